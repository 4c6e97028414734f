/**
 * Puts pieces of text into the cells of a lattice.
 *
 * A piece belongs to the cell that holds most of what shows of it. A run that
 * crosses a border is cut there only when figures meet words at the border;
 * other text that overflows its cell stays whole.
 */
import type { Box } from '../../model/source.ts';
import { bottom, intersectBoxes, right, sharedLength } from './box.ts';
import type { Lattice, Region } from './lattice.ts';
import type { TextPiece } from './piece.ts';

/** What shows of a piece within its clip. */
function getVisibleBox(piece: TextPiece): Box {
  if (piece.clip === undefined) return piece.box;
  return intersectBoxes(piece.box, piece.clip) ?? piece.box;
}

/** How far text may stand out over the outer border of its table. */
const tolerance = 2;

function findInterval(borders: readonly number[], value: number): number | undefined {
  const first = borders[0] ?? 0;
  const last = borders[borders.length - 1] ?? 0;
  if (value < first - tolerance || value > last + tolerance) return undefined;
  for (let index = 1; index < borders.length; index += 1) {
    if (value < (borders[index] ?? 0)) return index - 1;
  }
  return borders.length - 2;
}

/** Fields of a lattice → the region that covers each. */
function indexRegions(lattice: Lattice): (Region | undefined)[][] {
  const fields: (Region | undefined)[][] = lattice.ys.map(() => []);
  for (const region of lattice.regions) {
    for (let row = region.row; row < region.row + region.rowSpan; row += 1) {
      for (let step = 0; step < region.columnSpan; step += 1) {
        const target = fields[row];
        if (target !== undefined) target[region.column + step] = region;
      }
    }
  }
  return fields;
}

const figure = /[\d.,%]/u;

function cutPiece(piece: TextPiece, unit: number): [TextPiece, TextPiece] {
  const at = piece.edges[unit] ?? piece.box.x;
  const left = { ...piece.box, width: at - piece.box.x };
  const rest = { ...piece.box, x: at, width: right(piece.box) - at };
  return [
    { ...piece, text: piece.text.slice(0, unit), box: left, edges: piece.edges.slice(0, unit) },
    { ...piece, text: piece.text.slice(unit), box: rest, edges: piece.edges.slice(unit) },
  ];
}

/** Index at which figures and words meet next to a border, or undefined. */
function findCut(piece: TextPiece, border: number): number | undefined {
  const reach = 0.4 * piece.fontSize;
  for (let unit = 1; unit < piece.text.length; unit += 1) {
    if (Math.abs((piece.edges[unit] ?? Infinity) - border) > reach) continue;
    const before = figure.test(piece.text[unit - 1] ?? '');
    if (before !== figure.test(piece.text[unit] ?? '')) return unit;
  }
  return undefined;
}

/** Cuts a piece at the borders it crosses where that is called for. */
function cutAtBorders(piece: TextPiece, borders: readonly number[]): TextPiece[] {
  if (piece.slant !== undefined) return [piece];
  const margin = 0.5 * piece.fontSize;
  for (const border of borders) {
    if (border < piece.box.x + margin || border > right(piece.box) - margin) continue;
    const unit = findCut(piece, border);
    if (unit === undefined) continue;
    const [left, rest] = cutPiece(piece, unit);
    return [left, ...cutAtBorders(rest, borders)];
  }
  return [piece];
}

export interface Assignment {
  readonly inside: ReadonlyMap<Region, TextPiece[]>;
  readonly outside: readonly TextPiece[];
  /** How many pieces more there are now than before, by cutting. */
  readonly cuts: number;
}

/** Every piece ends in exactly one region or outside; cut pieces count by their parts. */
export function assignPieces(pieces: readonly TextPiece[], lattice: Lattice): Assignment {
  const fields = indexRegions(lattice);
  const inside = new Map<Region, TextPiece[]>();
  const outside: TextPiece[] = [];
  let cuts = -pieces.length;
  const findRegion = (box: Box): Region | undefined => {
    const row = findInterval(lattice.ys, box.y + box.height / 2);
    const column = findInterval(lattice.xs, box.x + box.width / 2);
    return row === undefined || column === undefined ? undefined : fields[row]?.[column];
  };
  for (const piece of pieces) {
    const whole = findRegion(getVisibleBox(piece));
    if (whole === undefined) {
      cuts += 1;
      outside.push(piece);
      continue;
    }
    const isWithin = piece.box.x >= whole.box.x && right(piece.box) <= right(whole.box);
    for (const part of isWithin ? [piece] : cutAtBorders(piece, lattice.xs)) {
      cuts += 1;
      const region = findRegion(getVisibleBox(part)) ?? whole;
      inside.set(region, [...(inside.get(region) ?? []), part]);
    }
  }
  return { inside, outside, cuts };
}

/** Share of a box that lies within another. */
export function getCoveredShare(box: Box, area: Box): number {
  const across = sharedLength([box.x, right(box)], [area.x, right(area)]);
  const down = sharedLength([box.y, bottom(box)], [area.y, bottom(area)]);
  if (across <= 0 || down <= 0) return 0;
  return (across * down) / Math.max(1e-6, box.width * box.height);
}
