/**
 * Cells of a grid → cells of the model.
 *
 * In: a grid cell, the column it stands in and the unit. Out: amount, dash,
 * blank, text or unreadable; nothing unreadable becomes a figure. The position
 * on the page is the proof of the column.
 * A workbook's figure is the one displayed; the stored number only helps where
 * the display is not a figure at all.
 */
import { parseAmount, type UnitName } from '../../model/amount.ts';
import type { Cell, Column } from '../../model/table.ts';
import type { GridCell } from '../grid/grid.ts';
import { isMark, squeeze } from './fields.ts';

const blank: Cell = { state: 'blank' };
const printed = { how: 'printed' } as const;
/** A workbook shows this where a column is too narrow, or a double as it is stored. */
const noDisplay = /^#+$|^[\d.]+E[+-]?\d+$/iu;

function readAmount(cell: GridCell, unit: UnitName): Cell {
  const { text, source } = cell;
  const shown = noDisplay.test(squeeze(text)) && cell.exact !== undefined ? cell.exact : text;
  if (isMark(shown)) return { state: 'dash', printed: text, source };
  const bare = squeeze(shown)
    .replace(/^[¥￥]/u, '')
    .replace(/(?:万元|元)$/u, '');
  const amount = parseAmount(bare, unit);
  if (!amount.ok) return { state: 'unreadable', printed: text, source };
  return { state: 'amount', fen: amount.value.fen, printed: text, provenance: printed, source };
}

/** The cell of one row and column; a cell that began in a row above is blank here. */
export function buildCell(
  cell: GridCell | undefined,
  column: Column,
  setting: { readonly row: number; readonly unit: UnitName },
): Cell {
  if (cell === undefined || cell.text.trim() === '' || cell.row !== setting.row) return blank;
  if (column.type === 'amount') return readAmount(cell, column.unit ?? setting.unit);
  if (isMark(cell.text)) return { state: 'dash', printed: cell.text, source: cell.source };
  return { state: 'text', printed: cell.text, source: cell.source };
}
