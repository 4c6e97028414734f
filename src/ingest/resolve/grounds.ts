/**
 * What one exclusion rests on: the constraint that made it, the constraints on
 * single rows it relies on, and the earlier moments of the log it needs.
 * A member of a sum counts only if the exclusion fails with all its choices given
 * back; members are tried in turn, so that few remain.
 */
import { reduceMasks } from './masks.ts';
import { at } from './at.ts';
import {
  type CoverPropagator,
  type Group,
  groupsOf,
  type LinearPropagator,
  type NetworkRow,
  sourcesOfMask,
} from './network.ts';
import { contributionsOf } from './propagate.ts';
import { type Choices, findSupport, foldSingles, isOutOfBounds } from './reach.ts';
import type { DomainStore } from './store.ts';

export interface Grounds {
  readonly sources: readonly number[];
  readonly moments: ReadonlySet<number>;
}

interface Draft {
  readonly store: DomainStore;
  readonly sources: number[];
  readonly moments: Set<number>;
}

/** A sum and the moment at which it excluded something: a class of a group, or, without one, everything. */
export interface SumStep {
  readonly store: DomainStore;
  readonly propagator: LinearPropagator;
  readonly moment: number;
  readonly isExpired: () => boolean;
  readonly excluded?: { readonly group: Group; readonly index: number };
}

/** By class: 1 while some placement was possible at the moment, 2 once none was any more, 0 if none ever got so far. */
function judgeClasses(store: DomainStore, group: Group, moment: number): Uint8Array {
  const { first } = at(store.network.rows, group.row);
  const states = new Uint8Array(group.classCount);
  for (const [placement, index] of group.classOf.entries()) {
    if (states[index] === 1) continue;
    states[index] = isDead(store, first + placement, moment) ? 2 : 1;
  }
  return states;
}

function isDead(store: DomainStore, place: number, moment: number): boolean {
  return store.alive[place] === 0 && (store.killedAt[place] ?? -1) < moment;
}

/** Whether some rejected placement belonged to the class of a one-column group. */
function isRejectedClass(flags: Uint8Array, group: Group, index: number): boolean {
  if (group.column === undefined) return false;
  const columnCount = flags.length / group.classCount;
  const line = index === 0 ? group.classCount - 1 : index - 1;
  return flags[line * columnCount + group.column] === 1;
}

function wasRejected({ placements }: NetworkRow, group: Group, index: number): boolean {
  for (const flags of placements.rejected.values()) {
    if (isRejectedClass(flags, group, index)) return true;
  }
  return false;
}

interface Classes {
  readonly alive: readonly number[];
  /** Once possible, no longer so. */
  readonly dead: readonly number[];
}

function sortClasses(store: DomainStore, group: Group, moment: number): Classes {
  const row = at(store.network.rows, group.row);
  const alive: number[] = [];
  const dead: number[] = [];
  for (const [index, state] of judgeClasses(store, group, moment).entries()) {
    if (state === 1) alive.push(index);
    else if (state === 2 || wasRejected(row, group, index)) dead.push(index);
  }
  return { alive, dead };
}

function addWholeRow(draft: Draft, row: NetworkRow, moment: number): void {
  const { store } = draft;
  draft.sources.push(...sourcesOfMask(row, reduceMasks([...row.placements.rejected.keys()])));
  for (let place = row.first; place < row.first + row.placements.count; place += 1) {
    if (isDead(store, place, moment)) draft.moments.add(store.killedAt[place] ?? -1);
  }
}

interface Need {
  readonly group: Group;
  readonly dead: readonly number[];
  readonly moment: number;
}

function addDead(draft: Draft, { group, dead, moment }: Need): void {
  const row = at(draft.store.network.rows, group.row);
  if (group.column === undefined) {
    // Classes over several columns do not remember what the row's own checks took away.
    addWholeRow(draft, row, moment);
    return;
  }
  const masks: number[] = [];
  for (const [mask, flags] of row.placements.rejected) {
    if (dead.some((index) => isRejectedClass(flags, group, index))) masks.push(mask);
  }
  draft.sources.push(...sourcesOfMask(row, reduceMasks(masks)));
  for (const [placement, index] of group.classOf.entries()) {
    if (dead.includes(index)) draft.moments.add(draft.store.killedAt[row.first + placement] ?? -1);
  }
}

