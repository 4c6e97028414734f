/**
 * A solution moved to other columns is often one again: where nothing tells some
 * columns apart, whole tables may be shifted along them. To move and to check one
 * takes far less time than to search for another.
 * In: solutions found so far for some rows, and the columns wanted for one of them.
 * Out: a solution that grants the wish, checked against every identity of these
 * rows, or nothing, which says nothing about whether there is one.
 */
import { at } from './at.ts';
import { columnOf, type Group, type NetworkRow, type Propagator } from './network.ts';
import type { DomainStore } from './store.ts';

/** Placements by position in the list of rows. */
type Solution = readonly number[];

interface Known {
  readonly solution: Solution;
  /** By column, whether the solution uses it. */
  readonly isUsed: Uint8Array;
}

/** Columns by value of the row; undefined where any will do. */
export type WantedColumns = readonly (number | undefined)[];

/** Whether a placement of the row takes the wanted columns. */
export function standsSo(row: NetworkRow, placement: number, wanted: WantedColumns): boolean {
  for (let value = 0; value < wanted.length; value += 1) {
    const column = wanted[value];
    if (column !== undefined && columnOf(row, placement, value) !== column) return false;
  }
  return true;
}

/** So many of the latest solutions are tried. */
const triedSolutions = 12;

/** The placement of a row that takes these columns, or −1; placements are in lexicographic order. */
function findPlacement(row: NetworkRow, columns: Uint8Array): number {
  let low = 0;
  let high = row.placements.count - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    let difference = 0;
    for (let value = 0; difference === 0 && value < columns.length; value += 1) {
      difference = columnOf(row, middle, value) - (columns[value] ?? 0);
    }
    if (difference === 0) return middle;
    if (difference < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** By column in use, the last column it may go to so that those after it find theirs. */
function listLatest(targets: Int16Array, isUsed: Uint8Array): Int16Array {
  const latest = new Int16Array(targets.length);
  let after = targets.length;
  for (let column = targets.length - 1; column >= 0; column -= 1) {
    if (isUsed[column] !== 1) continue;
    const target = targets[column] ?? -1;
    after = target < 0 ? after - 1 : Math.min(after - 1, target);
    latest[column] = after;
  }
  return latest;
}

/** Sends the columns without a target as near to where they are as the order allows; false if it does not. */
function planOthers(targets: Int16Array, isUsed: Uint8Array): boolean {
  const latest = listLatest(targets, isUsed);
  let before = -1;
  for (let column = 0; column < targets.length; column += 1) {
    if (isUsed[column] !== 1) continue;
    const most = latest[column] ?? 0;
    const target = targets[column] ?? -1;
    before = Math.max(before + 1, target < 0 ? Math.min(column, most) : target);
    if (before > most) return false;
    targets[column] = before;
  }
  return true;
}

export class MovedSolutions {
  private readonly store: DomainStore;
  /** Row indices in the network. */
  private readonly rows: readonly number[];
  private readonly propagators: readonly Propagator[];
  private readonly known: Known[] = [];
  /** By network row, its placement in the solution under trial, or −1 for other rows. */
  private readonly placed: Int32Array;

  constructor(store: DomainStore, rows: readonly number[]) {
    const { network } = store;
    const groups = rows.flatMap((index) => at(network.rows, index).groups);
    const watchers = new Set(groups.flatMap((group) => group.watchers));
    this.store = store;
    this.rows = rows;
    this.propagators = [...watchers].map((index) => at(network.propagators, index));
    this.placed = new Int32Array(network.rows.length).fill(-1);
  }

  add(solution: Solution): void {
    const isUsed = new Uint8Array(this.store.network.columnCount);
    for (const [position, index] of this.rows.entries()) {
      for (const column of this.columnsOf(index, at(solution, position))) isUsed[column] = 1;
    }
    this.known.push({ solution, isUsed });
  }

  /** A known solution so moved that the row takes the wanted columns. */
  find(rowIndex: number, wanted: WantedColumns): Solution | undefined {
    const position = this.rows.indexOf(rowIndex);
    const last = Math.max(0, this.known.length - triedSolutions);
    for (let index = this.known.length - 1; index >= last; index -= 1) {
      const { solution, isUsed } = at(this.known, index);
      const targets = new Int16Array(isUsed.length).fill(-1);
      const columns = this.columnsOf(rowIndex, at(solution, position));
      for (const [value, target] of wanted.entries()) targets[columns[value] ?? 0] = target ?? -1;
      if (!planOthers(targets, isUsed)) continue;
      const moved = this.move(solution, targets);
      if (moved !== undefined && this.holds(moved)) return moved;
    }
    return undefined;
  }

  private columnsOf(rowIndex: number, placement: number): Uint8Array {
    const { valueCount, placements } = at(this.store.network.rows, rowIndex);
    return placements.columns.subarray(placement * valueCount, (placement + 1) * valueCount);
  }

  /** The solution with its columns moved; undefined where a row may not stand so. */
  private move(solution: Solution, targets: Int16Array): Solution | undefined {
    const { store } = this;
    const moved: number[] = [];
    for (const [position, index] of this.rows.entries()) {
      const row = at(store.network.rows, index);
      const columns = this.columnsOf(index, at(solution, position)).map(
        (column) => targets[column] ?? 0,
      );
      const placement = findPlacement(row, columns);
      if (placement < 0 || store.alive[row.first + placement] !== 1) return undefined;
      moved.push(placement);
    }
    return moved;
  }

  private holds(solution: Solution): boolean {
    this.rows.forEach((row, position) => (this.placed[row] = at(solution, position)));
    const isSolution = this.propagators.every((propagator) => this.isKept(propagator));
    for (const row of this.rows) this.placed[row] = -1;
    return isSolution;
  }

  private isKept(propagator: Propagator): boolean {
    if (propagator.kind === 'cover') {
      const { parent, children } = propagator;
      // A parent without a choice was settled before.
      if (this.store.openOf(parent) < 2 || this.classOf(parent) > 0) return true;
      return children.every((child) => this.classOf(child) === 0);
    }
    let difference = -propagator.equals;
    let room = propagator.tolerance;
    for (const { group, sign } of propagator.entries) {
      const index = this.classOf(group);
      if (index < 0) return false;
      difference += sign * (group.sums[index] ?? 0);
      if (propagator.isPrinted) room += group.slacks[index] ?? 0;
    }
    return Math.abs(difference) <= room;
  }

  /** The class of a group in the solution; of other rows their only one, or −1 if they have a choice. */
  private classOf(group: Group): number {
    const placement = this.placed[group.row] ?? -1;
    if (placement >= 0) return group.classOf[placement] ?? -1;
    if (this.store.openOf(group) > 1) return -1;
    for (let index = 0; index < group.classCount; index += 1) {
      if (this.store.countOf(group, index) > 0) return index;
    }
    return -1;
  }
}
