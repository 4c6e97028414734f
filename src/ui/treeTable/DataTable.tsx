// A plain table of rows: semantic markup, sortable headers, a row header per row, an
// optional total. For trees see TreeTable.
import { useRef, useState } from 'react';
import { useWidth } from '../hooks/useWidth.ts';
import { useText } from '../language/useText.ts';
import { HeaderCell } from './HeaderCell.tsx';
import { sortRows } from './sorting.ts';
import styles from './Table.module.css';
import { tableText } from './text.ts';
import type { DataTableProps, SortBy, TableColumn } from './types.ts';

interface CellProps<Node> {
  readonly column: TableColumn<Node>;
  readonly isHeader: boolean;
  readonly children: React.ReactNode;
}

function Cell<Node>({ column, isHeader, children }: CellProps<Node>) {
  const align = column.align ?? 'start';
  return isHeader ? (
    <th scope="row" className={styles.rowHeader} data-align={align} data-flat>
      {children}
    </th>
  ) : (
    <td className={styles.cell} data-align={align}>
      {children}
    </td>
  );
}

export function DataTable<Node>(props: DataTableProps<Node>) {
  const words = useText(tableText);
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const width = useWidth(scroller);
  const tableWidth = useWidth(table);
  const [ownSort, setOwnSort] = useState<SortBy>();
  const sort = props.onSortChange === undefined ? ownSort : props.sort;
  const columns = props.columns.filter(
    (column) => width === undefined || width >= (column.hideBelow ?? 0),
  );
  const headerId = props.rowHeader ?? props.columns[0]?.id;
  const { footer } = props;
  // Scrolled by keyboard as well, but a tab stop only where there is something to scroll.
  const isWide = width !== undefined && tableWidth !== undefined && tableWidth > width;

  return (
    <section
      ref={scroller}
      className={styles.scroller}
      aria-label={isWide ? words.scrollable(props.label) : undefined}
      tabIndex={isWide ? 0 : undefined}
    >
      <table ref={table} className={styles.table} aria-label={props.label}>
        {props.caption !== undefined && (
          <caption className={styles.caption}>{props.caption}</caption>
        )}
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell
                key={column.id}
                column={column}
                sort={sort}
                onSortChange={props.onSortChange ?? setOwnSort}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {sortRows(props.rows, columns, sort).map((row) => (
            <tr
              key={props.getKey(row)}
              className={styles.flatRow}
              data-highlighted={props.highlightedKey === props.getKey(row) ? true : undefined}
            >
              {columns.map((column) => (
                <Cell key={column.id} column={column} isHeader={column.id === headerId}>
                  {column.render(row)}
                </Cell>
              ))}
            </tr>
          ))}
          {props.rows.length === 0 && (
            <tr>
              <td colSpan={columns.length} className={styles.empty}>
                {props.empty ?? words.empty}
              </td>
            </tr>
          )}
        </tbody>
        {footer !== undefined && (
          <tfoot>
            <tr className={styles.footer}>
              {columns.map((column) => (
                <Cell key={column.id} column={column} isHeader={column.id === headerId}>
                  {footer[column.id]}
                </Cell>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}
