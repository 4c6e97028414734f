// The library over a real IndexedDB implementation: reload, both tabs, delete and undo,
// corrections, full storage, older and newer versions.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { drawReading } from '../../testing/drawnDisclosure.ts';
import { createBudgetStore } from '../store.ts';
import { libraryName, libraryVersion } from './database.ts';
import { type Library, openLibrary } from './library.ts';
import type { WholeEntry } from './libraryEntry.ts';

const opened: Library[] = [];

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

afterEach(() => {
  for (const library of opened.splice(0)) library.close();
  vi.unstubAllGlobals();
});

/** A page after the bundled document is there. */
async function openPage() {
  const store = createBudgetStore();
  store.getState().addReading(draw('bundled'));
  const library = await openLibrary(store);
  opened.push(library);
  return { store, library };
}

const draw = (id: string) => drawReading({ id });

function drawWhole(id: string, sha256 = `hash-${id}`): WholeEntry {
  const file = { sha256, name: `${id}.pdf`, size: 3 };
  return {
    entry: { id, addedAt: id.length, reading: draw(id), corrections: [], files: [file] },
    originals: [{ file, bytes: new Uint8Array([1, 2, 3]) }],
  };
}

describe('the library', () => {
  test('brings documents and original files back in a new visit, after the bundled one', async () => {
    const first = await openPage();
    expect(await first.library.add(drawWhole('a'))).toEqual({ ok: true, value: undefined });
    expect(first.store.getState().documents.order).toEqual(['bundled', 'a']);
    const second = await openPage();
    expect(second.store.getState().documents.order).toEqual(['bundled', 'a']);
    expect(second.store.getState().documents.byId['a']).toEqual(draw('a'));
    expect(await second.library.findBytes('hash-a')).toEqual(new Uint8Array([1, 2, 3]));
  });

  test('tells another tab', async () => {
    const here = await openPage();
    const there = await openPage();
    await here.library.add(drawWhole('a'));
    await vi.waitFor(() => expect(there.store.getState().documents.order).toContain('a'));
    await there.library.remove('a');
    await vi.waitFor(() => expect(here.store.getState().documents.order).toEqual(['bundled']));
  });

  test('deletes an entry with its file and puts both back; a shared file stays', async () => {
    const { store, library } = await openPage();
    await library.add(drawWhole('a', 'shared'));
    await library.add(drawWhole('bb', 'shared'));
    await library.remove('a');
    expect(store.getState().documents.order).toEqual(['bundled', 'bb']);
    expect(await library.findBytes('shared')).toBeDefined();
    await library.remove('bb');
    expect(await library.findBytes('shared')).toBeUndefined();
    expect(store.getState().library).toMatchObject({
      entries: [],
      deleted: { entry: { id: 'bb' } },
    });
    await library.putBack();
    expect(store.getState().documents.order).toEqual(['bundled', 'bb']);
    expect(await library.findBytes('shared')).toBeDefined();
    expect(store.getState().library).not.toHaveProperty('deleted');
  });

  test('keeps corrections beside the reading, and takes them back', async () => {
    const { store, library } = await openPage();
    await library.add(drawWhole('a'));
    const correction = { id: '1', what: 'year', value: 2030, reason: '封面' } as const;
    await library.correct('a', [correction]);
    expect(store.getState().documents.byId['a']?.disclosure.year).toBe(2030);
    const later = await openPage();
    expect(later.store.getState().documents.byId['a']?.disclosure.year).toBe(2030);
    await later.library.correct('a', []);
    expect(later.store.getState().documents.byId['a']).toEqual(draw('a'));
  });

  test('adds nothing at all when the storage is full', async () => {
    const { store, library } = await openPage();
    const full = new DOMException('full', 'QuotaExceededError');
    const real: unknown = Reflect.get(IDBObjectStore.prototype, 'put');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      value: unknown,
    ) {
      // The entry still fits, its file does not.
      if (this.name === 'files') throw full;
      return Reflect.apply(real as IDBObjectStore['put'], this, [value]);
    });
    expect(await library.add(drawWhole('a'))).toEqual({ ok: false, problem: 'quotaExceeded' });
    put.mockRestore();
    expect(store.getState().documents.order).toEqual(['bundled']);
    const later = await openPage();
    expect(later.store.getState().library).toEqual({ state: 'ready', entries: [] });
  });

  test('makes an entry of the first version one of today', async () => {
    const old = await openDB(libraryName, 1, {
      upgrade: (database) => {
        database.createObjectStore('entries', { keyPath: 'id' });
      },
    });
    await old.put('entries', { id: 'old', addedAt: 1, reading: draw('old') });
    old.close();
    const { store } = await openPage();
    expect(store.getState().library).toMatchObject({
      entries: [{ id: 'old', corrections: [], files: [] }],
    });
    expect(store.getState().documents.order).toEqual(['bundled', 'old']);
  });

  test('says when a newer version of the page wrote it, and when storage is forbidden', async () => {
    const newer = await openDB(libraryName, libraryVersion + 1);
    newer.close();
    const first = await openPage();
    expect(first.store.getState().library).toEqual({
      state: 'unavailable',
      problem: 'newerVersion',
    });
    expect(await first.library.add(drawWhole('a'))).toEqual({ ok: false, problem: 'newerVersion' });
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
    const second = await openPage();
    expect(second.store.getState().library).toMatchObject({ problem: 'forbidden' });
  });
});
