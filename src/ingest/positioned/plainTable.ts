/**
 * A grid whose layout has no meaning to the reader yet: kept as it is printed.
 *
 * In: fields and header. Out: one panel with text columns, a row per printed
 * row. Forms (performance sheets) and unknown tables are shown and counted
 * this way; nothing in them is taken for an amount.
 */
import type { Cell, Column, Panel, Row } from '../../model/table.ts';
import { toName } from '../lexicon/normalise.ts';
import { type Fields, isMark } from './fields.ts';
import { findLeafCell, type Leaf } from './leaves.ts';

function buildTextCell(fields: Fields, leaf: Leaf, row: number): Cell {
  const cell = findLeafCell(fields, leaf, row);
  if (cell === undefined || cell.text.trim() === '' || cell.row !== row) return { state: 'blank' };
  // A cell over several leaves is printed in the first one only.
  if (cell.column < leaf.first) return { state: 'blank' };
  if (isMark(cell.text)) return { state: 'dash', printed: cell.text, source: cell.source };
  return { state: 'text', printed: cell.text, source: cell.source };
}

/** One panel; the first words of a row are its name and stay in their cell, too. */
export function buildPlainPanel(
  fields: Fields,
  leaves: readonly Leaf[],
  place: { readonly id: string; readonly bodyStart: number },
): Panel {
  const columns = leaves.map(({ label, groups }): Column => ({ label, groups, type: 'text' }));
  const rows: Row[] = [];
  for (let row = place.bodyStart; row < fields.height; row += 1) {
    const cells = leaves.map((leaf) => buildTextCell(fields, leaf, row));
    const first = cells.find((cell) => cell.state === 'text');
    const any = cells.find((cell) => cell.state !== 'blank');
    if (any === undefined || !('source' in any)) continue;
    rows.push({
      id: `${place.id}.${String(rows.length)}`,
      role: 'line',
      level: 0,
      name: first?.state === 'text' ? toName(first.printed) : '',
      cells,
      unplaced: [],
      gridRow: row - place.bodyStart,
      source: any.source,
    });
  }
  return { side: 'whole', columns, rows };
}
