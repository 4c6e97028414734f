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
  correctEntry,
  deleteEntry,
  findOriginalBytes,
  findStorageProblem,
  findWholeEntry,
  type LibraryDatabase,
  type ListedEntries,
  listEntries,
  openLibraryDatabase,
  putEntries,
  restoreEntries,
} from './database.ts';
import type { LibraryEntry, StorageProblem, WholeEntry } from './libraryEntry.ts';

export type Kept = Result<undefined, StorageProblem>;

/** What can be done with the library; every promise resolves, problems are values. */
export interface Library {
  /** All of them or none. */
  readonly add: (...entries: readonly WholeEntry[]) => Promise<Kept>;
  /** All of them or none; what is here already stays, and gets the corrections it lacks. */
  readonly restore: (...entries: readonly WholeEntry[]) => Promise<Kept>;
  /** Makes the change from the corrections shown here to these; others made elsewhere stay. */
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
function show(store: Store, { entries, damaged }: ListedEntries): void {
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
  setLibrary({
    state: 'ready',
    entries,
    ...(damaged === 0 ? {} : { damaged }),
    ...(deleted === undefined ? {} : { deleted }),
  });
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
    restore: refuse,
    correct: refuse,
    remove: refuse,
    putBack: refuse,
    findBytes: () => Promise.resolve(undefined),
    listWhole: () => Promise.resolve([]),
    close: () => undefined,
  };
}

/** Refuses until the database opens after all, then hands everything on. */
function buildWaiting(problem: StorageProblem, opening: Promise<Library>): Library {
  let current = buildUnavailable(problem);
  void opening.then((library) => {
    current = library;
  });
  return {
    add: (...entries) => current.add(...entries),
    restore: (...entries) => current.restore(...entries),
    correct: (id, corrections) => current.correct(id, corrections),
    remove: (id) => current.remove(id),
    putBack: () => current.putBack(),
    findBytes: (sha256) => current.findBytes(sha256),
    listWhole: () => current.listWhole(),
    close: () => void opening.then((library) => library.close()),
  };
}

/** Answers the problem where nothing was written. */
type Write = () => Promise<StorageProblem | undefined>;

function createChanges(store: Store, database: LibraryDatabase, closed: Closed) {
  const channel = new BroadcastChannel(channelName);
  // A library that cannot be read just now is read at the next change.
  const refresh = () =>
    listEntries(database).then(
      (listed) => show(store, listed),
      () => undefined,
    );
  channel.addEventListener('message', () => void refresh());
  const change = async (write: Write): Promise<Kept> => {
    try {
      const problem = closed.problem ?? (await write());
      if (problem !== undefined) return fail(problem);
    } catch (error) {
      return fail(closed.problem ?? findStorageProblem(error));
    } finally {
      await refresh();
    }
    channel.postMessage('changed');
    return ok(undefined);
  };
  return { change, end: () => channel.close() };
}

/** Set when the database was taken away after it had opened. */
interface Closed {
  problem?: StorageProblem;
}

function buildLibrary(store: Store, database: LibraryDatabase, closed: Closed): Library {
  const { change, end } = createChanges(store, database, closed);
  const done = (writing: Promise<void>) => writing.then(() => undefined);
  const setDeleted = (deleted: WholeEntry | undefined) => {
    const { library, setLibrary } = store.getState();
    if (library.state !== 'ready') return;
    const { entries, damaged } = library;
    const rest = deleted === undefined ? {} : { deleted };
    setLibrary({ state: 'ready', entries, ...(damaged === undefined ? {} : { damaged }), ...rest });
  };
  return {
    add: (...entries) => change(() => done(putEntries(database, entries))),
    restore: (...entries) => change(() => done(restoreEntries(database, entries))),
    correct: (id, after) =>
      change(async () => {
        const entry = listKnown(store.getState()).find((known) => known.id === id);
        const before = entry?.corrections ?? [];
        return (await correctEntry(database, id, { before, after })) ? undefined : 'gone';
      }),
    remove: (id) =>
      change(async () => {
        const whole = await findWholeEntry(database, id);
        await deleteEntry(database, id);
        setDeleted(whole);
        return undefined;
      }),
    putBack: () =>
      change(async () => {
        const { library } = store.getState();
        if (library.state !== 'ready' || library.deleted === undefined) return undefined;
        await restoreEntries(database, [library.deleted]);
        setDeleted(undefined);
        return undefined;
      }),
    findBytes: (sha256) => findOriginalBytes(database, sha256).catch(() => undefined),
    listWhole: async () => {
      const { entries } = await listEntries(database);
      const whole = await Promise.all(entries.map(({ id }) => findWholeEntry(database, id)));
      return whole.filter((one) => one !== undefined);
    },
    close: () => {
      end();
      database.close();
    },
  };
}

/** Longest silence of a browser that is still believed to open its storage. */
export const longestOpening = 10_000;

/** `onStuck` is told when opening waits for something else. Never rejects. */
async function openNow(store: Store, onStuck: (problem: StorageProblem) => void): Promise<Library> {
  const closed: Closed = {};
  const setUnavailable = (problem: StorageProblem) =>
    store.getState().setLibrary({ state: 'unavailable', problem });
  const timer = setTimeout(() => onStuck('unknown'), longestOpening);
  try {
    const database = await openLibraryDatabase({
      onBlocked: () => onStuck('blocked'),
      onClosed: (problem) => {
        closed.problem = problem;
        setUnavailable(problem);
      },
    });
    clearTimeout(timer);
    const listed = await listEntries(database);
    await waitForBundled(store);
    show(store, listed);
    return buildLibrary(store, database, closed);
  } catch (error) {
    clearTimeout(timer);
    const problem = closed.problem ?? findStorageProblem(error);
    setUnavailable(problem);
    return buildUnavailable(problem);
  }
}

/** Opens the library and shows what it holds; one that is held up says so and comes later. Never rejects. */
export async function openLibrary(store: Store): Promise<Library> {
  let onStuck: (problem: StorageProblem) => void = () => undefined;
  const stuck = new Promise<StorageProblem>((resolve) => {
    onStuck = resolve;
  });
  const opening = openNow(store, onStuck);
  const problem = await Promise.race([opening.then(() => undefined), stuck]);
  if (problem === undefined) return opening;
  store.getState().setLibrary({ state: 'unavailable', problem });
  return buildWaiting(problem, opening);
}
