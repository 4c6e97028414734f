import { describe, expect, it } from 'vitest';
import { toFen } from '../model/amount.ts';
import { drawTable } from '../testing/drawnDisclosure.ts';
import {
  type Figure,
  findRatio,
  getCellFigure,
  makeComputed,
  notPublished,
  pickFigure,
  sumFigures,
} from './figure.ts';

const table = drawTable('t1', {
  kind: 'expenditure',
  panels: [{ columns: 'total basic project', rows: '201 甲 | 0.00 ? !坏 / 3.00' }],
});
const row = table.panels[0]!.rows[0]!;
const three: Figure = { state: 'amount', fen: toFen(300), fact: 'a' };
const blank: Figure = { state: 'blank', fact: 'b' };
const open: Figure = { state: 'undetermined', fact: 'c', candidates: [toFen(300)] };

describe('getCellFigure', () => {
  it('keeps 0.00, undetermined and unreadable apart, each with its address', () => {
    expect([0, 1, 2, 3].map((column) => getCellFigure(row, column))).toEqual([
      { state: 'amount', fen: 0, fact: 't1.0.0.c0' },
      { state: 'undetermined', fact: 't1.0.0.c1', candidates: [3_000_000] },
      { state: 'unreadable', fact: 't1.0.0.c2' },
      { state: 'notPublished' },
    ]);
  });
});

describe('sumFigures', () => {
  it('adds amounts, passes blanks over and names what it rests on', () => {
    const other: Figure = { state: 'amount', fen: toFen(-100), fact: 'd' };
    expect(sumFigures([three, blank, other])).toEqual({
      state: 'amount',
      fen: 200,
      basis: ['a', 'd'],
    });
  });

  it('returns a single amount as it is', () => {
    expect(sumFigures([three, blank, notPublished])).toBe(three);
  });

  it('never turns absences into a zero', () => {
    expect(sumFigures([blank, blank]).state).toBe('blank');
    expect(sumFigures([]).state).toBe('notPublished');
  });

  it('does not know a sum over something undetermined', () => {
    expect(sumFigures([three, open])).toMatchObject({ state: 'undetermined', basis: ['a', 'c'] });
    expect(sumFigures([three, { state: 'unreadable', fact: 'e' }]).state).toBe('unreadable');
  });
});

describe('findRatio and pickFigure', () => {
  it('has no ratio to nothing, and none of what is not known', () => {
    expect(findRatio(three, makeComputed(toFen(0), []))).toBeUndefined();
    expect(findRatio(open, three)).toBeUndefined();
    expect(findRatio(three, makeComputed(toFen(600), []))).toBe(0.5);
  });

  it('prefers an amount, then anything printed', () => {
    expect(pickFigure(notPublished, blank, three)).toBe(three);
    expect(pickFigure(notPublished, blank)).toBe(blank);
  });
});
