// A process that reads one damaged file after the other: a number in, what became of it
// and the processor time out. It answers in its own time; who waits ends it.
import { drawCase } from '../../src/testing/fuzzCase.ts';
import { judge, type Outcome } from '../../src/testing/fuzzJudge.ts';
import { listSeedFiles, type SeedKind } from '../../src/testing/fuzzSeeds.ts';

export interface Judged {
  readonly seed: number;
  readonly kind: SeedKind;
  readonly outcome: Outcome;
  /** Milliseconds of processor time, reading and judging. */
  readonly ms: number;
}

const files = listSeedFiles();

async function run(seed: number): Promise<Judged> {
  const { kind, bytes } = drawCase(seed, files);
  const before = process.cpuUsage();
  const outcome = await judge(bytes);
  const { user, system } = process.cpuUsage(before);
  return { seed, kind, outcome, ms: (user + system) / 1000 };
}

process.on('message', (seed: number) => {
  void run(seed).then((judged) => process.send?.(judged));
});
