/**
 * Columns of a table without rulings: the gaps that run down through its
 * rows of figures. Left-aligned names and right-aligned figures both leave
 * such gaps; a long name may bridge one in a few rows.
 */
import { right } from './box.ts';
import type { PrintedLine } from './joinText.ts';

/** Words of one printed line that stand apart. */
export type AlignedRow = readonly PrintedLine[];

export const figurePattern = /^[-−(（]?\d[\d,]*(?:\.\d+)?%?[)）]?$|^[-–—－]+$/u;

/** Share of rows that may bridge a gap between columns. */
const bridging = 0.06;
/** Narrower gaps are spaces between words. */
const narrowest = 4;

interface Step {
  readonly x: number;
  readonly change: 1 | -1;
}

function listSteps(rows: readonly AlignedRow[]): Step[] {
  return rows
    .flat()
    .flatMap(({ box }): Step[] => [
      { x: box.x, change: 1 },
      { x: right(box), change: -1 },
    ])
    .sort((a, b) => a.x - b.x || a.change - b.change);
}

/** Borders of columns, in the middle of the gaps, with the outer edges added. */
export function findColumnBorders(rows: readonly AlignedRow[]): number[] {
  const steps = listSteps(rows);
  const allowed = Math.floor(rows.length * bridging);
  const borders = steps.slice(0, 1).map((step) => step.x);
  let depth = 0;
  let gapStart: number | undefined;
  for (const { x, change } of steps) {
    depth += change;
    if (change === -1 && depth <= allowed) gapStart ??= x;
    if (change === -1 || depth <= allowed || gapStart === undefined) continue;
    if (x - gapStart >= narrowest) borders.push((gapStart + x) / 2);
    gapStart = undefined;
  }
  return [...borders, ...steps.slice(-1).map((step) => step.x)];
}

export interface ColumnRange {
  readonly column: number;
  readonly columnSpan: number;
}

/** The columns a segment stands in: those it covers, at least the nearest. */
export function findColumns(borders: readonly number[], segment: PrintedLine): ColumnRange {
  const slack = 2;
  let from = 0;
  while (from < borders.length - 2 && (borders[from + 1] ?? 0) <= segment.box.x + slack) from += 1;
  let to = from;
  while (to < borders.length - 2 && (borders[to + 1] ?? 0) < right(segment.box) - slack) to += 1;
  return { column: from, columnSpan: to - from + 1 };
}
