// The real writing worker of the page. A file of its own, because only a browser can open
// it, and because the page that is one file has another (openDataInPage.ts).
import { wrap } from 'comlink';
import type { OpenDataWorker } from './dataMaker.ts';
import type { DataWriter } from './dataWriter.ts';

/** A new worker that knows no document yet. */
export function openDataWorker(): OpenDataWorker {
  const worker = new Worker(new URL('./dataWorker.ts', import.meta.url), { type: 'module' });
  return {
    writer: wrap<DataWriter>(worker),
    onBroken: (listener) => {
      worker.addEventListener('error', (event) => listener(event.message));
      worker.addEventListener('messageerror', () => listener('The file could not be copied'));
    },
    end: () => worker.terminate(),
  };
}
