/**
 * Propagation: what one identity excludes, repeated until nothing changes.
 * A linear identity excludes every contribution the other members cannot
 * complete; a cover rule excludes values under a blank parent and a blank parent
 * over values. Exclusions only ever remove what no solution holds.
 */
import { at } from './at.ts';
import { Bounds } from './bounds.ts';
import type { CoverPropagator, Group, LinearPropagator } from './network.ts';
import { Reach } from './reach.ts';
import type { DomainStore } from './store.ts';
import { buildKey, type Supported, type Unsupported } from './supportMemory.ts';

export type Propagation = { readonly kind: 'stable' | 'expired' } | Failure;

/** The propagator that found no way; its row without placements, if it came to that. */
export interface Failure {
  readonly kind: 'failed';
  readonly propagator: number;
  readonly emptyRow: number | undefined;
}

/** Reused from call to call: propagation runs one identity at a time. */
const bounds = new Bounds();
const reach = new Reach();

type Outcome = { readonly emptyRow: number | undefined } | undefined;

/** Excludes by bounds alone: quick, and enough for most identities. */
function runBounds(store: DomainStore, propagator: LinearPropagator, number: number): Outcome {
  if (!bounds.measure(store, propagator)) return { emptyRow: undefined };
  const { entries } = propagator;
  let open = 0;
  for (let position = 0; position < entries.length; position += 1) {
    const { group } = at(entries, position);
    if (store.openOf(group) < 2) continue;
    if (bounds.allowsAll(position)) {
      open += 1;
      continue;
    }
    for (let index = 0; index < group.classCount; index += 1) {
      if (store.countOf(group, index) === 0 || bounds.allows(propagator, position, index)) continue;
      if (!store.excludeClass(number, group, index)) return { emptyRow: group.row };
    }
    if (store.openOf(group) > 1) open += 1;
  }
  if (open > 1) store.later.add(number);
  return undefined;
}

/** Classes of the members that nothing completes, by exact reasoning over partial sums. */
function findUnsupported(store: DomainStore, propagator: LinearPropagator): Supported {
  const { entries, equals, tolerance, isPrinted } = propagator;
  reach.begin(equals, tolerance);
  for (let position = 0; position < entries.length; position += 1) {
    const { group, sign } = at(entries, position);
    for (let index = 0; index < group.classCount; index += 1) {
      if (store.countOf(group, index) === 0) continue;
      reach.addChoice(sign * (group.sums[index] ?? 0), isPrinted ? (group.slacks[index] ?? 0) : 0);
    }
    reach.endMember();
  }
  const reached = reach.find();
  return reached === 'some' ? listUnsupported(store, propagator) : reached;
}

/** Reads the flags in the order in which the choices were added. */
function listUnsupported(store: DomainStore, { entries }: LinearPropagator): Unsupported[] {
  const unsupported: Unsupported[] = [];
  let choice = 0;
  for (let position = 0; position < entries.length; position += 1) {
    const { group } = at(entries, position);
    if (store.openOf(group) === 1) continue;
    for (let index = 0; index < group.classCount; index += 1) {
      if (store.countOf(group, index) === 0) continue;
      if (!reach.isSupported(choice)) unsupported.push({ position, index });
      choice += 1;
    }
  }
  return unsupported;
}

function countCombinations(store: DomainStore, { entries }: LinearPropagator): number {
  let combinations = 0;
  for (let position = 0; position < entries.length; position += 1) {
    combinations += Math.log2(store.openOf(at(entries, position).group));
  }
  return combinations;
}

/** Excludes by exact reasoning, which is done once for the same open classes. */
function runReach(store: DomainStore, propagator: LinearPropagator, number: number): Outcome {
  const combinations = countCombinations(store, propagator);
  if (combinations >= (store.hopeless[number] ?? 0)) return undefined;
  const key = buildKey(store, propagator);
  let found = store.supports.find(number, key);
  if (found === undefined) {
    found = findUnsupported(store, propagator);
    store.supports.add(number, key, found);
  }
  if (found === 'none') return { emptyRow: undefined };
  if (found === 'unknown') {
    store.hopeless[number] = combinations;
    return undefined;
  }
  for (const { position, index } of found) {
    const { group } = at(propagator.entries, position);
    if (!store.excludeClass(number, group, index)) return { emptyRow: group.row };
  }
  return undefined;
}

function canHold(store: DomainStore, group: Group): boolean {
  return store.openOf(group) > (store.countOf(group, 0) > 0 ? 1 : 0);
}

function runCover(store: DomainStore, propagator: CoverPropagator, number: number): Outcome {
  const { parent, children } = propagator;
  if (!canHold(store, parent)) {
    for (const child of children) {
      for (let held = 1; held < child.classCount; held += 1) {
        if (store.countOf(child, held) === 0) continue;
        if (!store.excludeClass(number, child, held)) return { emptyRow: child.row };
      }
    }
    return undefined;
  }
  const mustHold = children.some((child) => store.countOf(child, 0) === 0);
  if (!mustHold || store.countOf(parent, 0) === 0) return undefined;
  return store.excludeClass(number, parent, 0) ? undefined : { emptyRow: parent.row };
}

function run(store: DomainStore, number: number, isLater: boolean): Outcome {
  const propagator = at(store.network.propagators, number);
  if (propagator.kind === 'cover') return runCover(store, propagator, number);
  return isLater ? runReach(store, propagator, number) : runBounds(store, propagator, number);
}

const stepsBetweenClockReadings = 32;

/** Runs the queues empty; stops early with `expired`, after which everything still alive remains merely possible. */
export function propagate(store: DomainStore, isExpired: () => boolean): Propagation {
  for (let steps = 1; ; steps += 1) {
    let number = store.soon.take();
    const isLater = number < 0;
    if (isLater) number = store.later.take();
    if (number < 0) return { kind: 'stable' };
    const outcome = run(store, number, isLater);
    if (outcome !== undefined) {
      store.noteUse(number);
      store.clearQueues();
      return { kind: 'failed', propagator: number, emptyRow: outcome.emptyRow };
    }
    if (steps % stepsBetweenClockReadings === 0 && isExpired()) {
      store.clearQueues();
      return { kind: 'expired' };
    }
  }
}
