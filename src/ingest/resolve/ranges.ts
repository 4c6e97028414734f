/**
 * The least and the greatest that each group can still contribute.
 * In: the classes of all groups and how many placements each still has. Out: two
 * pairs of numbers by group, with the rounding slack of printed values and without,
 * set anew when a class of the group closes, so that looking at an identity costs
 * two readings per member.
 */
import type { Group } from './network.ts';

export class Ranges {
  readonly lows: Float64Array;
  readonly highs: Float64Array;
  readonly printedLows: Float64Array;
  readonly printedHighs: Float64Array;

  constructor(groupCount: number) {
    this.lows = new Float64Array(groupCount);
    this.highs = new Float64Array(groupCount);
    this.printedLows = new Float64Array(groupCount);
    this.printedHighs = new Float64Array(groupCount);
  }

  /** Measures a group by its classes that have placements. */
  update({ index, first, classCount, sums, slacks }: Group, classCounts: Int32Array): void {
    let low = Infinity;
    let high = -Infinity;
    let printedLow = Infinity;
    let printedHigh = -Infinity;
    for (let place = 0; place < classCount; place += 1) {
      if (classCounts[first + place] === 0) continue;
      const sum = sums[place] ?? 0;
      const slack = slacks[place] ?? 0;
      if (sum < low) low = sum;
      if (sum > high) high = sum;
      if (sum - slack < printedLow) printedLow = sum - slack;
      if (sum + slack > printedHigh) printedHigh = sum + slack;
    }
    this.lows[index] = low;
    this.highs[index] = high;
    this.printedLows[index] = printedLow;
    this.printedHighs[index] = printedHigh;
  }
}
