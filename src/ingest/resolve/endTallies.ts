/**
 * What the ways of a pattern that end at one step hold, counted once per pattern:
 * what is rejected is rejected by step, so a row adds up a few steps rather than
 * hundreds of ways.
 */

/** All ways to set some values into columns. */
interface Ways {
  readonly count: number;
  /** `count` × k columns. */
  readonly columns: Uint8Array;
  /** By way, the step at which it ends. */
  readonly ends: Int32Array;
}

export interface EndTally {
  readonly step: number;
  /** Ways that end there. */
  readonly total: number;
  /** Each value · columns + column that occurs in them, and in how many. */
  readonly pairs: readonly number[];
  readonly counts: readonly number[];
}

function sortWays({ ends }: Ways): ReadonlyMap<number, readonly number[]> {
  const byStep = new Map<number, number[]>();
  for (const [way, step] of ends.entries()) {
    const own = byStep.get(step);
    if (own === undefined) byStep.set(step, [way]);
    else own.push(way);
  }
  return byStep;
}

/** Tallies in the order in which their steps first occur. */
export function tallyEnds(ways: Ways, columnCount: number): readonly EndTally[] {
  const width = ways.count === 0 ? 0 : ways.columns.length / ways.count;
  const counted = new Int32Array(width * columnCount);
  return [...sortWays(ways)].map(([step, own]) => {
    const pairs: number[] = [];
    for (const way of own) {
      for (let value = 0; value < width; value += 1) {
        const pair = value * columnCount + (ways.columns[way * width + value] ?? 0);
        const count = counted[pair] ?? 0;
        if (count === 0) pairs.push(pair);
        counted[pair] = count + 1;
      }
    }
    const counts = pairs.map((pair) => counted[pair] ?? 0);
    for (const pair of pairs) counted[pair] = 0;
    return { step, total: own.length, pairs, counts };
  });
}
