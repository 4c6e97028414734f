// Storage that fails, at every step of every change: what was said to be kept is there in
// the next visit, what failed left nothing behind, and the reason has a name.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { drawReading } from '../../testing/drawnDisclosure.ts';
import { createBudgetStore } from '../store.ts';
import { libraryName, libraryVersion } from './database.ts';
import { type Library, longestOpening, openLibrary } from './library.ts';
import type { WholeEntry } from './libraryEntry.ts';

const opened: Library[] = [];

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

afterEach(() => {
  for (const library of opened.splice(0)) library.close();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A page after the bundled document is there. */
async function openPage() {
  const store = createBudgetStore();
  store.getState().addReading(drawReading({ id: 'bundled' }));
  const library = await openLibrary(store);
  opened.push(library);
  return { store, library };
}

const right = { id: '1', what: 'year', value: 2030, reason: '封面' } as const;

function drawWhole(id: string): WholeEntry {
  const file = { sha256: `hash-${id}`, name: `${id}.pdf`, size: 3 };
  const reading = drawReading({ id });
  return {
    entry: { id, addedAt: id.charCodeAt(0), reading, corrections: [], files: [file] },
    originals: [{ file, bytes: new Uint8Array([1, 2, 3]) }],
  };
}

/** Everything the next visit finds. */
async function visit() {
  const { store, library } = await openPage();
  const whole = await library.listWhole();
  return { library: store.getState().library, order: store.getState().documents.order, whole };
}

type Fault = 'throws' | 'aborts';

/** The `at`-th write of every kind breaks; answers how many were asked for. */
function breakWrite(at: number, how: Fault) {
  const asked = { count: 0 };
  const count = (store: IDBObjectStore, write: () => IDBRequest) => {
    asked.count += 1;
    if (asked.count === at && how === 'throws') {
      throw new DOMException('full', 'QuotaExceededError');
    }
    write();
    if (asked.count === at) store.transaction.abort();
  };
  const put: unknown = Reflect.get(IDBObjectStore.prototype, 'put');
  const remove: unknown = Reflect.get(IDBObjectStore.prototype, 'delete');
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    value,
  ) {
    let request!: IDBRequest<IDBValidKey>;
    count(this, () => (request = (put as IDBObjectStore['put']).call(this, value)));
    return request;
  });
  vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (
    this: IDBObjectStore,
    key,
  ) {
    let request!: IDBRequest<undefined>;
    count(this, () => (request = (remove as IDBObjectStore['delete']).call(this, key)));
    return request;
  });
  return asked;
}

const changes: Readonly<Record<string, (library: Library) => Promise<{ readonly ok: boolean }>>> = {
  'adding one': (library) => library.add(drawWhole('c')),
  'adding one over another': (library) => {
    const { entry, originals } = drawWhole('a');
    return library.add({ entry: { ...entry, corrections: [right] }, originals });
  },
  'taking in an archive of three': (library) =>
    library.restore(drawWhole('a'), drawWhole('c'), drawWhole('d')),
  'a correction': (library) => library.correct('a', [right]),
  deleting: (library) => library.remove('b'),
};

describe('storage that breaks', () => {
  const faults = ['throws', 'aborts'] as const;
  const cases = Object.keys(changes).flatMap((name) => faults.map((how) => [name, how] as const));

  test.each(cases)('%s, where a write %s: all of it or nothing', async (name, how) => {
    const change = changes[name]!;
    let tried = 0;
    for (let at = 1; at < 20; at += 1) {
      vi.stubGlobal('indexedDB', new IDBFactory());
      const { library, store } = await openPage();
      expect((await library.add(drawWhole('a'), drawWhole('b'))).ok).toBe(true);
      const [before, shown] = [await visit(), store.getState().documents];
      const asked = breakWrite(at, how);
      const kept = await change(library);
      vi.restoreAllMocks();
      if (asked.count < at) {
        expect(kept.ok).toBe(true);
        expect(await visit()).not.toEqual(before);
        break;
      }
      tried += 1;
      const problem = how === 'throws' ? 'quotaExceeded' : 'unknown';
      expect(kept).toEqual({ ok: false, problem });
      expect(await visit()).toEqual(before);
      expect(store.getState().documents).toEqual(shown);
    }
    expect(tried).toBeGreaterThan(0);
  });

  test('what cannot be put back can be put back later', async () => {
    const { library, store } = await openPage();
    await library.add(drawWhole('a'));
    await library.remove('a');
    breakWrite(2, 'throws');
    expect(await library.putBack()).toEqual({ ok: false, problem: 'quotaExceeded' });
    vi.restoreAllMocks();
    expect(store.getState().library).toMatchObject({ deleted: { entry: { id: 'a' } } });
    expect((await library.putBack()).ok).toBe(true);
    expect((await visit()).whole).toEqual([drawWhole('a')]);
  });
});

