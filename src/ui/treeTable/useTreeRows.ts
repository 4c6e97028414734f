// The visible rows of a tree, from @tanstack/react-table: expanded, sorted level by level.
// Comes in: nodes, columns, the expanded keys and the sort, all owned by the caller; what is
// closed is not even made a row, so that a long tree costs what is open.
// Goes out: one flat list with what a treegrid must say about each row.
import {
  createExpandedRowModel,
  createSortedRowModel,
  rowExpandingFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import { compareValues } from './sorting.ts';
import type { TreeTableProps } from './types.ts';

export interface TreeRowData<Node> {
  readonly key: string;
  readonly node: Node;
  /** 1-based, as aria-level counts. */
  readonly level: number;
  readonly position: number;
  readonly setSize: number;
  readonly canExpand: boolean;
  readonly isExpanded: boolean;
  /** Index in the visible rows, −1 at the top. */
  readonly parentIndex: number;
  readonly label: string;
  readonly code: string | undefined;
}

const features = tableFeatures({
  rowExpandingFeature,
  rowSortingFeature,
  expandedRowModel: createExpandedRowModel(),
  sortedRowModel: createSortedRowModel(),
});

type Props<Node> = Pick<
  TreeTableProps<Node>,
  'nodes' | 'columns' | 'getKey' | 'getChildren' | 'getLabel' | 'getCode' | 'expanded' | 'sort'
>;

interface Row<Node> {
  readonly id: string;
  readonly depth: number;
  readonly original: Node;
}

interface Description<Node> extends Pick<Props<Node>, 'expanded' | 'getCode' | 'getLabel'> {
  readonly rows: readonly Row<Node>[];
  readonly countChildren: (node: Node) => number;
}

/** Asks the set, not each row: 20,000 subscriptions to the table's state take a second. */
function describeRows<Node>(given: Description<Node>): readonly TreeRowData<Node>[] {
  const { rows, expanded, countChildren, getLabel, getCode } = given;
  const described: TreeRowData<Node>[] = [];
  const ancestors: number[] = [];
  const seen = new Map<number, number>();
  const topCount = rows.filter((row) => row.depth === 0).length;
  rows.forEach((row, index) => {
    const parentIndex = row.depth === 0 ? -1 : (ancestors[row.depth - 1] ?? -1);
    const parent = rows[parentIndex];
    const hasChildren = countChildren(row.original) > 0;
    const position = (seen.get(parentIndex) ?? 0) + 1;
    seen.set(parentIndex, position);
    ancestors[row.depth] = index;
    described.push({
      key: row.id,
      node: row.original,
      level: row.depth + 1,
      position,
      setSize: parent === undefined ? topCount : countChildren(parent.original),
      canExpand: hasChildren,
      isExpanded: hasChildren && expanded.has(row.id),
      parentIndex,
      label: getLabel(row.original),
      code: getCode?.(row.original),
    });
  });
  return described;
}

export function useTreeRows<Node>(props: Props<Node>): readonly TreeRowData<Node>[] {
  // The table changes inside: the compiler must not keep what it once answered.
  'use no memo';
  const { nodes, columns, getKey, getChildren, getLabel, getCode, expanded, sort } = props;
  const definitions = useMemo(
    () =>
      columns.map((column) => ({
        id: column.id,
        accessorFn: (node: Node) => column.sortValue?.(node),
        sortUndefined: 'last' as const,
        sortFn: (
          left: { getValue: (id: string) => unknown },
          right: { getValue: (id: string) => unknown },
          id: string,
        ) =>
          compareValues(
            left.getValue(id) as number | string,
            right.getValue(id) as number | string,
          ),
      })),
    [columns],
  );
  const state = useMemo(
    () => ({
      expanded: Object.fromEntries([...expanded].map((key) => [key, true])),
      sorting:
        sort === undefined ? [] : [{ id: sort.column, desc: sort.direction === 'descending' }],
    }),
    [expanded, sort],
  );
  // Rows are made anew when their data is another list: here, when another part is open.
  const data = useMemo(() => ({ expanded, list: [...nodes] }).list, [nodes, expanded]);
  const table = useTable({
    features,
    columns: definitions,
    data,
    state,
    autoResetExpanded: false,
    getRowId: (node: Node) => getKey(node),
    getSubRows: (node: Node) => (expanded.has(getKey(node)) ? getChildren(node) : undefined),
  } as never) as unknown as { getRowModel: () => { rows: readonly Row<Node>[] } };
  const { rows } = table.getRowModel();
  return useMemo(() => {
    const countChildren = (node: Node) => getChildren(node)?.length ?? 0;
    return describeRows({ rows, expanded, countChildren, getLabel, getCode });
  }, [rows, expanded, getChildren, getLabel, getCode]);
}
