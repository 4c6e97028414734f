/**
 * Open rows in sets that no identity connects: each set is settled on its own.
 * An identity connects rows only while at least two of them still have a choice
 * in it; a cover rule whose parent certainly holds something connects nothing.
 */
import { type Group, groupsOf, type Propagator } from './network.ts';
import type { DomainStore } from './store.ts';

function listConnected(store: DomainStore, propagator: Propagator): readonly Group[] {
  if (propagator.kind === 'cover' && store.openOf(propagator.parent) < 2) return [];
  return groupsOf(propagator).filter((group) => store.openOf(group) > 1);
}

function findRoot(parents: Int32Array, row: number): number {
  let root = row;
  while ((parents[root] ?? root) !== root) root = parents[root] ?? root;
  parents[row] = root;
  return root;
}

/** Network indices of rows with more than one placement, ascending within each set. */
export function findComponents(store: DomainStore): readonly (readonly number[])[] {
  const { rows, propagators } = store.network;
  const parents = Int32Array.from(rows.keys());
  for (const propagator of propagators) {
    const [first, ...others] = listConnected(store, propagator);
    if (first === undefined) continue;
    for (const { row } of others) parents[findRoot(parents, row)] = findRoot(parents, first.row);
  }
  const components = new Map<number, number[]>();
  for (const index of rows.keys()) {
    if ((store.aliveCounts[index] ?? 0) < 2) continue;
    const root = findRoot(parents, index);
    const component = components.get(root) ?? [];
    component.push(index);
    components.set(root, component);
  }
  return [...components.values()];
}
