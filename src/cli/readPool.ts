/**
 * Reads many files over two worker threads.
 *
 * In: jobs and what to do with each answer. Out: a promise that settles when
 * all are done. A worker that dies is replaced and its file reported as
 * failed, so that one broken file never stops a run over thousands.
 */
import { Worker } from 'node:worker_threads';
import type { ReadAnswer, ReadJob } from './readWorker.ts';

const workers = 2;

/** A thread has module hooks of its own: TypeScript is registered in it first. */
function startThread(): Worker {
  const hooks = import.meta.resolve('tsx/esm/api');
  const entry = new URL('./readWorker.ts', import.meta.url).href;
  const code = `import('${hooks}').then(({ register }) => { register(); return import('${entry}'); })`;
  return new Worker(code, { eval: true });
}

interface Pool {
  readonly jobs: ReadJob[];
  readonly onAnswer: (answer: ReadAnswer) => void;
}

/** One worker takes jobs until none is left. */
function runWorker(pool: Pool): Promise<void> {
  return new Promise((resolve) => {
    let current = pool.jobs.shift();
    if (current === undefined) {
      resolve();
      return;
    }
    const worker = startThread();
    const die = (error: unknown): void => {
      if (current === undefined) return;
      pool.onAnswer({ file: current.file, ok: false, problem: `crash: ${String(error)}`, ms: 0 });
      current = undefined;
      void worker.terminate();
      void runWorker(pool).then(resolve);
    };
    worker.on('message', (answer: ReadAnswer) => {
      pool.onAnswer(answer);
      current = pool.jobs.shift();
      if (current !== undefined) worker.postMessage(current);
      else void worker.terminate().then(() => resolve());
    });
    worker.on('error', die);
    worker.on('exit', (code) => {
      die(`exit ${String(code)}`);
    });
    worker.postMessage(current);
  });
}

/** Answers come as they are ready, in no order. */
export async function readAll(
  jobs: readonly ReadJob[],
  onAnswer: (answer: ReadAnswer) => void,
): Promise<void> {
  const pool: Pool = { jobs: [...jobs], onAnswer };
  await Promise.all(Array.from({ length: workers }, () => runWorker(pool)));
}
