// A worker that reads, breaks, falls silent or is cancelled: one answer each, and the
// worker is ended every time. The two sides speak over a real message channel.
import { expose, wrap } from 'comlink';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readSource } from '../../ingest/read.ts';
import { fail, ok } from '../../lib/result.ts';
import { loadSample } from '../../testing/sampleContext.ts';
import { splitTables, withTables } from './parts.ts';
import type { ReaderWorker } from './protocol.ts';
import { longestSilence, type OpenWorker, readInWorker } from './readFile.ts';

const draw = () => ({ bytes: new Uint8Array([1]), fileName: 'a.txt', cMapUrl: 'cmaps/' });
const refused = fail({ code: 'fileEmpty', message: 'm', detail: 'd', remedy: 'r' });

function open(read: ReaderWorker['read']) {
  const { port1, port2 } = new MessageChannel();
  let isEnded = false;
  let breakIt: (detail: string) => void = () => undefined;
  expose({ read }, port1);
  const worker: OpenWorker = {
    reader: wrap<ReaderWorker>(port2),
    onBroken: (listener) => {
      breakIt = listener;
    },
    end: () => {
      isEnded = true;
      port1.close();
      port2.close();
    },
  };
  return { worker, isEnded: () => isEnded, breakIt: (detail: string) => breakIt(detail) };
}

const never = () => new Promise<never>(() => undefined);

afterEach(() => {
  vi.useRealTimers();
});

describe('reading in a worker', () => {
  test('passes progress on, answers, and ends the worker', async () => {
    const { worker, isEnded } = open(async (asked, onProgress) => {
      // The other side of the channel gets a remote function that has to be awaited.
      await (onProgress as (done: number, total: number) => Promise<void>)(1, asked.bytes.length);
      return refused;
    });
    const progress = vi.fn();
    const { signal } = new AbortController();
    const answer = await readInWorker(draw(), {
      openWorker: () => worker,
      onProgress: progress,
      signal,
    });
    expect(answer).toEqual(refused);
    expect(progress.mock.calls).toEqual([[1, 1]]);
    expect(isEnded()).toBe(true);
  });

  test('puts the tables that went ahead back in their places', async () => {
    const { bytes, context } = loadSample('2025-wuerhe-industry-information');
    const read = await readSource(bytes, context);
    if (!read.ok) throw new Error(read.problem.detail);
    const { tables } = read.value.disclosure;
    const whole = withTables(read.value, Array.from({ length: 9 }, () => tables).flat());
    const parts = splitTables(whole);
    expect(parts.length).toBeGreaterThan(1);
    const { worker } = open(async (_order, _onProgress, onTables) => {
      for (const part of parts) await onTables(part);
      return ok(withTables(whole, []));
    });
    const { signal } = new AbortController();
    const watch = { openWorker: () => worker, onProgress: () => undefined, signal };
    expect(await readInWorker(draw(), watch)).toEqual(ok(whole));
  });

  test('ends a worker that says nothing for too long, counted from its last word', async () => {
    vi.useFakeTimers();
    let say: (done: number, total: number) => void = () => undefined;
    let isEnded = false;
    const worker: OpenWorker = {
      reader: {
        read: (_order, onProgress) => {
          say = onProgress;
          return never();
        },
      },
      onBroken: () => undefined,
      end: () => {
        isEnded = true;
      },
    };
    const { signal } = new AbortController();
    const reading = readInWorker(draw(), {
      openWorker: () => worker,
      onProgress: () => undefined,
      signal,
    });
    vi.advanceTimersByTime(longestSilence - 1);
    say(1, 9);
    vi.advanceTimersByTime(longestSilence - 1);
    expect(isEnded).toBe(false);
    vi.advanceTimersByTime(1);
    expect(await reading).toMatchObject({ ok: false, problem: { code: 'readerSilent' } });
    expect(isEnded).toBe(true);
  });

  test('stops when cancelled, and tells', async () => {
    const { worker, isEnded } = open(never);
    const controller = new AbortController();
    const reading = readInWorker(draw(), {
      openWorker: () => worker,
      onProgress: () => undefined,
      signal: controller.signal,
    });
    controller.abort();
    expect(await reading).toMatchObject({ ok: false, problem: { code: 'readingCancelled' } });
    expect(isEnded()).toBe(true);
  });

  test('turns a thrown error and a broken worker into a failure', async () => {
    const thrown = open(() => Promise.reject(new Error('our own bug')));
    const dead = open(never);
    const { signal } = new AbortController();
    const watch = { onProgress: () => undefined, signal };
    const first = readInWorker(draw(), { ...watch, openWorker: () => thrown.worker });
    const second = readInWorker(draw(), { ...watch, openWorker: () => dead.worker });
    dead.breakIt('out of memory');
    expect(await first).toMatchObject({ problem: { code: 'readerBroken' } });
    expect(await second).toMatchObject({ problem: { detail: 'out of memory' } });
    expect([thrown.isEnded(), dead.isEnded()]).toEqual([true, true]);
  });
});
