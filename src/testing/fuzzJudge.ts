// What reading a damaged file came to: a reading whose every figure stands in the file, a
// failure that has words in both languages, or a fault of ours. What stands in the file
// is found without the readers: characters of the text, pdf.js's own text, the cells of
// the workbook library.
import { isDeepStrictEqual } from 'node:util';
import { read as readBook } from '@e965/xlsx';
import type { ReadContext } from '../ingest/context.ts';
import { readSource } from '../ingest/read.ts';
import { findText } from '../ingest/readDecode.ts';
import { nodeLoaders } from '../cli/nodeLoaders.ts';
import { parseAmount, type UnitName } from '../model/amount.ts';
import type { Reading } from '../model/reading.ts';
import type { SourceFormat } from '../model/source.ts';
import { isSoundEntry } from '../state/library/soundEntry.ts';
import { findMeaning } from '../views/shared/problemWords.ts';
import { pdfInput } from './pdfForTests.ts';
import { bundledClassification } from './sampleContext.ts';

export type Outcome =
  | { readonly end: 'reading'; readonly amounts: number; readonly issues: number }
  | { readonly end: 'failure'; readonly code: string }
  /** Ours: thrown, unbalanced, a code without words, a figure that is not in the file. */
  | { readonly end: 'fault'; readonly detail: string };

const units: readonly UnitName[] = ['yuan', 'tenThousandYuan', 'hundredMillionYuan'];

/** Without space and what cannot be seen, widths folded. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll('，', ',')
    .replaceAll('。', '.')
    .replaceAll(/[\s\p{Cf}\p{Cc}]/gu, '');
}

async function readPdfText(bytes: Uint8Array): Promise<string> {
  const { module, resources } = pdfInput;
  const data = new Uint8Array(bytes);
  const task = module.getDocument({ data, ...resources, cMapPacked: true, verbosity: 0 });
  const pdf = await task.promise;
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const content = await pdf
      .getPage(number)
      .then((page) => page.getTextContent())
      .catch(() => undefined);
    texts.push((content?.items ?? []).map((item) => ('str' in item ? item.str : '')).join(''));
  }
  await task.destroy();
  return texts.join('\n');
}

/** As shown and as stored; a stored number also with the fifteen digits a sheet computes in. */
function listCells(bytes: Uint8Array): string {
  const book = readBook(bytes, { type: 'array', dense: true });
  return Object.values(book.Sheets)
    .flatMap((sheet) => (sheet['!data'] ?? []).flat())
    .flatMap((cell: { w?: string; v?: unknown } | undefined) => [
      cell?.w ?? '',
      JSON.stringify(cell?.v ?? ''),
      typeof cell?.v === 'number' ? String(Number(cell.v.toPrecision(15))) : '',
    ])
    .join('\n');
}

type Stands = (bytes: Uint8Array) => string | Promise<string>;

/** Where a figure may stand, the quick way first. */
const waysToLook: Readonly<Record<SourceFormat, readonly Stands[]>> = {
  // Pages drawn without compression show their figures as they are.
  pdf: [(bytes) => new TextDecoder('latin1').decode(bytes), readPdfText],
  workbook: [listCells],
  csv: [(bytes) => findText(bytes) ?? ''],
  text: [(bytes) => findText(bytes) ?? ''],
  html: [],
  json: [],
};

interface Figure {
  readonly fen: number;
  readonly printed: string;
}

/** Everything with fen and print, wherever it hangs. */
function listFigures(value: unknown): readonly Figure[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(listFigures);
  if (!('fen' in value) || !('printed' in value)) return inner;
  return [{ fen: Number(value.fen), printed: String(value.printed) }, ...inner];
}

/** A dash or ※ whose column is open is kept as nothing, with its print. */
function isOpenMark({ fen, printed }: Figure): boolean {
  return fen === 0 && /^(?:\p{Pd}|[―─−※/])+$/u.test(printed);
}

/** The first figure that is not in the file, or means another sum than its print. */
export function findInvented(figures: readonly Figure[], stands: string): string | undefined {
  for (const { fen, printed } of figures) {
    if (!stands.includes(fold(printed))) return `${printed} is not in the file`;
    if (isOpenMark({ fen, printed })) continue;
    const readings = units.map((unit) => parseAmount(printed, unit));
    const isExact = readings.some((reading) => reading.ok && reading.value.fen === fen);
    if (!isExact || !Number.isSafeInteger(fen)) return `${printed} became ${String(fen)} fen`;
  }
  return undefined;
}

/** The library refuses what it could not show again. */
function canBeKept(reading: Reading): boolean {
  const { id } = reading.disclosure;
  return isSoundEntry({ id, addedAt: 0, reading, corrections: [], files: [] });
}

async function findFault(bytes: Uint8Array, reading: Reading): Promise<string | undefined> {
  if (!canBeKept(reading)) return 'half a disclosure';
  const { read, consumed, leftover } = reading.account;
  if (read !== consumed + leftover || read === 0) return `${read} ≠ ${consumed} + ${leftover}`;
  const text = findText(bytes)?.replace(/^\ufeff/u, '');
  if (text?.trimStart().startsWith('{') === true) {
    const isEqual = isDeepStrictEqual(JSON.parse(text), reading.disclosure);
    return isEqual ? undefined : 'the JSON came in changed';
  }
  const figures = listFigures(reading.disclosure);
  let fault: string | undefined = 'a source of no known format';
  for (const look of waysToLook[reading.disclosure.sources[0]?.format ?? 'html']) {
    fault = findInvented(figures, fold(await look(bytes)));
    if (fault === undefined) break;
  }
  return fault;
}

const context: ReadContext = {
  fileName: '2025.bin',
  classification: bundledClassification,
  now: () => performance.now(),
  loaders: nodeLoaders,
};

/** Never rejects: what breaks is the answer. */
export async function judge(bytes: Uint8Array): Promise<Outcome> {
  try {
    const answer = await readSource(bytes, context);
    if (!answer.ok) {
      const { code, message, remedy } = answer.problem;
      const isClear = findMeaning(code) !== undefined && message !== '' && remedy !== '';
      return isClear ? { end: 'failure', code } : { end: 'fault', detail: `no words for ${code}` };
    }
    const detail = await findFault(bytes, answer.value);
    if (detail !== undefined) return { end: 'fault', detail };
    const amounts = listFigures(answer.value.disclosure).length;
    return { end: 'reading', amounts, issues: answer.value.issues.length };
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { end: 'fault', detail };
  }
}
