// How long reading a bundled source takes, after warm-up: median and spread of
// the processor time, which a busy machine does not stretch. Printed, not tested.
// Run: npx tsx e2e/bench/read.bench.ts
import { readSource } from '../../src/ingest/read.ts';
import { listSamples, loadSample } from '../../src/testing/sampleContext.ts';

const warmUp = 60;
const rounds = 40;

async function measure(folder: string): Promise<readonly number[]> {
  const { bytes, context } = loadSample(folder);
  const times: number[] = [];
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const before = process.cpuUsage();
    const result = await readSource(bytes, { ...context, now: () => performance.now() });
    const { user, system } = process.cpuUsage(before);
    if (!result.ok) throw new Error(result.problem.detail);
    if (round >= warmUp) times.push((user + system) / 1000);
  }
  return times.toSorted((left, right) => left - right);
}

async function main(): Promise<void> {
  for (const folder of listSamples()) {
    const times = await measure(folder);
    const [least, median, most] = [0, rounds / 2, rounds - 1].map((index) => times[index]);
    console.log(
      `${folder}: ${String(median)} ms (least ${String(least)}, most ${String(most)}) of ${String(rounds)} readings`,
    );
  }
}

void main();
