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

/** Says the direction; idle, it only shows under the pointer and keeps its room. */
function SortArrow({ direction }: { readonly direction: SortBy['direction'] | undefined }) {
  const Arrow = direction === 'ascending' ? ArrowUp : ArrowDown;
  const className = direction === undefined ? styles.idleArrow : styles.arrow;
  return <Arrow size={12} aria-hidden="true" className={className} />;
}

function HeaderWords<Node>({ column }: { readonly column: TableColumn<Node> }) {
  return (
    <>
      <span>{column.header}</span>
      {column.headerNote !== undefined && (
        <span className={styles.headerNote}>{column.headerNote}</span>
      )}
    </>
  );
}

export function HeaderCell<Node>({ column, sort, onSortChange }: Props<Node>) {
  const words = useText(tableText);
  const isSortable = column.sortValue !== undefined && onSortChange !== undefined;
  const direction = sort?.column === column.id ? sort.direction : undefined;
  const isNumber = column.align === 'number' || column.align === 'end';
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
          {isNumber && <SortArrow direction={direction} />}
          <HeaderWords column={column} />
          {!isNumber && <SortArrow direction={direction} />}
        </button>
      ) : (
        <HeaderWords column={column} />
      )}
    </th>
  );
}