describe('storage that does not open', () => {
  test('is missing altogether', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const { store, library } = await openPage();
    expect(store.getState().library).toEqual({ state: 'unavailable', problem: 'forbidden' });
    expect(await library.add(drawWhole('a'))).toEqual({ ok: false, problem: 'forbidden' });
  });

  test.each([
    ['SecurityError', 'forbidden'],
    ['InvalidStateError', 'forbidden'],
    ['UnknownError', 'unknown'],
    ['QuotaExceededError', 'quotaExceeded'],
  ])('throws %s', async (name, problem) => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('no', name);
      },
    });
    const { store, library } = await openPage();
    expect(store.getState().library).toEqual({ state: 'unavailable', problem });
    for (const change of Object.values(changes)) {
      expect(await change(library)).toEqual({ ok: false, problem });
    }
  });

  test('says nothing for long', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const factory = new IDBFactory();
    vi.stubGlobal('indexedDB', {
      open: (name: string, version?: number) => {
        const request = factory.open(name, version);
        // Whatever happens to it, nobody is told.
        request.addEventListener = () => undefined;
        return request;
      },
    });
    const opening = openPage();
    await vi.advanceTimersByTimeAsync(longestOpening);
    const { store, library } = await opening;
    expect(store.getState().library).toEqual({ state: 'unavailable', problem: 'unknown' });
    expect(await library.add(drawWhole('a'))).toEqual({ ok: false, problem: 'unknown' });
    expect(await library.findBytes('hash-a')).toBeUndefined();
  });

  test('is held by an older tab: told at once, and used when that tab lets go', async () => {
    const older = await openDB(libraryName, 1, {
      upgrade: (database) => {
        database.createObjectStore('entries', { keyPath: 'id' });
      },
    });
    const { store, library } = await openPage();
    expect(store.getState().library).toEqual({ state: 'unavailable', problem: 'blocked' });
    expect(await library.add(drawWhole('a'))).toEqual({ ok: false, problem: 'blocked' });
    older.close();
    await vi.waitFor(() => expect(store.getState().library.state).toBe('ready'));
    expect((await library.add(drawWhole('a'))).ok).toBe(true);
    expect((await visit()).whole).toEqual([drawWhole('a')]);
  });

  test('is taken over by a newer tab: what is open stays for the visit, changes say why', async () => {
    const { store, library } = await openPage();
    await library.add(drawWhole('a'));
    const newer = await openDB(libraryName, libraryVersion + 1);
    expect(store.getState().library).toEqual({ state: 'unavailable', problem: 'newerVersion' });
    expect(store.getState().documents.order).toEqual(['bundled', 'a']);
    for (const change of Object.values(changes)) {
      expect(await change(library)).toEqual({ ok: false, problem: 'newerVersion' });
    }
    expect(await library.findBytes('hash-a')).toBeUndefined();
    expect(await newer.getAll('entries')).toEqual([drawWhole('a').entry]);
    newer.close();
  });
});

describe('records that are damaged', () => {
  const { entry } = drawWhole('x');
  const table = { id: 't1', title: 't', unit: 'yuan' };
  const row = { id: 'r', name: 'n', level: 0, unplaced: [] };
  const withTable = (cells: unknown) => ({
    ...entry,
    reading: drawReading({
      id: 'x',
      tables: [{ ...table, panels: [{ columns: [], rows: [{ ...row, cells }] }] } as never],
    }),
  });

  test.each<readonly [string, object]>([
    ['without a reading', { id: 'x', addedAt: 1, corrections: [], files: [] }],
    ['without corrections', { id: 'x', addedAt: 1, reading: entry.reading, files: [] }],
    ['without files', { ...entry, files: undefined }],
    ['with a date that is a word', { ...entry, addedAt: 'today' }],
    [
      'with half a disclosure',
      { ...entry, reading: { ...entry.reading, disclosure: { id: 'x' } } },
    ],
    ['of another schema', { ...entry, reading: drawReading({ id: 'x', schema: '2' as never }) }],
    ['of another document', { ...entry, reading: drawReading({ id: 'y' }) }],
    [
      'with tables that are none',
      { ...entry, reading: drawReading({ id: 'x', tables: [3 as never] }) },
    ],
    ['with a cell of no known state', withTable([{ state: '__proto__' }])],
    [
      'with a rounded amount',
      withTable([{ state: 'amount', fen: 0.5, printed: '', provenance: { how: 'p' } }]),
    ],
    [
      'with a prototype for its fields',
      Object.assign(JSON.parse('{"__proto__":{"reading":1}}') as object, { id: 'x' }),
    ],
  ])('%s: the others open, change and go out; it can be replaced', async (_how, record) => {
    const first = await openPage();
    await first.library.add(drawWhole('a'), drawWhole('b'));
    const raw = await openDB(libraryName, libraryVersion);
    await raw.put('entries', record);
    const { store, library } = await openPage();
    expect(store.getState().library).toMatchObject({ state: 'ready', damaged: 1 });
    expect(store.getState().documents.order).toEqual(['bundled', 'a', 'b']);
    expect((await library.correct('a', [right])).ok).toBe(true);
    expect((await library.remove('b')).ok).toBe(true);
    expect((await library.putBack()).ok).toBe(true);
    expect((await library.listWhole()).map((whole) => whole.entry.id)).toEqual(['a', 'b']);
    expect(await library.correct('x', [right])).toEqual({ ok: false, problem: 'gone' });
    expect(await raw.get('entries', 'x')).toEqual(record);
    raw.close();
    expect((await library.add(drawWhole('x'))).ok).toBe(true);
    expect(store.getState().library).not.toHaveProperty('damaged');
    expect((await visit()).order).toEqual(['bundled', 'a', 'b', 'x']);
  });

  test.each<readonly [string, object | undefined]>([
    ['is missing', undefined],
    ['is cut short', { bytes: new Uint8Array([1]) }],
    ['is no bytes', { bytes: 'three' }],
  ])(
    'an original that %s is not shown as the file, and does not spoil an export',
    async (_how, change) => {
      const { library } = await openPage();
      await library.add(drawWhole('a'), drawWhole('b'));
      const raw = await openDB(libraryName, libraryVersion);
      if (change === undefined) await raw.delete('files', 'hash-a');
      else await raw.put('files', { ...drawWhole('a').originals[0], sha256: 'hash-a', ...change });
      raw.close();
      expect(await library.findBytes('hash-a')).toBeUndefined();
      expect(await library.listWhole()).toEqual([
        { ...drawWhole('a'), originals: [] },
        drawWhole('b'),
      ]);
    },
  );
});

