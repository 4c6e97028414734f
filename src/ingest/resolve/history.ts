/**
 * When each class of a group lost its last placement, told from a store at rest.
 * In: a store whose exclusions for good are logged. Out: for any moment of the log
 * which classes were still possible and which had gone. Read once per group.
 */
import { at } from './at.ts';
import type { Group, NetworkRow } from './network.ts';
import type { DomainStore } from './store.ts';

/** Classes at a moment: still possible, or once possible and gone. */
export interface Classes {
  readonly alive: readonly number[];
  readonly dead: readonly number[];
}

const never = -2;
const rejectedFromTheStart = -1;

/** Whether a check of the row took away placements of this class of a one-column group. */
export function isRejectedClass(flags: Uint8Array, group: Group, index: number): boolean {
  if (group.column === undefined) return false;
  const columnCount = flags.length / group.classCount;
  const line = index === 0 ? group.classCount - 1 : index - 1;
  return flags[line * columnCount + group.column] === 1;
}

export class History {
  readonly store: DomainStore;
  private readonly ends: (Float64Array | undefined)[] = [];

  constructor(store: DomainStore) {
    this.store = store;
  }

  /** The moment a placement was excluded for good; Infinity while it lives. */
  endOf(row: NetworkRow, placement: number): number {
    const place = row.first + placement;
    return this.store.alive[place] === 1 ? Infinity : (this.store.killedAt[place] ?? Infinity);
  }

  sortClasses(group: Group, moment: number): Classes {
    const ends = this.endsOf(group);
    const alive: number[] = [];
    const dead: number[] = [];
    for (let index = 0; index < ends.length; index += 1) {
      const end = ends[index] ?? never;
      if (end >= moment) alive.push(index);
      else if (end !== never) dead.push(index);
    }
    return { alive, dead };
  }

  /** By class, the moment its last placement was excluded. */
  private endsOf(group: Group): Float64Array {
    const known = this.ends[group.index];
    if (known !== undefined) return known;
    const row = at(this.store.network.rows, group.row);
    const ends = new Float64Array(group.classCount).fill(never);
    for (const flags of row.placements.rejected.values()) {
      for (let index = 0; index < ends.length; index += 1) {
        if (isRejectedClass(flags, group, index)) ends[index] = rejectedFromTheStart;
      }
    }
    for (let placement = 0; placement < group.classOf.length; placement += 1) {
      const index = group.classOf[placement] ?? 0;
      ends[index] = Math.max(ends[index] ?? never, this.endOf(row, placement));
    }
    this.ends[group.index] = ends;
    return ends;
  }
}
