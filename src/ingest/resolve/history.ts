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

/** Classes, and the moments (after … until) for which they hold. */
interface Period extends Classes {
  readonly after: number;
  readonly until: number;
}

function sortAt(ends: Float64Array, moment: number): Period {
  const alive: number[] = [];
  const dead: number[] = [];
  let after = -Infinity;
  let until = Infinity;
  for (let index = 0; index < ends.length; index += 1) {
    const end = ends[index] ?? never;
    if (end >= moment) {
      alive.push(index);
      until = Math.min(until, end);
    } else if (end !== never) {
      dead.push(index);
      after = Math.max(after, end);
    }
  }
  return { alive, dead, after, until };
}

export class History {
  readonly store: DomainStore;
  private readonly ends: (Float64Array | undefined)[] = [];
  private readonly sorted: (Period[] | undefined)[] = [];

  constructor(store: DomainStore) {
    this.store = store;
  }

  /** The moment a placement was excluded for good; Infinity while it lives. */
  endOf(row: NetworkRow, placement: number): number {
    const place = row.first + placement;
    return this.store.alive[place] === 1 ? Infinity : (this.store.killedAt[place] ?? Infinity);
  }

  /** The classes of a group at a moment; the same objects as long as nothing of it had changed. */
  sortClasses(group: Group, moment: number): Classes {
    const known = (this.sorted[group.index] ??= []);
    for (let index = 0; index < known.length; index += 1) {
      const period = at(known, index);
      if (moment > period.after && moment <= period.until) return period;
    }
    const period = sortAt(this.endsOf(group), moment);
    known.push(period);
    return period;
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
