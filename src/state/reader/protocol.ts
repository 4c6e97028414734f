/**
 * What the page and the reading worker say to each other.
 *
 * Bytes go in, progress comes back while reading, then a whole reading or a
 * failure: nothing in between, so nothing can be added half. Tables go ahead of
 * the answer, a few at a time; the answer holds those that did not.
 */
import type { Result } from '../../lib/result.ts';
import type { ReadFailure, Reading } from '../../model/reading.ts';
import type { Table } from '../../model/table.ts';

export type ReadAnswer = Result<Reading, ReadFailure>;

export interface ReadOrder {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Absolute address of the folder of character maps, ending in `/`. */
  readonly cMapUrl: string;
}

/** Pages done and pages there are; lines and sheets count as pages of their format do. */
export type ReportProgress = (done: number, total: number) => void;

/** Takes the next tables, in order; the worker waits until they are taken. */
export type TakeTables = (tables: readonly Table[]) => void | Promise<void>;

/** What the worker offers; called once in its life. */
export interface ReaderWorker {
  readonly read: (
    order: ReadOrder,
    onProgress: ReportProgress,
    onTables: TakeTables,
  ) => Promise<ReadAnswer>;
}
