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
import type { LibraryEntry, StorageProblem, StoredBytes, WholeEntry } from './libraryEntry.ts';

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

/** Rejects with what `findStorageProblem` explains. A newer tab may close it at any time. */
export async function openLibraryDatabase(onBlocked?: () => void): Promise<LibraryDatabase> {
  const database = await openDB<LibrarySchema>(libraryName, libraryVersion, {
    upgrade: (...change) => {
      const [, , , upgrade] = change;
      // A step that breaks takes the whole upgrade back; opening then rejects.
      upgradeLibrary(change).catch(() => upgrade.abort());
    },
    blocked: () => onBlocked?.(),
    // A tab with a newer version waits for this one to let go.
    blocking: () => database.close(),
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

/** Oldest first. */
export async function listEntries(database: LibraryDatabase): Promise<readonly LibraryEntry[]> {
  const entries = await database.getAll('entries');
  return entries.toSorted((left, right) => left.addedAt - right.addedAt);
}

/** Replaces entries with the same ids. Rejects, and leaves everything as it was, when one does not fit. */
export async function putEntries(
  database: LibraryDatabase,
  entries: readonly WholeEntry[],
): Promise<void> {
  const transaction = database.transaction(['entries', 'files'], 'readwrite');
  try {
    for (const { entry, originals } of entries) {
      await transaction.objectStore('entries').put(entry);
      for (const stored of originals) {
        await transaction.objectStore('files').put({ ...stored, sha256: stored.file.sha256 });
      }
    }
  } catch (error) {
    // The transaction would keep what was written before the failure.
    if (transaction.error === null) transaction.abort();
    await transaction.done.catch(() => undefined);
    throw transaction.error?.name === 'QuotaExceededError' ? transaction.error : error;
  }
  // What is asked for last may still not fit when it is written.
  await transaction.done;
}

/** The entry without touching its files, for corrections. */
export async function putCorrected(database: LibraryDatabase, entry: LibraryEntry): Promise<void> {
  await database.put('entries', entry);
}

/** The entry with its files; undefined when it is not there (any more). */
export async function findWholeEntry(
  database: LibraryDatabase,
  id: string,
): Promise<WholeEntry | undefined> {
  const transaction = database.transaction(['entries', 'files']);
  const entry = await transaction.objectStore('entries').get(id);
  if (entry === undefined) return undefined;
  const stored = await Promise.all(
    entry.files.map(({ sha256 }) => transaction.objectStore('files').get(sha256)),
  );
  const originals = stored.flatMap((one) =>
    one === undefined ? [] : [{ file: one.file, bytes: one.bytes }],
  );
  return { entry, originals };
}

/** Files that another entry also rests on stay. */
export async function deleteEntry(database: LibraryDatabase, id: string): Promise<void> {
  const transaction = database.transaction(['entries', 'files'], 'readwrite');
  const entries = transaction.objectStore('entries');
  const entry = await entries.get(id);
  await entries.delete(id);
  const needed = new Set((await entries.getAll()).flatMap(({ files }) => files.map(getHash)));
  for (const file of entry?.files ?? []) {
    if (!needed.has(file.sha256)) await transaction.objectStore('files').delete(file.sha256);
  }
  await transaction.done;
}

function getHash({ sha256 }: { readonly sha256: string }): string {
  return sha256;
}

export async function findOriginalBytes(
  database: LibraryDatabase,
  sha256: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return (await database.get('files', sha256))?.bytes;
}
