/**
 * The library's database in this browser: entries and original files.
 *
 * Versions are steps applied in order, each once, so a library of any earlier
 * version becomes one of today's. An entry and its files are written in one
 * transaction: all of it or nothing. Problems of the storage are named.
 */
import {
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  openDB,
  type OpenDBCallbacks,
  type StoreNames,
} from 'idb';
import type {
  LibraryEntry,
  OriginalFile,
  StorageProblem,
  StoredBytes,
  WholeEntry,
} from './libraryEntry.ts';
import { type CorrectionStep, mergeCorrections } from './mergeCorrections.ts';
import { isSoundEntry } from './soundEntry.ts';

interface LibrarySchema extends DBSchema {
  entries: { key: string; value: LibraryEntry };
  files: { key: string; value: StoredBytes & { readonly sha256: string } };
}

export type LibraryDatabase = IDBPDatabase<LibrarySchema>;
type Upgrade = IDBPTransaction<LibrarySchema, StoreNames<LibrarySchema>[], 'versionchange'>;

export const libraryName = 'budget-lens/library';

/** From each version to the next; a released step never changes. */
const steps: readonly ((database: LibraryDatabase, upgrade: Upgrade) => Promise<void> | void)[] = [
  (database) => {
    database.createObjectStore('entries', { keyPath: 'id' });
  },
  // Version 1 kept no original files and no corrections.
  async (database, upgrade) => {
    database.createObjectStore('files', { keyPath: 'sha256' });
    const entries = upgrade.objectStore('entries');
    for (const entry of await entries.getAll()) {
      const known: Partial<LibraryEntry> = entry;
      await entries.put({
        ...entry,
        corrections: known.corrections ?? [],
        files: known.files ?? [],
      });
    }
  },
];

export const libraryVersion = steps.length;

type Change = Parameters<NonNullable<OpenDBCallbacks<LibrarySchema>['upgrade']>>;

async function upgradeLibrary([database, from, , upgrade]: Change): Promise<void> {
  for (const step of steps.slice(from)) await step(database, upgrade);
}

/** What may happen to the database from outside. */
interface DatabaseWatch {
  readonly onBlocked?: () => void;
  /** It is closed for good in this tab. */
  readonly onClosed?: (problem: StorageProblem) => void;
}

/** Rejects with what `findStorageProblem` explains. A newer tab may close it at any time. */
export async function openLibraryDatabase(watch: DatabaseWatch = {}): Promise<LibraryDatabase> {
  const database = await openDB<LibrarySchema>(libraryName, libraryVersion, {
    upgrade: (...change) => {
      const [, , , upgrade] = change;
      // A step that breaks takes the whole upgrade back; opening then rejects.
      upgradeLibrary(change).catch(() => upgrade.abort());
    },
    blocked: () => watch.onBlocked?.(),
    // A tab with a newer version, or one that deletes everything, waits for this one to let go.
    blocking: (_current, newer) => {
      database.close();
      watch.onClosed?.(newer === null ? 'unknown' : 'newerVersion');
    },
    terminated: () => watch.onClosed?.('unknown'),
  });
  return database;
}

const namedProblems: Readonly<Record<string, StorageProblem>> = {
  QuotaExceededError: 'quotaExceeded',
  SecurityError: 'forbidden',
  InvalidStateError: 'forbidden',
  NotSupportedError: 'forbidden',
  VersionError: 'newerVersion',
};

/** What an error of the storage means for the person. */
export function findStorageProblem(error: unknown): StorageProblem {
  if (typeof indexedDB === 'undefined') return 'forbidden';
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return namedProblems[name] ?? 'unknown';
}

export interface ListedEntries {
  /** Oldest first. */
  readonly entries: readonly LibraryEntry[];
  /** Records that cannot be read; they stay as they are. */
  readonly damaged: number;
}

export async function listEntries(database: LibraryDatabase): Promise<ListedEntries> {
  const records = await database.getAll('entries');
  const entries = records.filter(isSoundEntry);
  return {
    entries: entries.toSorted((left, right) => left.addedAt - right.addedAt),
    damaged: records.length - entries.length,
  };
}

type Writing = IDBPTransaction<LibrarySchema, ('entries' | 'files')[], 'readwrite'>;

/** All that `write` does, or nothing of it. */
async function writeAtOnce<Answer>(
  database: LibraryDatabase,
  write: (transaction: Writing) => Promise<Answer>,
): Promise<Answer> {
  const transaction = database.transaction(['entries', 'files'], 'readwrite');
  let answer: Answer;
  try {
    answer = await write(transaction);
  } catch (error) {
    // The transaction would keep what was written before the failure.
    if (transaction.error === null) abort(transaction);
    await transaction.done.catch(() => undefined);
    throw transaction.error?.name === 'QuotaExceededError' ? transaction.error : error;
  }
  // What is asked for last may still not fit when it is written.
  await transaction.done;
  return answer;
}

