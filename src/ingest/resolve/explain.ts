/**
 * Which constraints decided: follows the log of exclusions back to its causes.
 * In: a store whose exclusions for good are logged. Out: problem indices of
 * constraints that suffice for a decision or a failure. Every step is first
 * reduced to what it needs (see `grounds.ts`); then all steps behind a decision
 * are gathered. The answer is small, not always the smallest.
 */
import type { Refutation } from './candidates.ts';
import {
  addMoment,
  findGrounds,
  type Grounds,
  groundsOfEmptyRow,
  groundsOfRefutation,
  groundsOfSum,
} from './grounds.ts';
import { History } from './history.ts';
import { reduceMasks } from './masks.ts';
import { at } from './at.ts';
import { columnOf, sourcesOfMask } from './network.ts';
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
  private readonly history: History;
  private readonly isExpired: () => boolean;
  private readonly words: number;
  /** By moment of the log. */
  private readonly grounds: (Grounds | undefined)[] = [];
  private readonly isClosed: Uint8Array;
  /** By moment, the constraints behind it as the bits of `words` words; one more place for an answer. */
  private readonly closures: Uint32Array;

  constructor(store: DomainStore, isExpired: () => boolean) {
    const { rows, propagators } = store.network;
    const checked = rows.flatMap((row) => row.checks.map((check) => check.source));
    const last = [...checked, ...propagators.map(({ source }) => source)].reduce(
      (most, source) => Math.max(most, source),
      0,
    );
    this.store = store;
    this.history = new History(store);
    this.isExpired = isExpired;
    this.words = (last >>> 5) + 1;
    this.isClosed = new Uint8Array(store.log.length);
    this.closures = new Uint32Array(this.words * (store.log.length + 1));
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
    const moments: number[] = [];
    for (let placement = 0; placement < row.placements.count; placement += 1) {
      if (columnOf(row, placement, value) === column) continue;
      addMoment(moments, this.store.killedAt[row.first + placement] ?? -1);
    }
    return this.gather({ sources: sourcesOfMask(row, reduceMasks(masks)), moments });
  }

  /** Constraints that cannot hold together. */
  explainFailure(failure: Failure | Refutation): readonly number[] {
    const moment = this.store.log.length;
    if (failure.kind === 'refuted') {
      return this.gather(groundsOfRefutation(this.history, failure.propagators, moment));
    }
    if (failure.emptyRow !== undefined) {
      return this.gather(groundsOfEmptyRow(this.history, failure.emptyRow));
    }
    const propagator = at(this.store.network.propagators, failure.propagator);
    if (propagator.kind === 'cover') return [propagator.source];
    const { history, isExpired } = this;
    return this.gather(groundsOfSum({ history, propagator, moment, isExpired }));
  }

  private gather(first: Grounds): readonly number[] {
    const { words, closures } = this;
    const answer = this.store.log.length;
    closures.fill(0, answer * words);
    for (const moment of first.moments) this.closeMoment(moment);
    this.unite(first, answer);
    const listed: number[] = [];
    for (let word = 0; word < words; word += 1) {
      // From the lowest bit up; each is taken away once it is listed.
      for (let bits = closures[answer * words + word] ?? 0; bits !== 0; bits &= bits - 1) {
        listed.push(word * 32 + 31 - Math.clz32(bits & -bits));
      }
    }
    return listed;
  }

  /** Writes into a place the sources of grounds whose moments are closed. */
  private unite({ sources, moments }: Grounds, place: number): void {
    const { words, closures } = this;
    const first = place * words;
    for (const source of sources) {
      const word = first + (source >>> 5);
      closures[word] = (closures[word] ?? 0) | (1 << (source & 31));
    }
    for (const moment of moments) {
      const other = moment * words;
      for (let word = 0; word < words; word += 1) {
        closures[first + word] = (closures[first + word] ?? 0) | (closures[other + word] ?? 0);
      }
    }
  }

  /** Gathers all sources behind a moment: first those of the moments it needs, by a stack of our own since chains are long. */
  private closeMoment(wanted: number): void {
    const pending = [wanted];
    for (let moment = pending.at(-1); moment !== undefined; moment = pending.at(-1)) {
      if (this.isClosed[moment] !== 1) {
        const grounds = (this.grounds[moment] ??= findGrounds(
          this.history,
          moment,
          this.isExpired,
        ));
        const known = pending.length;
        for (const earlier of grounds.moments) {
          if (this.isClosed[earlier] !== 1) pending.push(earlier);
        }
        if (pending.length > known) continue;
        this.unite(grounds, moment);
        this.isClosed[moment] = 1;
      }
      pending.pop();
    }
  }
}
