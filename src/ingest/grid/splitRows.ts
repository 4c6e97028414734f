/**
 * Rows without lines between them: where several cells of one ruled row hold
 * columns of complete figures at the same heights, those heights are rows.
 *
 * A figure wrapped in a narrow cell also stands on several lines; it fills the
 * width of its cell, and then nothing is split.
 */
import { boxFromEdges, bottom } from './box.ts';
import type { FilledRegion, Fragment } from './fragment.ts';
import { joinWrappedLines, type PrintedLine } from './joinText.ts';
import { clusterValues } from './lattice.ts';

const figure = /^[-−(（]?\d[\d,]*(?:\.\d+)?%?[)）]?$/u;
const fewestRows = 3;

/**
 * The text of a cell from its lines. Figures above each other that leave much of the cell
 * free are several, not one that is wrapped: read as one they would be a sum nobody printed.
 */
export function joinCellLines(lines: readonly PrintedLine[], cellWidth: number): string {
  const isSeveral =
    lines.every(({ text }) => figure.test(text)) &&
    lines.slice(0, -1).some(({ box }) => box.width < 0.5 * cellWidth);
  return isSeveral ? lines.map(({ text }) => text).join('/') : joinWrappedLines(lines);
}

function getMiddle(line: PrintedLine): number {
  return line.box.y + line.box.height / 2;
}

function isFigureColumn(region: FilledRegion): boolean {
  const { lines, box } = region;
  if (region.rowSpan > 1 || lines.length < fewestRows) return false;
  if (!lines.every((line) => figure.test(line.text))) return false;
  return lines.every((line) => line.box.width < 0.8 * box.width);
}

/** Middles of the rows hidden in one ruled row; empty when it is a single one. */
function findHiddenRows(regions: readonly FilledRegion[]): number[] {
  const columns = regions.filter(isFigureColumn);
  if (columns.length < 2) return [];
  const lines = columns.flatMap((region) => region.lines);
  const height = Math.max(...lines.map((line) => line.box.height));
  const middles = clusterValues(lines.map(getMiddle), 0.6 * height);
  const longest = Math.max(...columns.map((region) => region.lines.length));
  return middles.length <= longest + 1 ? middles : [];
}

function findNearestRow(middles: readonly number[], value: number): number {
  let best = 0;
  middles.forEach((middle, index) => {
    if (Math.abs(middle - value) < Math.abs((middles[best] ?? Infinity) - value)) best = index;
  });
  return best;
}

function splitRegion(region: FilledRegion, middles: readonly number[]): FilledRegion[] {
  const { box } = region;
  return middles.map((middle, index) => {
    const before = middles[index - 1];
    const after = middles[index + 1];
    const top = before === undefined ? box.y : (before + middle) / 2;
    const base = after === undefined ? bottom(box) : (middle + after) / 2;
    const lines = region.lines.filter((line) => findNearestRow(middles, getMiddle(line)) === index);
    return {
      ...region,
      row: region.row + index,
      lines,
      text: joinWrappedLines(lines),
      box: boxFromEdges([box.x, top, box.x + box.width, base]),
    };
  });
}

/** The fragment with hidden rows made rows; the same object when there are none. */
export function splitTallRows(fragment: Fragment): Fragment {
  const hidden: number[][] = [];
  for (let row = 0; row < fragment.rowCount; row += 1) {
    hidden.push(findHiddenRows(fragment.regions.filter((region) => region.row === row)));
  }
  if (hidden.every((middles) => middles.length < 2)) return fragment;
  const starts = [0];
  for (const middles of hidden) starts.push((starts.at(-1) ?? 0) + Math.max(1, middles.length));
  const regions = fragment.regions.flatMap((region) => {
    const start = starts[region.row] ?? region.row;
    const end = starts[region.row + region.rowSpan] ?? start + 1;
    const moved = { ...region, row: start, rowSpan: end - start };
    const middles = hidden[region.row] ?? [];
    if (region.rowSpan > 1 || middles.length < 2) return [moved];
    return splitRegion({ ...moved, rowSpan: 1 }, middles);
  });
  return { ...fragment, regions, rowCount: starts.at(-1) ?? fragment.rowCount };
}
