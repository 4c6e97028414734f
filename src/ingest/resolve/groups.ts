/**
 * Makes the groups of a network: how the placements of a row fall into classes
 * that contribute alike. One column of weight 1 is the usual case; several columns
 * of one row read together by one identity get classes by their weighted sum.
 */
import { columnOf, type Group, type NetworkRow } from './network.ts';

interface ClassTable {
  readonly classOf: Uint16Array;
  readonly sums: Float64Array;
  readonly slacks: Float64Array;
}

export type Weights = ReadonlyMap<number, number>;

function classifyColumn(row: NetworkRow, column: number): ClassTable {
  const { count, columns } = row.placements;
  const valueCount = row.values.length;
  const classOf = new Uint16Array(count);
  let cell = 0;
  for (let placement = 0; placement < count; placement += 1) {
    for (let value = 1; value <= valueCount; value += 1) {
      if (columns[cell] === column) classOf[placement] = value;
      cell += 1;
    }
  }
  const sums = Float64Array.from([0, ...row.values.map((fen) => 2 * fen)]);
  return { classOf, sums, slacks: Float64Array.from([0, ...row.steps]) };
}

function classifyColumns(row: NetworkRow, weights: Weights): ClassTable {
  const classOf = new Uint16Array(row.placements.count);
  const sums: number[] = [];
  const slacks: number[] = [];
  const known = new Map<string, number>();
  for (let placement = 0; placement < row.placements.count; placement += 1) {
    let sum = 0;
    let slack = 0;
    row.values.forEach((fen, value) => {
      const weight = weights.get(columnOf(row, placement, value)) ?? 0;
      sum += weight * 2 * fen;
      slack += Math.abs(weight) * (row.steps[value] ?? 0);
    });
    const key = `${sum}/${slack}`;
    const found = known.get(key) ?? sums.length;
    if (found === sums.length) {
      known.set(key, found);
      sums.push(sum);
      slacks.push(slack);
    }
    classOf[placement] = found;
  }
  return { classOf, sums: Float64Array.from(sums), slacks: Float64Array.from(slacks) };
}

/** Gives out groups, each made on first use. */
export class GroupMaker {
  readonly groups: Group[] = [];
  private readonly known = new Map<string, Group>();
  private classCount = 0;

  /** The group of one column. */
  forColumn(row: NetworkRow, column: number): Group {
    const key = `${row.index} ${column}`;
    return (
      this.known.get(key) ?? this.add(row, { key, column, table: classifyColumn(row, column) })
    );
  }

  /** The group of several columns with their weights. */
  forColumns(row: NetworkRow, weights: Weights): Group {
    const key = [row.index, ...[...weights].map((pair) => pair.join('x'))].join(' ');
    const table = classifyColumns(row, weights);
    return this.known.get(key) ?? this.add(row, { key, column: undefined, table });
  }

  private add(
    row: NetworkRow,
    made: { readonly key: string; readonly column: number | undefined; readonly table: ClassTable },
  ): Group {
    const { key, column, table } = made;
    const group: Group = {
      ...table,
      index: this.groups.length,
      row: row.index,
      column,
      classCount: table.sums.length,
      first: this.classCount,
      watchers: [],
    };
    this.classCount += group.classCount;
    this.groups.push(group);
    row.groups.push(group);
    this.known.set(key, group);
    return group;
  }
}
