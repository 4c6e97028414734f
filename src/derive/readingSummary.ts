/**
 * How the reading went, in a handful of numbers for the overview: tables read,
 * what could not be determined and where, and whether stated percentages
 * agree with their own amounts.
 */
import type { Disclosure } from '../model/disclosure.ts';
import { getReadingState, type TableState } from './readingState.ts';

/** A table with values whose column cannot be known. */
export interface OpenTable {
  readonly id: string;
  /** As printed without spaces, `表7`; the title where tables are not numbered. */
  readonly name: string;
  /** Columns that hold at least one undetermined cell. */
  readonly columns: number;
}

export interface ReadingSummary {
  readonly tables: number;
  /** Tables printed without a row. */
  readonly empty: number;
  readonly unrecognised: number;
  readonly unreadable: number;
  readonly open: readonly OpenTable[];
  readonly percentages: {
    readonly agree: number;
    readonly differ: number;
  };
}

function countColumns({ undetermined }: TableState): number {
  return new Set(undetermined.map((cell) => cell.slice(cell.lastIndexOf('.')))).size;
}

/** The summary of a disclosure; percentages that cannot be checked are in neither count. */
export function getReadingSummary(disclosure: Disclosure): ReadingSummary {
  const state = getReadingState(disclosure);
  const names = new Map(
    disclosure.tables.map(({ id, number, title }) => [id, number?.replaceAll(/\s/gu, '') ?? title]),
  );
  const open = state.tables.flatMap((table) =>
    table.undetermined.length === 0
      ? []
      : [{ id: table.id, name: names.get(table.id) ?? '', columns: countColumns(table) }],
  );
  const outcomes = state.percentages.map(({ outcome }) => outcome);
  return {
    tables: state.tables.length,
    empty: state.tables.filter(({ isEmpty }) => isEmpty).length,
    unrecognised: state.unrecognised.length,
    unreadable: state.cells.unreadable,
    open,
    percentages: {
      agree: outcomes.filter((outcome) => outcome === 'equal' || outcome === 'truncated').length,
      differ: outcomes.filter((outcome) => outcome === 'differs').length,
    },
  };
}
