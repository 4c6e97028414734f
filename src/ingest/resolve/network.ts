/**
 * The problem made ready for propagation: rows with their placements, and
 * propagators between rows. Nothing here changes during the search.
 * A propagator never looks at placements, only at classes: placements of a row
 * that contribute the same to it. For one column these are "blank" (class 0) and
 * "value i stands here" (class i + 1). A group holds the classes of one row for
 * one set of columns and is shared by all propagators that read those columns.
 * Amounts are doubled fen, so that half steps stay integers.
 */
import { bitOfCheck, type RowCheck, type RowPlacements } from './enumerate.ts';

export interface Group {
  /** Number of the group in the network. */
  readonly index: number;
  readonly row: number;
  /** The single column read, or undefined where several are read together. */
  readonly column: number | undefined;
  readonly classOf: Uint16Array;
  readonly classCount: number;
  /** Where the counts of its classes begin in the store. */
  readonly first: number;
  /** Contribution and rounding slack by class. */
  readonly sums: Float64Array;
  readonly slacks: Float64Array;
  /** Indices of the propagators that read this group. */
  readonly watchers: number[];
}

export interface NetworkRow {
  readonly index: number;
  readonly valueCount: number;
  /** Doubled fen and rounding slack (one step) by class of one column: 0 for blank, then each value. */
  readonly sums: Float64Array;
  readonly slacks: Float64Array;
  readonly checks: readonly RowCheck[];
  readonly placements: RowPlacements;
  /** Where its placements begin in the store. */
  readonly first: number;
  readonly groups: Group[];
}

export interface Entry {
  readonly group: Group;
  readonly sign: 1 | -1;
}

export interface LinearPropagator {
  readonly kind: 'linear';
  readonly source: number;
  readonly entries: readonly Entry[];
  readonly equals: number;
  readonly tolerance: number;
  readonly isPrinted: boolean;
}

export interface CoverPropagator {
  readonly kind: 'cover';
  readonly source: number;
  readonly parent: Group;
  readonly children: readonly Group[];
}

export type Propagator = LinearPropagator | CoverPropagator;

export interface Network {
  readonly columnCount: number;
  readonly rows: readonly NetworkRow[];
  readonly propagators: readonly Propagator[];
  readonly groups: readonly Group[];
}

/** The column of a value in a placement of the row. */
export function columnOf(row: NetworkRow, placement: number, value: number): number {
  return row.placements.columns[placement * row.valueCount + value] ?? 0;
}

/** The groups a propagator reads. */
export function groupsOf(propagator: Propagator): readonly Group[] {
  return propagator.kind === 'linear'
    ? propagator.entries.map((entry) => entry.group)
    : [propagator.parent, ...propagator.children];
}

/** Problem indices of the constraints behind a mask of violated checks. */
export function sourcesOfMask(row: NetworkRow, mask: number): readonly number[] {
  return row.checks
    .filter((_, index) => (mask & (1 << bitOfCheck(index))) !== 0)
    .map((check) => check.source);
}