interface Member {
  readonly group: Group;
  readonly alive: Choices;
  /** With the dead classes given back. */
  readonly whole: Choices;
  readonly dead: readonly number[];
}

function listMembers({ store, propagator, moment, excluded }: SumStep): Member[] {
  return propagator.entries.map((entry) => {
    const { group } = entry;
    const contribute = (classes: readonly number[]) =>
      contributionsOf(entry, classes, propagator.isPrinted);
    if (group === excluded?.group) {
      const own = contribute([excluded.index]);
      return { group, alive: own, whole: own, dead: [] };
    }
    const { alive, dead } = sortClasses(store, group, moment);
    return { group, dead, alive: contribute(alive), whole: contribute([...alive, ...dead]) };
  });
}

/** The members without whose exclusions the sum would not have spoken. */
function listNeeded(step: SumStep): readonly Member[] {
  const members = listMembers(step);
  if (step.isExpired()) return members;
  const { propagator } = step;
  const choices = members.map((member) => member.alive);
  const isByBounds = isOutOfBounds(foldSingles(choices, propagator));
  return members.filter((member, position) => {
    if (member.dead.length === 0 && member.group.column !== undefined) return false;
    if (member.group.column === undefined) return true;
    choices[position] = member.whole;
    const folded = foldSingles(choices, propagator);
    const stillHolds = isByBounds
      ? isOutOfBounds(folded)
      : findSupport(folded.members, folded.target) === undefined;
    if (!stillHolds) choices[position] = member.alive;
    return !stillHolds;
  });
}

/** Grounds of a sum that excluded a class, or that failed as a whole. */
export function groundsOfSum(step: SumStep): Grounds {
  const { store, propagator, moment } = step;
  const draft: Draft = { store, sources: [propagator.source], moments: new Set() };
  for (const { group, dead } of listNeeded(step)) addDead(draft, { group, dead, moment });
  return draft;
}

function groundsOfCover(
  store: DomainStore,
  propagator: CoverPropagator,
  step: { readonly moment: number; readonly group: Group },
): Grounds {
  const draft: Draft = { store, sources: [propagator.source], moments: new Set() };
  const { moment } = step;
  const { parent, children } = propagator;
  if (step.group !== parent) {
    const dead = sortClasses(store, parent, moment).dead.filter((index) => index > 0);
    addDead(draft, { group: parent, dead, moment });
    return draft;
  }
  const holder = children.find((child) => judgeClasses(store, child, moment)[0] !== 1);
  if (holder !== undefined) addDead(draft, { group: holder, dead: [0], moment });
  return draft;
}

/** Grounds of a row left without any placement. */
export function groundsOfEmptyRow(store: DomainStore, rowIndex: number): Grounds {
  const draft: Draft = { store, sources: [], moments: new Set() };
  addWholeRow(draft, at(store.network.rows, rowIndex), Infinity);
  return draft;
}

/** Grounds of a search that met these propagators and found nothing. */
export function groundsOfRefutation(
  store: DomainStore,
  propagators: readonly number[],
  moment: number,
): Grounds {
  const draft: Draft = { store, sources: [], moments: new Set() };
  const rows = new Set<number>();
  for (const index of propagators) {
    const propagator = at(store.network.propagators, index);
    draft.sources.push(propagator.source);
    for (const group of groupsOf(propagator)) rows.add(group.row);
  }
  for (const row of rows) addWholeRow(draft, at(store.network.rows, row), moment);
  return draft;
}

/** Grounds of the exclusions made at a moment of the log. */
export function findGrounds(store: DomainStore, moment: number, isExpired: () => boolean): Grounds {
  const cause = at(store.log, moment);
  if (cause.kind === 'refuted') return groundsOfRefutation(store, cause.propagators, moment);
  const propagator = at(store.network.propagators, cause.propagator);
  if (propagator.kind === 'cover') {
    return groundsOfCover(store, propagator, { moment, group: cause.group });
  }
  const excluded = { group: cause.group, index: cause.index };
  return groundsOfSum({ store, propagator, moment, isExpired, excluded });
}
