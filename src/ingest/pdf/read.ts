/**
 * A PDF's bytes → raw pages with pieces and rulings, page by page, so that
 * progress can be shown and reading can be cancelled between pages.
 */
import { fail, ok, type Result } from '../../lib/result.ts';
import type { ReadFailure } from '../../model/reading.ts';
import type { RawPage } from '../grid/piece.ts';
import { checkText, describeFailure, openPdf } from './open.ts';
import { buildHandlers } from './operators.ts';
import { readPage } from './page.ts';
import type { PdfModule, PdfResources } from './pdfjs.ts';

export interface PdfInput {
  readonly module: PdfModule;
  readonly resources: PdfResources;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface RawPdf {
  readonly pages: readonly RawPage[];
  /** 1-based numbers of pages pdf.js could not interpret, with its reason. */
  readonly failedPages: readonly { readonly page: number; readonly detail: string }[];
}

/** Every page in order; a page that cannot be interpreted stays empty and is named. */
export async function readPdfPages(
  bytes: Uint8Array,
  input: PdfInput,
): Promise<Result<RawPdf, ReadFailure>> {
  const opened = await openPdf(bytes, input.module, input.resources);
  if (!opened.ok) return opened;
  const document = opened.value;
  const handlers = buildHandlers(input.module.OPS);
  const pages: RawPage[] = [];
  const failedPages: { page: number; detail: string }[] = [];
  try {
    for (let number = 1; number <= document.numPages; number += 1) {
      try {
        const page = await document.getPage(number);
        pages.push(await readPage(page, { handlers, setFontCode: input.module.OPS.setFont }));
        page.cleanup();
      } catch (error) {
        failedPages.push({ page: number, detail: String(error) });
        pages.push(buildEmptyPage(number));
      }
      input.onProgress?.(number, document.numPages);
    }
  } finally {
    await document.loadingTask.destroy();
  }
  if (failedPages.length === pages.length) {
    return fail(describeFailure('pdfDamaged', failedPages[0]?.detail ?? ''));
  }
  const problem = checkText(pages);
  return problem === undefined ? ok({ pages, failedPages }) : fail(problem);
}

function buildEmptyPage(page: number): RawPage {
  return { page, size: { width: 0, height: 0 }, turn: 0, pieces: [], rulings: [] };
}
