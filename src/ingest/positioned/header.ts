/**
 * Where the header of a grid ends and its body begins.
 *
 * In: the fields of a grid. Out: the number of header rows, and whether the
 * last of them only counts the columns (`栏次 1 2 3`).
 * Rule: a body row has a figure, a code, a total, a numbered label or is
 * mostly empty; a header row is none of these. Cells of the first row that
 * reach down keep the rows they cover in the header.
 * What the grid cannot tell: a table without figures and codes; its header is
 * then the first row alone.
 */
import { stripNumbering, toKey } from '../lexicon/normalise.ts';
import { type Fields, isCode, isFigure, isMark, listCovering, squeeze } from './fields.ts';

export interface HeaderEnd {
  /** Rows of the header, a row of column numbers included. */
  readonly rows: number;
  /** Rows that hold labels. */
  readonly labelRows: number;
}

const mostHeaderRows = 8;
const totalLabel = /^(?:合计|总计|小计|收入总计|支出总计|本年收入|本年支出)$/u;

/** `栏次 1 2 3`, `** 1 2 3`: every printed text is a mark or the next number. */
function isNumberingRow(fields: Fields, row: number): boolean {
  const texts = listCovering(fields, row)
    .map(({ text }) => squeeze(text))
    .filter((text) => text !== '');
  const numbers = texts
    .filter((text) => /^\d{1,2}(?:=.*)?$/u.test(text))
    .map((text) => Number.parseInt(text, 10));
  const marks = texts.filter((text) => /^(?:栏次|行次|[*＊※—-]+|类|款|项)$/u.test(text));
  const letters = texts.filter((text) => /^[A-Z]$/u.test(text) || /^[甲乙丙丁]$/u.test(text));
  if (numbers.length + marks.length + letters.length !== texts.length) return false;
  if (numbers.length === 0) return letters.length >= 3;
  const isCounted = numbers.every(
    (number, index) => index === 0 || number === countUp(numbers, index),
  );
  return isCounted && (numbers.length >= 2 || marks.length + letters.length >= 1);
}

function countUp(numbers: readonly number[], index: number): number {
  return (numbers[index - 1] ?? 0) + 1;
}

function isNumbered(text: string): boolean {
  return /^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[)）]|\d+[、.．])/u.test(
    text.trim(),
  );
}

function isBodyRow(fields: Fields, row: number): boolean {
  const own = listCovering(fields, row).filter((cell) => fields.isAnchor(cell, row));
  const filled = own.filter(({ text }) => text.trim() !== '');
  if (filled.length === 0) return own.length > 0;
  if (filled.some(({ text }) => isFigure(text) || isCode(text))) return true;
  if (filled.some(({ text }) => totalLabel.test(toKey(text)) && filled.length * 2 < own.length)) {
    return true;
  }
  const first = filled[0];
  if (first !== undefined && isNumbered(first.text) && stripNumbering(first.text) !== '')
    return true;
  return own.length >= 3 && filled.length * 3 < own.length;
}

/** Rows that the first row's cells reach down to. */
function getReach(fields: Fields): number {
  const spans = listCovering(fields, 0)
    .filter(({ text }) => text.trim() !== '')
    .map(({ rowSpan }) => rowSpan)
    .filter((span) => span <= mostHeaderRows);
  return Math.max(1, ...spans);
}

function isUnitRow(fields: Fields, row: number): boolean {
  const filled = listCovering(fields, row).filter(({ text }) => text.trim() !== '');
  return (
    filled.length > 0 &&
    filled.length <= 3 &&
    filled.every(({ text }) => /(?:单位|部门|名称)\s*[:：]/u.test(text))
  );
}

