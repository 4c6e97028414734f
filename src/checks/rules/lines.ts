/**
 * Makes a rule of each identity that holds line by line between two tables.
 *
 * Lines that print nothing in either table make no finding. A line that one
 * table prints with money and the other does not have is a likely fault.
 */
import type { Concept } from '../../model/concept.ts';
import type { Disclosure } from '../../model/disclosure.ts';
import type { Finding } from '../../model/finding.ts';
import type { Panel, Table } from '../../model/table.ts';
import { compareSides } from '../compare.ts';
import type { LineIdentity, LinePick } from '../lineTables.ts';
import { makeNote } from '../note.ts';
import { hasMoney } from '../pick.ts';
import { findColumn, findPanels, findTables, getTableLabel, isMoneyColumn } from '../places.ts';
import { bases, type Rule } from '../rule.ts';
import { getCellTerm, type Term } from '../term.ts';

/** The rule of one identity by lines. */
export function makeLineRule(identity: LineIdentity): Rule {
  return {
    id: identity.id,
    statement: identity.statement,
    basis: bases.reconciliation,
    needs: [identity.left.table, identity.right.table],
    check: (disclosure) => checkLines(disclosure, identity),
  };
}

function checkLines(disclosure: Disclosure, identity: LineIdentity): readonly Finding[] {
  const { id, left, right, unless } = identity;
  if (unless !== undefined && hasMoney(disclosure, unless))
    return [unanswered(id, left.table, 'carryOverInside')];
  return findTables(disclosure, left.table).flatMap((leftTable) =>
    findTables(disclosure, right.table).flatMap((rightTable) =>
      compareTables(identity, leftTable, rightTable),
    ),
  );
}

function unanswered(rule: string, place: string, reason: string): Finding {
  return makeNote({ rule, place, outcome: 'cannotBeChecked', reason });
}

function compareTables(identity: LineIdentity, left: Table, right: Table): readonly Finding[] {
  const { id } = identity;
  const lefts = indexLines(left, identity.left);
  const rights = indexLines(right, identity.right);
  const levels = new Set([...rights.keys()].map(getLevel));
  const ownLevels = new Set([...lefts.keys()].map(getLevel));
  const codes = [...new Set([...lefts.keys(), ...rights.keys()])].filter(
    (code) => levels.has(getLevel(code)) && ownLevels.has(getLevel(code)),
  );
  if (codes.length === 0) {
    const printed = [...lefts.values(), ...rights.values()].flat();
    const isSilent = printed.every((term) => term.state === 'blank');
    const reason = isSilent ? 'nothingPrinted' : 'noCommonLines';
    return [unanswered(id, `${left.id}~${right.id}`, reason)];
  }
  const labels = { leftTable: getTableLabel(left), rightTable: getTableLabel(right) };
  return codes.flatMap((code) => {
    const ours = lefts.get(code) ?? [];
    const theirs = rights.get(code) ?? [];
    if ([...ours, ...theirs].every((term) => term.state === 'blank')) return [];
    const place = ours[0]?.fact ?? theirs[0]?.fact ?? code;
    const isLonely = ours.length === 0 || theirs.length === 0;
    const finding = compareSides({
      rule: id,
      place,
      kind: 'same',
      left: ours,
      right: theirs,
      details: { ...labels, row: code },
    });
    return [
      isLonely && finding.outcome === 'differs'
        ? { ...finding, reason: 'lineNotPrinted' }
        : finding,
    ];
  });
}

/** Level within its classification: functional and economic lines never compare. */
function getLevel(code: string): string {
  return `${code.slice(0, 1)}:${String(code.length)}`;
}

/** Terms of every code, lines of one code together, in printed order. */
function indexLines(table: Table, pick: LinePick): ReadonlyMap<string, readonly Term[]> {
  const index = new Map<string, Term[]>();
  for (const panel of findPanels(table, pick.side)) {
    const columns = findLineColumns(panel, pick);
    if (columns.length === 0) continue;
    for (const row of panel.rows) {
      if (row.role !== 'line' || row.code === undefined) continue;
      const terms = index.get(row.code) ?? [];
      terms.push(...columns.map((column) => getCellTerm({ table, panel, row, column })));
      index.set(row.code, terms);
    }
  }
  return index;
}

