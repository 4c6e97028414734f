/**
 * What every format with places is read into before any meaning is sought:
 * pages of lines and grids.
 *
 * A grid is one logical table: parts on following pages are joined to the
 * page it begins on. Every cell and line carries its `SourceRef`, with a box
 * (paged formats) or an address (workbooks).
 */
import type { UnitName } from '../../model/amount.ts';
import type { Leftover, ReadAccount, ReadIssue } from '../../model/reading.ts';
import type { Box, SourceRef } from '../../model/source.ts';
import type { Line } from '../line.ts';
import type { PageSize } from './piece.ts';

/** One printed line inside a cell. */
export interface CellLine {
  readonly text: string;
  readonly source: SourceRef;
}

export interface GridCell {
  /** All lines joined, wraps removed; empty for an empty cell. */
  readonly text: string;
  /** As printed, from top to bottom. */
  readonly lines: readonly CellLine[];
  /** The whole cell. */
  readonly source: SourceRef;
  /** Anchor, 0-based within the grid. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Workbooks: the stored number as a plain decimal string, rounded to 15 digits. */
  readonly exact?: string;
}

export type LeftoverReason = Leftover['reason'];

export type GridOrigin = 'rulings' | 'alignment' | 'workbook';

/** The stretch of a grid that stands on one page. */
export interface GridPart {
  readonly page: number;
  readonly box: Box;
  /** First row of the grid on this page, 0-based. */
  readonly firstRow: number;
  /** Header rows printed again here and dropped from `rows`. */
  readonly repeatedRows: number;
}

export interface Grid {
  /** Page it begins on, 1-based. */
  readonly page: number;
  /** Place of its first part. */
  readonly box: Box;
  readonly parts: readonly GridPart[];
  readonly origin: GridOrigin;
  readonly columnCount: number;
  /** Cells by anchor row, left to right; a row fully covered by spans from above is empty. */
  readonly rows: readonly (readonly GridCell[])[];
  /** Lines right above it (title, department, number), also in the page's `lines`. */
  readonly titleLines: readonly Line[];
  /** The one among them, or a cell's line, that states the unit. */
  readonly unitLine?: Line;
  readonly unit?: UnitName;
  /** Lines of its page that come before it, for reading order. */
  readonly linesBefore: number;
}

export interface PositionedPage {
  /** 1-based; a workbook counts its sheets. */
  readonly page: number;
  readonly size: PageSize;
  /** Degrees to show the page with so that it matches the boxes. */
  readonly turn: number;
  /** Name of the sheet of a workbook. */
  readonly name?: string;
  /** Text outside tables, top to bottom. */
  readonly lines: readonly Line[];
  readonly grids: readonly Grid[];
}

export interface PositionedDocument {
  readonly pages: readonly PositionedPage[];
  /** Page numbers, running heads, repeated headers, text drawn twice. */
  readonly leftover: readonly Leftover[];
  readonly issues: readonly ReadIssue[];
  /** Counts text pieces (paged formats) or non-blank cells (workbooks). */
  readonly account: ReadAccount;
}

/** The cell that covers a field, or undefined outside the grid. */
export function findCellAt(grid: Grid, row: number, column: number): GridCell | undefined {
  for (let above = row; above >= 0; above -= 1) {
    for (const cell of grid.rows[above] ?? []) {
      const coversRow = row < cell.row + cell.rowSpan;
      const coversColumn = column >= cell.column && column < cell.column + cell.columnSpan;
      if (coversRow && coversColumn) return cell;
    }
  }
  return undefined;
}