/** One that the browser has already ended cannot be aborted again. */
function abort(transaction: Writing): void {
  try {
    transaction.abort();
  } catch {
    // It is over: nothing of it is kept.
  }
}

async function putWhole(transaction: Writing, { entry, originals }: WholeEntry): Promise<void> {
  await transaction.objectStore('entries').put(entry);
  for (const stored of originals) {
    await transaction.objectStore('files').put({ ...stored, sha256: stored.file.sha256 });
  }
}

/** Replaces entries with the same ids. Rejects, and leaves everything as it was, when one does not fit. */
export async function putEntries(
  database: LibraryDatabase,
  entries: readonly WholeEntry[],
): Promise<void> {
  await writeAtOnce(database, async (transaction) => {
    for (const whole of entries) await putWhole(transaction, whole);
  });
}

/** Adds what is missing; an entry that is there stays and gets the corrections it lacks. All or nothing. */
export async function restoreEntries(
  database: LibraryDatabase,
  entries: readonly WholeEntry[],
): Promise<void> {
  await writeAtOnce(database, async (transaction) => {
    for (const { entry, originals } of entries) {
      const here: unknown = await transaction.objectStore('entries').get(entry.id);
      const step = { before: [], after: isSoundEntry(here) ? here.corrections : [] };
      const corrections = mergeCorrections(entry.corrections, step);
      const kept = isSoundEntry(here)
        ? { ...here, corrections, files: joinFiles(here, entry) }
        : entry;
      await putWhole(transaction, { entry: kept, originals });
    }
  });
}

function joinFiles(here: LibraryEntry, other: LibraryEntry): readonly OriginalFile[] {
  const known = new Set(here.files.map(getHash));
  return [...here.files, ...other.files.filter(({ sha256 }) => !known.has(sha256))];
}

/** Makes one change to the corrections of an entry as it is now; false when the entry is gone. */
export function correctEntry(
  database: LibraryDatabase,
  id: string,
  step: CorrectionStep,
): Promise<boolean> {
  return writeAtOnce(database, async (transaction) => {
    const entry: unknown = await transaction.objectStore('entries').get(id);
    if (!isSoundEntry(entry)) return false;
    const corrections = mergeCorrections(entry.corrections, step);
    await transaction.objectStore('entries').put({ ...entry, corrections });
    return true;
  });
}

/** The entry with those of its files that are whole; undefined when it is not there (any more). */
export async function findWholeEntry(
  database: LibraryDatabase,
  id: string,
): Promise<WholeEntry | undefined> {
  const transaction = database.transaction(['entries', 'files']);
  const entry: unknown = await transaction.objectStore('entries').get(id);
  if (!isSoundEntry(entry)) return undefined;
  const stored = await Promise.all(
    entry.files.map(({ sha256 }) => transaction.objectStore('files').get(sha256)),
  );
  const originals = stored.flatMap((one) =>
    isWholeFile(one) ? [{ file: one.file, bytes: one.bytes }] : [],
  );
  return { entry, originals };
}

/** Files that another entry also rests on stay. */
export async function deleteEntry(database: LibraryDatabase, id: string): Promise<void> {
  await writeAtOnce(database, async (transaction) => {
    const entries = transaction.objectStore('entries');
    const entry: unknown = await entries.get(id);
    await entries.delete(id);
    const others: readonly unknown[] = await entries.getAll();
    // What a damaged record rests on is not known.
    if (!isSoundEntry(entry) || !others.every(isSoundEntry)) return;
    const needed = new Set(others.flatMap(({ files }) => files.map(getHash)));
    for (const { sha256 } of entry.files) {
      if (!needed.has(sha256)) await transaction.objectStore('files').delete(sha256);
    }
  });
}

function getHash({ sha256 }: { readonly sha256: string }): string {
  return sha256;
}

function isWholeFile(stored: Partial<StoredBytes> | undefined): stored is StoredBytes {
  const { file, bytes } = stored ?? {};
  return file !== undefined && bytes instanceof Uint8Array && bytes.length === file.size;
}

/** Undefined for a file that is not there, or not whole. */
export async function findOriginalBytes(
  database: LibraryDatabase,
  sha256: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const stored = await database.get('files', sha256);
  return isWholeFile(stored) ? stored.bytes : undefined;
}
