/**
 * What is still possible: the living placements of every row, how many of them
 * fall into each class, and a queue of propagators to look at again.
 * Everything that changes lies in a few flat arrays, so that an attempt is taken
 * back by copying. Exclusions that hold for good are logged with their cause, in
 * order, so that a decision can be explained by what had been excluded before it.
 */
import { at } from './at.ts';
import { type Group, type Network, type NetworkRow } from './network.ts';
import { Ranges } from './ranges.ts';
import { SupportMemory } from './supportMemory.ts';
import { WorkQueue } from './workQueue.ts';

/** Why placements were excluded for good: one step of propagation, or a search that found nothing. */
export type Cause =
  | {
      readonly kind: 'propagated';
      readonly propagator: number;
      readonly group: Group;
      readonly index: number;
    }
  | { readonly kind: 'refuted'; readonly propagators: readonly number[] };

type Changing = Uint8Array | Int32Array | Float64Array;

function listPlaces({ placements, groups }: NetworkRow): Int32Array {
  const places = new Int32Array(placements.count * groups.length);
  let cell = 0;
  for (let placement = 0; placement < placements.count; placement += 1) {
    for (let index = 0; index < groups.length; index += 1, cell += 1) {
      const { first, classOf } = at(groups, index);
      places[cell] = first + (classOf[placement] ?? 0);
    }
  }
  return places;
}

export class DomainStore {
  readonly network: Network;
  readonly log: Cause[] = [];
  /** By placement of all rows: 1 while possible. */
  readonly alive: Uint8Array;
  /** By placement of all rows: moment of the log at which it was excluded for good, else −1. */
  readonly killedAt: Int32Array;
  /** Living placements by row. */
  readonly aliveCounts: Int32Array;
  /** Living placements by class of all groups. */
  readonly classCounts: Int32Array;
  /** Classes with living placements by group. */
  readonly openCounts: Int32Array;
  /** What each group can still contribute. */
  readonly ranges: Ranges;
  /** What exact reasoning has found before. */
  readonly supports: SupportMemory;
  readonly soon: WorkQueue;
  /** Looked at when nothing is left in `soon`: the thorough, slow reasoning. */
  readonly later: WorkQueue;
  /** By propagator: with so many combinations (a logarithm) or more, exact reasoning is not tried again. */
  readonly hopeless: Float64Array;
  private readonly used: Uint8Array;
  /** By row, the places in `classCounts` at placement · groups of the row + group. */
  private readonly places: readonly Int32Array[];
  /** What an attempt changes, and copies of it by depth of attempts. */
  private readonly changing: readonly Changing[];
  private readonly copies: (readonly Changing[])[] = [];
  private depth = 0;

  constructor(network: Network) {
    const { rows, groups, propagators } = network;
    const placements = rows.reduce((sum, row) => sum + row.placements.count, 0);
    this.network = network;
    this.alive = new Uint8Array(placements).fill(1);
    this.killedAt = new Int32Array(placements).fill(-1);
    this.aliveCounts = Int32Array.from(rows, (row) => row.placements.count);
    this.classCounts = new Int32Array(groups.reduce((sum, group) => sum + group.classCount, 0));
    this.openCounts = new Int32Array(groups.length);
    this.soon = new WorkQueue(propagators.length);
    this.later = new WorkQueue(propagators.length);
    this.hopeless = new Float64Array(propagators.length).fill(Infinity);
    this.used = new Uint8Array(propagators.length);
    this.ranges = new Ranges(groups.length);
    this.supports = new SupportMemory(propagators.length);
    this.places = rows.map(listPlaces);
    const { lows, highs, printedLows, printedHighs } = this.ranges;
    const { alive, aliveCounts, classCounts, openCounts } = this;
    const counts = [alive, aliveCounts, classCounts, openCounts];
    this.changing = [...counts, lows, highs, printedLows, printedHighs];
    for (const group of groups) this.countClasses(group);
    for (const index of propagators.keys()) this.soon.add(index);
  }

