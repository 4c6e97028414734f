// CSV as Excel, WPS and every reader of RFC 4180 open it: UTF-8 with its mark, CRLF,
// quotes where needed, and no cell that a spreadsheet would run as a formula.
// Comes in: a sheet. Goes out: the text of the file.
import Papa from 'papaparse';
import type { Language } from '../language/defineText.ts';
import {
  formatAbsence,
  getCellFormat,
  getColumnDecimals,
  guardFormula,
  printPlain,
} from './cells.ts';
import type { DataSheet } from './types.ts';

/** Byte order mark: tells a spreadsheet that the file is UTF-8. */
const mark = '\ufeff';

/** Rows of plain cells; text is guarded, numbers are given as they are. */
export function printCsv(rows: readonly (readonly string[])[]): string {
  const text = Papa.unparse(
    rows.map((row) => [...row]),
    { newline: '\r\n', escapeFormulae: false },
  );
  return `${text}\r\n`;
}

export function buildCsv(sheet: DataSheet, language: Language): string {
  const formats = sheet.columns.map((column, index) =>
    getCellFormat(column, getColumnDecimals(sheet, index), language),
  );
  const rows = sheet.rows.map(({ values }) =>
    formats.map((format, index) => {
      const value = values[index] ?? { kind: 'blank' };
      return value.kind === 'amount'
        ? printPlain(value.fen, format)
        : guardFormula(formatAbsence(value, format));
    }),
  );
  const header = sheet.columns.map((column) => guardFormula(column.header));
  return mark + printCsv([header, ...rows]);
}
