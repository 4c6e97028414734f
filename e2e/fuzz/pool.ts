// Two processes that take numbers until none is left. One that dies or says nothing is
// ended and replaced; its case is a fault and the others go on.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { drawCase } from '../../src/testing/fuzzCase.ts';
import { listSeedFiles } from '../../src/testing/fuzzSeeds.ts';
import type { Judged } from './worker.ts';

const processes = 2;
/** Of the clock: on a busy machine a process may wait long for its five seconds, and to start. */
const longestSilence = 300_000;

const entry = fileURLToPath(new URL('./worker.ts', import.meta.url));

function describeLost(seed: number, detail: string): Judged {
  const { kind } = drawCase(seed, listSeedFiles());
  return { seed, kind, outcome: { end: 'fault', detail }, ms: 0 };
}

/** Resolves when no number is left, or with the one it died of. */
function runProcess(
  seeds: number[],
  onJudged: (judged: Judged) => void,
): Promise<{ readonly seed: number; readonly detail: string } | undefined> {
  return new Promise((resolve) => {
    let current = seeds.shift();
    if (current === undefined) {
      resolve(undefined);
      return;
    }
    // The libraries speak of what they find in damaged files.
    const child = fork(entry, {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    let timer: ReturnType<typeof setTimeout>;
    let detail = 'hang: five minutes without an answer';
    const give = (seed: number): void => {
      timer = setTimeout(() => child.kill('SIGKILL'), longestSilence);
      child.send(seed);
    };
    child.on('message', (judged: Judged) => {
      clearTimeout(timer);
      onJudged(judged);
      current = seeds.shift();
      if (current === undefined) child.kill();
      else give(current);
    });
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      if (signal !== 'SIGKILL') detail = `crash: the process ended (${String(code ?? signal)})`;
      resolve(current === undefined ? undefined : { seed: current, detail });
    });
    give(current);
  });
}

async function runUntilDone(seeds: number[], onJudged: (judged: Judged) => void): Promise<void> {
  while (seeds.length > 0) {
    const lost = await runProcess(seeds, onJudged);
    if (lost !== undefined) onJudged(describeLost(lost.seed, lost.detail));
  }
}

/** Answers come as they are ready, in no order. */
export async function judgeAll(
  seeds: readonly number[],
  onJudged: (judged: Judged) => void,
): Promise<void> {
  const left = [...seeds];
  await Promise.all(Array.from({ length: processes }, () => runUntilDone(left, onJudged)));
}