function findLineColumns(panel: Panel, pick: LinePick): readonly number[] {
  const main = findColumn(panel, pick.column);
  if (main === undefined) return [];
  const more = (pick.plus ?? []).flatMap((concept) => findColumn(panel, concept) ?? []);
  return [main, ...more];
}

/**
 * Lines paid by the general public budget alone have the same basic and
 * project expenditure in the expenditure table and in the table of that fund.
 */
export const expenditureLines: Rule = {
  id: 'expenditureLines',
  statement: {
    zh: '仅由一般公共预算安排的科目，支出总表与一般公共预算支出表的基本支出、项目支出一致',
    en: 'Lines paid by the general public budget alone agree in both expenditure tables',
  },
  basis: bases.reconciliation,
  needs: ['income', 'expenditure', 'generalPublic'],
  check: (disclosure) => {
    const income = findTables(disclosure, 'income')[0];
    if (income === undefined) return [];
    const paid = indexPaidAlone(income);
    return findTables(disclosure, 'expenditure').flatMap((left) =>
      findTables(disclosure, 'generalPublic').flatMap((right) =>
        (['basic', 'project'] as const).flatMap((column) =>
          compareNature({ left, right, column }, paid),
        ),
      ),
    );
  },
};

/**
 * Codes whose income is the general public budget alone, with the zeros that
 * other sources print: a printed 0.00 may hide half of its last digit.
 */
function indexPaidAlone(income: Table): ReadonlyMap<string, readonly Term[]> {
  const index = new Map<string, Term[]>();
  const refused = new Set<string>();
  for (const panel of income.panels) {
    const total = findColumn(panel, 'total');
    const own = findLineColumns(panel, {
      table: 'income',
      column: 'generalPublic',
      plus: ['generalPublicTransfer'],
    });
    const sums = findColumn(panel, 'fiscalAppropriation');
    for (const row of panel.rows) {
      if (row.role !== 'line' || row.code === undefined || own.length === 0) continue;
      const others = panel.columns.flatMap((label, column) => {
        const isOther = column !== total && column !== sums && !own.includes(column);
        if (!isOther || !isMoneyColumn(label)) return [];
        return [getCellTerm({ table: income, panel, row, column })];
      });
      const isAlone = others.every(({ state, fen }) =>
        state === 'amount' ? fen === 0 : state === 'blank' || state === 'dash',
      );
      if (!isAlone) refused.add(row.code);
      const zeros = others.filter(({ state }) => state === 'amount');
      index.set(row.code, [...(index.get(row.code) ?? []), ...zeros]);
    }
  }
  for (const code of refused) index.delete(code);
  return index;
}

interface Natures {
  readonly left: Table;
  readonly right: Table;
  readonly column: Concept;
}

function compareNature(
  { left, right, column }: Natures,
  paid: ReadonlyMap<string, readonly Term[]>,
): readonly Finding[] {
  const lefts = indexLines(left, { table: 'expenditure', column });
  const rights = indexLines(right, { table: 'generalPublic', column });
  return [...lefts].flatMap(([code, ours]) => {
    const theirs = rights.get(code) ?? [];
    const zeros = paid.get(code);
    if (zeros === undefined || theirs.length === 0) return [];
    if ([...ours, ...theirs].every((term) => term.state === 'blank')) return [];
    return [
      compareSides({
        rule: expenditureLines.id,
        place: ours[0]?.fact ?? code,
        kind: 'same',
        left: ours,
        right: [...theirs, ...zeros],
        details: {
          leftTable: getTableLabel(left),
          rightTable: getTableLabel(right),
          row: code,
        },
      }),
    ];
  });
}
