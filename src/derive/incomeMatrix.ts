/**
 * Income: the sources, and which source pays for which function.
 *
 * In: the income table (functions × sources) and the income side of the
 * overview. Out: a matrix whose columns are the finest sources printed, and
 * the list of sources with their printed subdivisions.
 * Sums printed on the way (小计) are left out of the columns, since their
 * parts stand beside them.
 */
import type { Concept } from '../model/concept.ts';
import type { Disclosure } from '../model/disclosure.ts';
import type { Row } from '../model/table.ts';
import { type BudgetNode, listNodes, rootKey } from './budgetNode.ts';
import { type Figure, getCellFigure, sumFigures } from './figure.ts';
import { chooseColumns } from './functionalTree.ts';
import { findTotalColumn, findTotalRow, listLeafColumns, listPanels } from './locate.ts';
import { buildTableTree } from './tableTree.ts';

export interface IncomeColumn {
  /** Concept, or `column` and its index where it has none. */
  readonly key: string;
  readonly concept?: Concept;
  readonly label: string;
  readonly groups: readonly string[];
  readonly total: Figure;
  /** True when no row has anything in it. */
  readonly isEmpty: boolean;
}

export interface IncomeRow {
  readonly key: string;
  readonly code?: string;
  readonly name: string;
  readonly level: number;
  readonly classCode: string;
  readonly total: Figure;
  /** One per column. */
  readonly cells: readonly Figure[];
}

export interface IncomeMatrix {
  readonly table: string;
  readonly columns: readonly IncomeColumn[];
  /** The grand total first (level 0), then functions, parents before children. */
  readonly rows: readonly IncomeRow[];
}

export interface IncomeSource {
  readonly key: string;
  readonly concept?: Concept;
  readonly name: string;
  readonly figure: Figure;
  readonly isTotal: boolean;
  readonly isOfWhich: boolean;
  readonly children: readonly IncomeSource[];
}

function isNothing(figure: Figure): boolean {
  return figure.state === 'blank' || figure.state === 'dash' || figure.state === 'notPublished';
}

/** The matrix of the first income table that has functions; undefined when there is none. */
export function buildIncomeMatrix(disclosure: Disclosure): IncomeMatrix | undefined {
  for (const { table, panel } of listPanels(disclosure, 'income', 'income')) {
    const total = findTotalColumn(panel);
    const leaves = listLeafColumns(panel);
    if (total === undefined || leaves.length === 0) continue;
    const root = buildTableTree(panel, chooseColumns(panel, [total]));
    if (root === undefined) continue;
    const byId = new Map(panel.rows.map((row) => [row.id, row]));
    const readCell = (node: BudgetNode, column: number): Figure => {
      // A total that is computed has no row: its cells are the sums of the classes'.
      if (node.rows.length === 0) return sumFigures(node.children.map((c) => readCell(c, column)));
      return sumFigures(
        node.rows.flatMap((id) => {
          const row = byId.get(id);
          return row === undefined ? [] : [getCellFigure(row, column)];
        }),
      );
    };
    const rows = listNodes(root).map((node) => ({
      key: node.key,
      ...(node.code === undefined ? {} : { code: node.code }),
      name: node.name,
      level: node.level,
      classCode: node.classCode,
      total: node.total,
      cells: leaves.map((column) => readCell(node, column)),
    }));
    const columns = leaves.flatMap((index, position): IncomeColumn[] => {
      const column = panel.columns[index];
      if (column === undefined) return [];
      const { label, groups, concept } = column;
      return [
        {
          key: nameColumn(leaves, position, (at) => panel.columns[at]?.concept),
          ...(concept === undefined ? {} : { concept }),
          label,
          groups,
          total: readCell(root, index),
          isEmpty: rows.every(({ cells }) => isNothing(cells[position] ?? { state: 'blank' })),
        },
      ];
    });
    return { table: table.id, columns, rows };
  }
  return undefined;
}

/** The concept, unless another column has it too. */
function nameColumn(
  leaves: readonly number[],
  position: number,
  getConcept: (index: number) => Concept | undefined,
): string {
  const index = leaves[position] ?? -1;
  const concept = getConcept(index);
  const isUnique = leaves.filter((other) => getConcept(other) === concept).length === 1;
  return concept === undefined || !isUnique ? `column${String(index)}` : concept;
}

/** The sources as the overview prints them, nested; empty when there is no overview table. */
export function buildIncomeSources(disclosure: Disclosure): readonly IncomeSource[] {
  const placed = listPanels(disclosure, 'overview', 'income').find(
    ({ panel }) => panel.side === 'income',
  );
  if (placed === undefined) return [];
  const { panel } = placed;
  const column = findTotalColumn(panel);
  if (column === undefined) return [];
  const total = findTotalRow(panel);
  const build = (row: Row): IncomeSource => ({
    key: row === total ? rootKey : row.id,
    ...(row.concept === undefined ? {} : { concept: row.concept }),
    name: row.name,
    figure: getCellFigure(row, column),
    isTotal: row === total,
    isOfWhich: row.isOfWhich === true,
    children: panel.rows.filter(({ parent }) => parent === row.id).map(build),
  });
  const ids = new Set(panel.rows.map(({ id }) => id));
  const isTop = ({ parent }: Row) =>
    parent === undefined || !ids.has(parent) || parent === total?.id;
  const isListed = (row: Row) => isTop(row) || row === total;
  return panel.rows
    .filter(isListed)
    .map((row) => (row === total ? { ...build(row), children: [] } : build(row)));
}
