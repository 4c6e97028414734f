/**
 * Rectangles in points: union, overlap, containment.
 */
import type { Box } from '../../model/source.ts';

export function right(box: Box): number {
  return box.x + box.width;
}

export function bottom(box: Box): number {
  return box.y + box.height;
}

export function boxFromEdges(edges: readonly [number, number, number, number]): Box {
  const [left, top, end, base] = edges;
  return { x: left, y: top, width: end - left, height: base - top };
}

/** The smallest box around all of them; an empty list gives an empty box. */
export function uniteBoxes(boxes: readonly Box[]): Box {
  let left = Infinity;
  let top = Infinity;
  let end = -Infinity;
  let base = -Infinity;
  for (const box of boxes) {
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    end = Math.max(end, right(box));
    base = Math.max(base, bottom(box));
  }
  if (left === Infinity) return { x: 0, y: 0, width: 0, height: 0 };
  return boxFromEdges([left, top, end, base]);
}

/** Length shared by two intervals; negative when they are apart. */
export function sharedLength(a: readonly [number, number], b: readonly [number, number]): number {
  return Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
}

/** The common part, or undefined where they do not meet. */
export function intersectBoxes(a: Box, b: Box): Box | undefined {
  const left = Math.max(a.x, b.x);
  const top = Math.max(a.y, b.y);
  const end = Math.min(right(a), right(b));
  const base = Math.min(bottom(a), bottom(b));
  if (end <= left || base <= top) return undefined;
  return boxFromEdges([left, top, end, base]);
}