describe('two tabs at once', () => {
  const other = { id: '1', what: 'department', value: '另一局', reason: '公章' } as const;

  /** Both show `a`; neither hears of the other's change before its own. */
  async function openTwo() {
    const here = await openPage();
    await here.library.add(drawWhole('a'));
    return { here, there: await openPage() };
  }

  test('correcting the same document: both corrections stay', async () => {
    const { here, there } = await openTwo();
    const kept = [here.library.correct('a', [right]), there.library.correct('a', [other])];
    expect((await Promise.all(kept)).every(({ ok }) => ok)).toBe(true);
    const [whole] = (await visit()).whole;
    expect(whole?.entry.corrections).toEqual([right, { ...other, id: '2' }]);
  });

  test('taking back here what is corrected further there', async () => {
    const { here, there } = await openTwo();
    await here.library.correct('a', [right]);
    await vi.waitFor(() =>
      expect(there.store.getState().documents.byId['a']?.disclosure.year).toBe(2030),
    );
    await Promise.all([
      here.library.correct('a', []),
      there.library.correct('a', [right, { ...other, id: '2' }]),
    ]);
    expect((await visit()).whole[0]?.entry.corrections).toEqual([{ ...other, id: '2' }]);
  });

  test('correcting what was deleted elsewhere: said, and not half of it comes back', async () => {
    const { here, there } = await openTwo();
    await here.library.remove('a');
    // The news is still on its way.
    expect(there.store.getState().documents.order).toContain('a');
    const corrected = await there.library.correct('a', [right]);
    expect(corrected).toEqual({ ok: false, problem: 'gone' });
    expect(there.store.getState().documents.order).toEqual(['bundled']);
    expect((await visit()).library).toEqual({ state: 'ready', entries: [] });
  });

  test('deleting in both, then putting back in both', async () => {
    const { here, there } = await openTwo();
    const deleted = await Promise.all([here.library.remove('a'), there.library.remove('a')]);
    expect(deleted.every(({ ok }) => ok)).toBe(true);
    expect((await visit()).whole).toEqual([]);
    await Promise.all([here.library.putBack(), there.library.putBack()]);
    expect((await visit()).whole).toEqual([drawWhole('a')]);
  });

  test('putting back what came back and was corrected elsewhere keeps the correction', async () => {
    const { here, there } = await openTwo();
    await here.library.remove('a');
    await there.library.add(drawWhole('a'));
    await there.library.correct('a', [right]);
    expect((await here.library.putBack()).ok).toBe(true);
    expect((await visit()).whole[0]?.entry.corrections).toEqual([right]);
  });

  test('an archive from before keeps the corrections made since', async () => {
    const { here, there } = await openTwo();
    await here.library.correct('a', [right]);
    const { entry, originals } = drawWhole('a');
    await there.library.restore({ entry: { ...entry, corrections: [other] }, originals });
    const [whole] = (await visit()).whole;
    expect(whole?.entry.corrections).toEqual([other, { ...right, id: '2' }]);
  });

  test('adding the same document twice leaves one, whole', async () => {
    const { here, there } = await openTwo();
    await Promise.all([here.library.add(drawWhole('b')), there.library.add(drawWhole('b'))]);
    expect((await visit()).whole).toEqual([drawWhole('a'), drawWhole('b')]);
  });
});
