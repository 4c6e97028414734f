/**
 * One figure taking part in an identity: a table cell or a stated amount,
 * with its sign and the precision it is printed in.
 *
 * The absence of a figure stays what it is: a blank or a dash is no zero, an
 * undetermined or unreadable cell is no figure. `compare.ts` decides what
 * follows from that.
 */
import { type Fen, getPrintedStep, parseAmount, type UnitName } from '../model/amount.ts';
import type { StatedAmount } from '../model/narrative.ts';
import type { SourceRef } from '../model/source.ts';
import { type Cell, getCellId, type Panel, type Row, type Table } from '../model/table.ts';

export interface Term {
  /** Cell id, statement id or id of another fact. */
  readonly fact: string;
  readonly sign: 1 | -1;
  readonly state: Cell['state'];
  readonly fen?: Fen;
  /** Fen in one step of the last printed digit; absent without a figure. */
  readonly step?: number;
  readonly printed: string;
  readonly source: SourceRef;
}

/** The address of one cell. */
export interface CellPlace {
  readonly table: Table;
  readonly panel: Panel;
  readonly row: Row;
  /** Index into `panel.columns`. */
  readonly column: number;
}

/** The figure of one cell; blanks and undetermined cells point at their row. */
export function getCellTerm(place: CellPlace, sign: 1 | -1 = 1): Term {
  const { table, panel, row, column } = place;
  const cell = row.cells[column] ?? { state: 'blank' };
  const fact = getCellId(row, column);
  if (cell.state === 'blank' || cell.state === 'undetermined') {
    return { fact, sign, state: cell.state, printed: '', source: row.source };
  }
  const { state, printed, source } = cell;
  if (cell.state !== 'amount') return { fact, sign, state, printed, source };
  const unit = panel.columns[column]?.unit ?? table.unit;
  return { fact, sign, state, fen: cell.fen, step: getStep(printed, unit), printed, source };
}

/** A figure stated in words. `fact` is the id of the statement or its part. */
export function getStatedTerm(fact: string, stated: StatedAmount, sign: 1 | -1 = 1): Term {
  const { fen, printed, source, unit } = stated;
  return { fact, sign, state: 'amount', fen, step: getStep(printed, unit), printed, source };
}

/** An empty table stands for "nothing printed". */
export function getEmptyTableTerm(table: Table): Term {
  const note = table.notes[0];
  return {
    fact: table.id,
    sign: 1,
    state: 'blank',
    printed: note?.text ?? '',
    source: note?.source ?? table.source,
  };
}

/** Most figures; everything else takes the way of the reader. */
const plainFigure = /^\d+(?:\.(\d+))?$/u;

/** Fen in the last printed digit; figures printed with words around are cut out first. */
export function getStep(printed: string, unit: UnitName): number {
  const plain = plainFigure.exec(printed);
  if (plain !== null) return getPrintedStep(unit, plain[1]?.length ?? 0);
  const whole = parseAmount(printed, unit);
  if (whole.ok) return getPrintedStep(unit, whole.value.decimals);
  const figure = /\d[\d,，]*(?:[.．]\d+)?/u.exec(printed)?.[0] ?? '';
  const reading = parseAmount(figure, unit);
  return getPrintedStep(unit, reading.ok ? reading.value.decimals : 2);
}
