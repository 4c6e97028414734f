/**
 * What one exclusion rests on: the constraint that made it, the constraints on
 * single rows it relies on, and the earlier moments of the log it needs.
 */
import { at } from './at.ts';
import { type History, isRejectedClass } from './history.ts';
import { reduceMasks } from './masks.ts';
import { listNeeded, type SumStep } from './needed.ts';
import {
  type CoverPropagator,
  type Group,
  groupsOf,
  type NetworkRow,
  sourcesOfMask,
} from './network.ts';

export interface Grounds {
  readonly sources: readonly number[];
  /** Each once. */
  readonly moments: readonly number[];
}

/** Neighbours often fell together, so the last one is looked at first. */
export function addMoment(moments: number[], moment: number): void {
  if (moments.at(-1) !== moment && !moments.includes(moment)) moments.push(moment);
}

interface Draft {
  readonly history: History;
  readonly sources: number[];
  readonly moments: number[];
}

function addWholeRow({ history, sources, moments }: Draft, row: NetworkRow, moment: number): void {
  sources.push(...sourcesOfMask(row, reduceMasks([...row.placements.rejected.keys()])));
  for (let placement = 0; placement < row.placements.count; placement += 1) {
    const end = history.endOf(row, placement);
    if (end < moment) addMoment(moments, end);
  }
}

/** Classes of one column at most: blank and 255 values. Reused from call to call. */
const isDead = new Uint8Array(256);

interface Need {
  readonly group: Group;
  readonly dead: readonly number[];
  readonly moment: number;
}

/** Masks of the checks that took placements of these classes away. */
function listRejecting(row: NetworkRow, group: Group, dead: readonly number[]): readonly number[] {
  if (row.checks.length === 0) return [];
  const masks: number[] = [];
  for (const [mask, flags] of row.placements.rejected) {
    for (const index of dead) {
      if (!isRejectedClass(flags, group, index)) continue;
      masks.push(mask);
      break;
    }
  }
  return masks;
}

function addDead(draft: Draft, { group, dead, moment }: Need): void {
  const { history, sources, moments } = draft;
  const row = at(history.store.network.rows, group.row);
  if (group.column === undefined) {
    // Classes over several columns do not remember what the row's own checks took away.
    addWholeRow(draft, row, moment);
    return;
  }
  sources.push(...sourcesOfMask(row, reduceMasks(listRejecting(row, group, dead))));
  isDead.fill(0, 0, group.classCount);
  for (const index of dead) isDead[index] = 1;
  for (let placement = 0; placement < group.classOf.length; placement += 1) {
    if (isDead[group.classOf[placement] ?? 0] !== 1) continue;
    addMoment(moments, history.endOf(row, placement));
  }
}

/** Grounds of a sum that excluded a class, or that failed as a whole. */
export function groundsOfSum(step: SumStep): Grounds {
  const { history, propagator, moment } = step;
  const draft: Draft = { history, sources: [propagator.source], moments: [] };
  for (const { entry, dead } of listNeeded(step)) {
    addDead(draft, { group: entry.group, dead, moment });
  }
  return draft;
}

function groundsOfCover(
  history: History,
  { source, parent, children }: CoverPropagator,
  step: { readonly moment: number; readonly group: Group },
): Grounds {
  const draft: Draft = { history, sources: [source], moments: [] };
  const { moment } = step;
  if (step.group !== parent) {
    const dead = history.sortClasses(parent, moment).dead.filter((index) => index > 0);
    addDead(draft, { group: parent, dead, moment });
    return draft;
  }
  const holder = children.find((child) => !history.sortClasses(child, moment).alive.includes(0));
  if (holder !== undefined) addDead(draft, { group: holder, dead: [0], moment });
  return draft;
}

/** Grounds of a row left without any placement. */
export function groundsOfEmptyRow(history: History, rowIndex: number): Grounds {
  const draft: Draft = { history, sources: [], moments: [] };
  addWholeRow(draft, at(history.store.network.rows, rowIndex), Infinity);
  return draft;
}

/** Grounds of a search that met these propagators and found nothing. */
export function groundsOfRefutation(
  history: History,
  propagators: readonly number[],
  moment: number,
): Grounds {
  const draft: Draft = { history, sources: [], moments: [] };
  const { network } = history.store;
  const rows = new Set<number>();
  for (const index of propagators) {
    const propagator = at(network.propagators, index);
    draft.sources.push(propagator.source);
    for (const group of groupsOf(propagator)) rows.add(group.row);
  }
  for (const row of rows) addWholeRow(draft, at(network.rows, row), moment);
  return draft;
}

/** Grounds of the exclusions made at a moment of the log. */
export function findGrounds(history: History, moment: number, isExpired: () => boolean): Grounds {
  const { log, network } = history.store;
  const cause = at(log, moment);
  if (cause.kind === 'refuted') return groundsOfRefutation(history, cause.propagators, moment);
  const propagator = at(network.propagators, cause.propagator);
  if (propagator.kind === 'cover') {
    return groundsOfCover(history, propagator, { moment, group: cause.group });
  }
  const excluded = { group: cause.group, index: cause.index };
  return groundsOfSum({ history, propagator, moment, isExpired, excluded });
}
