/**
 * XLSX and XLS → positioned pages, one per visible sheet.
 *
 * The library is injected, because it is large and only loaded for workbooks.
 * A cell keeps its text as displayed and, for numbers, the exact decimal.
 * Formulas are not computed, links and macros not touched. Hidden sheets are
 * no part of what was published: their cells are counted as leftover.
 */
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Leftover, ReadFailure } from '../../model/reading.ts';
import type { PositionedDocument } from '../grid/grid.ts';
import { withholdPersonal } from '../grid/personal.ts';
import { endlessLine } from '../readFailures.ts';
import { printDouble } from './decimal.ts';
import { describeWorkbookFailure } from './failures.ts';
import { inspectWorkbook } from './package.ts';
import {
  buildSheetPage,
  countCells,
  mostCellLength,
  printColumn,
  type Sheet,
  type SheetCell,
} from './sheet.ts';

type XlsxLibrary = typeof import('@e965/xlsx');
export type WorkbookModule = Pick<XlsxLibrary, 'read'>;
type WorkBook = ReturnType<XlsxLibrary['read']>;
type WorkSheet = WorkBook['Sheets'][string];

const mostSheets = 1000;
const mostRows = 50_000;

interface RawCell {
  readonly t?: string;
  readonly v?: unknown;
  readonly w?: string;
}

function readCell(raw: RawCell | undefined): Omit<SheetCell, 'rowSpan' | 'columnSpan'> | undefined {
  if (raw === undefined || raw.t === 'z' || raw.v === undefined || raw.v === null) return undefined;
  const exact = typeof raw.v === 'number' && raw.t === 'n' ? printDouble(raw.v) : undefined;
  const text = raw.w ?? exact ?? (typeof raw.v === 'string' ? raw.v : JSON.stringify(raw.v));
  return { text, ...(exact === undefined ? {} : { exact }) };
}

interface Merge {
  readonly s: { readonly r: number; readonly c: number };
  readonly e: { readonly r: number; readonly c: number };
}

function indexMerges(merges: readonly Merge[]): Map<string, Merge> {
  return new Map(merges.map((merge) => [`${merge.s.r}:${merge.s.c}`, merge]));
}

/** Merged cells carry their spans; what they cover is blank. */
function readSheet(worksheet: WorkSheet, page: number, name: string): Sheet {
  const data: readonly (readonly (RawCell | undefined)[])[] = worksheet['!data'] ?? [];
  const merges = indexMerges(worksheet['!merges'] ?? []);
  const rows = Array.from({ length: data.length }, (_, row) => {
    const cells = data[row] ?? [];
    return Array.from({ length: cells.length }, (__, column): SheetCell | undefined => {
      const cell = readCell(cells[column]);
      if (cell === undefined) return undefined;
      const merge = merges.get(`${row}:${column}`);
      return {
        ...cell,
        rowSpan: merge === undefined ? 1 : merge.e.r - merge.s.r + 1,
        columnSpan: merge === undefined ? 1 : merge.e.c - merge.s.c + 1,
      };
    });
  });
  return { page, name, rows };
}

function collectHidden(sheet: Sheet, source: string): Leftover[] {
  return sheet.rows.flatMap((row, rowIndex) =>
    row.flatMap((cell, column): Leftover[] => {
      if (cell === undefined || cell.text.trim() === '') return [];
      const address = `${printColumn(column)}${rowIndex + 1}`;
      return [{ text: cell.text, source: { source, page: sheet.page, address }, reason: 'layout' }];
    }),
  );
}

function explainError(error: unknown): ReadFailure {
  const detail = error instanceof Error ? error.message : String(error);
  const isEncrypted = /password|encrypt/iu.test(detail);
  return describeWorkbookFailure(isEncrypted ? 'workbookEncrypted' : 'workbookDamaged', detail);
}

function openWorkbook(bytes: Uint8Array, module: WorkbookModule): Result<WorkBook, ReadFailure> {
  try {
    const options = { type: 'array', dense: true, cellFormula: false, cellHTML: false } as const;
    return ok(module.read(bytes, { ...options, cellNF: true, sheetRows: mostRows }));
  } catch (error) {
    return fail(explainError(error));
  }
}

function hasEndlessCell({ rows }: Sheet): boolean {
  return rows.some((row) => row.some((cell) => (cell?.text.length ?? 0) > mostCellLength));
}

function isHidden(workbook: WorkBook, index: number): boolean {
  return (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
}

/** Pages count all sheets, so that addresses stay those of the file. */
export function readWorkbook(
  bytes: Uint8Array,
  module: WorkbookModule,
  source: string,
): Result<PositionedDocument, ReadFailure> {
  const inspected = inspectWorkbook(bytes);
  if (!inspected.ok) return inspected;
  const opened = openWorkbook(bytes, module);
  if (!opened.ok) return opened;
  const workbook = opened.value;
  if (workbook.SheetNames.length > mostSheets) {
    return fail(describeWorkbookFailure('tooManySheets', `${workbook.SheetNames.length} sheets`));
  }
  const pages: PositionedDocument['pages'][number][] = [];
  const leftover: Leftover[] = [];
  let consumed = 0;
  const endless: string[] = [];
  workbook.SheetNames.forEach((name, index) => {
    const worksheet = workbook.Sheets[name];
    if (worksheet === undefined) return;
    const sheet = readSheet(worksheet, index + 1, name);
    if (hasEndlessCell(sheet)) endless.push(name);
    if (isHidden(workbook, index)) {
      leftover.push(...collectHidden(sheet, source));
      return;
    }
    consumed += countCells(sheet);
    pages.push(buildSheetPage(sheet, source));
  });
  if (endless.length > 0) return fail(endlessLine);
  if (consumed === 0) return fail(describeWorkbookFailure('workbookEmpty', 'no visible cells'));
  const account = { read: consumed + leftover.length, consumed, leftover: leftover.length };
  return ok(withholdPersonal({ pages, leftover, issues: [], account }));
}
