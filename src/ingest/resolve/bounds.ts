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
    { ranges }: DomainStore,
    { entries, equals, tolerance, isPrinted }: LinearPropagator,
  ): boolean {
    const lows = isPrinted ? ranges.printedLows : ranges.lows;
    const highs = isPrinted ? ranges.printedHighs : ranges.highs;
    let roomBelow = equals + tolerance;
    let roomAbove = tolerance - equals;
    for (let position = 0; position < entries.length; position += 1) {
      const { group, sign } = at(entries, position);
      const least = lows[group.index] ?? 0;
      const greatest = highs[group.index] ?? 0;
      const low = sign > 0 ? least : -greatest;
      const high = sign > 0 ? greatest : -least;
      this.lows[position] = low;
      this.highs[position] = high;
      roomBelow -= low;
      roomAbove += high;
    }
    this.roomBelow = roomBelow;
    this.roomAbove = roomAbove;
    return roomBelow >= 0 && roomAbove >= 0;
  }

  /** Whether whatever an entry still may contribute leaves the others a way: then no class of it need be looked at. */
  allowsAll(position: number): boolean {
    const width = (this.highs[position] ?? 0) - (this.lows[position] ?? 0);
    return width <= this.roomBelow && width <= this.roomAbove;
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
