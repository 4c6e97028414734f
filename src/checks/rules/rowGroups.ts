/**
 * Down the columns of a table: a class equals its divisions, a division its
 * items, a subtotal the lines before it, the grand total the topmost lines.
 *
 * Three rules over the same groups of rows (`structure.ts`), so that a reader
 * can tell which of them fails. Parts printed after 其中 may leave something
 * out; withheld items are lawful.
 */
import type { Disclosure } from '../../model/disclosure.ts';
import type { Finding } from '../../model/finding.ts';
import { getCellId, type Panel, type Table } from '../../model/table.ts';
import { compareSides } from '../compare.ts';
import { restate } from '../note.ts';
import { getTableLabel, isMoneyColumn } from '../places.ts';
import { bases, type Rule } from '../rule.ts';
import { listRowGroups, type RowGroup } from '../structure.ts';
import { getCellTerm } from '../term.ts';
import { isSecretLine, isWithholding } from '../withheld.ts';

export const childrenSum: Rule = {
  id: 'childrenSum',
  statement: {
    zh: '上级科目等于所属下级科目之和（类＝款之和，款＝项之和）',
    en: 'A class equals the sum of its divisions, a division the sum of its items',
  },
  basis: bases.arithmetic,
  needs: [],
  check: (disclosure) => checkGroups(disclosure, 'children', 'childrenSum'),
};

export const subtotalSum: Rule = {
  id: 'subtotalSum',
  statement: {
    zh: '小计等于其上各行之和',
    en: 'A subtotal equals the lines printed before it',
  },
  basis: bases.arithmetic,
  needs: [],
  check: (disclosure) => checkGroups(disclosure, 'subtotal', 'subtotalSum'),
};

export const panelTotal: Rule = {
  id: 'panelTotal',
  statement: {
    zh: '总计等于最高一级各行之和',
    en: 'The grand total equals the sum of the topmost lines',
  },
  basis: bases.arithmetic,
  needs: [],
  check: (disclosure) => checkGroups(disclosure, 'total', 'panelTotal'),
};

function checkGroups(
  disclosure: Disclosure,
  kind: RowGroup['kind'],
  rule: string,
): readonly Finding[] {
  const isPartial = isWithholding(disclosure);
  return disclosure.tables.flatMap((table) =>
    table.panels.flatMap((panel) =>
      listRowGroups(panel)
        .filter((group) => group.kind === kind)
        .flatMap((group) => checkGroup({ table, panel, rule }, group))
        .map(({ finding, group }) =>
          excuse(finding, group, isPartial || isSecretLine(group.whole)),
        ),
    ),
  );
}

interface Where {
  readonly table: Table;
  readonly panel: Panel;
  readonly rule: string;
}

function checkGroup(
  { table, panel, rule }: Where,
  group: RowGroup,
): readonly { readonly finding: Finding; readonly group: RowGroup }[] {
  const rows = [group.whole, ...group.parts];
  let isTold = false;
  const tableLabel = getTableLabel(table);
  return panel.columns.flatMap((label, column) => {
    if (label.type !== 'amount') return [];
    const cells = rows.map((row) => row.cells[column]?.state ?? 'blank');
    if (cells.every((state) => state === 'blank')) return [];
    // Columns that hold nothing but undetermined cells are told once for all of them.
    if (cells.every((state) => state === 'undetermined' || state === 'blank')) {
      if (isTold) return [];
      isTold = true;
    }
    const finding = compareSides({
      rule,
      place: getCellId(group.whole, column),
      kind: 'sum',
      left: [getCellTerm({ table, panel, row: group.whole, column })],
      right: group.parts.map((row) => getCellTerm({ table, panel, row, column })),
      severity: isMoneyColumn(label) ? 'fault' : 'likelyFault',
      details: { table: tableLabel, row: group.whole.name, column: label.label },
    });
    return [{ finding, group }];
  });
}

/** A whole larger than its parts may be lawful, or the parts may be a selection. */
function excuse(finding: Finding, group: RowGroup, isPartial: boolean): Finding {
  const isLarger = (finding.left ?? 0) > (finding.right ?? 0);
  const isPartless = finding.reason === 'blankParts';
  if (group.isOpen && (isPartless || (finding.outcome === 'differs' && isLarger))) {
    return restate(finding, 'cannotBeChecked', 'ofWhich');
  }
  if (finding.outcome !== 'differs' || !isLarger || !isPartial) return finding;
  return { ...finding, outcome: 'lawfulException', severity: 'notice', reason: 'withheldItems' };
}
