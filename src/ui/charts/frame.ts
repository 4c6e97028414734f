// What a chart hands to its frame, and what the frame hands back to the drawing.
import type { ChartLayout, LegendEntry } from './chartLayout.ts';
import type { ChartMark } from './marks.ts';
import type { ValueContext } from './values.ts';

export interface ChartTable {
  readonly columns: readonly { readonly header: string; readonly isNumber?: boolean }[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[];
}

/** The drawing's share of the picture, in px of the SVG. */
export interface Plot {
  readonly layout: ChartLayout;
  readonly width: number;
  readonly height: number;
  readonly isNarrow: boolean;
  readonly context: ValueContext;
}

export interface ChartContent {
  readonly marks: readonly ChartMark[];
  readonly table: ChartTable;
  readonly legend: readonly LegendEntry[];
  /** Text alternative computed from the data. */
  readonly description: string;
  /** What the picture shows only as "其他 n 项", one by one; said in the exported file. */
  readonly grouped?: string | undefined;
  readonly isEmpty: boolean;
  readonly getPlotHeight: (width: number, isNarrow: boolean) => number;
}
