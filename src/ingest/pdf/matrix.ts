/**
 * Affine transforms as PDF writes them: [a b c d e f].
 */
import type { Box } from '../../model/source.ts';
import { boxFromEdges } from '../grid/box.ts';

export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** `inner` first, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

export function applyTo(matrix: Matrix, x: number, y: number): [number, number] {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
}

/** A list of numbers from an operator as a matrix; undefined when it is none. */
export function toMatrix(values: ArrayLike<number> | null | undefined): Matrix | undefined {
  if (values?.length !== 6) return undefined;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from(values);
  return [a, b, c, d, e, f];
}

/** The upright box around a transformed rectangle given by two corners. */
export function transformCorners(
  matrix: Matrix,
  corners: readonly [number, number, number, number],
): Box {
  const [x0, y0, x1, y1] = corners;
  const points = [
    applyTo(matrix, x0, y0),
    applyTo(matrix, x1, y0),
    applyTo(matrix, x0, y1),
    applyTo(matrix, x1, y1),
  ];
  const xs = points.map((point) => point[0]);
  const ys = points.map((point) => point[1]);
  return boxFromEdges([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]);
}
