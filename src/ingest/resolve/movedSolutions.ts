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
export type Solution = readonly number[];

/** Columns by value of the row; undefined where any will do. */
export type WantedColumns = readonly (number | undefined)[];

/** So many of the latest solutions are tried. */
const triedSolutions = 12;

/** The placement of a row that takes these columns, or −1; placements are in lexicographic order. */
function findPlacement(row: NetworkRow, columns: readonly number[]): number {
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

export class MovedSolutions {
  private readonly store: DomainStore;
  /** Row indices in the network. */
  private readonly rows: readonly number[];
  private readonly propagators: readonly Propagator[];
  private readonly solutions: Solution[] = [];
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
    this.solutions.push(solution);
  }

  /** A known solution so moved that the row takes the wanted columns. */
  find(rowIndex: number, wanted: WantedColumns): Solution | undefined {
    const last = Math.max(0, this.solutions.length - triedSolutions);
    for (let index = this.solutions.length - 1; index >= last; index -= 1) {
      const solution = at(this.solutions, index);
      const targets = this.plan(solution, rowIndex, wanted);
      const moved = targets && this.move(solution, targets);
      if (moved !== undefined && this.holds(moved)) return moved;
    }
    return undefined;
  }

  /** Where each column in use goes: the wanted ones as told, the others as near to where they are as order allows. */
  private plan(solution: Solution, rowIndex: number, wanted: WantedColumns): Int16Array | undefined {
    const { columnCount, rows } = this.store.network;
    const isUsed = new Uint8Array(columnCount);
    const targets = new Int16Array(columnCount).fill(-1);
    for (const [position, index] of this.rows.entries()) {
      const row = at(rows, index);
      for (let value = 0; value < row.valueCount; value += 1) {
        const column = columnOf(row, at(solution, position), value);
        isUsed[column] = 1;
        if (index === rowIndex) targets[column] = wanted[value] ?? -1;
      }
    }
    let after = columnCount;
    const most = new Int16Array(columnCount);
    for (let column = columnCount - 1; column >= 0; column -= 1) {
      if (isUsed[column] !== 1) continue;
      after = (targets[column] ?? -1) < 0 ? after - 1 : Math.min(after - 1, targets[column] ?? 0);
      most[column] = after;
    }
    let before = -1;
    for (let column = 0; column < columnCount; column += 1) {
      if (isUsed[column] !== 1) continue;
      const target = targets[column] ?? -1;
      before = Math.max(before + 1, target < 0 ? Math.min(column, most[column] ?? 0) : target);
      if (before > (most[column] ?? 0)) return undefined;
      targets[column] = before;
    }
    return targets;
  }

  /** The solution with its columns moved; undefined where a row may not stand so. */
  private move(solution: Solution, targets: Int16Array): Solution | undefined {
    const { store } = this;
    const moved: number[] = [];
    for (const [position, index] of this.rows.entries()) {
      const row = at(store.network.rows, index);
      const columns: number[] = [];
      for (let value = 0; value < row.valueCount; value += 1) {
        columns.push(targets[columnOf(row, at(solution, position), value)] ?? -1);
      }
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
