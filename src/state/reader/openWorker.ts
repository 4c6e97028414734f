/**
 * The real worker of the page, and where its character maps are.
 *
 * A file of its own, because only a browser can open it.
 */
import { wrap } from 'comlink';
import type { OpenWorker } from './readFile.ts';
import type { ReaderWorker } from './protocol.ts';

/** A new worker, not yet reading. */
export function openReaderWorker(): OpenWorker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return {
    reader: wrap<ReaderWorker>(worker),
    onBroken: (listener) => {
      worker.addEventListener('error', (event) => listener(event.message));
      worker.addEventListener('messageerror', () => listener('The answer could not be copied'));
    },
    end: () => worker.terminate(),
  };
}

/** Absolute, because the worker's own address is another folder. */
export function getCMapUrl(): string {
  return new URL('cmaps/', document.baseURI).href;
}
