/**
 * The rows of one sheet, whatever the format → lines and grids.
 *
 * A sheet holds text and tables one below the other. Rows with a single text
 * at the head of a block are its title lines; a note at its foot is a line;
 * the rest is a grid. Blank rows part two tables only when a title follows.
 */
import type { SourceRef } from '../../model/source.ts';
import type { GridCell, Grid, PositionedPage } from '../grid/grid.ts';
import { joinSpreadLetters, repairText } from '../grid/repairText.ts';
import { findUnit } from '../grid/titles.ts';
import type { Line } from '../line.ts';

/** Characters a spreadsheet itself holds in one cell. */
export const mostCellLength = 32_767;

export interface SheetCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly exact?: string;
}

/** Cells by row and column, 0-based; undefined where blank or covered. */
export interface Sheet {
  readonly page: number;
  readonly name?: string;
  readonly rows: readonly (readonly (SheetCell | undefined)[])[];
}

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly cell: SheetCell;
}

/** Column letters of a workbook address: 0 is A, 26 is AA. */
export function printColumn(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : printColumn(Math.floor(column / 26) - 1) + letter;
}

function refer(sheet: Sheet, placed: Placed, source: string): SourceRef {
  return { source, page: sheet.page, address: `${printColumn(placed.column)}${placed.row + 1}` };
}

function cleanLines(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/u)
    .map((line) => joinSpreadLetters(repairText(line)).trim())
    .filter((line) => line !== '');
}

function listCells(sheet: Sheet, row: number): Placed[] {
  return (sheet.rows[row] ?? []).flatMap((cell, column) =>
    cell === undefined || cell.text.trim() === '' ? [] : [{ row, column, cell }],
  );
}

const figure = /^[-−(（]?[\d,，]+(?:\.\d+)?%?[)）]?$/u;
const label = /[:：]/u;

/** One text, or a few labelled ones (`部门：…  单位：万元`), none of them a figure. */
function isTitleRow(cells: readonly Placed[]): boolean {
  const first = cells[0];
  if (first === undefined || cells.some(({ cell }) => figure.test(cell.text.trim()))) return false;
  if (cells.length === 1) return first.cell.rowSpan === 1;
  const isLabelled = ({ cell }: Placed): boolean =>
    label.test(cell.text) ||
    findUnit(cell.text) !== undefined ||
    /^(?:附?表|公开)/u.test(cell.text);
  return cells.length <= 4 && cells.every(isLabelled);
}

const note = /^(?:注|备注|说明|附注|填报)/u;

function isNoteRow(cells: readonly Placed[]): boolean {
  const first = cells[0];
  if (cells.length !== 1 || first === undefined || figure.test(first.cell.text.trim()))
    return false;
  return note.test(first.cell.text.trim()) || first.cell.text.trim().length > 30;
}

/** Row numbers of blocks of text and tables, both ends included. */
function findBlocks(sheet: Sheet): [number, number][] {
  const blocks: [number, number][] = [];
  sheet.rows.forEach((_, row) => {
    const cells = listCells(sheet, row);
    if (cells.length === 0) return;
    const block = blocks[blocks.length - 1];
    const gap = block === undefined ? Infinity : row - block[1] - 1;
    if (block === undefined || gap >= 2 || (gap === 1 && isTitleRow(cells))) {
      blocks.push([row, row]);
    } else block[1] = row;
  });
  return blocks;
}

interface Block {
  readonly titles: readonly Placed[];
  readonly notes: readonly Placed[];
  /** First and last row of the grid; absent when the block is only text. */
  readonly grid?: readonly [number, number];
}

function splitBlock(sheet: Sheet, [from, to]: readonly [number, number]): Block {
  let start = from;
  while (start <= to && isTitleRow(listCells(sheet, start))) start += 1;
  let end = to;
  while (end > start && isNoteRow(listCells(sheet, end))) end -= 1;
  const collect = (first: number, last: number): Placed[] => {
    const placed: Placed[] = [];
    for (let row = first; row <= last; row += 1) placed.push(...listCells(sheet, row));
    return placed;
  };
  if (start > to) return { titles: collect(from, to), notes: [] };
  return { titles: collect(from, start - 1), notes: collect(end + 1, to), grid: [start, end] };
}

interface GridInput {
  readonly sheet: Sheet;
  readonly rows: readonly [number, number];
  readonly titleLines: readonly Line[];
  readonly linesBefore: number;
  readonly source: string;
}

function buildCell(input: GridInput, placed: Placed, firstColumn: number): GridCell {
  const { cell } = placed;
  const source = refer(input.sheet, placed, input.source);
  const lines = cleanLines(cell.text);
  return {
    text: joinSpreadLetters(lines.join('')),
    lines: lines.map((text) => ({ text, source })),
    source,
    row: placed.row - input.rows[0],
    column: placed.column - firstColumn,
    rowSpan: Math.max(1, Math.min(cell.rowSpan, input.rows[1] - placed.row + 1)),
    columnSpan: cell.columnSpan,
    ...(cell.exact === undefined ? {} : { exact: cell.exact }),
  };
}

function buildSheetGrid(input: GridInput): Grid {
  const { sheet, rows, titleLines } = input;
  const placed: Placed[][] = [];
  for (let row = rows[0]; row <= rows[1]; row += 1) placed.push(listCells(sheet, row));
  const all = placed.flat();
  const firstColumn = Math.min(...all.map(({ column }) => column));
  const end = Math.max(...all.map(({ column, cell }) => column + cell.columnSpan));
  const cells = placed.map((row) => row.map((cell) => buildCell(input, cell, firstColumn)));
  const unitLine = [...titleLines].reverse().find((line) => findUnit(line.text) !== undefined);
  const unit = unitLine === undefined ? undefined : findUnit(unitLine.text);
  const box = { x: firstColumn, y: rows[0], width: end - firstColumn, height: placed.length };
  return {
    page: sheet.page,
    box,
    parts: [{ page: sheet.page, box, firstRow: 0, repeatedRows: 0 }],
    origin: 'workbook',
    columnCount: end - firstColumn,
    rows: cells,
    titleLines,
    ...(unitLine === undefined ? {} : { unitLine }),
    ...(unit === undefined ? {} : { unit }),
    linesBefore: input.linesBefore,
  };
}

/** Lines and grids of one sheet; boxes count columns and rows instead of points. */
export function buildSheetPage(sheet: Sheet, source: string): PositionedPage {
  const lines: Line[] = [];
  const grids: Grid[] = [];
  const addLines = (placed: readonly Placed[]): Line[] => {
    const added = placed.flatMap((cell) =>
      cleanLines(cell.cell.text).map((text) => ({
        text,
        source: refer(sheet, cell, source),
      })),
    );
    lines.push(...added);
    return added;
  };
  for (const range of findBlocks(sheet)) {
    const block = splitBlock(sheet, range);
    const titleLines = addLines(block.titles);
    if (block.grid !== undefined) {
      const linesBefore = lines.length;
      grids.push(buildSheetGrid({ sheet, rows: block.grid, titleLines, linesBefore, source }));
    }
    addLines(block.notes);
  }
  const width = Math.max(0, ...sheet.rows.map((row) => row.length));
  const size = { width, height: sheet.rows.length };
  return {
    page: sheet.page,
    size,
    turn: 0,
    ...(sheet.name === undefined ? {} : { name: sheet.name }),
    lines,
    grids,
  };
}

/** Non-blank cells of a sheet. */
export function countCells(sheet: Sheet): number {
  return sheet.rows.reduce((sum, _, row) => sum + listCells(sheet, row).length, 0);
}
