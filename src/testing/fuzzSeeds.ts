// The sound files that fuzzing starts from: PDFs and workbooks written by the tests' own
// generators, a CSV of the same figures, the bundled text whole and in part, and this
// project's own JSON.
import { read, utils, write } from '@e965/xlsx';
import { drawnDepartment, drawWorkbook } from '../../e2e/drawnBudget.ts';
import { drawDisclosure, drawTable } from './drawnDisclosure.ts';
import { showText, writePdf } from './drawnPdf.ts';
import { listSamples, loadSample } from './sampleContext.ts';

export type SeedKind = 'PDF' | 'XLSX' | 'XLS' | 'CSV' | 'text' | 'JSON';

export interface SeedFile {
  readonly kind: SeedKind;
  readonly bytes: Uint8Array;
}

const encode = (text: string) => new TextEncoder().encode(text);

type Rows = readonly (readonly string[])[];

const book = drawWorkbook(2025, 0).buffer;

/** Every sheet of the drawn workbook as texts. */
const sheets: readonly Rows[] = Object.values(read(book).Sheets).map((sheet) =>
  utils.sheet_to_json<unknown[]>(sheet, { header: 1 }).map((row) => row.map(String)),
);

const column = 120;
const line = 20;

/** The rows of a sheet on one page; ruled all around each cell, or by alignment alone. */
function drawPage(rows: Rows, isRuled: boolean): string {
  const top = 380;
  const width = Math.max(...rows.map((row) => row.length));
  const texts = rows.flatMap((row, index) =>
    row.flatMap((text, at) =>
      text === '' ? [] : [showText(text, 14 + at * column, top - 14 - index * line)],
    ),
  );
  const bottom = top - rows.length * line;
  const across = rows
    .slice(1)
    .map(
      (_, index) =>
        `10 ${top - (index + 2) * line} m ${10 + width * column} ${top - (index + 2) * line} l S`,
    );
  const down = Array.from(
    { length: width + 1 },
    (_, at) => `${10 + at * column} ${top - 2 * line} m ${10 + at * column} ${bottom} l S`,
  );
  return [...texts, ...(isRuled ? [...across, ...down] : [])].join('\n');
}

function drawPdf(isRuled: boolean, entries: string): Uint8Array {
  const title = showText(`${drawnDepartment}2025年部门预算公开`, 50, 300);
  const pages = sheets.map((rows) => ({ content: drawPage(rows, isRuled), entries }));
  return writePdf({ pages: [{ content: title }, ...pages] });
}

function drawCsv(): string {
  const quote = (text: string) => (/[,"]/u.test(text) ? `"${text}"` : text);
  const drawRow = (row: readonly string[]) =>
    Array.from({ length: 5 }, (_, at) => quote(row[at] ?? '')).join(',');
  return sheets.map((rows) => rows.map(drawRow).join('\n')).join('\n,,,,\n,,,,\n');
}

function drawJson(): string {
  const table = drawTable('t1', {
    kind: 'generalPublic',
    panels: [{ columns: 'total', rows: '合计 | 5.00\n201 一般公共服务支出 | 5.00' }],
  });
  return JSON.stringify(drawDisclosure({ tables: [table] }));
}

/** A third of a real text, from one of its first sixths on: quick to read, and tables in each. */
function cutText(text: string, sixth: number): string {
  const lines = text.split('\n');
  const from = Math.floor((lines.length / 6) * sixth);
  const cut = lines.slice(from, from + Math.floor(lines.length / 3));
  return ['2025年部门预算公开', ...cut].join('\n');
}

/** All of them; the whole text once among its parts, because reading it takes longest. */
export function listSeedFiles(): readonly SeedFile[] {
  const [sample = ''] = listSamples();
  const { bytes } = loadSample(sample);
  const text = new TextDecoder().decode(bytes);
  const parts = [0, 1, 2].map((part) => encode(cutText(text, part)));
  const old = write(read(book), { type: 'array', bookType: 'biff8' }) as ArrayBuffer;
  return [
    { kind: 'PDF', bytes: drawPdf(true, '') },
    { kind: 'PDF', bytes: drawPdf(false, '') },
    { kind: 'PDF', bytes: drawPdf(true, '/Rotate 90') },
    { kind: 'XLSX', bytes: new Uint8Array(book) },
    { kind: 'XLS', bytes: new Uint8Array(old) },
    { kind: 'CSV', bytes: encode(drawCsv()) },
    ...[bytes, ...parts].map((each): SeedFile => ({ kind: 'text', bytes: each })),
    { kind: 'JSON', bytes: encode(drawJson()) },
  ];
}
