/**
 * Painted paths → rulings: stroked horizontal and vertical segments, thin
 * filled shapes, and (weaker) the edges of filled rectangles.
 *
 * Input is the flat path of pdf.js: 0 move, 1 line, 2 cubic, 3 quadratic,
 * 4 close, each followed by its coordinates. White paint draws no line.
 */
import type { Box } from '../../model/source.ts';
import { bottom, intersectBoxes, right } from '../grid/box.ts';
import type { Ruling } from '../grid/piece.ts';
import type { GraphicsState } from './graphicsState.ts';
import { applyTo, type Matrix } from './matrix.ts';

type Point = readonly [number, number];

interface Subpath {
  readonly points: Point[];
  isClosed: boolean;
  /** Indices of points that a curve leads to. */
  readonly curveEnds: Set<number>;
}

/** Thicker than this is an area, not a line. */
const thickest = 3;
/** Sideways drift a straight line may have. */
const drift = 0.6;

const coordinates = [2, 2, 6, 4, 0] as const;

/** Splits a flat path into its subpaths in page coordinates. */
function readSubpaths(path: ArrayLike<number>, matrix: Matrix): Subpath[] {
  const subpaths: Subpath[] = [];
  let current: Subpath | undefined;
  for (let index = 0; index < path.length; ) {
    const code = path[index] ?? 4;
    const count = coordinates[code as 0 | 1 | 2 | 3 | 4];
    const end = index + count;
    index = end + 1;
    if (code === 4) {
      if (current !== undefined) current.isClosed = true;
      continue;
    }
    const point = applyTo(matrix, path[end - 1] ?? 0, path[end] ?? 0);
    if (code === 0 || current === undefined) {
      current = { points: [point], isClosed: false, curveEnds: new Set() };
      subpaths.push(current);
    } else {
      if (code > 1) current.curveEnds.add(current.points.length);
      current.points.push(point);
    }
  }
  return subpaths;
}

function isWhite(colour: string): boolean {
  return /^#f[c-f]f[c-f]f[c-f]$/iu.test(colour);
}

function trimToClip(ruling: Ruling, clip: Box | undefined): Ruling | undefined {
  if (clip === undefined) return ruling;
  const isHorizontal = ruling.axis === 'horizontal';
  const [low, high] = isHorizontal ? [clip.y, bottom(clip)] : [clip.x, right(clip)];
  if (ruling.at < low - thickest || ruling.at > high + thickest) return undefined;
  const [start, end] = isHorizontal ? [clip.x, right(clip)] : [clip.y, bottom(clip)];
  const from = Math.max(ruling.from, start);
  const to = Math.min(ruling.to, end);
  return to > from ? { ...ruling, from, to } : undefined;
}

function getSegment(a: Point, b: Point): Ruling | undefined {
  const [dx, dy] = [Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1])];
  if (dx <= drift && dy <= drift) return undefined;
  if (dy <= drift) {
    const [from, to] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])];
    return { axis: 'horizontal', at: (a[1] + b[1]) / 2, from, to, isSoft: false };
  }
  if (dx <= drift) {
    const [from, to] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])];
    return { axis: 'vertical', at: (a[0] + b[0]) / 2, from, to, isSoft: false };
  }
  return undefined;
}

function strokeSubpath(subpath: Subpath): Ruling[] {
  const rulings: Ruling[] = [];
  const { points } = subpath;
  const first = points[0];
  const last = points[points.length - 1];
  const closing = subpath.isClosed && first !== undefined && last !== undefined ? [first] : [];
  [...points, ...closing].forEach((point, index, all) => {
    const before = all[index - 1];
    const isCurved = subpath.curveEnds.has(index);
    const segment = before === undefined || isCurved ? undefined : getSegment(before, point);
    if (segment !== undefined) rulings.push(segment);
  });
  return rulings;
}

function getBounds(points: readonly Point[]): Box {
  let [left, top, end, base] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    end = Math.max(end, x);
    base = Math.max(base, y);
  }
  return { x: left, y: top, width: end - left, height: base - top };
}

/** Lines that a filled upright rectangle stands for. */
export function getRectangleRulings(box: Box): Ruling[] {
  const isFlat = box.height <= thickest;
  const isNarrow = box.width <= thickest;
  const horizontal = (at: number, isSoft: boolean): Ruling => ({
    axis: 'horizontal',
    at,
    from: box.x,
    to: right(box),
    isSoft,
  });
  const vertical = (at: number, isSoft: boolean): Ruling => ({
    axis: 'vertical',
    at,
    from: box.y,
    to: bottom(box),
    isSoft,
  });
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  if (isFlat && isNarrow) return [horizontal(middle.y, false), vertical(middle.x, false)];
  if (isFlat) return [horizontal(middle.y, false)];
  if (isNarrow) return [vertical(middle.x, false)];
  return [
    horizontal(box.y, true),
    horizontal(bottom(box), true),
    vertical(box.x, true),
    vertical(right(box), true),
  ];
}

function isUprightRectangle(subpath: Subpath): boolean {
  if (subpath.curveEnds.size > 0 || subpath.points.length < 4 || subpath.points.length > 5)
    return false;
  const bounds = getBounds(subpath.points);
  return subpath.points.every(
    ([x, y]) =>
      Math.min(Math.abs(x - bounds.x), Math.abs(x - right(bounds))) <= drift &&
      Math.min(Math.abs(y - bounds.y), Math.abs(y - bottom(bounds))) <= drift,
  );
}

function fillSubpath(subpath: Subpath): Ruling[] {
  const bounds = getBounds(subpath.points);
  const isThin = bounds.height <= thickest || bounds.width <= thickest;
  if (!isThin && !isUprightRectangle(subpath)) return [];
  return getRectangleRulings(bounds);
}

export interface Paint {
  readonly isStroked: boolean;
  readonly isFilled: boolean;
}

/** Rulings of one painted path, cut to the clip of the state. */
export function paintPath(path: ArrayLike<number>, state: GraphicsState, paint: Paint): Ruling[] {
  const rulings: Ruling[] = [];
  const isStroked = paint.isStroked && !isWhite(state.strokeColour);
  const isFilled = paint.isFilled && !isWhite(state.fillColour);
  if (!isStroked && !isFilled) return rulings;
  for (const subpath of readSubpaths(path, state.transform)) {
    const found = isStroked ? strokeSubpath(subpath) : fillSubpath(subpath);
    for (const ruling of found) {
      const visible = trimToClip(ruling, state.clip);
      if (visible !== undefined) rulings.push(visible);
    }
  }
  return rulings;
}

/** The box a clipping path leaves open, within the clip already set. */
export function narrowClip(path: ArrayLike<number>, state: GraphicsState): Box | undefined {
  const points = readSubpaths(path, state.transform).flatMap((subpath) => subpath.points);
  if (points.length === 0) return state.clip;
  const bounds = getBounds(points);
  if (state.clip === undefined) return bounds;
  return intersectBoxes(bounds, state.clip) ?? { x: bounds.x, y: bounds.y, width: 0, height: 0 };
}
