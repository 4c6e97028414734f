// What a file will look like: the first rows of its first sheet, figures as they will be
// written, and what the file says of itself. Small, whatever the size of the file.
// Comes in: the sheets of a file. Goes out: texts.
import { formatAbsence, getCellFormat, getColumnDecimals, printPlain } from './cells.ts';
import type { AboutLine, DataColumn, DataFile, DataSheet } from './types.ts';

const shownRows = 6;

export interface SheetPreview {
  readonly title: string;
  readonly columns: readonly Pick<DataColumn, 'key' | 'header' | 'type'>[];
  /** One text per column, same order. */
  readonly rows: readonly { readonly key: string; readonly texts: readonly string[] }[];
  /** Rows that are not shown. */
  readonly rest: number;
}

export interface FilePreview {
  /** Undefined where the file has no sheet. */
  readonly sheet: SheetPreview | undefined;
  /** Of the file; one of them is shown. */
  readonly sheets: number;
  readonly about: readonly AboutLine[];
}

function previewSheet(sheet: DataSheet, language: DataFile['language']): SheetPreview {
  const formats = sheet.columns.map((column, index) =>
    getCellFormat(column, getColumnDecimals(sheet, index), language),
  );
  return {
    title: sheet.title,
    columns: sheet.columns.map(({ key, header, type }) => ({ key, header, type })),
    rows: sheet.rows.slice(0, shownRows).map(({ key, values }) => ({
      key,
      texts: formats.map((format, index) => {
        const value = values[index] ?? { kind: 'blank' };
        return value.kind === 'amount'
          ? printPlain(value.fen, format)
          : formatAbsence(value, format);
      }),
    })),
    rest: Math.max(0, sheet.rows.length - shownRows),
  };
}

export function buildPreview({ sheets, about, language }: DataFile): FilePreview {
  const [first] = sheets;
  return {
    sheet: first && previewSheet(first, language),
    sheets: sheets.length,
    about,
  };
}
