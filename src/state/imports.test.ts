// The queue: one file at a time, cancelled, failed, looked at, corrected, kept or only shown;
// a document is among the others only after it was accepted.
import { describe, expect, test, vi } from 'vitest';
import { getSha256 } from '../ingest/sha256.ts';
import { fail, ok } from '../lib/result.ts';
import { drawReading } from '../testing/drawnDisclosure.ts';
import { dispatchFiles } from './drop.ts';
import { createImporter, getCorrected, type ImporterTools } from './imports.ts';
import type { ReadAnswer } from './reader/protocol.ts';
import { createBudgetStore } from './store.ts';

const failure = { code: 'fileEmpty', message: 'm', detail: 'd', remedy: 'r' };

function open(read: ImporterTools['read'], add = vi.fn(() => Promise.resolve(ok(undefined)))) {
  const store = createBudgetStore();
  const tools = {
    store,
    read,
    getLibrary: () => Promise.resolve({ add, restore: add }),
    now: () => 7,
  };
  const importer = createImporter(tools);
  return { store, importer, add, list: () => store.getState().imports };
}

const draw = (name: string) => new File(['bytes'], name);
const read = (name: string) => Promise.resolve(ok(drawReading({ id: name })));

describe('the queue', () => {
  test('reads one file after the other and says how far it is', async () => {
    const answers: ((answer: ReadAnswer) => void)[] = [];
    const { importer, list } = open(
      (_bytes, _name, { onProgress }) =>
        new Promise((resolve) => {
          onProgress(2, 5);
          answers.push(resolve);
        }),
    );
    importer.addFiles([draw('a.pdf'), draw('b.pdf')]);
    await vi.waitFor(() => expect(list()[0]?.step).toMatchObject({ done: 2, total: 5 }));
    expect(list()[1]?.step.state).toBe('waiting');
    answers[0]?.(fail(failure));
    await vi.waitFor(() => expect(list()[1]?.step.state).toBe('reading'));
    expect(list()[0]?.step).toEqual({ state: 'failed', failure });
  });

  test('cancelling ends the reading, removes the file and goes on with the next', async () => {
    const signals: AbortSignal[] = [];
    const { importer, list } = open((_bytes, name, { signal }) => {
      signals.push(signal);
      if (name === 'b.pdf') return read(name);
      return new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve(fail(failure)));
      });
    });
    importer.addFiles([draw('a.pdf'), draw('b.pdf')]);
    await vi.waitFor(() => expect(signals).toHaveLength(1));
    importer.dismiss('i1');
    await vi.waitFor(() => expect(list().map(({ step }) => step.state)).toEqual(['read']));
    expect(signals[0]?.aborted).toBe(true);
  });

  test('adds the corrected document only when accepted, and keeps the reading as read', async () => {
    const { store, importer, list, add } = open((_bytes, name) => read(name));
    importer.addFiles([draw('a')]);
    await vi.waitFor(() => expect(list()[0]?.step.state).toBe('read'));
    const right = { id: '1', what: 'year', value: 2030, reason: '封面' } as const;
    importer.setCorrections('i1', [right, { ...right, id: '2', value: 3 }]);
    expect(getCorrected(list()[0]!)?.disclosure.year).toBe(2030);
    expect(store.getState().documents.order).toEqual([]);
    expect(await importer.accept('i1')).toBe('a');
    expect(add.mock.calls).toMatchObject([
      [{ entry: { id: 'a', addedAt: 7, corrections: [right], reading: drawReading({ id: 'a' }) } }],
    ]);
    expect(store.getState().documents.byId['a']?.disclosure.year).toBe(2030);
    expect(list()).toEqual([]);
  });

  test('what cannot be kept stays in the queue with the reason, and may be shown for the visit', async () => {
    const full = vi.fn(() => Promise.resolve(fail('quotaExceeded' as const)));
    const { store, importer, list } = open((_bytes, name) => read(name), full as never);
    importer.addFiles([draw('a')]);
    await vi.waitFor(() => expect(list()[0]?.step.state).toBe('read'));
    expect(await importer.accept('i1')).toBeUndefined();
    expect(list()[0]?.step).toMatchObject({ state: 'read', problem: 'quotaExceeded' });
    expect(store.getState().documents.order).toEqual([]);
    expect(importer.acceptForVisit('i1')).toBe('a');
    expect(store.getState().documents.order).toEqual(['a']);
  });

  test('refuses a file beyond the limit without reading it', async () => {
    const never = vi.fn(() => new Promise<never>(() => undefined));
    const { importer, list } = open(never);
    const huge = draw('a.pdf');
    Object.defineProperty(huge, 'size', { value: 101 * 1024 * 1024 });
    importer.addFiles([huge]);
    await vi.waitFor(() =>
      expect(list()[0]?.step).toMatchObject({ failure: { code: 'fileTooLarge' } }),
    );
    expect(never).not.toHaveBeenCalled();
  });
});

test('JSON taken over is kept under its own hash, not over the file it was read from', async () => {
  const json = '{"schema":"x"}';
  const sources = [{ id: 's', fileName: 'a.pdf', format: 'pdf', sha256: 'pdf', pages: 1 } as const];
  const { importer, list, add } = open((_bytes, id) =>
    Promise.resolve(ok(drawReading({ id, sources }))),
  );
  importer.addFiles([new File([json], 'a.json'), new File(['%PDF'], 'a.pdf')]);
  await vi.waitFor(() => expect(list()[1]?.step.state).toBe('read'));
  await importer.accept('i1');
  await importer.accept('i2');
  const own = getSha256(new TextEncoder().encode(json));
  expect(add.mock.calls).toMatchObject([
    [{ entry: { files: [{ sha256: own }] }, originals: [{ file: { sha256: own } }] }],
    [{ entry: { files: [{ sha256: 'pdf' }] } }],
  ]);
});

test('dropped files go to the first taker that knows their bytes', async () => {
  const took: string[] = [];
  const take = (name: string) => (files: readonly File[]) => {
    took.push(`${name}: ${files.map((file) => file.name).join(' ')}`);
  };
  await dispatchFiles(
    [new File([new Uint8Array([0x89])], 'a.pdf'), draw('b.png'), draw('c')],
    [
      { isFor: (head) => head[0] === 0x89, take: take('pictures') },
      { isFor: () => true, take: take('rest') },
    ],
  );
  expect(took).toEqual(['pictures: a.pdf', 'rest: b.png c']);
});
