import { describe, expect, it } from 'vitest';
import { toFen } from '../model/amount.ts';
import {
  drawDisclosure,
  drawnPlace,
  drawStatement,
  drawTable,
} from '../testing/drawnDisclosure.ts';
import { drawStatistics } from '../testing/drawnStatistics.ts';
import { checkPercent } from './percentage.ts';
import { getReadingState } from './readingState.ts';

describe('checkPercent', () => {
  const check = (part: number, whole: number, printed: string) =>
    checkPercent(toFen(part), toFen(whole), {
      hundredths: Math.round(Number(printed) * 100),
      printed,
      source: drawnPlace,
    });

  it.each([
    { part: 17388, whole: 32877, printed: '52.89', outcome: 'equal', computed: 5289 },
    { part: -17388, whole: 32877, printed: '52.88', outcome: 'truncated', computed: 5289 },
    { part: 17388, whole: 32877, printed: '52.9', outcome: 'equal', computed: 5289 },
    { part: 17388, whole: 32877, printed: '53', outcome: 'equal', computed: 5289 },
    { part: 17388, whole: 32877, printed: '53.89', outcome: 'differs', computed: 5289 },
    { part: 1, whole: 8, printed: '12.5', outcome: 'equal', computed: 1250 },
    { part: 5, whole: 1000, printed: '1', outcome: 'equal', computed: 50 },
    { part: 33, whole: 0, printed: '100.00', outcome: 'zeroBase', computed: undefined },
    { part: 0, whole: 0, printed: '0.00', outcome: 'equal', computed: undefined },
    { part: 1, whole: -5, printed: '20', outcome: 'cannotBeChecked', computed: undefined },
  ])('$part of $whole as $printed % is $outcome', ({ part, whole, printed, outcome, computed }) => {
    expect(check(part, whole, printed)).toEqual({ outcome, computed });
  });

  it('stays exact where floating-point numbers do not', () => {
    const largest = Number.MAX_SAFE_INTEGER;
    expect(check(largest - 1, largest, '100.00').outcome).toBe('equal');
    expect(check(largest - 1, largest, '99.99').outcome).toBe('truncated');
  });
});

describe('getReadingState', () => {
  it('counts cells by state and leaves undetermined ones addressable', () => {
    const state = getReadingState(drawStatistics());
    const projects = state.tables.find(({ id }) => id === 't7');
    expect(projects).toMatchObject({ cells: { amount: 6, undetermined: 12 } });
    expect(projects?.undetermined[0]).toBe('t7.0.0.c1');
    expect(state.tables.find(({ id }) => id === 't8')?.isEmpty).toBe(true);
    const sum = state.tables.reduce((count, { cells }) => count + cells.amount, 0);
    expect(state.cells.amount).toBe(sum);
    expect(state.provenance.printed).toBe(sum);
    expect(state.unrecognised).toEqual([]);
  });

  it('checks stated shares and changes, a zero base apart', () => {
    const { percentages } = getReadingState(drawStatistics());
    const outcomes = percentages.map(({ fact, outcome }) => [fact, outcome]);
    expect(outcomes).toContainEqual(['s1.share', 'equal']);
    expect(outcomes).toContainEqual(['s1.change', 'equal']);
    expect(outcomes).toContainEqual(['s7.change', 'zeroBase']);
    expect(outcomes).toContainEqual(['s12.change', 'cannotBeChecked']);
  });

  it('reports a wrong percentage and a table of no known kind', () => {
    const state = getReadingState(
      drawDisclosure({
        tables: [drawTable('t1', { kind: 'unrecognised', panels: [] })],
        statements: [
          drawStatement('s1', 'generalPublicItems', {
            code: '2010101',
            current: '10.00',
            change: '-10.00',
            percent: '51.00',
          }),
        ],
      }),
    );
    expect(state.unrecognised).toEqual(['t1']);
    expect(state.percentages).toMatchObject([{ outcome: 'differs', computed: 5000 }]);
  });
});
