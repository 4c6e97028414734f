// Amounts per head: which count is taken, and rounding away from zero.
import { describe, expect, it } from 'vitest';
import { toFen } from '../model/amount.ts';
import type { Disclosure } from '../model/disclosure.ts';
import type { StaffingFact } from '../model/narrative.ts';
import { findHeadCount, getPerHead } from './perHead.ts';

function withStaffing(...staffing: (readonly [StaffingFact['concept'], number])[]): Disclosure {
  const source = { source: 'd1', page: 1 };
  return {
    profile: {
      staffing: staffing.map(([concept, count]) => ({ concept, label: concept, count, source })),
    },
  } as unknown as Disclosure;
}

describe('findHeadCount', () => {
  it('prefers people in office to posts, whatever the printed order', () => {
    expect(findHeadCount(withStaffing(['posts', 8], ['serving', 6]))?.count).toBe(6);
  });

  it('never answers a count of nobody', () => {
    expect(findHeadCount(withStaffing(['serving', 0], ['posts', 8]))?.count).toBe(8);
    expect(findHeadCount(withStaffing(['retired', 3]))).toBeUndefined();
  });
});

describe('getPerHead', () => {
  it('rounds half away from zero, for negative amounts as well', () => {
    expect(getPerHead(toFen(5), 2)).toBe(3);
    expect(getPerHead(toFen(-5), 2)).toBe(-3);
  });
});
