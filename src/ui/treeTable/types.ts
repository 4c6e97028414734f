// What a tree table and a flat table are told: nodes, columns and what was pressed.
// Both are generic over the node; keys are strings, unique in the whole tree.
import type { ReactNode } from 'react';

export interface SortBy {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

export interface TableColumn<Node> {
  readonly id: string;
  readonly header: string;
  /** A second, lighter header line, such as the unit. */
  readonly headerNote?: string | undefined;
  /** `number` aligns right on the decimal point. */
  readonly align?: 'start' | 'end' | 'number' | undefined;
  readonly width?: string | undefined;
  /** Leave the column out when the table itself is narrower than this many px. */
  readonly hideBelow?: number | undefined;
  readonly render: (node: Node) => ReactNode;
  /** Plain text of the cell, for screen readers, copies and typeahead. */
  readonly text: (node: Node) => string;
  /** Makes the column sortable; undefined values come last either way. */
  readonly sortValue?: ((node: Node) => number | string | undefined) | undefined;
}

export interface TreeTableProps<Node> {
  /** Accessible name; `caption` is shown, too, when given. */
  readonly label: string;
  readonly caption?: ReactNode;
  readonly nodes: readonly Node[];
  readonly getKey: (node: Node) => string;
  readonly getChildren: (node: Node) => readonly Node[] | undefined;
  /** Text of the row header; typeahead searches it. */
  readonly getLabel: (node: Node) => string;
  /** A code that typeahead finds, too: names in Chinese come from an input method, which
   * sends no keys. */
  readonly getCode?: ((node: Node) => string | undefined) | undefined;
  /** What the row header shows; the label by default. */
  readonly renderLabel?: ((node: Node) => ReactNode) | undefined;
  /** Header of the first, tree-shaped column. */
  readonly labelHeader: string;
  readonly columns: readonly TableColumn<Node>[];
  /** Whole sentence for a screen reader: "招商引资, 33.00 万元, 占商贸事务 100%, 项目". */
  readonly describeRow?: ((node: Node) => string) | undefined;
  readonly expanded: ReadonlySet<string>;
  readonly onExpandedChange: (expanded: ReadonlySet<string>) => void;
  readonly selectedKey?: string | undefined;
  readonly onSelect?: ((key: string, node: Node) => void) | undefined;
  readonly highlightedKey?: string | undefined;
  readonly onHighlight?: ((key: string | undefined) => void) | undefined;
  readonly sort?: SortBy | undefined;
  readonly onSortChange?: ((sort: SortBy | undefined) => void) | undefined;
  /** Last row, for (filtered) totals: `cells` by column id. */
  readonly footer?:
    | { readonly label: ReactNode; readonly cells: Readonly<Record<string, ReactNode>> }
    | undefined;
  /** Shown instead of rows when there are none. */
  readonly empty?: ReactNode;
  /** Viewport height in px from which long trees scroll inside; 640 by default. */
  readonly maxHeight?: number | undefined;
}

export interface DataTableProps<Node> {
  readonly label: string;
  readonly caption?: ReactNode;
  readonly rows: readonly Node[];
  readonly getKey: (node: Node) => string;
  readonly columns: readonly TableColumn<Node>[];
  /** Column whose cells are row headers; the first by default. */
  readonly rowHeader?: string | undefined;
  /** Uncontrolled unless `sort` and `onSortChange` are given. */
  readonly sort?: SortBy | undefined;
  readonly onSortChange?: ((sort: SortBy | undefined) => void) | undefined;
  readonly highlightedKey?: string | undefined;
  readonly footer?: Readonly<Record<string, ReactNode>> | undefined;
  readonly empty?: ReactNode;
}
