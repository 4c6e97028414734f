/**
 * What a reader is told besides the bytes: the observed classification, a
 * reviewed transcription where the source lost its order, the clock, and how
 * to load the large libraries that only some formats need.
 *
 * Data, not code: nothing in `ingest` knows a department or a place.
 */
import type { ClassificationList } from '../model/classification.ts';
import type { PerformanceSheet } from '../model/narrative.ts';
import type { PdfModule, PdfResources } from './pdf/pdfjs.ts';
import type { WorkbookModule } from './workbook/readWorkbook.ts';

export interface Transcription {
  readonly performance: readonly PerformanceSheet[];
}

/** Given by the caller: a browser worker and Node load different builds. */
export interface ReadLoaders {
  readonly pdf?: () => Promise<{ readonly module: PdfModule; readonly resources: PdfResources }>;
  readonly workbook?: () => Promise<WorkbookModule>;
}

export interface ReadContext {
  readonly fileName: string;
  readonly classification: ClassificationList;
  readonly transcription?: Transcription;
  /** Milliseconds; only for time bounds. */
  readonly now: () => number;
  readonly onProgress?: (done: number, total: number) => void;
  readonly loaders?: ReadLoaders;
}
