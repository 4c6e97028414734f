/**
 * In every row, a total column equals the columns it is made of: 合计 = 基本支出
 * + 项目支出, 小计 = the fiscal funds, and so on as the columns are printed.
 *
 * Where no row of a table adds up and the totals are always larger, the
 * template leaves a column out; then it is a likely fault only.
 */
import { getColumnSums, type ColumnSum } from '../../model/columnIdentity.ts';
import type { Finding } from '../../model/finding.ts';
import { getCellId, type Panel, type Row, type Table } from '../../model/table.ts';
import { compareSides } from '../compare.ts';
import { getTableLabel } from '../places.ts';
import { bases, type Rule } from '../rule.ts';
import { getCellTerm } from '../term.ts';

export const rowSum: Rule = {
  id: 'rowSum',
  statement: {
    zh: '每一行的合计等于该行各分栏之和',
    en: 'In every row the total equals the sum of its columns',
  },
  basis: bases.arithmetic,
  needs: [],
  check: (disclosure) =>
    disclosure.tables.flatMap((table) =>
      table.panels.flatMap((panel) =>
        getColumnSums(panel.columns).flatMap((sum) => checkSum(table, panel, sum)),
      ),
    ),
};

function checkSum(table: Table, panel: Panel, sum: ColumnSum): readonly Finding[] {
  const findings = panel.rows
    .filter((row) => isPrinted(row, sum))
    .map((row) =>
      compareSides({
        rule: rowSum.id,
        place: getCellId(row, sum.whole),
        kind: 'sum',
        left: [getCellTerm({ table, panel, row, column: sum.whole })],
        right: sum.parts.map((column) => getCellTerm({ table, panel, row, column })),
        details: {
          table: getTableLabel(table),
          row: row.name,
          column: panel.columns[sum.whole]?.label ?? '',
        },
      }),
    );
  return isColumnMissing(findings) ? findings.map(soften) : findings;
}

function isPrinted(row: Row, sum: ColumnSum): boolean {
  return [sum.whole, ...sum.parts].some((column) => row.cells[column]?.state !== 'blank');
}

/** Three rows or more, all of them larger than what is printed beside them. */
function isColumnMissing(findings: readonly Finding[]): boolean {
  return (
    findings.length >= 3 &&
    findings.every((finding) => finding.outcome === 'differs' && isLarger(finding))
  );
}

function isLarger(finding: Finding): boolean {
  return (finding.left ?? 0) > (finding.right ?? 0);
}

function soften(finding: Finding): Finding {
  return { ...finding, severity: 'likelyFault', reason: 'columnLeftOut' };
}
