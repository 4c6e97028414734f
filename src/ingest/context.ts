/**
 * What a reader is told besides the bytes: the observed classification, a
 * reviewed transcription where the source lost its order, the clock, and how to
 * get at the large libraries.
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

/** pdf.js as this place loads it: a worker and Node take different builds. */
export interface PdfLoader {
  readonly module: PdfModule;
  readonly resources: PdfResources;
}

/** Called only for files of their format; a missing one means the format is refused. */
export interface ReadLoaders {
  readonly pdf?: () => Promise<PdfLoader>;
  readonly workbook?: () => Promise<WorkbookModule>;
}

export interface ReadContext {
  readonly fileName: string;
  readonly classification: ClassificationList;
  readonly transcription?: Transcription;
  readonly loaders?: ReadLoaders;
  /** Milliseconds; only for time bounds. */
  readonly now: () => number;
  readonly onProgress?: (done: number, total: number) => void;
}
