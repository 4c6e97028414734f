/**
 * Corrections by hand, applied to a reading.
 *
 * In: a reading as read and corrections, oldest first; each names what it
 * changes, its new value and the reason. Out: a new reading in which corrected
 * figures say what they were; the reading itself is never changed, so taking
 * a correction back is applying the others. One that no longer fits (the cell
 * is not there, the text is no figure) changes nothing.
 */
import { fail, ok, type Result } from '../lib/result.ts';
import { parseAmount, type UnitName } from '../model/amount.ts';
import type { Disclosure } from '../model/disclosure.ts';
import type { Reading } from '../model/reading.ts';
import type { SourceRef } from '../model/source.ts';
import { type Cell, type Column, getCellId, type Row, type Table } from '../model/table.ts';
import { type TableKind } from '../model/tableKind.ts';

export type CorrectionChange =
  | { readonly what: 'department'; readonly value: string }
  | { readonly what: 'year'; readonly value: number }
  | { readonly what: 'unit'; readonly table: string; readonly value: UnitName }
  | { readonly what: 'kind'; readonly table: string; readonly value: TableKind }
  /** `cell` is a cell id; `value` is written in the unit of the cell, empty for a blank. */
  | { readonly what: 'cell'; readonly cell: string; readonly value: string };

export type Correction = CorrectionChange & {
  /** Unique within the entry. */
  readonly id: string;
  /** Why, in the person's words; never empty. */
  readonly reason: string;
};

export type CorrectionProblem =
  | 'reasonMissing'
  | 'valueMissing'
  | 'yearOutOfRange'
  | 'notThere'
  | 'notAFigure';

const years = { first: 1990, last: 2100 };

function findTable({ tables }: Disclosure, id: string): Table | undefined {
  return tables.find((table) => table.id === id);
}

interface FoundCell {
  readonly table: Table;
  readonly column: Column;
  readonly row: Row;
  readonly cell: Cell;
}

/** The cell with this id and what it stands in; undefined when there is none. */
export function findCorrectableCell(disclosure: Disclosure, id: string): FoundCell | undefined {
  const table = findTable(disclosure, id.slice(0, Math.max(0, id.indexOf('.'))));
  for (const panel of table?.panels ?? []) {
    for (const row of panel.rows) {
      const index = row.cells.findIndex((_cell, column) => getCellId(row, column) === id);
      const cell = row.cells[index];
      const column = panel.columns[index];
      if (table !== undefined && cell !== undefined && column?.type === 'amount') {
        return { table, column, row, cell };
      }
    }
  }
  return undefined;
}

function checkCell(disclosure: Disclosure, id: string, value: string): CorrectionProblem | null {
  const found = findCorrectableCell(disclosure, id);
  if (found === undefined) return 'notThere';
  if (value.trim() === '') return null;
  const parsed = parseAmount(value, found.column.unit ?? found.table.unit);
  return parsed.ok || parsed.problem === 'dash' ? null : 'notAFigure';
}

function checkChange(disclosure: Disclosure, change: CorrectionChange): CorrectionProblem | null {
  switch (change.what) {
    case 'department':
      return change.value.trim() === '' ? 'valueMissing' : null;
    case 'year': {
      const { value } = change;
      const isYear = Number.isInteger(value) && value >= years.first && value <= years.last;
      return isYear ? null : 'yearOutOfRange';
    }
    case 'unit':
    case 'kind':
      return findTable(disclosure, change.table) === undefined ? 'notThere' : null;
    case 'cell':
      return checkCell(disclosure, change.cell, change.value);
  }
}

/** The correction, or why it cannot be made; asked before it is kept. */
export function checkCorrection(
  disclosure: Disclosure,
  correction: Correction,
): Result<Correction, CorrectionProblem> {
  if (correction.reason.trim() === '') return fail('reasonMissing');
  const problem = checkChange(disclosure, correction);
  return problem === null ? ok(correction) : fail(problem);
}

function getPrinted(cell: Cell): string {
  return 'printed' in cell ? cell.printed : '';
}

function getPlace(row: Row, cell: Cell): SourceRef {
  return 'source' in cell ? cell.source : row.source;
}

