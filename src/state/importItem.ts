/**
 * A file on its way into the library: waiting, being read, failed, or read and
 * looked at before it is added. Nothing of it is among the documents yet.
 */
import type { Correction } from '../ingest/corrections.ts';
import type { ReadFailure, Reading } from '../model/reading.ts';
import type { StorageProblem } from './library/libraryEntry.ts';

export type ImportStep =
  | { readonly state: 'waiting' }
  | { readonly state: 'reading'; readonly done: number; readonly total: number }
  | { readonly state: 'failed'; readonly failure: ReadFailure }
  | {
      readonly state: 'read';
      /** As read, before any correction. */
      readonly reading: Reading;
      readonly corrections: readonly Correction[];
      /** Set after it could not be kept. */
      readonly problem?: StorageProblem;
    };

export interface ImportItem {
  /** Unique in this visit. */
  readonly key: string;
  /** One file, or two that belong together. */
  readonly files: readonly File[];
  readonly step: ImportStep;
}
