/**
 * Looks for one complete placement of some rows: fewest choices first, rows that
 * failed often preferred, propagation after every step.
 * Out: the placement of each row, or the certainty that there is none, or neither
 * when the allowance of steps or the time runs out.
 */
import { at } from './at.ts';
import { groupsOf, type NetworkRow } from './network.ts';
import { propagate } from './propagate.ts';
import type { DomainStore } from './store.ts';

export interface Search {
  readonly store: DomainStore;
  /** Row indices in the network. */
  readonly rows: readonly number[];
  /** How often a row took part in a failure; kept between searches. */
  readonly weights: Float64Array;
  readonly isExpired: () => boolean;
  /** Larger is tried sooner. */
  readonly rate: (rowIndex: number, placement: number) => number;
  /** Choices that may still be tried. */
  allowance: number;
}

export type SearchResult =
  | { readonly kind: 'found'; readonly placements: readonly number[] }
  | { readonly kind: 'none' | 'stopped' };

function blame(search: Search, propagator: number): void {
  const found = at(search.store.network.propagators, propagator);
  for (const { row } of groupsOf(found)) search.weights[row] = (search.weights[row] ?? 0) + 1;
}

function chooseRow(search: Search): number | undefined {
  let best: number | undefined;
  let bestScore = Infinity;
  for (const index of search.rows) {
    const aliveCount = search.store.aliveCounts[index] ?? 0;
    if (aliveCount < 2) continue;
    const score = aliveCount / (1 + (search.weights[index] ?? 0));
    if (score >= bestScore) continue;
    best = index;
    bestScore = score;
  }
  return best;
}

/** Keeps only the placements that pass, on trial; false if none does. */
function restrict(
  store: DomainStore,
  row: NetworkRow,
  passes: (placement: number) => boolean,
): boolean {
  for (const placement of store.listAlive(row)) {
    if (!passes(placement)) store.exclude(row, placement);
  }
  return store.aliveCountOf(row) > 0;
}

function settle(search: Search): SearchResult {
  const outcome = propagate(search.store, search.isExpired);
  if (outcome.kind === 'expired') return { kind: 'stopped' };
  if (outcome.kind === 'failed') {
    blame(search, outcome.propagator);
    return { kind: 'none' };
  }
  const rowIndex = chooseRow(search);
  if (rowIndex === undefined) {
    const { rows } = search.store.network;
    const placements = search.rows.map((index) => search.store.listAlive(at(rows, index))[0] ?? 0);
    return { kind: 'found', placements };
  }
  const row = at(search.store.network.rows, rowIndex);
  const options = search.store
    .listAlive(row)
    .map((placement) => ({ placement, rate: search.rate(rowIndex, placement) }))
    .sort((left, right) => right.rate - left.rate);
  for (const { placement } of options) {
    search.allowance -= 1;
    if (search.allowance < 0 || search.isExpired()) return { kind: 'stopped' };
    const result = search.store.attempt(() => {
      restrict(search.store, row, (other) => other === placement);
      return settle(search);
    });
    if (result.kind !== 'none') return result;
  }
  return { kind: 'none' };
}

/**
 * One solution with the row limited to the placements that pass. The store is as
 * before afterwards; the propagators that took part are in its `listUsed`.
 */
export function findSolution(
  search: Search,
  rowIndex: number,
  passes: (placement: number) => boolean,
): SearchResult {
  const { store } = search;
  const row = at(store.network.rows, rowIndex);
  store.startUse();
  return store.attempt(() => (restrict(store, row, passes) ? settle(search) : { kind: 'none' }));
}
