// A table that is a tree: the WAI-ARIA treegrid with the whole keyboard of the Authoring
// Practices, sorted and expanded by @tanstack/react-table; long ones draw only the rows
// in sight (@tanstack/react-virtual). Expansion, selection and sort belong to the caller.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useId, useMemo, useRef } from 'react';
import { FigureTabIndexContext } from '../amount/figure.ts';
import { useIsPrinting } from '../hooks/useIsPrinting.ts';
import { useStable } from '../hooks/useStable.ts';
import { useWidth } from '../hooks/useWidth.ts';
import { useText } from '../language/useText.ts';
import { HeaderCell } from './HeaderCell.tsx';
import styles from './Table.module.css';
import { tableText } from './text.ts';
import { TreeRow } from './TreeRow.tsx';
import type { TreeMove } from './treeMoves.ts';
import type { TreeTableProps } from './types.ts';
import { useRowEvents } from './useRowEvents.ts';
import { useTreeFocus } from './useTreeFocus.ts';
import { type TreeRowData, useTreeRows } from './useTreeRows.ts';

/** Two screens of rows. Of longer trees only those in sight are drawn, however few are open. */
const mostDrawn = 40;
/** So many are printed whole; longer trees are for the exports. */
const mostPrinted = 2000;
/** A row of one line, in px: where it is right, nothing moves when the row is measured. */
const rowHeight = 34;
/** Of the table's own viewport, in px. */
const defaultHeight = 640;

function change(expanded: ReadonlySet<string>, keys: readonly string[], isOpen: boolean) {
  const next = new Set(expanded);
  for (const key of keys) {
    if (isOpen) next.add(key);
    else next.delete(key);
  }
  return next;
}

/** Enter on a cell presses what is in it; on a row, or an empty cell, it selects. */
function pressFocused(grid: HTMLElement | null): boolean {
  const cell = document.activeElement;
  if (cell === null || cell.tagName === 'TR' || grid?.contains(cell) !== true) return false;
  const target = cell.querySelector<HTMLElement>('button, a');
  target?.click();
  return target !== null;
}

