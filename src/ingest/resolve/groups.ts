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

/** Classes by column · placements + placement, for every column of a row at once. */
function classifyRow({ placements, valueCount }: NetworkRow, columnCount: number): Uint16Array {
  const { count, columns } = placements;
  const classes = new Uint16Array(columnCount * count);
  let cell = 0;
  for (let placement = 0; placement < count; placement += 1) {
    for (let value = 1; value <= valueCount; value += 1) {
      classes[(columns[cell] ?? 0) * count + placement] = value;
      cell += 1;
    }
  }
  return classes;
}

function classifyColumns(row: NetworkRow, weights: Weights): ClassTable {
  const classOf = new Uint16Array(row.placements.count);
  const sums: number[] = [];
  const slacks: number[] = [];
  const known = new Map<string, number>();
  for (let placement = 0; placement < row.placements.count; placement += 1) {
    let sum = 0;
    let slack = 0;
    for (let value = 0; value < row.valueCount; value += 1) {
      const weight = weights.get(columnOf(row, placement, value)) ?? 0;
      sum += weight * (row.sums[value + 1] ?? 0);
      slack += Math.abs(weight) * (row.slacks[value + 1] ?? 0);
    }
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
  private readonly columnCount: number;
  /** By row · columns + column. */
  private readonly single: (Group | undefined)[];
  /** By row. */
  private readonly classes: (Uint16Array | undefined)[] = [];
  private readonly several = new Map<string, Group>();
  private classCount = 0;

  constructor(rowCount: number, columnCount: number) {
    this.columnCount = columnCount;
    this.single = Array<undefined>(rowCount * columnCount).fill(undefined);
  }

  /** The group of one column. */
  forColumn(row: NetworkRow, column: number): Group {
    const place = row.index * this.columnCount + column;
    return (this.single[place] ??= this.add(row, column, this.classify(row, column)));
  }

  /** The group of several columns with their weights. */
  forColumns(row: NetworkRow, weights: Weights): Group {
    const key = [row.index, ...[...weights].map((pair) => pair.join('x'))].join(' ');
    const group = this.several.get(key) ?? this.add(row, undefined, classifyColumns(row, weights));
    this.several.set(key, group);
    return group;
  }

  private classify(row: NetworkRow, column: number): ClassTable {
    const { count } = row.placements;
    const classes = (this.classes[row.index] ??= classifyRow(row, this.columnCount));
    const classOf = classes.subarray(column * count, (column + 1) * count);
    return { classOf, sums: row.sums, slacks: row.slacks };
  }

  private add(row: NetworkRow, column: number | undefined, table: ClassTable): Group {
    const group: Group = {
      index: this.groups.length,
      row: row.index,
      column,
      classOf: table.classOf,
      classCount: table.sums.length,
      first: this.classCount,
      sums: table.sums,
      slacks: table.slacks,
      watchers: [],
    };
    this.classCount += group.classCount;
    this.groups.push(group);
    row.groups.push(group);
    return group;
  }
}
