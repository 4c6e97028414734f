/**
 * A tree as it is narrowed down on the page, as rows of values.
 *
 * In: the root of the tree, filtered and sorted, and what it is a tree of.
 * Out: one row per node, parents before children, with level, code and the
 * figures that the tree has. A filtered tree says beside each published total
 * what is left of it.
 */
import { type BudgetNode, type BudgetTree, listNodes } from '../budgetNode.ts';
import type { Figure } from '../figure.ts';
import type { UnitName } from '../../model/amount.ts';
import {
  blankValue,
  type ExportColumn,
  type ExportRole,
  type ExportSheet,
  type ExportValue,
  makeText,
} from './exportSheet.ts';

interface FigureColumn {
  readonly role: ExportRole;
  readonly read: (node: BudgetNode) => Figure | undefined;
}

const figureColumns: readonly FigureColumn[] = [
  { role: 'total', read: ({ total }) => total },
  { role: 'basic', read: ({ basic }) => basic },
  { role: 'projectAmount', read: ({ project }) => project },
  { role: 'personnel', read: ({ personnel }) => personnel },
  { role: 'operating', read: ({ operating }) => operating },
  { role: 'previous', read: ({ previous }) => previous },
  { role: 'change', read: ({ change }) => change },
];

/** The value of a figure, absences kept apart. */
function getFigureValue(figure: Figure | undefined): ExportValue {
  switch (figure?.state) {
    case undefined:
      return { kind: 'notPublished' };
    case 'amount':
      return { kind: 'amount', fen: figure.fen };
    case 'undetermined':
      return { kind: 'undetermined', candidates: figure.candidates };
    case 'blank':
      return blankValue;
    case 'dash':
      return { kind: 'dash', printed: '—' };
    case 'unreadable':
      return { kind: 'unreadable', printed: '' };
    case 'notPublished':
      return { kind: 'notPublished' };
  }
}

export interface TreeExport {
  readonly tree: BudgetTree;
  /** Filtered and sorted as on the page. */
  readonly root: BudgetNode;
  /** True when a filter left something out. */
  readonly isFiltered: boolean;
  /** What is left of a node under the filters. */
  readonly getPart: (node: BudgetNode) => Figure;
  readonly unit: UnitName;
}

/** The tree as a sheet; columns that no node has a figure for are left out, the total stays. */
export function buildTreeSheet(given: TreeExport): ExportSheet {
  const { tree, root, unit } = given;
  const nodes = listNodes(root);
  const isUsed = ({ role, read }: FigureColumn) =>
    role === 'total' ||
    nodes.some((node) => (read(node)?.state ?? 'notPublished') !== 'notPublished');
  const part: FigureColumn = { role: 'part', read: given.getPart };
  const used = [...(given.isFiltered ? [part] : []), ...figureColumns.filter(isUsed)];
  const text = (role: ExportRole): ExportColumn => ({ key: role, role, labels: [], type: 'text' });
  return {
    id: tree.dimension,
    number: '',
    title: '',
    unit,
    columns: [
      text('level'),
      text('code'),
      text('name'),
      ...used.map(
        ({ role }): ExportColumn => ({ key: role, role, labels: [], type: 'amount', unit }),
      ),
    ],
    rows: nodes.map((node) => ({
      key: node.key,
      level: node.level,
      values: [
        makeText(String(node.level)),
        makeText(node.code),
        makeText(node.name),
        ...used.map(({ read }) => getFigureValue(read(node))),
      ],
    })),
    notes: [],
    tables: tree.sources.map(({ table }) => table),
  };
}
