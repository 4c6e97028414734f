// Writing without a worker, for the page that is one file: a file opened from disk has
// nothing beside it that a worker could be. Stands in for openDataWorker.ts in that build.
import type { OpenDataWorker } from './dataMaker.ts';
import { createDataWriter } from './dataWriter.ts';

/** Writes in the page itself, which gets its turn between two steps. */
export function openDataWorker(): OpenDataWorker {
  const writer = createDataWriter();
  let isEnded = false;
  const pause = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (isEnded) throw new Error('No longer wanted');
  };
  return {
    writer: {
      ...writer,
      make: async (order, onPreview, onStep) => {
        // The dialog is shown before its content is made.
        await pause();
        return writer.make(order, onPreview, async (done, total) => {
          await onStep(done, total);
          await pause();
        });
      },
    },
    onBroken: () => {},
    end: () => {
      isEnded = true;
    },
  };
}
