// How long reading a bundled source takes, after warm-up: median and spread of the
// processor time, and how often a fixed piece of work fits in, because a busy machine
// stretches even that. Printed, not tested. Run: npx tsx e2e/bench/read.bench.ts
import { readSource } from '../../src/ingest/read.ts';
import { listSamples, loadSample } from '../../src/testing/sampleContext.ts';
import { Calibration } from './calibration.ts';

const warmUp = 60;
const rounds = 40;

async function measure(folder: string, calibration: Calibration): Promise<readonly number[]> {
  const { bytes, context } = loadSample(folder);
  const times: number[] = [];
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const before = process.cpuUsage();
    const result = await readSource(bytes, { ...context, now: () => performance.now() });
    const { user, system } = process.cpuUsage(before);
    if (!result.ok) throw new Error(result.problem.detail);
    if (round < warmUp) continue;
    times.push((user + system) / 1000);
    calibration.run();
  }
  return times.toSorted((left, right) => left - right);
}

async function main(): Promise<void> {
  for (const folder of listSamples()) {
    const calibration = new Calibration();
    const times = await measure(folder, calibration);
    const [least = 0, median = 0, most = 0] = [0, rounds / 2, rounds - 1].map((at) => times[at]);
    const spread = `least ${least.toFixed(1)}, most ${most.toFixed(1)}`;
    console.log(
      `${folder}: ${median.toFixed(1)} ms (${spread}) of ${String(rounds)} readings; ${calibration.describe(median)}`,
    );
  }
}

void main();
