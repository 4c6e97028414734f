/**
 * Where a fact stands in the published document.
 *
 * Every fact of a disclosure carries a `SourceRef`. Line-based formats give
 * lines and characters, paged formats with positions give a box, workbooks
 * give a sheet and an address. What a format cannot tell is left out.
 */

export type SourceFormat = 'text' | 'pdf' | 'workbook' | 'csv' | 'html' | 'json';

/** One file that was read. */
export interface SourceDocument {
  /** Unique within the disclosure, used by `SourceRef.source`. */
  readonly id: string;
  readonly fileName: string;
  readonly format: SourceFormat;
  /** SHA-256 of the bytes, lower-case hexadecimal. */
  readonly sha256: string;
  readonly pages: number;
  /** Lines of a line-based source; absent otherwise. */
  readonly lines?: number;
}

/** A rectangle on a page: points (1/72 inch) from the top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface SourceRef {
  readonly source: string;
  /** 1-based. A workbook counts its sheets. */
  readonly page: number;
  /** First and last line, 1-based over the whole file, inclusive. */
  readonly lines?: readonly [number, number];
  /** UTF-16 offsets: start in the first line, end (exclusive) in the last. */
  readonly chars?: readonly [number, number];
  readonly box?: Box;
  /** A workbook address such as `B7`; the sheet is `page`. */
  readonly address?: string;
}

/** A piece of published text and its place. */
export interface TextFact {
  /** Line breaks of the layout removed, personal numbers masked. */
  readonly text: string;
  readonly source: SourceRef;
}
