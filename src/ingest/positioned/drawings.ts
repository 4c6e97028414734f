/**
 * Pictures made of lines, such as charts, that look like ruled tables.
 *
 * In: the grids of a document. Out: which of them are drawings, and the lines
 * above them that hold only the numbers of an axis.
 * Rule: a table has words, if only in its header. A grid in whose cells no
 * letter of any script stands holds no row label and no column label, so its
 * figures belong to nothing: they stay text and are counted as layout.
 */
import type { Grid, GridCell, PositionedDocument } from '../grid/grid.ts';
import type { Line } from '../line.ts';

/** Letters, and the signs that a broken font puts in their place. */
const letter = /[\p{L}\p{Co}\ufffd]/u;

/** True for a grid that has figures and not a single word. */
export function isDrawing({ rows }: Grid): boolean {
  return rows.every((row) => row.every(({ text }) => !letter.test(text)));
}

export interface Drawings {
  readonly cells: ReadonlySet<GridCell>;
  readonly lines: ReadonlySet<Line>;
}

/** What stands in drawings; words above them stay words. */
export function findDrawings({ pages }: PositionedDocument): Drawings {
  const drawn = pages.flatMap(({ grids }) => grids.filter(isDrawing));
  return {
    cells: new Set(drawn.flatMap(({ rows }) => rows.flat())),
    lines: new Set(
      drawn.flatMap(({ titleLines }) => titleLines.filter(({ text }) => !letter.test(text))),
    ),
  };
}
