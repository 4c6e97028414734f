/**
 * Personal data in a positioned document: withheld before anything reads it.
 *
 * In: pages of lines and grids, leftovers. Out: the same document with
 * telephone numbers and the names of contacts replaced by asterisks, in lines,
 * cells and leftovers alike. Lines keep their identity between a page and its
 * tables.
 * A name may stand behind its label, in the next cell or line, or in the
 * column below it. Digits alone are a telephone only beside a label that says
 * so: eleven digits may as well be an amount in 元.
 */
import type { Leftover } from '../../model/reading.ts';
import type { Line } from '../line.ts';
import { maskPersonalNumbers } from '../text/mask.ts';
import { announcesPerson, isPersonLabel, maskNameAlone, maskNames } from '../text/maskNames.ts';
import type { Grid, GridCell, PositionedDocument, PositionedPage } from './grid.ts';

const phoneLabel = /^.{0,10}(?:电话|手机|联系方式|传真)(?:号码?)?\s*[:：]?$/u;
const digitsOnly = /^[\d\s,.，()（）/、—–－-]*$/u;
const longNumber = /\d[\d\s—–－-]{5,}\d/gu;
const decimal = /\.\d/u;

function maskAllDigits(text: string): string {
  return text.replaceAll(/\d/gu, '*');
}

function maskWords(text: string): string {
  return maskNames(maskPersonalNumbers(text));
}

/** Lines in order: a label at the end of one announces the name in the next. */
function maskInOrder(texts: readonly string[]): readonly string[] {
  let isAnnounced = false;
  return texts.map((text) => {
    const masked = isAnnounced ? maskNameAlone(text, true) : text;
    isAnnounced = announcesPerson(text);
    return maskWords(masked);
  });
}

type Mask = (text: string) => string;

function squeeze(text: string): string {
  return text.replaceAll(/\s/gu, '');
}

/** A name may be broken over two lines: the signs of the whole are dealt out to them. */
function maskLines(cell: GridCell, masked: string, mask: Mask): GridCell['lines'] {
  const signs = squeeze(masked).split('');
  const isSame = squeeze(cell.lines.map(({ text }) => text).join('')).length === signs.length;
  let next = 0;
  const deal = (sign: string): string => (/\s/u.test(sign) ? sign : (signs[next++] ?? '*'));
  return cell.lines.map((line) => ({
    ...line,
    text: isSame ? line.text.split('').map(deal).join('') : mask(line.text),
  }));
}

function maskCell(cell: GridCell, mask: Mask): GridCell {
  if (cell.text === '') return cell;
  const text = mask(cell.text);
  if (text === cell.text) return cell;
  const { source, row, column, rowSpan, columnSpan } = cell;
  return { text, lines: maskLines(cell, text, mask), source, row, column, rowSpan, columnSpan };
}

type Replace = (cell: GridCell, mask: Mask) => void;

/** Cells that begin in a row to the right of a label; the nearest printed one. */
function findRight(grid: Grid, label: GridCell, row: number): GridCell | undefined {
  return grid.rows[row]?.find(
    (cell) => cell.column >= label.column + label.columnSpan && cell.text.trim() !== '',
  );
}

function listBelow(grid: Grid, label: GridCell): readonly GridCell[] {
  return grid.rows
    .slice(label.row + label.rowSpan)
    .flatMap((row) =>
      row.filter(
        (cell) =>
          cell.column >= label.column &&
          cell.column < label.column + label.columnSpan &&
          cell.text.trim() !== '',
      ),
    );
}

/** Hides the names a label cell announces: to its right, else down its column. */
function withholdBeside(grid: Grid, label: GridCell, replace: Replace): void {
  let isForm = false;
  for (let row = label.row; row < label.row + label.rowSpan; row += 1) {
    const cell = findRight(grid, label, row);
    if (cell === undefined || maskNameAlone(cell.text, true) === cell.text) continue;
    replace(cell, (text) => maskNameAlone(text, true));
    isForm = true;
  }
  if (isForm) return;
  for (const cell of listBelow(grid, label)) {
    if (maskNameAlone(cell.text, false) === cell.text) return;
    replace(cell, (text) => maskNameAlone(text, false));
  }
}

function isNumber({ text }: GridCell): boolean {
  const isLong = text.replaceAll(/\D/gu, '').length >= 7;
  return isLong && digitsOnly.test(text) && !decimal.test(text);
}

function withholdNumbers(grid: Grid, label: GridCell, replace: Replace): void {
  const below = listBelow(grid, label);
  const isColumn = below.length > 0 && below.every(isNumber);
  for (let row = label.row; row < label.row + label.rowSpan; row += 1) {
    const cell = findRight(grid, label, row);
    if (cell === undefined) continue;
    if (isNumber(cell)) replace(cell, maskAllDigits);
    else if (!digitsOnly.test(cell.text)) {
      replace(cell, (text) => text.replaceAll(longNumber, maskAllDigits));
    }
  }
  if (isColumn) for (const cell of below) replace(cell, maskAllDigits);
}

function maskLine(line: Line): Line {
  const text = maskWords(line.text);
  return text === line.text ? line : { ...line, text };
}

function withholdInGrid(grid: Grid, lineOf: (line: Line) => Line): Grid {
  const masks = new Map<GridCell, Mask[]>();
  const replace: Replace = (cell, mask) => masks.set(cell, [...(masks.get(cell) ?? []), mask]);
  for (const cell of grid.rows.flat()) {
    if (isPersonLabel(cell.text)) withholdBeside(grid, cell, replace);
    if (phoneLabel.test(cell.text.trim())) withholdNumbers(grid, cell, replace);
    if (!digitsOnly.test(cell.text)) replace(cell, maskWords);
  }
  const rows = grid.rows.map((row) =>
    row.map((cell) => (masks.get(cell) ?? []).reduce((done, mask) => maskCell(done, mask), cell)),
  );
  return {
    ...grid,
    rows,
    titleLines: grid.titleLines.map(lineOf),
    ...(grid.unitLine === undefined ? {} : { unitLine: maskLine(lineOf(grid.unitLine)) }),
  };
}

function withholdOnPage(page: PositionedPage): PositionedPage {
  const texts = maskInOrder(page.lines.map(({ text }) => text));
  const changed = new Map<Line, Line>();
  const lines = page.lines.map((line, at) => {
    const text = texts[at] ?? '';
    if (text === line.text) return line;
    const masked = { ...line, text };
    changed.set(line, masked);
    return masked;
  });
  const lineOf = (line: Line): Line => changed.get(line) ?? line;
  return { ...page, lines, grids: page.grids.map((grid) => withholdInGrid(grid, lineOf)) };
}

function withholdInLeftover(leftover: readonly Leftover[]): readonly Leftover[] {
  const texts = maskInOrder(leftover.map(({ text }) => text));
  return leftover.map((each, at) => ({ ...each, text: texts[at] ?? '' }));
}

/** The document without personal data; what holds none stays the same object. */
export function withholdPersonal(document: PositionedDocument): PositionedDocument {
  return {
    ...document,
    pages: document.pages.map(withholdOnPage),
    leftover: withholdInLeftover(document.leftover),
  };
}