/** Number or title of a table, or its unit, alone in a row that is cut into cells. */
function isTitleText(text: string): boolean {
  const plain = text.trim();
  return (
    /^(?:公开|预算|附)?(?:附?表)\s*[\d一二三四五六七八九十]+(?:[-—]\d+)?$/u.test(plain) ||
    (/表(?:[（(][^（()）]*[)）])?$/u.test(plain) && plain.length >= 6) ||
    /^(?:金额)?单位\s*[:：]/u.test(plain)
  );
}

/** Rows above the header proper: the title or the unit printed inside the frame. */
export function countPreamble(fields: Fields): number {
  let row = 0;
  while (row < Math.min(4, fields.height - 1)) {
    const cells = listCovering(fields, row);
    const filled = cells.filter(({ text }) => text.trim() !== '');
    const [only] = filled;
    const isTitle =
      filled.length === 1 &&
      only !== undefined &&
      fields.width > 1 &&
      !isFigure(only.text) &&
      (only.columnSpan === fields.width || isTitleText(only.text));
    const isBlank = row > 0 && filled.length === 0;
    if (!isTitle && !isBlank && !isUnitRow(fields, row)) break;
    row += 1;
  }
  return row === fields.height ? 0 : row;
}

/** Header rows below the preamble; at least one where the first row has words. */
export function findHeaderEnd(fields: Fields, start: number): HeaderEnd {
  if (fields.height <= start) return { rows: 0, labelRows: 0 };
  if (isBodyRow(fields, start) && !isNumberingRow(fields, start)) return { rows: 0, labelRows: 0 };
  let end = start === 0 ? getReach(fields) : start + 1;
  for (let row = start; row < end; row += 1) {
    const reach = listCovering(fields, row).filter(
      ({ text, rowSpan }) => text.trim() !== '' && rowSpan <= mostHeaderRows,
    );
    end = Math.max(
      end,
      ...reach.map((cell) => Math.min(cell.row + cell.rowSpan, start + mostHeaderRows)),
    );
  }
  while (end < fields.height && end - start < mostHeaderRows && isLabelRow(fields, end)) end += 1;
  const labelRows = end - start;
  if (end < fields.height && isNumberingRow(fields, end)) end += 1;
  return { rows: end - start, labelRows };
}

/** A further row of labels; the last row of a grid without figures is body. */
function isLabelRow(fields: Fields, row: number): boolean {
  if (isNumberingRow(fields, row) || isBodyRow(fields, row)) return false;
  for (let below = row + 1; below < fields.height; below += 1) {
    const texts = listCovering(fields, below).map(({ text }) => text);
    if (texts.some((text) => isFigure(text) || isMark(text))) {
      return isInsideGroups(fields, row) || isBelowLooseGroups(fields, row);
    }
  }
  return isInsideGroups(fields, row);
}

/**
 * Groups that a workbook leaves unmerged: the row above names some columns,
 * this one the others, and words of it stand over figures.
 */
function isBelowLooseGroups(fields: Fields, row: number): boolean {
  const columns = Array.from({ length: fields.width }, (_, column) => column);
  const isFilled = (at: number, column: number): boolean =>
    (fields.at(at, column)?.text ?? '').trim() !== '';
  const own = columns.filter((column) => isFilled(row, column));
  if (own.length < 2 || own.every((column) => isFilled(row - 1, column))) return false;
  if (!columns.every((column) => isFilled(row, column) || isFilled(row - 1, column))) return false;
  return own.some((column) => {
    const below: string[] = [];
    for (let at = row + 1; at < fields.height; at += 1) {
      if (isFilled(at, column)) below.push(fields.at(at, column)?.text ?? '');
    }
    return below.filter(isFigure).length * 2 > below.length;
  });
}

/** Labels below the first row stand under a group that is wider than they are. */
function isInsideGroups(fields: Fields, row: number): boolean {
  return listCovering(fields, row)
    .filter((cell) => fields.isAnchor(cell, row) && cell.text.trim() !== '')
    .every((cell) => {
      const above = fields.at(row - 1, cell.column);
      return above !== undefined && above.columnSpan > cell.columnSpan;
    });
}
