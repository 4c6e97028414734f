// Where the resolver must not simply answer: tables that contradict themselves,
// proofs that take too long, questions that make no sense.
import { describe, expect, test } from 'vitest';
import { childrenSum, rowSum } from './constraints.ts';
import { draw, type Drawing, neverLate, read, resolve } from './drawn.ts';
import type { PlacementProblem } from './placement.ts';
import { resolvePlacements } from './resolve.ts';

const three = [0, 1, 2];

describe('contradictions', () => {
  const misprinted: Drawing = {
    columns: 3,
    table: `
      total 61.00 41.00 20.00
      201   15.00 15.00
      206    5.00  5.00
      208   42.00 42.00
      20801 42.00 42.00`,
    constraints: [
      ...childrenSum('total', ['201', '206', '208'], three),
      ...childrenSum('208', ['20801'], three),
      ...['total', '201', '206', '208', '20801'].map((id) => rowSum(id, 0, [1, 2])),
    ],
  };

  test('a misprinted class names the identities that clash and no others', () => {
    const result = resolve(misprinted);
    if (result.outcome !== 'contradiction') throw new Error('expected a contradiction');
    for (const clash of result.clashes) {
      expect(clash.minimal).toBe(true);
      expect(clash.constraints.some((id) => id.startsWith('childrenSum:total'))).toBe(true);
      expect(clash.constraints).not.toContain('childrenSum:208:0');
    }
    expect(result.clashes.length).toBeGreaterThan(0);
  });

  test('rows the clash does not touch keep their columns', () => {
    const result = resolve(misprinted);
    expect(read(result)['total']).toBe('0 1 2');
    expect(read(result)['20801']).toMatch(/^0 /);
  });

  test('more values than columns contradict the row by name, the others are placed', () => {
    const result = resolve({
      columns: 2,
      table: `
        201 1.00 2.00 3.00
        206 1.00 2.00`,
      constraints: childrenSum('206', ['201'], [0]),
    });
    expect(result).toMatchObject({
      outcome: 'contradiction',
      clashes: [{ constraints: ['tooManyValues:201'], minimal: true }],
    });
    expect(read(result)).toEqual({ '201': '? ? ?', '206': '0 1' });
  });

  test('fixed columns out of order contradict the row by name', () => {
    const rows = [{ id: '201', values: [1, 2], fixed: [1, 0] }];
    const result = resolvePlacements({ columns: 3, rows, constraints: [], now: neverLate });
    expect(result).toMatchObject({ clashes: [{ constraints: ['fixedColumns:201'] }] });
  });

  test('two independent misprints give two clashes', () => {
    const result = resolve({
      columns: 2,
      table: `
        201 1.00 2.00
        206 3.00 4.00`,
      constraints: [rowSum('201', 0, [1]), rowSum('206', 0, [1])],
    });
    expect(result).toMatchObject({
      clashes: [{ constraints: ['rowSum:201:0'] }, { constraints: ['rowSum:206:0'] }],
    });
  });
});

describe('the time bound', () => {
  /** Thirty rows whose halves have to meet one sum: far too many ways to try. */
  const knapsack = (budgetMs: number, now: () => number): PlacementProblem => {
    const ids = Array.from({ length: 30 }, (_, index) => `row${index}`);
    const rows = ids.map((id, index) => ({ id, values: [1_000_003 * (index + 7) + index ** 5] }));
    const sum = rows.reduce((before, row) => before + row.values[0]!, 0);
    const total = { id: 'total', values: [sum, Math.floor(sum / 2)] };
    return {
      columns: 2,
      rows: [total, ...rows],
      constraints: childrenSum('total', ids, [1]),
      budgetMs,
      now,
    };
  };

  test('running out leaves undetermined values with what remains, and says so', () => {
    let ticks = 0;
    const result = resolvePlacements(knapsack(500, () => (ticks += 1)));
    expect(result.complete).toBe(false);
    const open = result.rows.filter((row) => !row.complete);
    expect(open.length).toBeGreaterThan(0);
    for (const row of open) {
      expect(row.values).toEqual([{ determined: false, candidates: [0, 1] }]);
      expect(row.placementsListed).toBe('unproven');
    }
  });

  test('no time at all still answers every row', () => {
    let ticks = 0;
    const result = resolvePlacements(knapsack(0, () => (ticks += 1)));
    expect(result.complete).toBe(false);
    expect(read(result)['row0']).toBe('?01');
    expect(result.rows).toHaveLength(31);
  });

  test('a row with too many placements to write down stays open', () => {
    const rows = [{ id: 'wide', values: Array.from({ length: 12 }, (_, index) => index) }];
    const result = resolvePlacements({ columns: 30, rows, constraints: [], now: neverLate });
    expect(result.complete).toBe(false);
    expect(result.rows[0]?.placementsListed).toBe('capped');
    const [first] = result.rows[0]?.values ?? [];
    expect(first).toEqual({
      determined: false,
      candidates: Array.from({ length: 19 }, (_, index) => index),
    });
  });
});

describe('questions that make no sense are our own faults', () => {
  const rows = draw('201 1.00');
  test.each([
    ['an unknown row', [rowSum('202', 0, [1])]],
    ['a column outside the table', [rowSum('201', 0, [2])]],
    ['a cell named twice', [rowSum('201', 0, [1, 1])]],
  ])('%s', (_, constraints) => {
    expect(() => resolvePlacements({ columns: 2, rows, constraints })).toThrow(constraints[0]?.id);
  });

  test('a row id used twice', () => {
    expect(() =>
      resolvePlacements({ columns: 2, rows: [...rows, ...rows], constraints: [] }),
    ).toThrow('repeat');
  });
});
