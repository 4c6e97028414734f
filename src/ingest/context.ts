/**
 * What a reader is told besides the bytes: the observed classification, a
 * reviewed transcription where the source lost its order, and the clock.
 *
 * Data, not code: nothing in `ingest` knows a department or a place.
 */
import type { ClassificationList } from '../model/classification.ts';
import type { PerformanceSheet } from '../model/narrative.ts';

export interface Transcription {
  readonly performance: readonly PerformanceSheet[];
}

export interface ReadContext {
  readonly fileName: string;
  readonly classification: ClassificationList;
  readonly transcription?: Transcription;
  /** Milliseconds; only for time bounds. */
  readonly now: () => number;
  readonly onProgress?: (done: number, total: number) => void;
}
