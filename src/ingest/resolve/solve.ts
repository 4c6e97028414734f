/**
 * One attempt to place everything under a given set of constraints: compile,
 * propagate, prove. Out: the store with what remains and the witnesses, or
 * constraints that cannot hold together; the latter are then thinned out until
 * none can be spared.
 */
import { proveCandidates, type Witness } from './candidates.ts';
import { type Compiled, compileProblem } from './compile.ts';
import { findComponents } from './components.ts';
import { Explainer } from './explain.ts';
import { reduceMasks } from './masks.ts';
import { sourcesOfMask } from './network.ts';
import type { PlacementProblem } from './placement.ts';
import { propagate } from './propagate.ts';
import { findSolution } from './search.ts';
import { DomainStore } from './store.ts';

export interface SolveRequest {
  readonly problem: PlacementProblem;
  /** Indices of the constraints that count. */
  readonly active: readonly number[];
  readonly isExpired: () => boolean;
}

export type Solved =
  | {
      readonly kind: 'solved';
      readonly compiled: Compiled;
      readonly store: DomainStore;
      /** By network row; undefined when time ran out before any proof. */
      readonly witnesses: readonly Witness[] | undefined;
    }
  | { readonly kind: 'contradiction'; readonly conflict: readonly number[] };

function findEmptyRow({ network }: Compiled): readonly number[] | undefined {
  const row = network.rows.find(({ placements }) => placements.count === 0);
  return row && sourcesOfMask(row, reduceMasks([...row.placements.rejected.keys()]));
}

/** Places the rows as far as the active constraints and the time allow. */
export function solve(request: SolveRequest): Solved {
  const { isExpired } = request;
  const compiled = compileProblem({ ...request, onlyMentioned: false });
  const conflict = findEmptyRow(compiled);
  if (conflict !== undefined) return { kind: 'contradiction', conflict };
  const store = new DomainStore(compiled.network);
  const outcome = propagate(store, isExpired);
  const fail = (failure: Parameters<Explainer['explainFailure']>[0]): Solved => ({
    kind: 'contradiction',
    conflict: new Explainer(store, isExpired).explainFailure(failure),
  });
  if (outcome.kind === 'failed') return fail(outcome);
  if (outcome.kind === 'expired') return { kind: 'solved', compiled, store, witnesses: undefined };
  const proof = proveCandidates(store, isExpired);
  return 'kind' in proof ? fail(proof) : { kind: 'solved', compiled, store, witnesses: proof };
}

const allowance = 5_000;

/** `unknown` when the allowance or the time ran out first. */
function testConflict(request: SolveRequest): 'holds' | 'clashes' | 'unknown' {
  const { isExpired } = request;
  const compiled = compileProblem({ ...request, onlyMentioned: true });
  if (isExpired()) return 'unknown';
  if (findEmptyRow(compiled) !== undefined) return 'clashes';
  const store = new DomainStore(compiled.network);
  const outcome = propagate(store, isExpired);
  if (outcome.kind !== 'stable') return outcome.kind === 'failed' ? 'clashes' : 'unknown';
  const weights = new Float64Array(compiled.network.rows.length);
  let verdict: 'holds' | 'unknown' = 'holds';
  for (const rows of findComponents(store)) {
    const search = { store, rows, weights, isExpired, rate: () => 0, allowance };
    const result = findSolution(search, rows[0] ?? 0, () => true);
    if (result.kind === 'none') return 'clashes';
    if (result.kind === 'stopped') verdict = 'unknown';
  }
  return verdict;
}

export interface ThinConflict {
  readonly conflict: readonly number[];
  readonly isMinimal: boolean;
}

/** Drops constraints the conflict does not need, one after the other. */
export function thinConflict(request: SolveRequest): ThinConflict {
  let conflict = request.active;
  let isMinimal = true;
  for (const spared of request.active.toReversed()) {
    const without = conflict.filter((source) => source !== spared);
    const verdict = request.isExpired() ? 'unknown' : testConflict({ ...request, active: without });
    if (verdict === 'clashes') conflict = without;
    if (verdict === 'unknown') isMinimal = false;
  }
  return { conflict, isMinimal };
}
