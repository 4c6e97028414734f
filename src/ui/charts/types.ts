// What charts are told. Money in fen only; the frame's unit decides how it is printed.
// Keys are the view's own (node keys, row ids) and come back through onHighlight/onSelect.
// `code` is a classification code: its class decides the colour, the same in every view.
import type { ReactNode } from 'react';
import type { Fen, UnitName } from '../../model/amount.ts';

export type CheckState = 'agrees' | 'withinRounding' | 'differs' | 'notChecked';

export interface ChartCheck {
  readonly state: CheckState;
  /** Empty until the checks have run. */
  readonly label: string;
  /** Runs them; a picture that is taken along waits for it. */
  readonly load?: (() => Promise<unknown>) | undefined;
}

/** Everything the picture carries beside its marks. */
export interface ChartInfo {
  readonly title: string;
  readonly department: string;
  readonly year: number;
  readonly unit: UnitName;
  /** `share` prints values as shares of `shareOf` instead of amounts. */
  readonly measure?: 'amount' | 'share' | undefined;
  /** The whole that spoken shares are of. */
  readonly shareOf?: { readonly label: string; readonly fen: Fen } | undefined;
  /** One short phrase per active filter. */
  readonly filters?: readonly string[] | undefined;
  /** Where the figures stand: document, table, page. */
  readonly source: string;
  /** One line of its own; it has its place from the start, so an empty label moves nothing. */
  readonly check?: ChartCheck | undefined;
  /** Address of this very view; drawn in exported pictures and kept in their metadata. */
  readonly link?: string | undefined;
}

/** The same for every chart. */
export interface ChartProps {
  readonly info: ChartInfo;
  /** One or two sentences for those who do not see it; computed from the data when absent. */
  readonly description?: string | undefined;
  readonly highlightedKey?: string | undefined;
  readonly selectedKey?: string | undefined;
  readonly onHighlight?: ((key: string | undefined) => void) | undefined;
  /** Enter, Space or a click on a mark. */
  readonly onSelect?: ((key: string) => void) | undefined;
  /** Beside the picture's own menu: the view's links and switches. */
  readonly actions?: ReactNode;
  /** Heading level of the figure's (visually hidden) caption; 3 by default. */
  readonly headingLevel?: 2 | 3 | 4 | undefined;
}

export interface ChartItem {
  readonly key: string;
  readonly label: string;
  readonly fen: Fen;
  /** Classification code or one of the kinds of classColor.ts. */
  readonly code?: string | undefined;
  /** Said after the value: "新增", "项目". */
  readonly note?: string | undefined;
}

export interface ChartNode extends ChartItem {
  readonly children?: readonly ChartNode[] | undefined;
}

export interface BarListProps extends ChartProps {
  readonly items: readonly ChartItem[];
  /** Larger lists end with "其他 n 项", which opens; 12 by default. */
  readonly maxItems?: number | undefined;
}

export interface StackedSeries {
  readonly key: string;
  readonly label: string;
  readonly code?: string | undefined;
}

export interface StackedItem {
  readonly key: string;
  readonly label: string;
  /** One per series, same order; undefined where nothing is published. */
  readonly parts: readonly (Fen | undefined)[];
}

/** Marks have the keys `${item.key}` for onSelect and `${item.key}/${series.key}` for highlight. */
export interface StackedBarProps extends ChartProps {
  readonly series: readonly StackedSeries[];
  readonly items: readonly StackedItem[];
  /** What the data table says of an undefined part; "未公开" by default. */
  readonly absentLabel?: string | undefined;
}

export interface BridgeStep {
  readonly key: string;
  readonly label: string;
  /** The change: positive up, negative down. */
  readonly fen: Fen;
  readonly mark?: 'new' | 'dropped' | undefined;
}

/** Closes always: what the steps do not explain is drawn as a step of its own. */
export interface BridgeProps extends ChartProps {
  readonly start: { readonly key: string; readonly label: string; readonly fen: Fen };
  readonly end: { readonly key: string; readonly label: string; readonly fen: Fen };
  readonly steps: readonly BridgeStep[];
  readonly maxItems?: number | undefined;
}

export interface LineSeries {
  readonly key: string;
  readonly label: string;
  readonly code?: string | undefined;
  /** One per period; undefined leaves a gap, never a zero. */
  readonly values: readonly (Fen | undefined)[];
}

export interface LinesProps extends ChartProps {
  /** Such as years, in order. */
  readonly periods: readonly string[];
  readonly series: readonly LineSeries[];
}

/** `root.children` are the cells; a second level is drawn when `levels` is 2. */
export interface TreemapProps extends ChartProps {
  readonly root: ChartNode;
  readonly levels?: 1 | 2 | undefined;
}

export interface SunburstProps extends ChartProps {
  readonly root: ChartNode;
  /** Rings drawn below the root; 3 by default. */
  readonly rings?: number | undefined;
}

export interface FlowNode {
  readonly key: string;
  readonly label: string;
  readonly code?: string | undefined;
}

export interface FlowLink {
  readonly from: string;
  readonly to: string;
  readonly fen: Fen;
}

/** Links that would close a cycle, and links without money, are listed in the table only. */
export interface SankeyProps extends ChartProps {
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
}
