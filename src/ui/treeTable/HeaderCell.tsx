// A column header: its words, its unit, and the button that sorts.
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useText } from '../language/useText.ts';
import { getNextSort } from './sorting.ts';
import styles from './Table.module.css';
import { tableText } from './text.ts';
import type { SortBy, TableColumn } from './types.ts';

interface Props<Node> {
  readonly column: TableColumn<Node>;
  readonly sort: SortBy | undefined;
  readonly onSortChange: ((sort: SortBy | undefined) => void) | undefined;
}

export function HeaderCell<Node>({ column, sort, onSortChange }: Props<Node>) {
  const words = useText(tableText);
  const isSortable = column.sortValue !== undefined && onSortChange !== undefined;
  const direction = sort?.column === column.id ? sort.direction : undefined;
  const Arrow = direction === 'ascending' ? ArrowUp : ArrowDown;
  const label = (
    <>
      <span>{column.header}</span>
      {column.headerNote !== undefined && (
        <span className={styles.headerNote}>{column.headerNote}</span>
      )}
    </>
  );
  const isNumber = column.align === 'number' || column.align === 'end';
  const arrow = (
    <Arrow
      size={12}
      aria-hidden="true"
      className={direction === undefined ? styles.idleArrow : styles.arrow}
    />
  );
  return (
    <th
      scope="col"
      className={styles.header}
      data-align={column.align ?? 'start'}
      aria-sort={isSortable ? (direction ?? 'none') : undefined}
      style={column.width === undefined ? undefined : { inlineSize: column.width }}
    >
      {isSortable ? (
        <button
          type="button"
          className={styles.sort}
          title={words.sortBy(column.header)}
          onClick={() => onSortChange(getNextSort(column, sort))}
        >
          {isNumber && arrow}
          {label}
          {!isNumber && arrow}
        </button>
      ) : (
        label
      )}
    </th>
  );
}
