// No failure is lost on the way from a runner's report to the last line.
import { describe, expect, it } from 'vitest';
import { sumTallies, tallyGate, tallyReport } from './tally.ts';

const unit = (passed: number, failed: number) =>
  JSON.stringify({ numPassedTests: passed, numFailedTests: failed, numPendingTests: 1 });
const journeys = (expected: number, unexpected: number, flaky = 0) =>
  JSON.stringify({ stats: { expected, unexpected, flaky, skipped: 2 } });

describe('tallyReport', () => {
  it('counts tests', () => {
    expect(tallyReport('unit', unit(5, 2), false)).toEqual({ passed: 5, failed: 2, skipped: 1 });
    expect(tallyReport('journeys', journeys(4, 1), false)).toEqual({
      passed: 4,
      failed: 1,
      skipped: 2,
    });
  });

  it('counts a flaky journey as failed', () => {
    expect(tallyReport('journeys', journeys(4, 0, 1), true).failed).toBe(1);
  });

  it.each([
    ['a failed runner whose tests all passed', unit(5, 0), false],
    ['a runner that ran nothing', unit(0, 0), true],
    ['a missing report', '', true],
    ['a report of another shape', '{"tests":5}', true],
  ])('counts %s as one failure', (_name, text, isOk) => {
    expect(tallyReport('unit', text, isOk).failed).toBe(1);
  });
});

it('sums', () => {
  expect(
    sumTallies([tallyGate(true), tallyGate(false), tallyReport('unit', unit(5, 2), false)]),
  ).toEqual({ passed: 6, failed: 3, skipped: 1 });
});
