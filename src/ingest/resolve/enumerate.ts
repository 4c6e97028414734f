/**
 * The placements of one row: every way to set its k values into n columns in
 * order, that the constraints on this row alone allow.
 * Rejected placements are not kept, but what rejected them is: by the set of
 * violated constraints, which (value, column) pairs it took away. From that the
 * smallest sufficient reason can be told later without enumerating again.
 * Amounts are doubled inside, so that half steps of rounding stay integers.
 */
import { at } from './at.ts';
import type { PlacementRow } from './placement.ts';

/** A constraint that speaks of this row only, ready to be evaluated. */
export interface RowCheck {
  /** Index of the constraint in the problem. */
  readonly source: number;
  /** Sum of signs by column; for a forbidding rule 1 on each forbidden column. */
  readonly weights: Int8Array;
  readonly forbids: boolean;
  /** Doubled fen. */
  readonly equals: number;
  readonly tolerance: number;
  readonly isPrinted: boolean;
}

export interface RowPlacements {
  readonly count: number;
  /** `count` × k columns. */
  readonly columns: Uint8Array;
  /** By bit mask of violated checks: flags at value · n + column, and at k · n + column for "blank here". */
  readonly rejected: ReadonlyMap<number, Uint8Array>;
}

export interface RowShape {
  readonly valueCount: number;
  readonly fixed: PlacementRow['fixed'];
  readonly columnCount: number;
  /** Doubled fen and rounding slack: 0 for blank, then each value. */
  readonly sums: Float64Array;
  readonly slacks: Float64Array;
  readonly checks: readonly RowCheck[];
}

/** More placements than this are not written down: such a row stays open. */
export const placementLimit = 60_000;
const maskBits = 31;

/** The bit of a mask that stands for a check; the last bit is shared by all beyond it. */
export function bitOfCheck(index: number): number {
  return Math.min(index, maskBits - 1);
}

/** Number of ways to choose k of n, for judging the work ahead. */
export function countPlacements(valueCount: number, columnCount: number): number {
  let ways = 1;
  for (let taken = 1; taken <= valueCount; taken += 1) {
    ways = (ways * (columnCount - valueCount + taken)) / taken;
  }
  return Math.round(ways);
}

interface Walk {
  readonly shape: RowShape;
  /** The placement being built. */
  readonly columns: Uint8Array;
  /** Weight by column · checks + check, flat because it is read for every placement. */
  readonly weights: Int8Array;
  /** Sum and rounding slack by depth · checks + check, so that a step adds one value only. */
  readonly sums: Float64Array;
  readonly slacks: Float64Array;
  readonly kept: number[];
  readonly rejected: Map<number, Int32Array>;
}

function listWeights({ checks, columnCount }: RowShape): Int8Array {
  const weights = new Int8Array(columnCount * checks.length);
  checks.forEach((check, index) => {
    check.weights.forEach((weight, column) => (weights[column * checks.length + index] = weight));
  });
  return weights;
}

function addValue({ shape, weights, sums, slacks }: Walk, value: number, column: number): void {
  const count = shape.checks.length;
  const fen = shape.sums[value + 1] ?? 0;
  const step = shape.slacks[value + 1] ?? 0;
  const before = value * count;
  const after = before + count;
  const first = column * count;
  for (let index = 0; index < count; index += 1) {
    const weight = weights[first + index] ?? 0;
    let sum = sums[before + index] ?? 0;
    let slack = slacks[before + index] ?? 0;
    if (weight !== 0) {
      sum += weight * fen;
      slack += Math.abs(weight) * (shape.checks[index]?.forbids === true ? 1 : step);
    }
    sums[after + index] = sum;
    slacks[after + index] = slack;
  }
}

function findViolations({ shape, sums, slacks }: Walk): number {
  const { checks, valueCount } = shape;
  const last = valueCount * checks.length;
  let mask = 0;
  for (let index = 0; index < checks.length; index += 1) {
    const check = at(checks, index);
    const slack = slacks[last + index] ?? 0;
    const excess = Math.abs((sums[last + index] ?? 0) - check.equals) - check.tolerance;
    const isViolated = check.forbids ? slack > 0 : excess > (check.isPrinted ? slack : 0);
    if (isViolated) mask |= 1 << bitOfCheck(index);
  }
  return mask;
}

function finish({ shape, columns, kept, rejected }: Walk, mask: number): void {
  if (mask === 0) {
    for (let value = 0; value < columns.length; value += 1) kept.push(columns[value] ?? 0);
    return;
  }
  const { columnCount } = shape;
  let counts = rejected.get(mask);
  if (counts === undefined) {
    counts = new Int32Array((columns.length + 1) * columnCount + 1);
    rejected.set(mask, counts);
  }
  for (let value = 0; value < columns.length; value += 1) {
    const cell = value * columnCount + (columns[value] ?? 0);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  const last = counts.length - 1;
  counts[last] = (counts[last] ?? 0) + 1;
}

function walk(state: Walk, value: number, from: number): void {
  const { valueCount, fixed: known, columnCount } = state.shape;
  if (value === valueCount) {
    finish(state, findViolations(state));
    return;
  }
  const fixed = known?.[value];
  const last = columnCount - (valueCount - value);
  for (
    let column = fixed === undefined ? from : Math.max(from, fixed);
    column <= last;
    column += 1
  ) {
    if (fixed !== undefined && column > fixed) return;
    state.columns[value] = column;
    addValue(state, value, column);
    walk(state, value + 1, column + 1);
  }
}

/** Turns counts into flags, with "blank here" where not every placement set a value. */
function flagRejected(counts: Int32Array, columnCount: number): Uint8Array {
  const total = counts[counts.length - 1] ?? 0;
  const blanks = counts.length - 1 - columnCount;
  const flags = new Uint8Array(counts.length - 1);
  const held = new Int32Array(columnCount);
  for (let cell = 0; cell < blanks; cell += 1) {
    const count = counts[cell] ?? 0;
    const column = cell % columnCount;
    if (count > 0) flags[cell] = 1;
    held[column] = (held[column] ?? 0) + count;
  }
  held.forEach((count, column) => (flags[blanks + column] = count < total ? 1 : 0));
  return flags;
}

/**
 * All placements of the row that its fixed columns and row checks allow, in
 * lexicographic order. The caller has made sure that the values fit the columns.
 */
export function enumeratePlacements(shape: RowShape): RowPlacements {
  const { valueCount } = shape;
  const state: Walk = {
    shape,
    columns: new Uint8Array(valueCount),
    weights: listWeights(shape),
    sums: new Float64Array((valueCount + 1) * shape.checks.length),
    slacks: new Float64Array((valueCount + 1) * shape.checks.length),
    kept: [],
    rejected: new Map(),
  };
  walk(state, 0, 0);
  const rejected = new Map<number, Uint8Array>();
  for (const [mask, counts] of state.rejected) {
    rejected.set(mask, flagRejected(counts, shape.columnCount));
  }
  const count = valueCount === 0 ? 1 - rejected.size : state.kept.length / valueCount;
  return { count, columns: Uint8Array.from(state.kept), rejected };
}
