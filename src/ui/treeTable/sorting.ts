// Order of rows by the values of one column, for trees (level by level) and flat tables.
// Undefined values come last in both directions; ties keep the published order.
import { compareText } from '../../model/textOrder.ts';
import type { SortBy, TableColumn } from './types.ts';

export function compareValues(left: number | string, right: number | string): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return compareText(String(left), String(right));
}

export function sortRows<Node>(
  rows: readonly Node[],
  columns: readonly TableColumn<Node>[],
  sort: SortBy | undefined,
): readonly Node[] {
  const value = columns.find((column) => column.id === sort?.column)?.sortValue;
  if (sort === undefined || value === undefined) return rows;
  const direction = sort.direction === 'ascending' ? 1 : -1;
  return [...rows].sort((left, right) => {
    const [a, b] = [value(left), value(right)];
    if (a === undefined || b === undefined)
      return Number(a === undefined) - Number(b === undefined);
    return direction * compareValues(a, b);
  });
}

/** Numbers begin with the largest, words with the first; the third press unsorts. */
export function getNextSort<Node>(
  column: TableColumn<Node>,
  sort: SortBy | undefined,
): SortBy | undefined {
  const first = column.align === 'number' ? 'descending' : 'ascending';
  if (sort?.column !== column.id) return { column: column.id, direction: first };
  if (sort.direction !== first) return undefined;
  return { column: column.id, direction: first === 'ascending' ? 'descending' : 'ascending' };
}
