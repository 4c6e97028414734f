import { describe, expect, it } from 'vitest';
import type { SourceRef } from '../model/source.ts';
import { markLine } from './markedLines.ts';

const line = { number: 5, text: '总计 157.89 111.89' };
const place = (lines: readonly [number, number], chars?: readonly [number, number]): SourceRef => ({
  source: 'drawn',
  page: 1,
  lines,
  ...(chars === undefined ? {} : { chars }),
});
const show = (places: readonly SourceRef[], of = line) =>
  markLine(of, places)
    .map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
    .join('');

describe('markLine', () => {
  it('marks the characters of a place', () => {
    expect(show([place([5, 5], [3, 9])])).toBe('总计 [157.89] 111.89');
  });

  it('marks several places in order, overlapping ones once', () => {
    const places = [place([5, 5], [10, 16]), place([5, 5], [3, 9]), place([5, 5], [5, 9])];
    expect(show(places)).toBe('总计 [157.89] [111.89]');
  });

  it('marks a place over several lines from its start, through, and to its end', () => {
    const long = place([4, 6], [2, 2]);
    expect(show([long])).toBe('[总计 157.89 111.89]');
    expect(show([long], { number: 4, text: '收入合计' })).toBe('收入[合计]');
    expect(show([long], { number: 6, text: '以下' })).toBe('[以下]');
  });

  it('leaves other lines and places without lines unmarked', () => {
    expect(show([place([6, 6], [0, 2]), { source: 'drawn', page: 1 }])).toBe(line.text);
    expect(show([place([5, 5], [90, 95])])).toBe(line.text);
  });
});
