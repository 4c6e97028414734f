// How long all rules take on the first sample: `npx tsx e2e/bench/checks.bench.ts`.
// The limit is 20 ms. Each run is given fresh objects, so that nothing kept for an
// unchanged disclosure (its texts, its row groups) helps. Processor time is printed
// beside the clock, because other work on the machine stretches the clock, and how often
// a fixed piece of work fits in. Exit 1 when the median processor time is over the limit.
import { checkDisclosure } from '../../src/checks/run.ts';
import { readSource } from '../../src/ingest/read.ts';
import type { Disclosure } from '../../src/model/disclosure.ts';
import { bundledClassification, loadSample } from '../../src/testing/sampleContext.ts';
import { Calibration, getMedian } from './calibration.ts';

const limit = 20;
const runs = 60;

/** The same facts as new objects, as after reading another file. */
function refresh(disclosure: Disclosure): Disclosure {
  return {
    ...disclosure,
    tables: disclosure.tables.map((table) => ({
      ...table,
      panels: table.panels.map((panel) => ({ ...panel })),
    })),
  };
}

async function main(): Promise<void> {
  const { bytes, context } = loadSample('2025-wuerhe-industry-information');
  const reading = await readSource(bytes, context);
  if (!reading.ok) throw new Error(reading.problem.detail);
  const { disclosure } = reading.value;
  const clock: number[] = [];
  const processor: number[] = [];
  const calibration = new Calibration();
  let findings = 0;
  for (let run = 0; run < runs; run += 1) {
    const fresh = refresh(disclosure);
    const used = process.cpuUsage();
    const start = performance.now();
    findings = checkDisclosure(fresh, { classification: bundledClassification }).length;
    clock.push(performance.now() - start);
    processor.push(process.cpuUsage(used).user / 1000);
    calibration.run();
  }
  const [first = 0] = clock;
  console.log(
    `${String(findings)} findings; clock: first ${first.toFixed(1)} ms, median ` +
      `${getMedian(clock).toFixed(1)} ms; processor: median ${getMedian(processor).toFixed(1)} ms ` +
      `(limit ${String(limit)} ms); ${calibration.describe(getMedian(processor))}`,
  );
  if (getMedian(processor) > limit) process.exitCode = 1;
}

void main();