function TableFooter<Node>({ table }: { readonly table: TreeTableProps<Node> }) {
  const { footer } = table;
  if (footer === undefined) return null;
  return (
    <tfoot>
      <tr className={styles.footer}>
        <th scope="row" className={styles.rowHeader}>
          {footer.label}
        </th>
        {table.columns.map((column) => (
          <td key={column.id} className={styles.cell} data-align={column.align ?? 'start'}>
            {footer.cells[column.id]}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

function Spacer({ height, span }: { readonly height: number; readonly span: number }) {
  if (height <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row of the height of those not drawn; it takes no focus
    <tr aria-hidden="true">
      <td colSpan={span} className={styles.spacer} style={{ blockSize: height }} />
    </tr>
  );
}

function hasMore<Node>(
  most: number,
  { nodes, getChildren }: Pick<TreeTableProps<Node>, 'nodes' | 'getChildren'>,
): boolean {
  const open = [...nodes];
  // Grows while it is read, until there are enough.
  for (const node of open) {
    if (open.length > most) return true;
    open.push(...(getChildren(node) ?? []));
  }
  return false;
}

/** The same list while the same columns have room: no row is drawn again for a pixel. */
function useVisibleColumns<Node>({ columns }: TreeTableProps<Node>, width = Infinity) {
  const hidden = useStable(
    columns.filter(({ hideBelow = 0 }) => width < hideBelow).map(({ id }) => id),
  );
  return useMemo(() => columns.filter(({ id }) => !hidden.includes(id)), [columns, hidden]);
}

function useVirtualRows<Node>(
  table: TreeTableProps<Node>,
  rows: readonly TreeRowData<Node>[],
  scroller: RefObject<HTMLElement | null>,
) {
  // What is in sight changes inside the virtualizer: the compiler must not keep it.
  'use no memo';
  const { nodes, getChildren } = table;
  const isLong = useMemo(() => hasMore(mostDrawn, { nodes, getChildren }), [nodes, getChildren]);
  const isWhole = useIsPrinting() && rows.length <= mostPrinted;
  const isVirtual = isLong && !isWhole;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    // Before it is measured: its rows are there with the rest of the table.
    initialRect: { width: 0, height: table.maxHeight ?? defaultHeight },
    overscan: 4,
    getItemKey: (index) => rows[index]?.key ?? index,
    enabled: isVirtual,
  });
  const items = isVirtual ? virtual.getVirtualItems() : [];
  return {
    isVirtual,
    indices: isVirtual ? items.map((item) => item.index) : rows.map((_, index) => index),
    before: items[0]?.start ?? 0,
    after: isVirtual ? virtual.getTotalSize() - (items.at(-1)?.end ?? 0) : 0,
    measure: isVirtual ? virtual.measureElement : undefined,
    scrollTo: (index: number) => {
      if (isVirtual) virtual.scrollToIndex(index, { align: 'auto' });
    },
  };
}

interface BodyProps<Node> {
  readonly table: TreeTableProps<Node>;
  readonly grid: RefObject<HTMLTableElement | null>;
  readonly rows: readonly TreeRowData<Node>[];
  readonly virtual: ReturnType<typeof useVirtualRows<Node>>;
}

function TreeBody<Node>({ table, grid, rows, virtual }: BodyProps<Node>) {
  const words = useText(tableText);
  const span = table.columns.length + 1;
  const select = (key: string) => {
    const row = rows.find((other) => other.key === key);
    if (row !== undefined) table.onSelect?.(key, row.node);
  };
  const handleMove = (move: TreeMove, key: string) => {
    if (move.kind === 'expand') table.onExpandedChange(change(table.expanded, move.keys, true));
    else if (move.kind === 'collapse') {
      table.onExpandedChange(change(table.expanded, [move.key], false));
    } else if (move.kind === 'select' || !pressFocused(grid.current)) select(key);
  };
  const focus = useTreeFocus({
    rows,
    columnCount: span,
    grid,
    preferredKey: table.selectedKey,
    scrollTo: virtual.scrollTo,
    onMove: handleMove,
  });
  const events = useRowEvents({
    highlightedKey: table.highlightedKey,
    onHighlight: table.onHighlight,
    onPress: (key) => {
      focus.setPlace(key, -1);
      select(key);
    },
    onToggle: (key) => {
      focus.setPlace(key, -1);
      table.onExpandedChange(change(table.expanded, [key], !table.expanded.has(key)));
    },
  });
  const { columns, renderLabel, describeRow } = table;
  const look = useMemo(
    () => ({ columns, renderLabel, describeRow }),
    [columns, renderLabel, describeRow],
  );
  // The grid has a tab stop even while its place is scrolled out of what is drawn.
  const { place } = focus;
  const isDrawn = virtual.indices.includes(place.index);
  const stop = isDrawn ? place : { index: virtual.indices[0] ?? 0, column: -1 };
  return (
    <tbody onKeyDown={focus.handleKeyDown} {...events}>
      <Spacer height={virtual.before} span={span} />
      {virtual.indices.map((index) => {
        const row = rows[index];
        if (row === undefined) return null;
        const { key, ...said } = row;
        return (
          <TreeRow
            key={key}
            {...said}
            rowKey={key}
            look={look}
            index={virtual.isVirtual ? index : undefined}
            tabColumn={index === stop.index ? stop.column : undefined}
            isHighlighted={table.highlightedKey === key}
            isSelected={table.onSelect === undefined ? undefined : table.selectedKey === key}
            onDrawn={virtual.measure}
          />
        );
      })}
      <Spacer height={virtual.after} span={span} />
      {rows.length === 0 && (
        <tr>
          <td colSpan={span} className={styles.empty}>
            {table.empty ?? words.empty}
          </td>
        </tr>
      )}
    </tbody>
  );
}

export function TreeTable<Node>(props: TreeTableProps<Node>) {
  const captionId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const columns = useVisibleColumns(props, useWidth(scroller));
  const rows = useTreeRows(props);
  const virtual = useVirtualRows(props, rows, scroller);
  const table = { ...props, columns };

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      style={{ maxBlockSize: props.maxHeight ?? defaultHeight }}
    >
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a treegrid is a table that takes keys; its elements keep the semantics of a table
        role="treegrid"
        aria-label={props.label}
        aria-describedby={props.caption === undefined ? undefined : captionId}
        aria-rowcount={virtual.isVirtual ? rows.length + 1 : undefined}
        className={styles.table}
      >
        {props.caption !== undefined && (
          <caption id={captionId} className={styles.caption}>
            {props.caption}
          </caption>
        )}
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {props.labelHeader}
            </th>
            {columns.map((column) => (
              <HeaderCell
                key={column.id}
                column={column}
                sort={props.sort}
                onSortChange={props.onSortChange}
              />
            ))}
          </tr>
        </thead>
        <FigureTabIndexContext value={-1}>
          <TreeBody table={table} grid={grid} rows={rows} virtual={virtual} />
        </FigureTabIndexContext>
        <TableFooter table={table} />
      </table>
    </div>
  );
}
