/**
 * CSV text → one positioned page. Decoding is the caller's part.
 */
import Papa from 'papaparse';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { ReadFailure } from '../../model/reading.ts';
import type { PositionedDocument } from '../grid/grid.ts';
import { withholdPersonal } from '../grid/personal.ts';
import { endlessLine } from '../readFailures.ts';
import { describeWorkbookFailure } from './failures.ts';
import { buildSheetPage, countCells, mostCellLength, type Sheet, type SheetCell } from './sheet.ts';

/** Rows looked at to tell CSV from prose. */
const sample = 40;

/** All that the parser takes for a sign between fields. */
const betweenFields = [',', '\t', '|', ';', Papa.RECORD_SEP, Papa.UNIT_SEP];

/** False where too few of the first lines can have two fields: most text is told from that. */
function mayBeCsv(text: string): boolean {
  const lines = text.split('\n', sample).filter((line) => line.trim() !== '');
  if (text.includes('\r') || lines.some((line) => line.includes('"'))) return true;
  const divided = lines.filter((line) => betweenFields.some((sign) => line.includes(sign))).length;
  return divided >= (lines.length - divided) * 0.6;
}

/** True when most rows have the same number of fields, and more than one. */
export function isCsv(text: string): boolean {
  if (!mayBeCsv(text)) return false;
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/u, ''), {
    preview: sample,
    skipEmptyLines: 'greedy',
  });
  if (data.length < 2) return false;
  const counts = new Map<number, number>();
  for (const row of data) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  const [width = 0, times = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return width >= 2 && times >= data.length * 0.6;
}

/** Fields in quotes may hold line breaks and commas; formulas stay text. */
export function readCsv(text: string, source: string): Result<PositionedDocument, ReadFailure> {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/u, ''));
  const rows = data.map((row) =>
    row.map((field): SheetCell | undefined =>
      field.trim() === '' ? undefined : { text: field, rowSpan: 1, columnSpan: 1 },
    ),
  );
  if (data.some((row) => row.some(({ length }) => length > mostCellLength))) {
    return fail(endlessLine);
  }
  const sheet: Sheet = { page: 1, rows };
  const consumed = countCells(sheet);
  if (consumed === 0) return fail(describeWorkbookFailure('workbookEmpty', 'no fields'));
  const pages = [buildSheetPage(sheet, source)];
  const account = { read: consumed, consumed, leftover: 0 };
  return ok(withholdPersonal({ pages, leftover: [], issues: [], account }));
}
