// The exact reasoning over partial sums against trying every combination.
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { type Choices, Reach, type Target } from './reach.ts';

const choice = fc.record({
  sum: fc.integer({ min: -6, max: 6 }),
  slack: fc.integer({ min: 0, max: 3 }),
});
const member = fc.array(choice, { minLength: 1, maxLength: 4 }).map(
  (choices): Choices => ({
    sums: choices.map(({ sum }) => sum),
    slacks: choices.map(({ slack }) => slack),
  }),
);

function supportByTrying(members: readonly Choices[], target: Target): boolean[][] {
  const support = members.map(({ sums }) => sums.map(() => false));
  const visit = (picked: readonly number[], sum: number, slack: number) => {
    const next = members[picked.length];
    if (next === undefined) {
      if (Math.abs(sum - target.equals) > target.tolerance + slack) return;
      picked.forEach((index, position) => (support[position]![index] = true));
      return;
    }
    next.sums.forEach((own, index) =>
      visit([...picked, index], sum + own, slack + next.slacks[index]!),
    );
  };
  visit([], 0, 0);
  return support;
}

/** Per member, per choice; members with one choice are not told apart from the total. */
function findSupport(members: readonly Choices[], { equals, tolerance }: Target) {
  const reach = new Reach();
  reach.begin(equals, tolerance);
  const isOpen = members.map(({ sums, slacks }) => {
    sums.forEach((sum, index) => reach.addChoice(sum, slacks[index]!));
    return reach.endMember();
  });
  const reached = reach.find();
  if (reached !== 'some') return reached === 'unknown' ? reached : undefined;
  let choice = 0;
  return members.map(({ sums }, member) =>
    sums.map(() => !isOpen[member] || reach.isSupported(choice++)),
  );
}

describe('support of contributions to one sum', () => {
  test.prop(
    [
      fc.array(member, { maxLength: 4 }),
      fc.integer({ min: -14, max: 14 }),
      fc.integer({ min: 0, max: 2 }),
    ],
    { numRuns: 1000 },
  )('is what trying every combination finds', (members, equals, tolerance) => {
    const target = { equals, tolerance };
    const tried = supportByTrying(members, target);
    const isPossible =
      members.length === 0
        ? Math.abs(equals) <= tolerance
        : tried.every((flags) => flags.includes(true));
    expect(findSupport(members, target)).toEqual(isPossible ? tried : undefined);
  });

  test('beyond too many partial sums it does not say', () => {
    const members = Array.from({ length: 20 }, (_, index) => ({
      sums: [0, 3 ** index],
      slacks: [0, 0],
    })).reverse();
    const sum = members.reduce((total, { sums }) => total + sums[1]!, 0);
    expect(findSupport(members, { equals: sum / 2, tolerance: sum / 2 })).toBe('unknown');
  });
});
