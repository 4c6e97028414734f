// How long reading a bundled source takes, after warm-up: median and spread by the clock,
// the processor time of all threads (collection and compilation run beside the reading),
// and how often a fixed piece of work fits in, because a busy machine stretches even that.
// Printed, not tested. Run: npx tsx e2e/bench/read.bench.ts
import { readSource } from '../../src/ingest/read.ts';
import { listSamples, loadSample } from '../../src/testing/sampleContext.ts';
import { Calibration } from './calibration.ts';

const warmUp = 60;
const rounds = 40;

interface Times {
  readonly clock: readonly number[];
  readonly processor: readonly number[];
}

const sort = (times: readonly number[]) => times.toSorted((left, right) => left - right);
const getMedian = (times: readonly number[]) => times[Math.floor(times.length / 2)] ?? Number.NaN;

async function measure(folder: string, calibration: Calibration): Promise<Times> {
  const { bytes, context } = loadSample(folder);
  const clock: number[] = [];
  const processor: number[] = [];
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const before = process.cpuUsage();
    const start = performance.now();
    const result = await readSource(bytes, { ...context, now: () => performance.now() });
    const passed = performance.now() - start;
    const { user, system } = process.cpuUsage(before);
    if (!result.ok) throw new Error(result.problem.detail);
    if (round < warmUp) continue;
    clock.push(passed);
    processor.push((user + system) / 1000);
    calibration.run();
  }
  return { clock: sort(clock), processor: sort(processor) };
}

async function main(): Promise<void> {
  for (const folder of listSamples()) {
    const calibration = new Calibration();
    const { clock, processor } = await measure(folder, calibration);
    const spread = `least ${(clock[0] ?? 0).toFixed(1)}, most ${(clock.at(-1) ?? 0).toFixed(1)}`;
    console.log(
      `${folder}: ${getMedian(clock).toFixed(1)} ms (${spread}) of ${String(rounds)} readings; processor ${getMedian(processor).toFixed(1)} ms, ${calibration.describe(getMedian(processor))}`,
    );
  }
}

void main();
