// A fixed piece of work in plain JavaScript, run between the rounds of a benchmark: a
// machine that is busy, or slow, stretches both alike, so the ratio means something where
// milliseconds do not. It does what a reader does: cut strings, look them up, collect,
// sort and add up. Times are of the processor, in milliseconds.

const text = Array.from({ length: 3_000 }, (_, index) => `${index % 97}:${index * 7_919}`).join(
  ' ',
);

function work(): number {
  const sums = new Map<string, number[]>();
  for (const piece of text.split(' ')) {
    const [key = '', digits = ''] = piece.replace(/[.:]/u, ' ').split(' ');
    const known = sums.get(key) ?? [];
    known.push(Number(digits));
    sums.set(key, known);
  }
  const totals = [...sums].map(([key, values]) => ({
    key,
    total: values.toSorted((left, right) => right - left).reduce((sum, value) => sum + value, 0),
  }));
  const table = new Int32Array(4_096);
  for (let step = 0; step < 400_000; step += 1) {
    const place = (step * 31) & 4_095;
    table[place] = (table[place] ?? 0) + (step ^ place);
  }
  return totals.length + (table[7] ?? 0);
}

/** Processor time of one run, in milliseconds. */
export function measureProcessor(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The middle one of some times; 0 of none. */
export function getMedian(times: readonly number[]): number {
  return times.toSorted((left, right) => left - right)[Math.floor(times.length / 2)] ?? 0;
}

/** Collects runs of the fixed work; `describe` sets a time beside their median. */
export class Calibration {
  private readonly times: number[] = [];

  constructor() {
    for (let run = 0; run < 30; run += 1) work();
  }

  run(): void {
    this.times.push(measureProcessor(work));
  }

  describe(time: number): string {
    const own = getMedian(this.times);
    return `${(time / own).toFixed(1)} times the fixed work of ${own.toFixed(1)} ms`;
  }
}