  private countClasses(group: Group): void {
    const { first, classOf, index } = group;
    const { classCounts } = this;
    let open = 0;
    for (let placement = 0; placement < classOf.length; placement += 1) {
      const place = first + (classOf[placement] ?? 0);
      const count = classCounts[place] ?? 0;
      classCounts[place] = count + 1;
      if (count === 0) open += 1;
    }
    this.openCounts[index] = open;
    this.ranges.update(group, classCounts);
  }

  /** Living placements in a class. */
  countOf(group: Group, index: number): number {
    return this.classCounts[group.first + index] ?? 0;
  }

  /** Classes of the group that still have placements. */
  openOf(group: Group): number {
    return this.openCounts[group.index] ?? 0;
  }

  aliveCountOf(row: NetworkRow): number {
    return this.aliveCounts[row.index] ?? 0;
  }

  /** Living placements of a row, in lexicographic order. */
  listAlive(row: NetworkRow): number[] {
    const alive: number[] = [];
    for (let placement = 0; placement < row.placements.count; placement += 1) {
      if (this.alive[row.first + placement] === 1) alive.push(placement);
    }
    return alive;
  }

  /** Whether a living placement of the row passes. */
  hasAlive(row: NetworkRow, passes: (placement: number) => boolean): boolean {
    for (let placement = 0; placement < row.placements.count; placement += 1) {
      if (this.alive[row.first + placement] === 1 && passes(placement)) return true;
    }
    return false;
  }

  /** Excludes the living placements of one class; false if the row has none left. */
  excludeClass(propagator: number, group: Group, index: number): boolean {
    this.used[propagator] = 1;
    if (this.depth === 0) this.log.push({ kind: 'propagated', propagator, group, index });
    const row = at(this.network.rows, group.row);
    const { classOf } = group;
    // The last living placement of the class may have many dead ones behind it.
    let left = this.classCounts[group.first + index] ?? 0;
    for (let placement = 0; left > 0; placement += 1) {
      if (classOf[placement] !== index || this.alive[row.first + placement] !== 1) continue;
      this.exclude(row, placement);
      left -= 1;
    }
    return (this.aliveCounts[group.row] ?? 0) > 0;
  }

  /** Writes down that the exclusions to come rest on a search. */
  noteRefuted(propagators: readonly number[]): void {
    this.log.push({ kind: 'refuted', propagators });
  }

  /** Excludes one living placement, on account of the last cause logged. */
  exclude(row: NetworkRow, placement: number): void {
    this.alive[row.first + placement] = 0;
    this.aliveCounts[row.index] = (this.aliveCounts[row.index] ?? 0) - 1;
    if (this.depth === 0) this.killedAt[row.first + placement] = this.log.length - 1;
    const { classCounts } = this;
    const places = at(this.places, row.index);
    const width = row.groups.length;
    const first = placement * width;
    for (let index = 0; index < width; index += 1) {
      const place = places[first + index] ?? 0;
      const left = (classCounts[place] ?? 0) - 1;
      classCounts[place] = left;
      if (left === 0) this.close(at(row.groups, index));
    }
  }

  /** A class of the group has lost its last placement. */
  private close(group: Group): void {
    this.openCounts[group.index] = (this.openCounts[group.index] ?? 0) - 1;
    this.ranges.update(group, this.classCounts);
    const { watchers } = group;
    for (let index = 0; index < watchers.length; index += 1) this.soon.add(at(watchers, index));
  }

  /** Forgets which propagators had a part, to watch a search. */
  startUse(): void {
    this.used.fill(0);
  }

  noteUse(propagator: number): void {
    this.used[propagator] = 1;
  }

  listUsed(): readonly number[] {
    const listed: number[] = [];
    for (let index = this.used.indexOf(1); index >= 0; index = this.used.indexOf(1, index + 1)) {
      listed.push(index);
    }
    return listed;
  }

  clearQueues(): void {
    this.soon.clear();
    this.later.clear();
  }

  /** Runs with exclusions on trial and takes them back afterwards. */
  attempt<T>(run: () => T): T {
    const before = (this.copies[this.depth] ??= this.changing.map((array) => array.slice()));
    this.changing.forEach((array, index) => at(before, index).set(array));
    this.depth += 1;
    const result = run();
    this.depth -= 1;
    this.clearQueues();
    this.changing.forEach((array, index) => array.set(at(before, index)));
    return result;
  }
}
