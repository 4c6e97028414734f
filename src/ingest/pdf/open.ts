/**
 * Bytes → an open PDF document, or one clear sentence why not.
 *
 * Encrypted, damaged, too large, too long and wrong kinds of file are values,
 * not exceptions. Whether pages hold text is only known after reading them:
 * `checkText` answers that.
 */
import { fail, ok, type Result } from '../../lib/result.ts';
import type { ReadFailure } from '../../model/reading.ts';
import type { RawPage } from '../grid/piece.ts';
import type { PdfDocument, PdfModule, PdfResources } from './pdfjs.ts';

export const maxBytes = 100 * 1024 * 1024;
export const maxPages = 1000;
/** Stamped page numbers on a scan are no text to read. */
const fewestCharacters = 3;

type FailureCode =
  | 'notPdf'
  | 'fileTooLarge'
  | 'tooManyPages'
  | 'pdfEncrypted'
  | 'pdfDamaged'
  | 'pdfEmpty'
  | 'pdfWithoutText';

const sentences: Readonly<Record<FailureCode, readonly [message: string, remedy: string]>> = {
  notPdf: ['这个文件不是 PDF。', '请选择部门预算的 PDF、Excel、CSV 或文本文件。'],
  fileTooLarge: [
    '文件超过 100 MB，无法读取。',
    '请把文件拆成几份，或导出一份不含图片的 PDF 再试。',
  ],
  tooManyPages: ['文件超过 1000 页，无法读取。', '请按部门拆成几份再分别打开。'],
  pdfEncrypted: ['这份 PDF 设有打开密码，无法读取。', '请用密码打开后另存一份不加密的 PDF 再试。'],
  pdfDamaged: ['这份 PDF 已损坏，无法读取。', '请重新下载原文件，或用阅读器打开后另存一份再试。'],
  pdfEmpty: ['这份 PDF 没有任何页面。', '请确认选择的文件是否完整。'],
  pdfWithoutText: [
    '这份 PDF 是扫描图片，没有可读取的文字。',
    '请换用带文字的原始 PDF 或 Excel 文件；也可先做文字识别（OCR）再试。',
  ],
};

/** A failure of this room with its sentence and remedy. */
export function describeFailure(code: FailureCode, detail: string): ReadFailure {
  const [message, remedy] = sentences[code];
  return { code, message, detail, remedy };
}

/** True when a PDF header stands within the first kilobyte, as viewers accept. */
export function isPdf(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 1024);
  for (let index = 0; index + 4 < head.length; index += 1) {
    if (
      head[index] === 0x25 &&
      head[index + 1] === 0x50 &&
      head[index + 2] === 0x44 &&
      head[index + 3] === 0x46 &&
      head[index + 4] === 0x2d
    ) {
      return true;
    }
  }
  return false;
}

function explainError(error: unknown): ReadFailure {
  const name = error instanceof Error ? error.name : '';
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (name === 'PasswordException') return describeFailure('pdfEncrypted', detail);
  return describeFailure('pdfDamaged', detail);
}

/**
 * Opens a document without touching the network or running its scripts.
 * The bytes are copied: pdf.js hands its buffer to the worker.
 */
export async function openPdf(
  bytes: Uint8Array,
  module: PdfModule,
  resources: PdfResources,
): Promise<Result<PdfDocument, ReadFailure>> {
  if (!isPdf(bytes)) return fail(describeFailure('notPdf', 'no %PDF- header'));
  if (bytes.byteLength > maxBytes) {
    return fail(describeFailure('fileTooLarge', `${bytes.byteLength} bytes`));
  }
  const task = module.getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: resources.cMapUrl,
    cMapPacked: true,
    ...(resources.standardFontDataUrl === undefined
      ? {}
      : { standardFontDataUrl: resources.standardFontDataUrl }),
    useWorkerFetch: resources.useWorkerFetch ?? false,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: 1,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    if (document.numPages === 0) {
      await task.destroy();
      return fail(describeFailure('pdfEmpty', 'no pages'));
    }
    if (document.numPages > maxPages) {
      await task.destroy();
      return fail(describeFailure('tooManyPages', `${document.numPages} pages`));
    }
    return ok(document);
  } catch (error) {
    await task.destroy();
    return fail(explainError(error));
  }
}

/** A failure when pages were read and next to nothing stands on them. */
export function checkText(pages: readonly RawPage[]): ReadFailure | undefined {
  let characters = 0;
  for (const page of pages) {
    for (const piece of page.pieces) characters += piece.text.length;
  }
  if (characters > fewestCharacters * pages.length) return undefined;
  return describeFailure('pdfWithoutText', `${characters} characters on ${pages.length} pages`);
}
