/**
 * What the others in a sum can contribute at least and at most, and hence which
 * contributions of one member are too small or too large. Measured once per look
 * at an identity; exclusions made meanwhile only make it cautious, never wrong.
 */
import { at } from './at.ts';
import type { LinearPropagator } from './network.ts';
import type { DomainStore } from './store.ts';

export class Bounds {
  /** How far the least total lies below the most allowed, and the greatest above the least allowed. */
  private roomBelow = 0;
  private roomAbove = 0;
  /** Least and greatest contribution by entry. */
  private readonly lows: number[] = [];
  private readonly highs: number[] = [];

  /** Takes the measure of a sum; false if nothing can reach it. */
  measure(
    store: DomainStore,
    { entries, equals, tolerance, isPrinted }: LinearPropagator,
  ): boolean {
    this.roomBelow = equals + tolerance;
    this.roomAbove = tolerance - equals;
    for (let position = 0; position < entries.length; position += 1) {
      const { group, sign } = at(entries, position);
      let low = Infinity;
      let high = -Infinity;
      for (let index = 0; index < group.classCount; index += 1) {
        if (store.classCounts[group.first + index] === 0) continue;
        const sum = sign * (group.sums[index] ?? 0);
        const slack = isPrinted ? (group.slacks[index] ?? 0) : 0;
        if (sum - slack < low) low = sum - slack;
        if (sum + slack > high) high = sum + slack;
      }
      this.lows[position] = low;
      this.highs[position] = high;
      this.roomBelow -= low;
      this.roomAbove += high;
    }
    return this.roomBelow >= 0 && this.roomAbove >= 0;
  }

  /** Whether a class of an entry leaves the others a way, by their bounds. */
  allows(propagator: LinearPropagator, position: number, index: number): boolean {
    const { group, sign } = at(propagator.entries, position);
    const sum = sign * (group.sums[index] ?? 0);
    const slack = propagator.isPrinted ? (group.slacks[index] ?? 0) : 0;
    return (
      sum - slack - (this.lows[position] ?? 0) <= this.roomBelow &&
      (this.highs[position] ?? 0) - sum - slack <= this.roomAbove
    );
  }
}
