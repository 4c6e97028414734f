// One row of a treegrid: header cell with its toggle, then one cell per column.
// The row and each of its cells can hold the focus; only one of them in the whole grid
// is a tab stop.
import { ChevronRight } from 'lucide-react';
import { useText } from '../language/useText.ts';
import styles from './Table.module.css';
import { tableText } from './text.ts';
import type { TreeTableProps } from './types.ts';
import type { TreeRowData } from './useTreeRows.ts';

interface Props<Node> {
  readonly row: TreeRowData<Node>;
  readonly index: number;
  readonly table: TreeTableProps<Node>;
  /** Column that is the grid's tab stop in this row: −1 the row, undefined none. */
  readonly tabColumn: number | undefined;
  readonly isIndexed: boolean;
  readonly onToggle: (key: string) => void;
  readonly onPlace: (key: string, column: number) => void;
  readonly onDrawn: ((row: HTMLTableRowElement | null) => void) | undefined;
}

function Toggle<Node>(props: Props<Node>) {
  const words = useText(tableText);
  const { row, onToggle } = props;
  if (!row.canExpand) return <span className={styles.noToggle} />;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.toggle}
      aria-label={`${row.isExpanded ? words.collapse : words.expand} ${row.label}`}
      onClick={(event) => {
        event.stopPropagation();
        onToggle(row.key);
      }}
    >
      <ChevronRight size={16} aria-hidden="true" className={styles.chevron} />
    </button>
  );
}

export function TreeRow<Node>(props: Props<Node>) {
  const { row, index, table, tabColumn, isIndexed, onPlace, onDrawn } = props;
  const { node, key } = row;
  const getTab = (column: number) => (tabColumn === column ? 0 : -1);
  return (
    <tr
      ref={(element) => onDrawn?.(element)}
      data-key={key}
      data-index={index}
      data-level={row.level}
      data-highlighted={table.highlightedKey === key ? true : undefined}
      className={styles.row}
      tabIndex={getTab(-1)}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.setSize}
      aria-rowindex={isIndexed ? index + 2 : undefined}
      aria-expanded={row.canExpand ? row.isExpanded : undefined}
      aria-selected={table.onSelect === undefined ? undefined : table.selectedKey === key}
      aria-label={table.describeRow?.(node)}
      onClick={() => {
        onPlace(key, -1);
        table.onSelect?.(key, node);
      }}
      onFocus={() => table.onHighlight?.(key)}
      onBlur={() => table.onHighlight?.(undefined)}
    >
      <th
        scope="row"
        data-column={0}
        tabIndex={getTab(0)}
        className={styles.rowHeader}
        style={{ '--level': row.level - 1 } as React.CSSProperties}
      >
        <span className={styles.labelLine}>
          <Toggle {...props} />
          <span>{table.renderLabel?.(node) ?? row.label}</span>
        </span>
      </th>
      {table.columns.map((column, number) => (
        <td
          key={column.id}
          data-column={number + 1}
          tabIndex={getTab(number + 1)}
          className={styles.cell}
          data-align={column.align ?? 'start'}
        >
          {column.render(node)}
        </td>
      ))}
    </tr>
  );
}
