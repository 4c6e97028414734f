/**
 * Masks personal telephone numbers in a row of cells.
 *
 * Numbers with a label in the same cell are masked as in running text. A cell
 * that is nothing but digits is a telephone only when the cell before it says
 * so: eleven digits alone may as well be an amount in 元.
 */
import { maskPersonalNumbers } from '../text/mask.ts';
import type { GridCell } from './grid.ts';

const phoneLabel = /电话|手机|联系方式|传真/u;
const digitsOnly = /^[\d\s,.，-]*$/u;

function maskAllDigits(text: string): string {
  return text.replaceAll(/\d/gu, '*');
}

function maskCell(cell: GridCell, label: string): GridCell {
  if (cell.text === '') return cell;
  const isFigure = digitsOnly.test(cell.text);
  const isPhone = isFigure && phoneLabel.test(label);
  if (isFigure && !isPhone) return cell;
  const mask = isPhone ? maskAllDigits : maskPersonalNumbers;
  const text = mask(cell.text);
  if (text === cell.text) return cell;
  const { source, row, column, rowSpan, columnSpan } = cell;
  const lines = cell.lines.map((line) => ({ ...line, text: mask(line.text) }));
  return { text, lines, source, row, column, rowSpan, columnSpan };
}

/** Cells of one row, left to right; unchanged cells are the same objects. */
export function maskRow(row: readonly GridCell[]): GridCell[] {
  return row.map((cell, index) => maskCell(cell, row[index - 1]?.text ?? ''));
}
