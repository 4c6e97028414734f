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

/** Sets of constraints as bits. */
type Sources = Uint32Array;

function addSource(sources: Sources, source: number): void {
  sources[source >>> 5] = (sources[source >>> 5] ?? 0) | (1 << (source & 31));
}

function addSources(sources: Sources, others: Sources): void {
  for (let word = 0; word < sources.length; word += 1) {
    sources[word] = (sources[word] ?? 0) | (others[word] ?? 0);
  }
}

function listSources(sources: Sources): number[] {
  const listed: number[] = [];
  for (const [word, bits] of sources.entries()) {
    for (let bit = 0; bits >>> bit !== 0 && bit < 32; bit += 1) {
      if ((bits >>> bit) & 1) listed.push(word * 32 + bit);
    }
  }
  return listed;
}

export class Explainer {
  private readonly store: DomainStore;
  private readonly history: History;
  private readonly isExpired: () => boolean;
  private readonly words: number;
  /** By moment of the log. */
  private readonly grounds: (Grounds | undefined)[] = [];
  private readonly closures: (Sources | undefined)[] = [];

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
      if (columnOf(row, placement, value) === column) continue;
      moments.add(this.store.killedAt[row.first + placement] ?? -1);
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
    return listSources(this.unite(first));
  }

  private unite({ sources, moments }: Grounds): Sources {
    const united = new Uint32Array(this.words);
    for (const source of sources) addSource(united, source);
    for (const moment of moments) addSources(united, this.closeMoment(moment));
    return united;
  }

  /** All sources behind a moment: first those of the moments it needs, by a stack of our own since chains are long. */
  private closeMoment(wanted: number): Sources {
    const pending = [wanted];
    for (;;) {
      const moment = pending.at(-1) ?? wanted;
      let closure = this.closures[moment];
      if (closure === undefined) {
        const grounds = (this.grounds[moment] ??= findGrounds(
          this.history,
          moment,
          this.isExpired,
        ));
        const missing = [...grounds.moments].filter(
          (earlier) => this.closures[earlier] === undefined,
        );
        if (missing.length > 0) {
          pending.push(...missing);
          continue;
        }
        closure = this.unite(grounds);
        this.closures[moment] = closure;
      }
      pending.pop();
      if (pending.length === 0) return closure;
    }
  }
}
