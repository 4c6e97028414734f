/**
 * Rounding is never a fault: disclosures that agree to the fen and are printed
 * in 0.01 万元 yield no fault and no likely fault.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawRounded, type Spending, type SpendingFund } from '../testing/drawnChecksRounded.ts';
import { rules } from './rules.ts';
import { checkDisclosure, runRule } from './run.ts';

const amount = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 30_000 }),
  fc.integer({ min: 1, max: 900_000_000 }),
);

const spending: fc.Arbitrary<Spending> = fc.record({
  path: fc.tuple(fc.nat(2), fc.nat(1), fc.nat(1)),
  fund: fc.constantFrom<SpendingFund>(
    'generalPublic',
    'generalPublic',
    'generalPublic',
    'governmentFund',
    'stateCapital',
    'carryOver',
  ),
  basic: amount,
  project: amount,
  previous: amount,
});

/** Mutation testing runs this hundreds of times; a small sample is enough there. */
const numRuns = process.env['STRYKER_MUTATOR_WORKER'] === undefined ? 10_000 : 5;

/** The drawn documents have no text and not every table. */
const money = rules.filter(({ id }) => !/^(?:requiredTables|emptyTables)$/u.test(id));

describe('a consistent disclosure rounded to 0.01 万元', () => {
  it('has no fault in 10,000 cases', () => {
    fc.assert(
      fc.property(
        fc.array(spending, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (lines, isTruncated) => {
          // Only the general public budget has basic expenditure in most places.
          const all = lines.map((line) =>
            line.fund === 'generalPublic' ? line : { ...line, basic: 0 },
          );
          const disclosure = drawRounded(all, isTruncated);
          const faults = money
            .flatMap((rule) => runRule(rule, disclosure))
            .filter(({ outcome }) => outcome === 'differs');
          if (faults.length > 0) expect(faults).toEqual([]);
        },
      ),
      { numRuns, seed: 20_251_122 },
    );
  }, 300_000);

  it('is checked at all: sums within rounding and equal ones occur', () => {
    const lines = [1, 2, 3].map(
      (n): Spending => ({
        path: [n - 1, 0, 0],
        fund: 'generalPublic',
        basic: 1_003_334,
        project: 2_004_444,
        previous: 1_000_000,
      }),
    );
    const outcomes = checkDisclosure(drawRounded(lines, false)).map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'withinRounding').length).toBeGreaterThan(5);
    expect(outcomes.filter((outcome) => outcome === 'equal').length).toBeGreaterThan(50);
  });
});
