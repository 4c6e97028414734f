// A disclosure crosses from the page to the worker in parts, so that no part keeps the
// page from answering while it is copied: everything but the rows of the tables, which are
// all that is ever large, and then the rows, so many at a time.
// Comes in: a disclosure. Goes out: its frame and its parts; and the way back.
import type { Disclosure } from '../../model/disclosure.ts';
import type { Row } from '../../model/table.ts';

/** Cells of one part: some milliseconds of copying. */
export const mostCells = 1_500;

/** Rows of one panel, in order: they follow those that went before. */
export interface RowPart {
  /** Index of the table, and of the panel in it. */
  readonly table: number;
  readonly panel: number;
  readonly rows: readonly Row[];
}

/** The disclosure with these rows in the place of its own. */
function withRows(
  disclosure: Disclosure,
  getRows: (table: number, panel: number) => readonly Row[],
): Disclosure {
  return {
    ...disclosure,
    tables: disclosure.tables.map((table, at) => ({
      ...table,
      panels: table.panels.map((panel, index) => ({ ...panel, rows: getRows(at, index) })),
    })),
  };
}

/** What is left when the rows of all tables have gone ahead. */
export function buildFrame(disclosure: Disclosure): Disclosure {
  return withRows(disclosure, () => []);
}

/** How many rows from `start` on are one part; at least one, however large it is. */
function measurePart(rows: readonly Row[], start: number): number {
  let end = start;
  let cells = 0;
  while (end < rows.length && (end === start || cells < mostCells)) {
    // A row without cells has its words.
    cells += (rows[end]?.cells.length ?? 0) + 1;
    end += 1;
  }
  return end - start;
}

/** All rows in order, cut as they are asked for; a part ends where its panel ends. */
export function* splitRows({ tables }: Disclosure): Generator<RowPart> {
  for (const [table, { panels }] of tables.entries()) {
    for (const [panel, { rows }] of panels.entries()) {
      for (let start = 0; start < rows.length; ) {
        const end = start + measurePart(rows, start);
        yield { table, panel, rows: rows.slice(start, end) };
        start = end;
      }
    }
  }
}

/** Rows of all tables. */
export function countRows({ tables }: Disclosure): number {
  return tables.reduce(
    (sum, { panels }) => panels.reduce((rows, panel) => rows + panel.rows.length, sum),
    0,
  );
}

/** Equal to the disclosure that was taken apart. */
export function joinRows(frame: Disclosure, parts: readonly RowPart[]): Disclosure {
  const known = new Map<string, Row[]>();
  for (const { table, panel, rows } of parts) {
    const key = `${String(table)}.${String(panel)}`;
    const before = known.get(key);
    if (before === undefined) known.set(key, [...rows]);
    else before.push(...rows);
  }
  return withRows(frame, (table, panel) => known.get(`${String(table)}.${String(panel)}`) ?? []);
}
