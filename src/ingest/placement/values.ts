/**
 * Rows of a panel as the resolver wants them.
 *
 * In: draft rows. Out: their values in fen and the worth of the last printed
 * digit. A row with an unreadable figure, or with more values than columns,
 * takes no part: nothing can be proved with it.
 */
import { getPrintedStep, type UnitName } from '../../model/amount.ts';
import type { PlacementRow } from '../resolve/placement.ts';
import type { DraftPanel, DraftRow, PrintedValue } from '../tables/draft.ts';

/** A dash is worth nothing and takes a column. */
export function getFen(value: PrintedValue): number {
  return value.kind === 'amount' ? value.fen : 0;
}

/** Worth of the last printed digit in fen; 0 for a mark that is no figure. */
function getStep(value: PrintedValue, unit: UnitName): number {
  return value.kind === 'amount' ? getPrintedStep(unit, value.decimals) : 0;
}

/** True when the row's values can take part in identities. */
export function isPlaceable({ values }: DraftRow, { columns }: DraftPanel): boolean {
  return values.length <= columns.length && values.every(({ kind }) => kind !== 'unreadable');
}

/** One row of the question; fixed columns are those whose position is known. */
export function toPlacementRow({ id, values }: DraftRow, unit: UnitName): PlacementRow {
  const isPositioned = values.some(({ column }) => column !== undefined);
  return {
    id,
    values: values.map(getFen),
    steps: values.map((value) => getStep(value, unit)),
    ...(isPositioned ? { fixed: values.map(({ column }) => column) } : {}),
  };
}
