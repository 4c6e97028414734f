/**
 * The formats with positions behind the door: PDF, workbook, CSV.
 *
 * In: bytes and a context with loaders. Out: the reading of a positioned
 * document, or a failure. Pages that could not be interpreted become issues,
 * so that nothing is lost in silence.
 */
import { fail, type Result } from '../lib/result.ts';
import type { ReadFailure, Reading, ReadIssue } from '../model/reading.ts';
import type { SourceDocument, SourceFormat } from '../model/source.ts';
import type { ReadContext } from './context.ts';
import type { PositionedDocument } from './grid/grid.ts';
import { buildPositionedDocument } from './grid/pages.ts';
import { readPdfPages, type RawPdf } from './pdf/read.ts';
import { readPositioned } from './positioned/readPositioned.ts';
import { findText } from './readDecode.ts';
import { encodingUnknown, formatUnsupported } from './readFailures.ts';
import { getSha256 } from './sha256.ts';
import { readCsv } from './workbook/readCsv.ts';
import { readWorkbook } from './workbook/readWorkbook.ts';

type Answer = Result<Reading, ReadFailure>;

/** Id of the only source of a document that is one file. */
const onlySource = 'source';

function describe(
  bytes: Uint8Array,
  context: ReadContext,
  { format, pages }: { readonly format: SourceFormat; readonly pages: number },
): SourceDocument {
  return { id: onlySource, fileName: context.fileName, format, sha256: getSha256(bytes), pages };
}

function listFailedPages({ failedPages }: RawPdf): readonly ReadIssue[] {
  return failedPages.map(({ page, detail }) => ({
    code: 'pageUnreadable',
    severity: 'error',
    message: `第 ${String(page)} 页无法读取，这一页的内容没有计入。`,
    detail,
    remedy: '请对照原文件查看这一页，或用阅读器另存一份 PDF 再试。',
    source: { source: onlySource, page },
  }));
}

/** Reads a PDF with the injected library; without one the format is unsupported. */
export async function readPdf(bytes: Uint8Array, context: ReadContext): Promise<Answer> {
  const load = context.loaders?.pdf;
  if (load === undefined) return fail(formatUnsupported('pdf'));
  const { module, resources } = await load();
  const { onProgress } = context;
  const raw = await readPdfPages(bytes, {
    module,
    resources,
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  if (!raw.ok) return raw;
  const document = buildPositionedDocument(raw.value.pages, onlySource);
  const source = describe(bytes, context, { format: 'pdf', pages: raw.value.pages.length });
  return readPositioned({ document, source, issues: listFailedPages(raw.value) }, context);
}

function readSheets(
  bytes: Uint8Array,
  context: ReadContext,
  read: {
    readonly format: SourceFormat;
    readonly document: Result<PositionedDocument, ReadFailure>;
  },
): Answer {
  if (!read.document.ok) return read.document;
  const document = read.document.value;
  const { format } = read;
  const source = describe(bytes, context, { format, pages: document.pages.length });
  return readPositioned({ document, source }, context);
}

/** Reads .xlsx and .xls with the injected library. */
export async function readWorkbookBytes(bytes: Uint8Array, context: ReadContext): Promise<Answer> {
  const load = context.loaders?.workbook;
  if (load === undefined) return fail(formatUnsupported('workbook'));
  const document = readWorkbook(bytes, await load(), onlySource);
  return readSheets(bytes, context, { format: 'workbook', document });
}

/** Reads comma-separated text, UTF-8 or GB 18030. */
export function readCsvBytes(bytes: Uint8Array, context: ReadContext): Answer {
  const text = findText(bytes);
  if (text === undefined) return fail(encodingUnknown);
  return readSheets(bytes, context, { format: 'csv', document: readCsv(text, onlySource) });
}
