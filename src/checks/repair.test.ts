/** Suggestions from findings alone: what one change would mend, what it would break. */
import { describe, expect, it } from 'vitest';
import { toFen } from '../model/amount.ts';
import type { Evidence, Finding } from '../model/finding.ts';
import { drawnSource } from '../testing/drawnChecks.ts';
import { listRepairs } from './repair.ts';

type Money = Pick<Finding, 'left' | 'right' | 'bound'>;

const piece = (fact: string, fen: number, more: Partial<Evidence> = {}): Evidence => ({
  fact,
  side: 'left',
  sign: 1,
  fen: toFen(fen),
  printed: String(fen),
  source: drawnSource,
  ...more,
});

const sides = (left: number, right: number, bound = 0): Money => ({
  left: toFen(left),
  right: toFen(right),
  bound,
});

function find(id: string, evidence: readonly Evidence[], more: Partial<Finding>): Finding {
  return { id, rule: id, outcome: 'equal', evidence, details: {}, ...more };
}

const right = { side: 'right' } as const;
const failing = find('a', [piece('x', 10), piece('y', 7, right)], {
  outcome: 'differs',
  ...sides(10, 7),
});

const ofX = (...others: readonly Finding[]) => {
  const repair = listRepairs(failing, [failing, ...others]).find(({ fact }) => fact === 'x');
  return { mends: repair?.mends, breaks: repair?.breaks };
};

describe('a change that would make an identity hold', () => {
  it('moves a figure of the left down and one of the right up, by the difference', () => {
    expect(listRepairs(failing, [failing])).toEqual([
      { fact: 'x', from: 10, to: 7, printed: '10', mends: [], breaks: [] },
      { fact: 'y', from: 7, to: 10, printed: '7', mends: [], breaks: [] },
    ]);
  });

  it('moves a figure that is taken away the other way', () => {
    const signed = find('a', [piece('x', 10), piece('y', 3, { sign: -1 }), piece('z', 5, right)], {
      outcome: 'differs',
      ...sides(7, 5),
    });
    expect(listRepairs(signed, []).map(({ fact, to }) => `${fact} ${String(to)}`)).toEqual([
      'x 8',
      'y 5',
      'z 7',
    ]);
  });

  it('is not asked of words, of what agrees, or without two sums', () => {
    const words = { ...piece('w', 0), fact: 'w' };
    const silent = ({ fen: _, ...rest }: Evidence): Evidence => rest;
    expect(listRepairs({ ...failing, evidence: [silent(words)] }, [])).toEqual([]);
    expect(listRepairs({ ...failing, outcome: 'withinRounding' }, [])).toEqual([]);
    const half = (key: 'left' | 'right') => {
      const { left, right: other, ...rest } = failing;
      return { ...rest, ...(key === 'left' ? { left } : { right: other }) } as Finding;
    };
    expect(listRepairs(half('left'), [])).toEqual([]);
    expect(listRepairs(half('right'), [])).toEqual([]);
  });
});

describe('the other identities', () => {
  it('are mended, broken, or neither', () => {
    const mended = find('m', [piece('x', 10), piece('p', 7, right)], sides(10, 7));
    const broken = find('b', [piece('x', 10), piece('q', 10, right)], sides(10, 10));
    const still = find('s', [piece('x', 10), piece('r', 4, right)], sides(10, 4));
    const other = find('o', [piece('u', 10), piece('v', 3, right)], sides(10, 3));
    expect(ofX(mended, broken, still, other)).toEqual({ mends: ['m'], breaks: ['b'] });
  });

  it('hold within what rounding allows them, before and after', () => {
    const mended = find('m', [piece('x', 10), piece('p', 5, right)], sides(10, 5, 2));
    const kept = find('k', [piece('x', 10), piece('q', 8, right)], sides(10, 8, 2));
    const exact = find('e', [piece('x', 10), piece('q', 9, right)], {
      left: toFen(10),
      right: toFen(9),
    });
    expect(ofX(mended, kept, exact)).toEqual({ mends: ['m'], breaks: [] });
  });

  it('hold as lower bounds when the figure is at least the other', () => {
    const atLeast = { reason: 'atLeast' } as const;
    const touched = find('t', [piece('x', 10), piece('p', 7, right)], {
      ...sides(10, 7),
      ...atLeast,
    });
    const under = find('u', [piece('x', 10), piece('q', 8, right)], {
      ...sides(10, 8),
      ...atLeast,
    });
    expect(ofX(touched, under)).toEqual({ mends: [], breaks: ['u'] });
  });

  it('that use the figure on both sides, or have no sums, are not touched', () => {
    const both = find('b', [piece('x', 10), piece('x', 10, right)], sides(10, 10));
    const counted = find('c', [piece('x', 10)], {});
    const half = find('h', [piece('x', 10)], { left: toFen(10) });
    expect(ofX(both, counted, half)).toEqual({ mends: [], breaks: [] });
  });

  it('rank the changes by what they mend and break', () => {
    const breaksX = find('b', [piece('x', 10), piece('q', 10, right)], sides(10, 10));
    const mendsY = find('m', [piece('y', 7), piece('r', 10, right)], sides(7, 10));
    expect(listRepairs(failing, [failing, breaksX, mendsY]).map(({ fact }) => fact)).toEqual([
      'y',
      'x',
    ]);
  });
});
