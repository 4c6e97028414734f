/**
 * Finding tables, panels, columns and rows by what they are, not by where
 * they stand: places print their own selection and order.
 */
import type { Concept } from '../model/concept.ts';
import { getColumnSums } from '../model/columnIdentity.ts';
import type { Disclosure } from '../model/disclosure.ts';
import type { NarrativeTopic, Statement } from '../model/narrative.ts';
import type { Column, Panel, Row, Table } from '../model/table.ts';
import type { TableKind } from '../model/tableKind.ts';
import { type Figure, getCellFigure, getStatedFigure, pickFigure } from './figure.ts';

export interface PlacedPanel {
  readonly table: Table;
  readonly panel: Panel;
  readonly index: number;
}

/** Tables of a kind, in printed order. */
export function listTables(disclosure: Disclosure, kind: TableKind): readonly Table[] {
  return disclosure.tables.filter((table) => table.kind === kind);
}

/** Panels of a kind that can hold the side asked for, in printed order. */
export function listPanels(
  disclosure: Disclosure,
  kind: TableKind,
  side: 'income' | 'expenditure',
): readonly PlacedPanel[] {
  return listTables(disclosure, kind).flatMap((table) =>
    table.panels.flatMap((panel, index) =>
      panel.side === side || panel.side === 'whole' ? [{ table, panel, index }] : [],
    ),
  );
}

/** True when the column is an amount of this year about the concept. */
function isAbout(column: Column, concept: Concept): boolean {
  return column.type === 'amount' && column.concept === concept && column.period === undefined;
}

/** Index of the first amount column about the concept, in this year. */
export function findColumn(panel: Panel, concept: Concept): number | undefined {
  const index = panel.columns.findIndex((column) => isAbout(column, concept));
  return index < 0 ? undefined : index;
}

/** Every amount column about the concept, in this year. */
export function listColumns(panel: Panel, concept: Concept): readonly number[] {
  return panel.columns.flatMap((column, index) => (isAbout(column, concept) ? [index] : []));
}

/** The column that holds a row's whole: a total, or the only amount column there is. */
export function findTotalColumn(panel: Panel): number | undefined {
  const found = findColumn(panel, 'total');
  if (found !== undefined) return found;
  const amounts = panel.columns.flatMap((column, index) =>
    column.type === 'amount' && column.period === undefined ? [index] : [],
  );
  return amounts.length === 1 ? amounts[0] : undefined;
}

/** Amount columns of this year that are no sum of others, and not the total itself. */
export function listLeafColumns(panel: Panel): readonly number[] {
  const wholes = new Set(getColumnSums(panel.columns).map((sum) => sum.whole));
  const total = findTotalColumn(panel);
  return panel.columns.flatMap((column, index) =>
    column.type === 'amount' &&
    column.period === undefined &&
    index !== total &&
    !wholes.has(index) &&
    column.concept !== 'changeAmount'
      ? [index]
      : [],
  );
}

/** The row of the grand total; undefined where none is printed. */
export function findTotalRow(panel: Panel): Row | undefined {
  return (
    panel.rows.find((row) => row.role === 'total') ??
    panel.rows.find((row) => row.concept === 'expenditureTotal' || row.concept === 'incomeTotal')
  );
}

/** The grand total's figure about a concept in the first table of a kind that has one. */
export function getTotalFigure(disclosure: Disclosure, kind: TableKind, concept: Concept): Figure {
  const figures = listPanels(disclosure, kind, 'expenditure').flatMap(({ panel }) => {
    const row = findTotalRow(panel);
    const column = concept === 'total' ? findTotalColumn(panel) : findColumn(panel, concept);
    return row === undefined || column === undefined ? [] : [getCellFigure(row, column)];
  });
  return pickFigure(...figures);
}

/** Statements of a topic, in printed order. */
export function listStatements(
  disclosure: Disclosure,
  topic: NarrativeTopic,
): readonly Statement[] {
  return disclosure.statements.filter((statement) => statement.topic === topic);
}

/** Statements of the topics about one of the concepts, in the order of the topics. */
export function listStatementsAbout(
  disclosure: Disclosure,
  topics: readonly NarrativeTopic[],
  concepts: readonly Concept[],
): readonly Statement[] {
  return topics.flatMap((topic) =>
    listStatements(disclosure, topic).filter(
      ({ subject }) => subject.concept !== undefined && concepts.includes(subject.concept),
    ),
  );
}

/** The first stated figure by topic and concept; `notPublished` where nothing is stated. */
export function getStatedTotal(
  disclosure: Disclosure,
  topics: readonly NarrativeTopic[],
  concepts: readonly Concept[],
): Figure {
  const statements = listStatementsAbout(disclosure, topics, concepts);
  return getStatedFigure(statements.find(({ current }) => current !== undefined));
}

/** A name as a key for joining: no spaces, one form of brackets and quotation marks. */
export function normaliseName(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll(/[\s“”"'‘’《》]/gu, '')
    .toLowerCase();
}
