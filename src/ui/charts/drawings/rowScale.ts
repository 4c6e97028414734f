// Columns of a picture that lists bars: words on the left, bars, values at their ends.
// Comes in: the width, the words and the values. Goes out: where zero and the bars lie.
import { measureText } from '../textFit.ts';

export interface RowColumns {
  readonly labelWidth: number;
  readonly plotLeft: number;
  readonly plotRight: number;
  readonly domain: readonly [number, number];
}

export interface RowInput {
  readonly width: number;
  readonly isNarrow: boolean;
  readonly labels: readonly string[];
  readonly values: readonly string[];
  /** Least and greatest of what is drawn; zero always belongs to it. */
  readonly extent: readonly [number, number];
}

export const labelSize = 12.5;

export function getRowColumns(input: RowInput): RowColumns {
  const { width, isNarrow, labels, values, extent } = input;
  const widest = Math.max(0, ...labels.map((label) => measureText(label, labelSize)));
  const labelWidth = isNarrow ? 0 : Math.min(widest + 12, width * 0.38);
  const valueWidth = Math.max(0, ...values.map((value) => measureText(value, labelSize))) + 8;
  const low = Math.min(0, extent[0]);
  const high = Math.max(0, extent[1], low === 0 ? 1 : 0);
  return {
    labelWidth,
    plotLeft: labelWidth + (low < 0 ? valueWidth : 0),
    plotRight: width - (high > 0 ? valueWidth : 0),
    domain: [low, high],
  };
}

/** x of a value, the same linear scale that the chart's own axis has. */
export function getX(columns: RowColumns, value: number): number {
  const [low, high] = columns.domain;
  const share = high === low ? 0 : (value - low) / (high - low);
  return columns.plotLeft + share * (columns.plotRight - columns.plotLeft);
}
