/**
 * The library of this browser: what was opened before comes back, what is
 * added stays, what is deleted can be put back.
 *
 * In: the store. Out: `library` and `documents` of the store follow the
 * database, also when another tab changes it. A browser without storage is
 * told once; documents then last for the visit.
 */
import type { StoreApi } from 'zustand/vanilla';
import { applyCorrections, type Correction } from '../../ingest/corrections.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { BudgetState } from '../store.ts';
import {
  deleteEntry,
  findOriginalBytes,
  findStorageProblem,
  findWholeEntry,
  type LibraryDatabase,
  listEntries,
  openLibraryDatabase,
  putCorrected,
  putEntries,
} from './database.ts';
import type { LibraryEntry, StorageProblem, WholeEntry } from './libraryEntry.ts';

export type Kept = Result<undefined, StorageProblem>;

/** What can be done with the library; every promise resolves, problems are values. */
export interface Library {
  /** All of them or none. */
  readonly add: (...entries: readonly WholeEntry[]) => Promise<Kept>;
  readonly correct: (id: string, corrections: readonly Correction[]) => Promise<Kept>;
  readonly remove: (id: string) => Promise<Kept>;
  /** Puts the last deleted entry back; nothing when there is none. */
  readonly putBack: () => Promise<Kept>;
  readonly findBytes: (sha256: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  readonly listWhole: () => Promise<readonly WholeEntry[]>;
  readonly close: () => void;
}

type Store = StoreApi<BudgetState>;

/** Tabs tell each other that something changed, not what. */
const channelName = 'budget-lens/library';

/** Whether any document comes with the page; nothing is loaded for the answer. */
const hasBundled =
  Object.keys(import.meta.glob('../../../data/disclosures/*/summary.json')).length > 0;

function getReading({ reading, corrections }: LibraryEntry) {
  return applyCorrections(reading, corrections);
}

function listKnown({ library }: BudgetState): readonly LibraryEntry[] {
  return library.state === 'ready' ? library.entries : [];
}

/** Makes the documents those of the entries; unchanged entries keep their reading. */
function show(store: Store, entries: readonly LibraryEntry[]): void {
  const { library, addReading, removeReading, setLibrary } = store.getState();
  const known = listKnown(store.getState());
  const isSame = (entry: LibraryEntry, before: LibraryEntry) =>
    entry.id === before.id &&
    entry.addedAt === before.addedAt &&
    JSON.stringify(entry.corrections) === JSON.stringify(before.corrections);
  for (const entry of entries) {
    if (!known.some((before) => isSame(entry, before))) addReading(getReading(entry));
  }
  for (const { id } of known) if (!entries.some((entry) => entry.id === id)) removeReading(id);
  const deleted = library.state === 'ready' ? library.deleted : undefined;
  setLibrary({ state: 'ready', entries, ...(deleted === undefined ? {} : { deleted }) });
}

/** The document that comes with the page stays the first one; the link may name any. */
function waitForBundled(store: Store): Promise<void> {
  const isHere = ({ documents, task }: BudgetState) =>
    !hasBundled || documents.order.length > 0 || task.state === 'failed';
  if (isHere(store.getState())) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = store.subscribe((state) => {
      if (!isHere(state)) return;
      stop();
      resolve();
    });
  });
}

/** Not a database: documents last for the visit, and everything says why. */
function buildUnavailable(problem: StorageProblem): Library {
  const refuse = () => Promise.resolve(fail(problem));
  return {
    add: refuse,
    correct: refuse,
    remove: refuse,
    putBack: refuse,
    findBytes: () => Promise.resolve(undefined),
    listWhole: () => Promise.resolve([]),
    close: () => undefined,
  };
}

function buildLibrary(store: Store, database: LibraryDatabase): Library {
  const channel = new BroadcastChannel(channelName);
  const refresh = async () => show(store, await listEntries(database));
  const change = async (write: () => Promise<void>): Promise<Kept> => {
    try {
      await write();
      await refresh();
      channel.postMessage('changed');
      return ok(undefined);
    } catch (error) {
      return fail(findStorageProblem(error));
    }
  };
  const setDeleted = (deleted: WholeEntry | undefined) => {
    const entries = listKnown(store.getState());
    const rest = deleted === undefined ? {} : { deleted };
    store.getState().setLibrary({ state: 'ready', entries, ...rest });
  };
  channel.addEventListener('message', () => {
    // A library that cannot be read just now is read at the next change.
    refresh().catch(() => undefined);
  });
  return {
    add: (...entries) => change(() => putEntries(database, entries)),
    correct: (id, corrections) =>
      change(async () => {
        const entry = listKnown(store.getState()).find((known) => known.id === id);
        if (entry !== undefined) await putCorrected(database, { ...entry, corrections });
      }),
    remove: (id) =>
      change(async () => {
        const whole = await findWholeEntry(database, id);
        await deleteEntry(database, id);
        setDeleted(whole);
      }),
    putBack: () =>
      change(async () => {
        const { library } = store.getState();
        if (library.state !== 'ready' || library.deleted === undefined) return;
        await putEntries(database, [library.deleted]);
        setDeleted(undefined);
      }),
    findBytes: (sha256) => findOriginalBytes(database, sha256),
    listWhole: async () => {
      const entries = await listEntries(database);
      const whole = await Promise.all(entries.map(({ id }) => findWholeEntry(database, id)));
      return whole.filter((one) => one !== undefined);
    },
    close: () => {
      channel.close();
      database.close();
    },
  };
}

/** Opens the library and shows what it holds. Never rejects. */
export async function openLibrary(store: Store): Promise<Library> {
  try {
    const database = await openLibraryDatabase(() =>
      store.getState().setLibrary({ state: 'unavailable', problem: 'blocked' }),
    );
    const entries = await listEntries(database);
    await waitForBundled(store);
    show(store, entries);
    return buildLibrary(store, database);
  } catch (error) {
    const problem = findStorageProblem(error);
    store.getState().setLibrary({ state: 'unavailable', problem });
    return buildUnavailable(problem);
  }
}
