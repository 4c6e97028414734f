/**
 * A grid as a rectangle of fields: which cell covers each of them.
 *
 * In: a grid with spans. Out: direct access by row and column, and the
 * questions that all readers of grids ask of a printed text: is it a figure,
 * a mark, a code?
 */
import type { Grid, GridCell } from '../grid/grid.ts';

export interface Fields {
  readonly width: number;
  readonly height: number;
  /** The cell that covers the field; undefined where the grid has none. */
  readonly at: (row: number, column: number) => GridCell | undefined;
  /** True where the cell begins in this very row. */
  readonly isAnchor: (cell: GridCell, row: number) => boolean;
}

/** Spans are cut to the grid. */
export function getFields(grid: Grid): Fields {
  const height = grid.rows.length;
  const width = grid.columnCount;
  const covered: (GridCell | undefined)[] = Array.from({ length: height * width }, () => undefined);
  for (const cell of grid.rows.flat()) {
    const lastRow = Math.min(height, cell.row + cell.rowSpan);
    const lastColumn = Math.min(width, cell.column + cell.columnSpan);
    for (let row = cell.row; row < lastRow; row += 1) {
      for (let column = cell.column; column < lastColumn; column += 1) {
        covered[row * width + column] ??= cell;
      }
    }
  }
  return {
    width,
    height,
    at: (row, column) =>
      row < 0 || column < 0 || row >= height || column >= width
        ? undefined
        : covered[row * width + column],
    isAnchor: (cell, row) => cell.row === row,
  };
}

/** Cells of a row that begin in it or reach into it from above, left to right. */
export function listCovering(fields: Fields, row: number): readonly GridCell[] {
  const cells: GridCell[] = [];
  for (let column = 0; column < fields.width; column += 1) {
    const cell = fields.at(row, column);
    if (cell !== undefined && cells.at(-1) !== cell) cells.push(cell);
  }
  return cells;
}

const figure = /^[（(]?[-−–－]?(?:\d[\d,，]*(?:\.\d*)?|\.\d+)[)）]?[%％]?$/u;
const mark = /^(?:[-–—―－─﹣−]+|※|\/|[*＊]+)$/u;

/** Spaces removed, full-width digits made plain. */
export function squeeze(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/gu, '');
}

/** Digits with separators, a sign or a percent sign, and nothing else. */
export function isFigure(text: string): boolean {
  return figure.test(squeeze(text));
}

/** A dash or another sign that stands for "no figure". */
export function isMark(text: string): boolean {
  return mark.test(squeeze(text));
}

/** A classification code, whole: three, five or seven digits. */
export function isCode(text: string): boolean {
  return /^[235]\d{2}(?:\d{2}){0,2}$/u.test(squeeze(text));
}
