// One row of a treegrid: header cell with its toggle, then one cell per column.
// The row and each of its cells can hold the focus; only one of them in the whole grid
// is a tab stop. It is drawn again only when it says something else: what is pressed in
// it, the body of the table hears (useRowEvents).
import { memo } from 'react';
import { useText } from '../language/useText.ts';
import styles from './Table.module.css';
import { tableText } from './text.ts';
import type { TreeTableProps } from './types.ts';
import type { TreeRowData } from './useTreeRows.ts';

/** What all rows of a table have in common; the same object while nothing of it changed. */
export type RowLook<Node> = Pick<TreeTableProps<Node>, 'columns' | 'renderLabel' | 'describeRow'>;

interface Props<Node> extends Omit<TreeRowData<Node>, 'key'> {
  readonly rowKey: string;
  readonly look: RowLook<Node>;
  /** Its index, where not every row is drawn. */
  readonly index: number | undefined;
  /** Column that is the grid's tab stop in this row: −1 the row, undefined none. */
  readonly tabColumn: number | undefined;
  readonly isHighlighted: boolean;
  /** Undefined where rows cannot be selected. */
  readonly isSelected: boolean | undefined;
  readonly onDrawn: ((row: HTMLTableRowElement | null) => void) | undefined;
}

type ToggleProps = Pick<TreeRowData<unknown>, 'canExpand' | 'isExpanded' | 'label'>;

function Toggle({ canExpand, isExpanded, label }: ToggleProps) {
  const words = useText(tableText);
  if (!canExpand) return <span className={styles.noToggle} />;
  return (
    <button
      type="button"
      tabIndex={-1}
      data-toggle=""
      className={styles.toggle}
      aria-label={`${isExpanded ? words.collapse : words.expand} ${label}`}
    />
  );
}

function Row<Node>(props: Props<Node>) {
  const { rowKey, node, level, position, setSize, canExpand, isExpanded, label } = props;
  const { look, index, tabColumn, isHighlighted, isSelected, onDrawn } = props;
  const getTab = (column: number) => (tabColumn === column ? 0 : -1);
  return (
    <tr
      ref={onDrawn}
      data-key={rowKey}
      data-index={index}
      data-level={level}
      data-highlighted={isHighlighted ? true : undefined}
      className={styles.row}
      tabIndex={getTab(-1)}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={setSize}
      aria-rowindex={index === undefined ? undefined : index + 2}
      aria-expanded={canExpand ? isExpanded : undefined}
      aria-selected={isSelected}
      aria-label={look.describeRow?.(node)}
    >
      <th
        scope="row"
        data-column={0}
        tabIndex={getTab(0)}
        className={styles.rowHeader}
        style={{ '--level': level - 1 } as React.CSSProperties}
      >
        <span className={styles.labelLine}>
          <Toggle canExpand={canExpand} isExpanded={isExpanded} label={label} />
          <span>{look.renderLabel?.(node) ?? label}</span>
        </span>
      </th>
      {look.columns.map((column, number) => (
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

// `memo` forgets that a row is generic over its node.
export const TreeRow = memo(Row) as typeof Row;
