/**
 * A tree from the rows of one or more panels: the shared machine behind the
 * functional and the economic tree.
 *
 * Rows of departments and units are looked through, equal codes below one
 * parent are added up, and a grand total that is not printed is computed and
 * marked. Keys are codes, or paths of names where codes are missing.
 */
import { getClassCode } from '../model/classification.ts';
import type { Panel, Row } from '../model/table.ts';
import { type BudgetNode, rootKey } from './budgetNode.ts';
import { type Figure, getCellFigure, notPublished, sumFigures } from './figure.ts';
import { findTotalRow, normaliseName } from './locate.ts';

export type FigureName = 'total' | 'basic' | 'project' | 'personnel' | 'operating';
export type NodeFigures = Readonly<Record<FigureName, Figure>>;

export const noFigures: NodeFigures = {
  total: notPublished,
  basic: notPublished,
  project: notPublished,
  personnel: notPublished,
  operating: notPublished,
};

/** Columns that add up to a figure; none where the table does not have it. */
export type ColumnChoice = Readonly<Record<FigureName, readonly number[]>>;

interface Draft {
  readonly rows: readonly Row[];
  readonly children: readonly Draft[];
}

const figureNames = Object.keys(noFigures) as readonly FigureName[];

function getKey(row: Row): string {
  return row.code ?? normaliseName(row.name);
}

function collectDrafts(rows: readonly Row[]): readonly Draft[] {
  const byParent = new Map<string, Row[]>();
  const ids = new Set(rows.map((row) => row.id));
  const roots: Row[] = [];
  for (const row of rows) {
    if (row.parent !== undefined && ids.has(row.parent)) {
      byParent.set(row.parent, [...(byParent.get(row.parent) ?? []), row]);
    } else roots.push(row);
  }
  const draft = (row: Row): readonly Draft[] => {
    const children = (byParent.get(row.id) ?? []).flatMap(draft);
    return row.role === 'line' ? [{ rows: [row], children }] : children;
  };
  return mergeDrafts(roots.flatMap(draft));
}

/** Joins lines of the same code or name below one parent, keeping the first's place. */
function mergeDrafts(drafts: readonly Draft[]): readonly Draft[] {
  const byKey = new Map<string, Draft>();
  for (const draft of drafts) {
    const [first] = draft.rows;
    if (first === undefined) continue;
    const known = byKey.get(getKey(first));
    byKey.set(getKey(first), {
      rows: [...(known?.rows ?? []), ...draft.rows],
      children: [...(known?.children ?? []), ...draft.children],
    });
  }
  return [...byKey.values()].map(({ rows, children }) => ({
    rows,
    children: mergeDrafts(children),
  }));
}

function readFigures(rows: readonly Row[], columns: ColumnChoice): NodeFigures {
  const read = (name: FigureName): Figure =>
    sumFigures(rows.flatMap((row) => columns[name].map((column) => getCellFigure(row, column))));
  return {
    total: read('total'),
    basic: read('basic'),
    project: read('project'),
    personnel: read('personnel'),
    operating: read('operating'),
  };
}

interface Parent {
  readonly key: string;
  readonly level: number;
  readonly classCode: string;
}

function buildNode(draft: Draft, parent: Parent, columns: ColumnChoice): BudgetNode {
  const [row] = draft.rows;
  if (row === undefined) throw new Error('A node without a row');
  const path = parent.level === 0 ? getKey(row) : `${parent.key}/${getKey(row)}`;
  const self: Parent = {
    key: row.code ?? path,
    level: parent.level + 1,
    classCode: row.code === undefined ? parent.classCode || path : getClassCode(row.code),
  };
  return {
    ...self,
    ...(row.code === undefined ? {} : { code: row.code }),
    ...(row.isCodeInferred === true ? { isCodeInferred: true as const } : {}),
    ...(row.isOfWhich === true ? { isOfWhich: true as const } : {}),
    name: row.name,
    ...readFigures(draft.rows, columns),
    rows: draft.rows.map(({ id }) => id),
    children: draft.children.map((child) => buildNode(child, self, columns)),
  };
}

function sumChildren(children: readonly BudgetNode[]): NodeFigures {
  const sum = (name: FigureName): Figure =>
    sumFigures(children.filter((child) => child.isOfWhich !== true).map((child) => child[name]));
  return Object.fromEntries(figureNames.map((name) => [name, sum(name)])) as unknown as NodeFigures;
}

/**
 * The tree of one panel; undefined when it has no line. `columns` says which
 * columns make each figure; only rows that `isWanted` accepts take part.
 */
export function buildTableTree(
  panel: Panel,
  columns: ColumnChoice,
  isWanted: (row: Row) => boolean = () => true,
): BudgetNode | undefined {
  const rows = panel.rows.filter((row) => row.role !== 'line' || isWanted(row));
  const root: Parent = { key: rootKey, level: 0, classCode: '' };
  const children = collectDrafts(rows).map((draft) => buildNode(draft, root, columns));
  if (children.length === 0) return undefined;
  const totalRow = findTotalRow(panel);
  if (totalRow === undefined) {
    return { ...root, name: '', ...sumChildren(children), isComputed: true, rows: [], children };
  }
  return {
    ...root,
    name: totalRow.name,
    ...readFigures([totalRow], columns),
    rows: [totalRow.id],
    children,
  };
}

/** Which nodes have anything to show: an amount, an undetermined or unreadable figure, or such children. */
export function hasFigures(node: BudgetNode): boolean {
  return (
    figureNames.some((name) => !['blank', 'dash', 'notPublished'].includes(node[name].state)) ||
    node.children.some(hasFigures)
  );
}
