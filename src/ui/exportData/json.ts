// Tables as JSON: exact fen, the printed text, and every absence by its name, so that a
// program needs no guess. The whole disclosure goes out as it is read back by the reader.
import type { DataFile, DataSheet, DataValue } from './types.ts';

/** Amounts as fen with the printed text; absences as `{ "state": … }`; words as strings. */
function toPlain(value: DataValue): unknown {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'amount':
      return value.printed === undefined
        ? { fen: value.fen }
        : { fen: value.fen, printed: value.printed };
    case 'blank':
      return null;
    case 'dash':
    case 'unreadable':
      return { state: value.kind, printed: value.printed };
    case 'undetermined':
      return { state: value.kind, candidates: value.candidates };
    case 'notPublished':
      return { state: value.kind };
  }
}

function toPlainSheet({ id, title, columns, rows, notes }: DataSheet) {
  return {
    id,
    title,
    columns: columns.map(({ key, header, type }) => ({ key, header, type })),
    rows: rows.map(({ key, level, values }) => ({
      key,
      level,
      values: Object.fromEntries(
        columns.map((column, index) => [column.key, toPlain(values[index] ?? { kind: 'blank' })]),
      ),
    })),
    notes,
  };
}

export function buildSheetJson(file: DataFile): string {
  const plain = {
    title: file.title,
    amounts: 'fen (1/100 yuan)',
    about: Object.fromEntries(file.about.map(({ label, text }) => [label, text])),
    sheets: file.sheets.map(toPlainSheet),
  };
  return `${JSON.stringify(plain, null, 2)}\n`;
}

/** Any plain facts, one space deep; equal after parsing. */
export function buildPlainJson(facts: unknown): string {
  return `${JSON.stringify(facts, null, 1)}\n`;
}
