/**
 * Draws one page of an original PDF onto a canvas, turned as the reader read it,
 * so that the boxes of its facts fit.
 *
 * pdf.js draws pixels only: no text, link or script of the document reaches the
 * page. One document is kept open at a time.
 */
import pdfWorkerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import * as pdfjs from 'pdfjs-dist';
import { buildHandlers } from '../../ingest/pdf/operators.ts';
import { readPage } from '../../ingest/pdf/page.ts';
import type { PdfDocument } from '../../ingest/pdf/pdfjs.ts';
import { findOriginal } from '../originals.ts';
import { getCMapUrl } from './openWorker.ts';

export interface DrawnPage {
  /** Points, as the page is shown. */
  readonly width: number;
  readonly height: number;
}

interface OpenDocument {
  readonly sha256: string;
  readonly document: Promise<PdfDocument | undefined>;
}

/** Pixels of the largest picture: enough for A3 on a fine screen. */
const mostPixels = 8_000_000;

let kept: OpenDocument | undefined;

async function openDocument(sha256: string): Promise<PdfDocument | undefined> {
  const data = await findOriginal(sha256);
  if (data === undefined) return undefined;
  pdfjs.GlobalWorkerOptions.workerSrc = pdfWorkerUrl;
  return pdfjs.getDocument({
    data,
    cMapUrl: getCMapUrl(),
    cMapPacked: true,
    isEvalSupported: false,
    enableXfa: false,
    verbosity: 0,
  }).promise;
}

function getDocument(sha256: string): Promise<PdfDocument | undefined> {
  if (kept?.sha256 === sha256) return kept.document;
  const before = kept?.document;
  const document = openDocument(sha256);
  kept = { sha256, document };
  document.catch(() => {
    if (kept?.document === document) kept = undefined;
  });
  // What fails to close holds memory, nothing else.
  before?.then((open) => open?.loadingTask.destroy()).catch(() => undefined);
  return document;
}

/**
 * Draws page `number` (1-based) at `scale` pixels to the point; undefined where the file
 * is not here. Rejects when pdf.js cannot draw it.
 */
export async function drawPage(
  canvas: HTMLCanvasElement,
  place: { readonly sha256: string; readonly number: number },
  scale: number,
): Promise<DrawnPage | undefined> {
  const document = await getDocument(place.sha256);
  if (document === undefined) return undefined;
  const page = await document.getPage(place.number);
  const { OPS } = pdfjs;
  const { turn } = await readPage(page, {
    handlers: buildHandlers(OPS),
    setFontCode: OPS.setFont,
  });
  const { width, height } = page.getViewport({ scale: 1, rotation: turn });
  const drawn = Math.min(scale, Math.sqrt(mostPixels / (width * height)));
  const viewport = page.getViewport({ scale: drawn, rotation: turn });
  canvas.width = Math.ceil(viewport.width);
  canvas.height = Math.ceil(viewport.height);
  await page.render({ canvas, viewport, background: '#ffffff' }).promise;
  return { width, height };
}
