/**
 * The placements of one row: every way to set its k values into n columns in
 * order, that the constraints on this row alone allow.
 * Rejected placements are not kept, but what rejected them is: by the set of
 * violated constraints, which (value, column) pairs it took away. From that the
 * smallest sufficient reason can be told later.
 * Amounts are doubled inside, so that half steps of rounding stay integers.
 */
import { at } from './at.ts';
import type { EndTally } from './endTallies.ts';
import type { Pattern } from './patterns.ts';

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

export interface RowShape {
  readonly valueCount: number;
  readonly columnCount: number;
  /** Doubled fen and rounding slack: 0 for blank, then each value. */
  readonly sums: Float64Array;
  readonly slacks: Float64Array;
  readonly checks: readonly RowCheck[];
}

/** By bit mask of violated checks: flags at value · n + column, and at k · n + column for "blank here". */
export type Rejected = ReadonlyMap<number, Uint8Array>;

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

function isViolated(check: RowCheck, sum: number, slack: number): boolean {
  if (check.forbids) return slack > 0;
  return Math.abs(sum - check.equals) - check.tolerance > (check.isPrinted ? slack : 0);
}

/** By step, what one check makes of it: total and slack of the values set so far. Used again for every check. */
const stepSums: number[] = [];
const stepSlacks: number[] = [];

/** Adds up what a check makes of every step. */
function addUp(shape: RowShape, pattern: Pattern, index: number): void {
  const { parents, depths, weights } = pattern;
  const width = shape.checks.length;
  const isForbidding = at(shape.checks, index).forbids;
  stepSums[0] = 0;
  stepSlacks[0] = 0;
  for (let step = 1; step < parents.length; step += 1) {
    const depth = depths[step] ?? 0;
    const before = parents[step] ?? 0;
    const weight = weights[step * width + index] ?? 0;
    const own = isForbidding ? 1 : (shape.slacks[depth] ?? 0);
    stepSums[step] = (stepSums[before] ?? 0) + weight * (shape.sums[depth] ?? 0);
    stepSlacks[step] = (stepSlacks[before] ?? 0) + Math.abs(weight) * own;
  }
}

/** By step of the pattern, the bits of the checks that its ways violate. */
function judgeSteps(shape: RowShape, pattern: Pattern): Int32Array {
  const masks = new Int32Array(pattern.parents.length);
  for (let index = 0; index < shape.checks.length; index += 1) {
    const check = at(shape.checks, index);
    addUp(shape, pattern, index);
    for (let step = 0; step < masks.length; step += 1) {
      if (pattern.depths[step] !== shape.valueCount) continue;
      if (!isViolated(check, stepSums[step] ?? 0, stepSlacks[step] ?? 0)) continue;
      masks[step] = (masks[step] ?? 0) | (1 << bitOfCheck(index));
    }
  }
  return masks;
}

function countKept({ ends, count }: Pattern, masks: Int32Array): number {
  let kept = 0;
  for (let way = 0; way < count; way += 1) {
    if (masks[ends[way] ?? 0] === 0) kept += 1;
  }
  return kept;
}

function keepColumns({ ends, columns, count }: Pattern, masks: Int32Array, kept: number) {
  if (kept === count) return columns;
  const width = columns.length / count;
  const chosen = new Uint8Array(kept * width);
  let cell = 0;
  for (let way = 0; way < count; way += 1) {
    if (masks[ends[way] ?? 0] !== 0) continue;
    for (let value = 0; value < width; value += 1, cell += 1) {
      chosen[cell] = columns[way * width + value] ?? 0;
    }
  }
  return chosen;
}

/** What ways rejected alike held, and in how many of them a column held something. */
interface Tally {
  readonly flags: Uint8Array;
  readonly held: Int32Array;
  total: number;
}

function addEnd(tally: Tally, { total, pairs, counts }: EndTally): void {
  const { flags, held } = tally;
  tally.total += total;
  for (let index = 0; index < pairs.length; index += 1) {
    const pair = pairs[index] ?? 0;
    const column = pair % held.length;
    flags[pair] = 1;
    held[column] = (held[column] ?? 0) + (counts[index] ?? 0);
  }
}

function flagRejected(shape: RowShape, pattern: Pattern, masks: Int32Array): Rejected {
  const { valueCount, columnCount } = shape;
  const tallies = new Map<number, Tally>();
  for (const end of pattern.tallies) {
    const mask = masks[end.step] ?? 0;
    if (mask === 0) continue;
    let tally = tallies.get(mask);
    if (tally === undefined) {
      const flags = new Uint8Array((valueCount + 1) * columnCount);
      tally = { flags, held: new Int32Array(columnCount), total: 0 };
      tallies.set(mask, tally);
    }
    addEnd(tally, end);
  }
  const rejected = new Map<number, Uint8Array>();
  for (const [mask, { flags, held, total }] of tallies) {
    for (let column = 0; column < columnCount; column += 1) {
      if ((held[column] ?? 0) < total) flags[valueCount * columnCount + column] = 1;
    }
    rejected.set(mask, flags);
  }
  return rejected;
}

/** The placements of a row that its checks allow, in lexicographic order, and what took the others away. */
export class RowPlacements {
  readonly count: number;
  /** `count` × k columns. */
  readonly columns: Uint8Array;
  private readonly shape: RowShape;
  private readonly pattern: Pattern;
  /** By step of the pattern, the bits of the checks that its ways violate. */
  private readonly masks: Int32Array;
  private known: Rejected | undefined;

  constructor(shape: RowShape, pattern: Pattern) {
    const masks = judgeSteps(shape, pattern);
    this.shape = shape;
    this.pattern = pattern;
    this.masks = masks;
    this.count = countKept(pattern, masks);
    this.columns = keepColumns(pattern, masks, this.count);
  }

  /** False when the row has no order at all that its fixed columns allow. */
  get hasWays(): boolean {
    return this.pattern.count > 0;
  }

  /** Told on first use, because only a reason asks for it. */
  get rejected(): Rejected {
    return (this.known ??= flagRejected(this.shape, this.pattern, this.masks));
  }
}
