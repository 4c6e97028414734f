/**
 * Which constraints decided: follows the log of exclusions back to its causes.
 * In: a store whose exclusions for good are logged. Out: problem indices of
 * constraints that suffice for a decision or a failure. Every step is first
 * reduced to what it needs (see `grounds.ts`); then all steps behind a decision
 * are gathered. The answer is small, not always the smallest.
 */
import type { Refutation } from './candidates.ts';
import {
  findGrounds,
  type Grounds,
  groundsOfEmptyRow,
  groundsOfRefutation,
  groundsOfSum,
} from './grounds.ts';
import { reduceMasks } from './masks.ts';
import { at, columnOf, sourcesOfMask } from './network.ts';
import type { Failure } from './propagate.ts';
import type { DomainStore } from './store.ts';

/** A value and the one column left to it; rows are network indices. */
export interface Decision {
  readonly rowIndex: number;
  readonly value: number;
  readonly column: number;
}

export class Explainer {
  private readonly store: DomainStore;
  private readonly isExpired: () => boolean;
  private readonly known = new Map<number, Grounds>();

  constructor(store: DomainStore, isExpired: () => boolean) {
    this.store = store;
    this.isExpired = isExpired;
  }

  /** Constraints that leave the value its one column, ascending; none if the row alone leaves no choice. */
  explainDecision({ rowIndex, value, column }: Decision): readonly number[] {
    const { rows, columnCount } = this.store.network;
    const row = at(rows, rowIndex);
    const masks: number[] = [];
    for (const [mask, flags] of row.placements.rejected) {
      for (let other = 0; other < columnCount; other += 1) {
        if (other === column || flags[value * columnCount + other] !== 1) continue;
        masks.push(mask);
        break;
      }
    }
    const moments = new Set<number>();
    for (let placement = 0; placement < row.placements.count; placement += 1) {
      if (columnOf(row, placement, value) !== column)
        moments.add(this.store.killedAt[row.first + placement] ?? -1);
    }
    return this.gather({ sources: sourcesOfMask(row, reduceMasks(masks)), moments });
  }

  /** Constraints that cannot hold together. */
  explainFailure(failure: Failure | Refutation): readonly number[] {
    const moment = this.store.log.length;
    if (failure.kind === 'refuted') {
      return this.gather(groundsOfRefutation(this.store, failure.propagators, moment));
    }
    if (failure.emptyRow !== undefined) {
      return this.gather(groundsOfEmptyRow(this.store, failure.emptyRow));
    }
    const propagator = at(this.store.network.propagators, failure.propagator);
    if (propagator.kind === 'cover') return [propagator.source];
    return this.gather(
      groundsOfSum({ store: this.store, propagator, moment, isExpired: this.isExpired }),
    );
  }

  private gather(first: Grounds): readonly number[] {
    const sources = new Set(first.sources);
    const seen = new Set(first.moments);
    for (const moment of seen) {
      let grounds = this.known.get(moment);
      if (grounds === undefined) {
        grounds = findGrounds(this.store, moment, this.isExpired);
        this.known.set(moment, grounds);
      }
      for (const source of grounds.sources) sources.add(source);
      for (const earlier of grounds.moments) seen.add(earlier);
    }
    return [...sources].sort((left, right) => left - right);
  }
}
