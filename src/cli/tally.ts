// Counts for the last line of `npm test`, read from the reports of the test runners.
// A runner that failed without naming a failed test counts as one failure, so that
// no exit code is ever lost: a file that does not load is not "0 failed".
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const count = z.number().int().nonnegative();

const unitReport = z.object({
  numPassedTests: count,
  numFailedTests: count,
  numPendingTests: count,
});
const journeyReport = z.object({
  stats: z.object({ expected: count, unexpected: count, flaky: count, skipped: count }),
});

const readers = {
  unit: unitReport.transform((report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests,
  })),
  journeys: journeyReport.transform(({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  })),
};

/** A step without a report of its own: one gate, passed or failed. */
export function tallyGate(isOk: boolean): Tally {
  return { passed: isOk ? 1 : 0, failed: isOk ? 0 : 1, skipped: 0 };
}

/** A step with a report; a missing or unknown report is a failure. */
export function tallyReport(kind: keyof typeof readers, text: string, isOk: boolean): Tally {
  let report: unknown;
  try {
    report = JSON.parse(text);
  } catch {
    return tallyGate(false);
  }
  const read = readers[kind].safeParse(report);
  if (!read.success) return tallyGate(false);
  const { passed, failed, skipped } = read.data;
  const isEmpty = passed + failed === 0;
  const isUnnamed = (!isOk || isEmpty) && failed === 0;
  return { passed, failed: isUnnamed ? 1 : failed, skipped };
}

export function readReport(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

export function sumTallies(tallies: readonly Tally[]): Tally {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of tallies) {
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
  }
  return sum;
}
