// Makes files of figures beside the page: sends the disclosure to a worker, a part at a
// time, and orders files of it. The worker stays for the next file of the same disclosure
// and is ended at once when it breaks or what it writes is no longer wanted.
// Comes in: requests, the next when the one before is made or cancelled. Goes out: how each
// file will look, how far it is, and the file.
import { proxy, type ProxyMarked } from 'comlink';
import type { Disclosure } from '../../model/disclosure.ts';
import type { MadeFile } from './archive.ts';
import { buildFrame, countRows, splitRows } from './dataParts.ts';
import type { DataOrder, DataWriter } from './dataWriter.ts';
import type { DataRequest, DataSteps } from './makeDataFile.ts';

export interface OpenDataWorker {
  readonly writer: Pick<DataWriter, 'begin' | 'take'> & {
    readonly make: (
      order: DataOrder,
      onPreview: DataSteps['onPreview'] & ProxyMarked,
      onStep: DataSteps['onStep'] & ProxyMarked,
    ) => Promise<MadeFile | undefined>;
  };
  /** Called when the worker itself breaks or cannot be loaded. */
  readonly onBroken: (listener: (detail: string) => void) => void;
  readonly end: () => void;
}

interface MakeWatch extends DataSteps {
  readonly signal: AbortSignal;
}

export interface DataMaker {
  /** Rejects when `signal` says so, the worker breaks or a writer fails; never waits to end. */
  readonly make: (request: DataRequest, watch: MakeWatch) => Promise<MadeFile | undefined>;
  /** Nothing more is wanted for now; another `make` begins anew. */
  readonly end: () => void;
}

/** A worker and what it knows. */
interface Desk {
  readonly worker: OpenDataWorker;
  readonly disclosure: Disclosure;
  isFilled: boolean;
}

/** One part is copied while the one before is taken: neither side waits, none piles up. */
async function send({ worker: { writer }, disclosure }: Desk, watch: MakeWatch): Promise<void> {
  let taken = writer.begin(buildFrame(disclosure));
  const total = countRows(disclosure);
  let sent = 0;
  for (const part of splitRows(disclosure)) {
    const before = taken;
    taken = writer.take(part);
    sent += part.rows.length;
    await before;
    watch.signal.throwIfAborted();
    await watch.onStep(sent, 2 * total);
  }
  await taken;
}

/** Sending is the first half of the way where it is needed. */
async function write(desk: Desk, order: DataOrder, watch: MakeWatch) {
  const { onPreview, onStep } = watch;
  const { isFilled, worker } = desk;
  if (!isFilled) await send(desk, watch);
  desk.isFilled = true;
  const report: DataSteps['onStep'] = (done, total) =>
    isFilled ? onStep(done, total) : onStep(total + done, 2 * total);
  return worker.writer.make(order, proxy(onPreview), proxy(report));
}

export function createDataMaker(openWorker: () => OpenDataWorker): DataMaker {
  let kept: Desk | undefined;
  const close = (desk: Desk | undefined): void => {
    desk?.worker.end();
    if (kept === desk) kept = undefined;
  };
  const getDesk = (disclosure: Disclosure): Desk => {
    if (kept?.disclosure === disclosure) return kept;
    close(kept);
    kept = { worker: openWorker(), disclosure, isFilled: false };
    return kept;
  };
  return {
    end: () => close(kept),
    make: async ({ disclosure, ...order }, watch) => {
      const { signal } = watch;
      signal.throwIfAborted();
      const desk = getDesk(disclosure);
      return new Promise((resolve, reject) => {
        const giveUp = (reason: Error): void => {
          signal.removeEventListener('abort', handleAbort);
          close(desk);
          reject(reason);
        };
        const handleAbort = (): void => giveUp(new Error('Cancelled'));
        signal.addEventListener('abort', handleAbort);
        desk.worker.onBroken((detail) => giveUp(new Error(detail)));
        write(desk, order, watch)
          .then((file) => {
            signal.removeEventListener('abort', handleAbort);
            resolve(file);
          })
          .catch((error: unknown) =>
            giveUp(error instanceof Error ? error : new Error(String(error))),
          );
      });
    },
  };
}
