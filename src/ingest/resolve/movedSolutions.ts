/**
 * A solution moved to other columns is often one again: where nothing tells some
 * columns apart, whole tables may be shifted along them. To move and to check one
 * takes far less time than to search for another.
 * In: solutions found so far for some rows, and the columns wanted for one of them.
 * Out: a solution that grants the wish, checked against every identity of these
 * rows, or nothing, which says nothing about whether there is one.
 */
import { at } from './at.ts';
import { columnOf, type Group, groupsOf, type NetworkRow, type Propagator } from './network.ts';
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

/** The placement of a row whose values take the first of these columns, or −1; placements are in lexicographic order. */
function findPlacement(row: NetworkRow, columns: Uint8Array): number {
  let low = 0;
  let high = row.placements.count - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    let difference = 0;
    for (let value = 0; difference === 0 && value < row.valueCount; value += 1) {
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

/** The columns a propagator reads; undefined where one of its groups reads several. */
function listColumns(propagator: Propagator): ReadonlySet<number> | undefined {
  const columns = new Set<number>();
  for (const { column } of groupsOf(propagator)) {
    if (column === undefined) return undefined;
    columns.add(column);
  }
  return columns;
}

/** By column, whether it holds something else after the move. */
function flagChanged(targets: Int16Array, isUsed: Uint8Array): Uint8Array {
  const isChanged = new Uint8Array(targets.length);
  for (let column = 0; column < targets.length; column += 1) {
    const target = targets[column] ?? column;
    if (isUsed[column] !== 1 || target === column) continue;
    isChanged[column] = 1;
    isChanged[target] = 1;
  }
  return isChanged;
}

export class MovedSolutions {
  private readonly store: DomainStore;
  /** Row indices in the network. */
  private readonly rows: readonly number[];
  /** By column, the propagators that read it and no other: a known solution keeps them unless the column changes. */
  private readonly byColumn: readonly Propagator[][];
  /** Those to be looked at whatever changes. */
  private readonly always: Propagator[] = [];
  private readonly known: Known[] = [];
  /** By network row, its placement in the solution under trial, or −1 for other rows. */
  private readonly placed: Int32Array;
  /** The columns of one row after the move; used again for every row. */
  private readonly columns: Uint8Array;

  constructor(store: DomainStore, rows: readonly number[]) {
    const { network } = store;
    this.store = store;
    this.rows = rows;
    this.placed = new Int32Array(network.rows.length).fill(-1);
    this.columns = new Uint8Array(network.columnCount);
    this.byColumn = Array.from({ length: network.columnCount }, () => []);
    const watchers = new Set<number>();
    for (const index of rows) {
      for (const group of at(network.rows, index).groups) {
        for (const watcher of group.watchers) watchers.add(watcher);
      }
    }
    const own = new Set(rows);
    for (const watcher of watchers) this.file(at(network.propagators, watcher), own);
  }

  /** Puts a propagator where it will be looked for. */
  private file(propagator: Propagator, rows: ReadonlySet<number>): void {
    const hasOpenOther = groupsOf(propagator).some(
      (group) => this.store.openOf(group) > 1 && !rows.has(group.row),
    );
    const [column, another] = listColumns(propagator) ?? [];
    const isOfOne = column !== undefined && another === undefined && !hasOpenOther;
    (isOfOne ? at(this.byColumn, column) : this.always).push(propagator);
  }

  add(solution: Solution): void {
    const isUsed = new Uint8Array(this.store.network.columnCount);
    for (const [position, index] of this.rows.entries()) {
      const { valueCount, placements } = at(this.store.network.rows, index);
      const first = at(solution, position) * valueCount;
      for (let cell = first; cell < first + valueCount; cell += 1) {
        isUsed[placements.columns[cell] ?? 0] = 1;
      }
    }
    this.known.push({ solution, isUsed });
  }

  /** A known solution so moved that the row takes the wanted columns. */
  find(rowIndex: number, wanted: WantedColumns): Solution | undefined {
    const position = this.rows.indexOf(rowIndex);
    const row = at(this.store.network.rows, rowIndex);
    const last = Math.max(0, this.known.length - triedSolutions);
    for (let index = this.known.length - 1; index >= last; index -= 1) {
      const { solution, isUsed } = at(this.known, index);
      const targets = new Int16Array(isUsed.length).fill(-1);
      for (const [value, target] of wanted.entries()) {
        targets[columnOf(row, at(solution, position), value)] = target ?? -1;
      }
      if (!planOthers(targets, isUsed)) continue;
      const isChanged = flagChanged(targets, isUsed);
      const moved = this.move(solution, targets, isChanged);
      if (moved !== undefined && this.holds(moved, isChanged)) return moved;
    }
    return undefined;
  }

  /** The solution with its columns moved; undefined where a row may not stand so. */
  private move(
    solution: Solution,
    targets: Int16Array,
    isChanged: Uint8Array,
  ): Solution | undefined {
    const { store, columns } = this;
    const moved: number[] = [];
    for (let position = 0; position < this.rows.length; position += 1) {
      const row = at(store.network.rows, at(this.rows, position));
      let placement = at(solution, position);
      let isMoved = false;
      for (let value = 0; value < row.valueCount; value += 1) {
        const column = columnOf(row, placement, value);
        isMoved ||= isChanged[column] === 1;
        columns[value] = targets[column] ?? 0;
      }
      if (isMoved) placement = findPlacement(row, columns);
      if (placement < 0 || store.alive[row.first + placement] !== 1) return undefined;
      moved.push(placement);
    }
    return moved;
  }

  private holds(solution: Solution, isChanged: Uint8Array): boolean {
    this.rows.forEach((row, position) => (this.placed[row] = at(solution, position)));
    const isKept = (propagator: Propagator) => this.isKept(propagator);
    const isSolution =
      this.always.every(isKept) &&
      this.byColumn.every((own, column) => isChanged[column] !== 1 || own.every(isKept));
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
