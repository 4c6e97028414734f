/**
 * What the library keeps of one opened disclosure, and how the library stands.
 *
 * The reading is kept as it was read; corrections stand beside it, each with
 * its reason, so any of them can be taken back. Original files are kept apart,
 * by their hash.
 */
import type { Correction } from '../../ingest/corrections.ts';
import type { Reading } from '../../model/reading.ts';

export interface OriginalFile {
  /** Of its bytes, as in the sources of the disclosure. */
  readonly sha256: string;
  readonly name: string;
  readonly size: number;
}

export interface LibraryEntry {
  /** Id of the disclosure. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly addedAt: number;
  /** As read, before any correction. */
  readonly reading: Reading;
  readonly corrections: readonly Correction[];
  readonly files: readonly OriginalFile[];
}

/** Why nothing can be kept, or one thing could not. */
export type StorageProblem =
  /** The browser's share of the disk is used up. */
  | 'quotaExceeded'
  /** No storage at all: forbidden, or a private window of some browsers. */
  | 'forbidden'
  /** Written by a newer version of this page. */
  | 'newerVersion'
  /** Another tab with an older version holds it. */
  | 'blocked'
  /** The document was deleted in another tab. */
  | 'gone'
  | 'unknown';

export interface StoredBytes {
  readonly file: OriginalFile;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** An entry with everything needed to put it back. */
export interface WholeEntry {
  readonly entry: LibraryEntry;
  readonly originals: readonly StoredBytes[];
}

export type LibraryState =
  | { readonly state: 'opening' }
  | {
      readonly state: 'ready';
      /** In the order they were added. */
      readonly entries: readonly LibraryEntry[];
      /** Kept records that cannot be read; absent where there are none. */
      readonly damaged?: number;
      /** The last one deleted, until it is put back or another is deleted. */
      readonly deleted?: WholeEntry;
    }
  | { readonly state: 'unavailable'; readonly problem: StorageProblem };
