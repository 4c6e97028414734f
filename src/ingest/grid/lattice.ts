/**
 * Lines that touch each other → a lattice of columns and rows, and from its
 * walls the cells: fields that no wall separates belong to one merged cell.
 *
 * Double strokes fall together; a table open at a side (rules that run past
 * its last vertical line) gets that side added.
 */
import type { Box } from '../../model/source.ts';
import { boxFromEdges, sharedLength } from './box.ts';
import type { MergedRulings } from './mergeRulings.ts';
import type { Ruling } from './piece.ts';

/** One cell of a lattice: anchor, spans, and its box. */
export interface Region {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly box: Box;
}

export interface Lattice {
  /** Left to right and top to bottom; one more than columns and rows. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly regions: readonly Region[];
}

/** Lines closer than this are one border (double strokes). */
const sameBorder = 3;
/** Rules that run past the outermost border by more than this leave it open. */
const openBy = 8;

/** Middles of groups of close values, ascending. */
export function clusterValues(values: readonly number[], reach: number): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const middles: number[] = [];
  let start = -Infinity;
  let last = -Infinity;
  for (const value of sorted) {
    if (value - start > reach) {
      if (start !== -Infinity) middles.push((start + last) / 2);
      start = value;
    }
    last = value;
  }
  if (start !== -Infinity) middles.push((start + last) / 2);
  return middles;
}

function findNearest(values: readonly number[], value: number): number {
  let best = 0;
  values.forEach((candidate, index) => {
    if (Math.abs(candidate - value) < Math.abs((values[best] ?? Infinity) - value)) best = index;
  });
  return best;
}

/** Adds an open side when at least two crossing lines run past the outermost border. */
function addOpenSides(borders: number[], crossing: readonly Ruling[]): number[] {
  const first = borders[0];
  const last = borders[borders.length - 1];
  if (first === undefined || last === undefined) return borders;
  const before = crossing.filter((line) => line.from < first - openBy).map((line) => line.from);
  const after = crossing.filter((line) => line.to > last + openBy).map((line) => line.to);
  return [
    ...(before.length >= 2 ? [Math.min(...before)] : []),
    ...borders,
    ...(after.length >= 2 ? [Math.max(...after)] : []),
  ];
}

/** walls[border][field]: is that stretch of the border drawn? */
function buildWalls(
  lines: readonly Ruling[],
  borders: readonly number[],
  fields: readonly number[],
): boolean[][] {
  const covered = borders.map(() => new Array<number>(fields.length - 1).fill(0));
  for (const line of lines) {
    const row = covered[findNearest(borders, line.at)];
    if (row === undefined) continue;
    for (let field = 0; field + 1 < fields.length; field += 1) {
      const from = fields[field] ?? 0;
      const to = fields[field + 1] ?? 0;
      const shared = sharedLength([from, to], [line.from, line.to]);
      if (shared > 0) row[field] = (row[field] ?? 0) + shared / (to - from);
    }
  }
  return covered.map((row) => row.map((share) => share >= 0.5));
}

interface Walls {
  /** vertical[x border][row], horizontal[y border][column]. */
  readonly vertical: boolean[][];
  readonly horizontal: boolean[][];
}

interface Field {
  readonly row: number;
  readonly column: number;
}

/** Fields to the right that no wall cuts off and no merged cell from above covers. */
function getOpenWidth(walls: Walls, taken: readonly boolean[], { row, column }: Field): number {
  let width = 1;
  while (
    column + width < taken.length &&
    taken[column + width] !== true &&
    walls.vertical[column + width]?.[row] !== true
  ) {
    width += 1;
  }
  return width;
}

/** True when the row below continues exactly these fields without a wall between. */
function continuesBelow(walls: Walls, { row, column }: Field, width: number): boolean {
  for (let field = column; field < column + width; field += 1) {
    if (walls.horizontal[row + 1]?.[field] === true) return false;
    if (field > column && walls.vertical[field]?.[row + 1] === true) return false;
  }
  return true;
}

function getOpenHeight(walls: Walls, field: Field, width: number): number {
  const rows = walls.horizontal.length - 1;
  let height = 1;
  while (
    field.row + height < rows &&
    continuesBelow(walls, { row: field.row + height - 1, column: field.column }, width)
  ) {
    height += 1;
  }
  return height;
}

/** Fields → rectangular regions, top left first. Odd shapes are cut into rectangles. */
function collectRegions(walls: Walls, xs: readonly number[], ys: readonly number[]): Region[] {
  const taken = ys.slice(1).map(() => new Array<boolean>(xs.length - 1).fill(false));
  const regions: Region[] = [];
  taken.forEach((fields, row) => {
    fields.forEach((_, column) => {
      if (fields[column] === true) return;
      const columnSpan = getOpenWidth(walls, fields, { row, column });
      const rowSpan = getOpenHeight(walls, { row, column }, columnSpan);
      for (const covered of taken.slice(row, row + rowSpan)) {
        covered.fill(true, column, column + columnSpan);
      }
      const [left = 0, end = 0] = [xs[column], xs[column + columnSpan]];
      const [top = 0, base = 0] = [ys[row], ys[row + rowSpan]];
      const box = boxFromEdges([left, top, end, base]);
      regions.push({ row, column, rowSpan, columnSpan, box });
    });
  });
  return regions;
}

/** Undefined when the lines enclose nothing. */
export function buildLattice(lines: MergedRulings): Lattice | undefined {
  const drawnXs = clusterValues(
    lines.vertical.map((line) => line.at),
    sameBorder,
  );
  const drawnYs = clusterValues(
    lines.horizontal.map((line) => line.at),
    sameBorder,
  );
  const xs = addOpenSides(drawnXs, lines.horizontal);
  const ys = addOpenSides(drawnYs, lines.vertical);
  if (xs.length < 2 || ys.length < 2) return undefined;
  const walls = {
    vertical: buildWalls(lines.vertical, xs, ys),
    horizontal: buildWalls(lines.horizontal, ys, xs),
  };
  return { xs, ys, regions: collectRegions(walls, xs, ys) };
}
