/**
 * What this room needs of pdf.js. The module itself is injected: a browser
 * worker and Node load different builds of it.
 */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

export type PdfDocument = PDFDocumentProxy;
export type PdfPage = PDFPageProxy;

export interface PdfModule {
  readonly getDocument: typeof import('pdfjs-dist')['getDocument'];
  readonly OPS: typeof import('pdfjs-dist')['OPS'];
}

export interface PdfResources {
  /** Folder of the packed character maps, ending in `/`; a path in Node, a URL elsewhere. */
  readonly cMapUrl: string;
  /** Folder of the standard fonts' metrics, ending in `/`. */
  readonly standardFontDataUrl?: string;
  /** True where the worker itself can fetch `cMapUrl`. */
  readonly useWorkerFetch?: boolean;
}
