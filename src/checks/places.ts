/**
 * Finds the cells that a concept or a code names in a table, whatever the
 * template: totals on top or at the bottom or missing, items as rows or as
 * columns, income and expenditure side by side.
 *
 * Only figures of the budget year are found; columns of other years are left
 * to the narrative rules.
 */
import type { Concept } from '../model/concept.ts';
import type { Disclosure } from '../model/disclosure.ts';
import type { Column, Panel, Row, Table } from '../model/table.ts';
import { type TableKind, tableKindNames } from '../model/tableKind.ts';
import { type CellPlace, getCellTerm, type Term } from './term.ts';

export type Side = 'income' | 'expenditure';

/** Tables of one kind in printed order. */
export function findTables(disclosure: Disclosure, kind: TableKind): readonly Table[] {
  return disclosure.tables.filter((table) => table.kind === kind);
}

/** `表1`, or the official name of its kind where tables are not numbered. */
export function getTableLabel(table: Table): string {
  const label = table.number?.replaceAll(' ', '') ?? '';
  return label === '' ? tableKindNames[table.kind] : label;
}

const totalConcepts: Readonly<Record<Side | 'any', readonly Concept[]>> = {
  income: ['incomeTotal', 'total'],
  expenditure: ['expenditureTotal', 'total'],
  any: ['total', 'incomeTotal', 'expenditureTotal'],
};

/** Columns for money of the budget year. */
export function isMoneyColumn(column: Column): boolean {
  return column.type === 'amount' && column.period === undefined;
}

/** Column of a concept; `total` also answers with the only money column there is. */
export function findColumn(panel: Panel, concept: Concept): number | undefined {
  const exact = panel.columns.findIndex(
    (column) => column.concept === concept && isMoneyColumn(column),
  );
  if (exact >= 0) return exact;
  if (concept !== 'total') return undefined;
  const money = panel.columns.flatMap((column, index) => (isMoneyColumn(column) ? [index] : []));
  return money.length === 1 ? money[0] : undefined;
}

/**
 * The grand total rows of a panel: one, or the topmost lines where no total
 * is printed. A side asked of a panel that holds both needs a named total.
 */
function findTotalRows(panel: Panel, side?: Side): readonly Row[] {
  const names = totalConcepts[side ?? 'any'];
  const isMixed = side !== undefined && panel.side === 'whole';
  const named = panel.rows.find((row) => row.concept === names[0] && row.role !== 'line');
  const totals = panel.rows.filter((row) => row.role === 'total');
  const fitting = totals.find((row) => row.concept === undefined || names.includes(row.concept));
  const total = named ?? fitting ?? (isMixed ? undefined : totals[0]);
  if (total !== undefined) return [total];
  if (isMixed) return [];
  return panel.rows.filter((row) => row.parent === undefined && row.role !== 'subtotal');
}

/** Panels that hold one side; a table that is not split holds both. */
export function findPanels(table: Table, side?: Side): readonly Panel[] {
  return table.panels.filter(
    (panel) => side === undefined || panel.side === side || panel.side === 'whole',
  );
}

/**
 * Total row and column of a concept: one term, several without a total row,
 * or none. With `isEveryScope` columns of the same concept under other header
 * groups are added.
 */
export function findTotalTerms(
  table: Table,
  concept: Concept,
  options: { readonly side?: Side | undefined; readonly isEveryScope?: boolean } = {},
): readonly Term[] | undefined {
  const { side, isEveryScope = false } = options;
  for (const panel of findPanels(table, side)) {
    const first = findColumn(panel, concept);
    if (first === undefined) continue;
    const columns = isEveryScope ? findColumns(panel, concept) : [first];
    const terms = findTotalRows(panel, side).flatMap((row) =>
      columns.map((column) => getCellTerm({ table, panel, row, column })),
    );
    if (terms.length > 0) return terms;
  }
  return undefined;
}

function findColumns(panel: Panel, concept: Concept): readonly number[] {
  return panel.columns.flatMap((column, index) =>
    column.concept === concept && isMoneyColumn(column) ? [index] : [],
  );
}

/** The line of a concept, in the total column. */
export function findConceptTerm(table: Table, concept: Concept, side?: Side): Term | undefined {
  const place = findConceptPlace(table, concept, side);
  return place === undefined ? undefined : getCellTerm(place);
}

/** Lines of any of the concepts that stand below no other of them, in the total column. */
export function findTopTerms(
  table: Table,
  concepts: readonly Concept[],
  side?: Side,
): readonly Term[] {
  for (const panel of findPanels(table, side)) {
    const column = findColumn(panel, 'total');
    const rows = panel.rows.filter(
      (row) => row.concept !== undefined && concepts.includes(row.concept),
    );
    const ids = new Set(rows.map(({ id }) => id));
    const tops = rows.filter(({ parent }) => parent === undefined || !ids.has(parent));
    if (column === undefined || tops.length === 0) continue;
    return tops.map((row) => getCellTerm({ table, panel, row, column }));
  }
  return [];
}

function isPrinted(row: Row, column: number): boolean {
  const cell = row.cells[column];
  return cell !== undefined && cell.state !== 'blank' && cell.state !== 'dash';
}

function findConceptPlace(table: Table, concept: Concept, side?: Side): CellPlace | undefined {
  for (const panel of findPanels(table, side)) {
    const column = findColumn(panel, 'total');
    const rows = panel.rows.filter((candidate) => candidate.concept === concept);
    const [first] = rows;
    // Several balances of one kind stand below each other; the printed one counts.
    const row =
      column === undefined
        ? first
        : (rows.find((each) => each.parent === first?.parent && isPrinted(each, column)) ?? first);
    if (row !== undefined && column !== undefined) return { table, panel, row, column };
  }
  return undefined;
}

/**
 * Cells of all lines with one code, in printed order. Codes that stand once
 * per project or per unit answer with several; they add up.
 */
export function findCodeTerms(
  table: Table,
  code: string,
  options: { readonly column: Concept; readonly side?: Side },
): readonly Term[] {
  return findPanels(table, options.side).flatMap((panel) => {
    const column = findColumn(panel, options.column);
    if (column === undefined) return [];
    return panel.rows
      .filter((row) => row.code === code && row.role === 'line')
      .map((row) => getCellTerm({ table, panel, row, column }));
  });
}