/** What the cell was before its first correction, so that a second one does not hide it. */
function getOriginal(cell: Cell): string {
  if (cell.state === 'amount' && cell.provenance.how === 'corrected') return cell.provenance.was;
  return getPrinted(cell);
}

interface NewValue {
  readonly printed: string;
  readonly reason: string;
  readonly unit: UnitName;
}

function correctCell(row: Row, cell: Cell, { printed, reason, unit }: NewValue): Cell {
  const parsed = parseAmount(printed, unit);
  const source = getPlace(row, cell);
  if (!parsed.ok) {
    if (parsed.problem === 'blank') return { state: 'blank' };
    return parsed.problem === 'dash' ? { state: 'dash', printed, source } : cell;
  }
  const { fen } = parsed.value;
  const provenance = { how: 'corrected', was: getOriginal(cell), reason } as const;
  return { state: 'amount', fen, printed: printed.trim(), provenance, source };
}

function mapTable(disclosure: Disclosure, id: string, change: (table: Table) => Table): Disclosure {
  const tables = disclosure.tables.map((table) => (table.id === id ? change(table) : table));
  return { ...disclosure, tables };
}

function mapRows(table: Table, change: (row: Row, columns: readonly Column[]) => Row): Table {
  const panels = table.panels.map((panel) => ({
    ...panel,
    rows: panel.rows.map((row) => change(row, panel.columns)),
  }));
  return { ...table, panels };
}

/** Figures are read again from print; one too long for the new unit stays unreadable, not wrong. */
function readInUnit(cell: Cell, unit: UnitName): Cell {
  if (cell.state !== 'amount') return cell;
  const parsed = parseAmount(cell.printed, unit);
  if (parsed.ok) return { ...cell, fen: parsed.value.fen };
  return { state: 'unreadable', printed: cell.printed, source: cell.source };
}

/** A unit set by hand is no longer a guess of the reader. */
function setUnit(table: Table, unit: UnitName): Table {
  const { id, kind, number, title, panels, notes, source } = table;
  const printed = number === undefined ? {} : { number };
  return { id, kind, ...printed, title, unit, panels, notes, source };
}

function changeUnit(table: Table, unit: UnitName): Table {
  return mapRows(setUnit(table, unit), (row, columns) => ({
    ...row,
    cells: row.cells.map((cell, index) => {
      const column = columns[index];
      return column?.unit === undefined ? readInUnit(cell, unit) : cell;
    }),
    unplaced: row.unplaced.map((value) => {
      const parsed = parseAmount(value.printed, unit);
      return parsed.ok ? { ...value, fen: parsed.value.fen } : value;
    }),
  }));
}

function changeCell(disclosure: Disclosure, correction: Correction & { what: 'cell' }): Disclosure {
  const found = findCorrectableCell(disclosure, correction.cell);
  if (found === undefined) return disclosure;
  const { value: printed, reason } = correction;
  const unit = found.column.unit ?? found.table.unit;
  return mapTable(disclosure, found.table.id, (table) =>
    mapRows(table, (row) =>
      row.id === found.row.id
        ? {
            ...row,
            cells: row.cells.map((cell, column) =>
              getCellId(row, column) === correction.cell
                ? correctCell(row, cell, { printed, reason, unit })
                : cell,
            ),
          }
        : row,
    ),
  );
}

function applyOne(disclosure: Disclosure, correction: Correction): Disclosure {
  if (!checkCorrection(disclosure, correction).ok) return disclosure;
  switch (correction.what) {
    case 'department': {
      const { source } = disclosure.department;
      return { ...disclosure, department: { text: correction.value.trim(), source } };
    }
    case 'year':
      return { ...disclosure, year: correction.value };
    case 'unit':
      return mapTable(disclosure, correction.table, (table) => changeUnit(table, correction.value));
    case 'kind':
      return mapTable(disclosure, correction.table, (table) => ({
        ...table,
        kind: correction.value,
      }));
    case 'cell':
      return changeCell(disclosure, correction);
  }
}

/** The same reading where there is nothing to correct; the id of the disclosure always stays. */
export function applyCorrections(reading: Reading, corrections: readonly Correction[]): Reading {
  const disclosure = corrections.reduce(applyOne, reading.disclosure);
  return disclosure === reading.disclosure ? reading : { ...reading, disclosure };
}
