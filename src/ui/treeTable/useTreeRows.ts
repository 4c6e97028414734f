// The visible rows of a tree, from @tanstack/react-table: expanded, sorted level by level.
// Comes in: nodes, columns, the expanded keys and the sort, all owned by the caller.
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
  readonly subRows: readonly Row<Node>[];
}

interface Description<Node> {
  readonly rows: readonly Row<Node>[];
  readonly expanded: ReadonlySet<string>;
  readonly getLabel: (node: Node) => string;
  readonly getCode: ((node: Node) => string | undefined) | undefined;
}

/** Asks the set, not each row: 20,000 subscriptions to the table's state take a second. */
function describeRows<Node>({ rows, expanded, getLabel, getCode }: Description<Node>) {
  const described: TreeRowData<Node>[] = [];
  const ancestors: number[] = [];
  const seen = new Map<number, number>();
  const topCount = rows.filter((row) => row.depth === 0).length;
  rows.forEach((row, index) => {
    const parentIndex = row.depth === 0 ? -1 : (ancestors[row.depth - 1] ?? -1);
    const position = (seen.get(parentIndex) ?? 0) + 1;
    seen.set(parentIndex, position);
    ancestors[row.depth] = index;
    described.push({
      key: row.id,
      node: row.original,
      level: row.depth + 1,
      position,
      setSize: parentIndex < 0 ? topCount : (rows[parentIndex]?.subRows.length ?? 1),
      canExpand: row.subRows.length > 0,
      isExpanded: row.subRows.length > 0 && expanded.has(row.id),
      parentIndex,
      label: getLabel(row.original),
      code: getCode?.(row.original),
    });
  });
  return described;
}

export function useTreeRows<Node>(props: Props<Node>): readonly TreeRowData<Node>[] {
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
  const table = useTable({
    features,
    columns: definitions,
    data: nodes,
    state,
    autoResetExpanded: false,
    getRowId: (node: Node) => getKey(node),
    getSubRows: (node: Node) => getChildren(node),
  } as never) as unknown as { getRowModel: () => { rows: readonly Row<Node>[] } };
  const { rows } = table.getRowModel();
  return useMemo(
    () => describeRows({ rows, expanded, getLabel, getCode }),
    [rows, expanded, getLabel, getCode],
  );
}
