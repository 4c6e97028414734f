/**
 * A reading crosses from the worker to the page in parts, so that no part
 * keeps the page from answering while it is copied.
 *
 * In: a reading. Out: its tables in groups of about so many cells, and the
 * reading without them; and the way back. Nothing is shown before all is here.
 */
import type { Reading } from '../../model/reading.ts';
import type { Table } from '../../model/table.ts';

/** Cells of one part: some milliseconds of copying. */
const mostCells = 1_500;

function countCells({ panels }: Table): number {
  return panels.reduce(
    (sum, { rows }) => rows.reduce((cells, row) => cells + row.cells.length, sum),
    0,
  );
}

/** Tables in order; a table is never cut, so a part may be larger than wished. */
export function splitTables({ disclosure }: Reading): readonly (readonly Table[])[] {
  const parts: Table[][] = [];
  let room = 0;
  for (const table of disclosure.tables) {
    const cells = countCells(table);
    if (cells > room) {
      parts.push([]);
      room = mostCells;
    }
    parts.at(-1)?.push(table);
    room -= cells;
  }
  return parts;
}

/** The reading with these tables in the place of its own. */
export function withTables(reading: Reading, tables: readonly Table[]): Reading {
  return { ...reading, disclosure: { ...reading.disclosure, tables } };
}
