// What can be placed and what cannot: tables drawn as text, each named for the
// hazard it holds.
import { describe, expect, test } from 'vitest';
import {
  childrenCovered,
  childrenSum,
  columnTotal,
  forbidColumns,
  nestedRowSums,
  rowSum,
} from './constraints.ts';
import { decidedBy, type Drawing, neverLate, read, resolve, step, toFen } from './drawn.ts';
import type { PlacementRow } from './placement.ts';
import { resolvePlacements } from './resolve.ts';

const three = [0, 1, 2];

describe('total, basic, project', () => {
  const classes = ['201', '206', '208'];
  const expenditure: Drawing = {
    columns: 3,
    table: `
      total 61.00 41.00 20.00
      201   15.00 15.00
      206    5.00  5.00
      208   41.00 41.00`,
    constraints: [
      ...childrenSum('total', classes, three),
      ...['total', ...classes].map((id) => rowSum(id, 0, [1, 2])),
    ],
  };

  test('two equal values after a class: the column sums tell basic from project', () => {
    const result = resolve(expenditure);
    expect(result.outcome).toBe('resolved');
    expect(result.complete).toBe(true);
    expect(read(result)).toEqual({ total: '0 1 2', '201': '0 2', '206': '0 2', '208': '0 1' });
  });

  test('a decision names its identities, a full row needs none', () => {
    const result = resolve(expenditure);
    expect(decidedBy(result, 'total', 0)).toEqual([]);
    expect(decidedBy(result, '201', 0)).toEqual(['rowSum:201:0']);
    expect(decidedBy(result, '208', 1)).toEqual(['childrenSum:total:1', 'rowSum:208:0']);
  });

  test('without the column sums basic and project stay open, the total does not', () => {
    const constraints = classes.map((id) => rowSum(id, 0, [1, 2]));
    const result = resolve({ ...expenditure, constraints });
    expect(read(result)).toEqual({
      total: '0 1 2',
      '201': '0 ?12',
      '206': '0 ?12',
      '208': '0 ?12',
    });
    expect(result.rows[1]?.placements).toEqual([
      [0, 1],
      [0, 2],
    ]);
    expect(result.rows[1]?.placementsListed).toBe('all');
  });

  test('two subsets with the same sum stay open together', () => {
    const result = resolve({
      columns: 3,
      table: `
        total 20.00 10.00 10.00
        201   10.00 10.00
        206   10.00 10.00`,
      constraints: [
        ...childrenSum('total', ['201', '206'], three),
        ...['201', '206'].map((id) => rowSum(id, 0, [1, 2])),
      ],
    });
    expect(read(result)).toEqual({ total: '0 1 2', '201': '0 ?12', '206': '0 ?12' });
  });

  test('a rule of the table kind decides what sums cannot', () => {
    const result = resolve({
      columns: 3,
      table: '30201 8.00 8.00',
      constraints: [rowSum('30201', 0, [1, 2]), forbidColumns('operatingOnly', '30201', [1])],
    });
    expect(read(result)).toEqual({ '30201': '0 2' });
    expect(decidedBy(result, '30201', 1)).toEqual(['operatingOnly:30201']);
  });
});

describe('columns that nothing tells apart', () => {
  const rows = ['total', '201', '20113', '2011308', '206'];
  const ten = Array.from({ length: 10 }, (_, index) => index + 1);
  const all = [0, ...ten];
  const project: Drawing = {
    columns: 11,
    table: `
      total   43.00 43.00
      201     33.00 33.00
      20113   33.00 33.00
      2011308 33.00 33.00
      206     10.00 10.00`,
    constraints: [
      ...childrenSum('total', ['201', '206'], all),
      ...childrenSum('201', ['20113'], all),
      ...childrenSum('20113', ['2011308'], all),
      ...rows.map((id) => rowSum(id, 0, ten)),
    ],
  };

  test('ten economic columns stay undetermined while the total is determined', () => {
    const result = resolve(project);
    expect(result.complete).toBe(true);
    for (const row of result.rows) {
      expect(row.values[0]).toMatchObject({ determined: true, column: 0 });
      expect(row.values[1]).toEqual({ determined: false, candidates: ten });
    }
  });

  test('one known cell decides the whole chain', () => {
    const known = columnTotal({ row: '2011308', column: 2, fen: toFen('33.00') });
    const result = resolve({ ...project, constraints: [...project.constraints, known] });
    expect(Object.values(read(result))).toEqual(['0 2', '0 2', '0 2', '0 2', '0 2']);
    expect(decidedBy(result, '201', 1)).toContain(known.id);
  });

  test('two hundred such rows are settled by a few solutions, not by all combinations', () => {
    const items = Array.from({ length: 199 }, (_, index) => `item${index}`);
    const drawing: Drawing = {
      columns: 11,
      table: ['total 199.00 199.00', ...items.map((id) => `${id} 1.00 1.00`)].join('\n'),
      constraints: [
        ...childrenSum('total', items, all),
        ...childrenCovered('total', items, all),
        ...['total', ...items].map((id) => rowSum(id, 0, ten)),
      ],
    };
    const result = resolve(drawing);
    expect(result.complete).toBe(true);
    expect(result.rows.every((row) => !row.values[1]?.determined)).toBe(true);
  });
});

describe('nested subtotals', () => {
  // total = appropriation (general, fund, capital) + special account + carry-over
  const header = { column: 0, parts: [{ column: 1, parts: [2, 3, 4] }, 5, 6] };
  const all = [0, 1, 2, 3, 4, 5, 6];
  const income: Drawing = {
    columns: 7,
    table: `
      total 58.00 55.00 55.00 3.00
      201   33.00 33.00 33.00
      206   22.00 22.00 22.00
      216    3.00  3.00`,
    constraints: [
      ...childrenSum('total', ['201', '206', '216'], all),
      ...['total', '201', '206', '216'].flatMap((id) => nestedRowSums(id, header)),
    ],
  };

  test('a value equal to its subtotal, its total and its part stands in all three', () => {
    const known = [
      columnTotal({ row: 'total', column: 2, fen: toFen('55.00') }),
      columnTotal({ row: 'total', column: 6, fen: toFen('3.00') }),
    ];
    const result = resolve({ ...income, constraints: [...income.constraints, ...known] });
    expect(read(result)).toEqual({
      total: '0 1 2 6',
      '201': '0 1 2',
      '206': '0 1 2',
      '216': '0 6',
    });
  });

  test('without known totals the parts stay open and the subtotal does not', () => {
    const result = resolve(income);
    expect(read(result)).toEqual({
      total: '0 1 ?234 ?56',
      '201': '0 1 ?234',
      '206': '0 1 ?234',
      '216': '0 ?56',
    });
    expect(result.rows[0]?.placements).toHaveLength(6);
  });
});

describe('rounding', () => {
  const basic = (table: string): Drawing => ({
    columns: 3,
    table,
    constraints: [
      ...childrenSum('total', ['301', '302', '303'], three),
      ...['total', '301', '302', '303'].map((id) => rowSum(id, 0, [1, 2])),
    ],
  });

  test('printed parts may miss the total by half a step each, and one for the total', () => {
    // 102.67 + 9.23 and 101.59 + 9.23 + 1.08 both give 111.90.
    const result = resolve(
      basic(`
        total 111.89 102.67 9.23
        301   101.59 101.59
        302     9.23   9.23
        303     1.08   1.08`),
    );
    expect(result.outcome).toBe('resolved');
    expect(read(result)).toEqual({ total: '0 1 2', '301': '0 1', '302': '0 2', '303': '0 1' });
  });

  test('blanks do not widen the tolerance: two printed values may differ by one step only', () => {
    const within = resolve({
      columns: 5,
      table: '301 5.00 5.01',
      constraints: [rowSum('301', 0, [1, 2, 3, 4])],
    });
    expect(within.outcome).toBe('resolved');
    const beyond = resolve({
      columns: 5,
      table: '301 5.00 5.02',
      constraints: [rowSum('301', 0, [1, 2, 3, 4])],
    });
    expect(beyond).toMatchObject({
      outcome: 'contradiction',
      clashes: [{ constraints: ['rowSum:301:0'], minimal: true }],
    });
  });

  test('a known total has its own tolerance, halves included', () => {
    const at = (tolerance: number) =>
      resolve({
        columns: 2,
        table: 'total 5.00',
        constraints: [
          columnTotal({ row: 'total', column: 1, fen: toFen('5.00') + step / 2, tolerance }),
        ],
      });
    expect(read(at(step / 2))).toEqual({ total: '1' });
    expect(at(step / 2 - 0.5).outcome).toBe('contradiction');
  });

  test('steps may differ by value', () => {
    const row: PlacementRow = { id: 'mixed', values: [1_000_000, 1_004_000], steps: [10_000, 100] };
    const constraints = [rowSum('mixed', 0, [1])];
    const loose = resolvePlacements({ columns: 2, rows: [row], constraints, now: neverLate });
    expect(loose.outcome).toBe('resolved');
    const strict = { ...row, steps: [100, 100] };
    expect(
      resolvePlacements({ columns: 2, rows: [strict], constraints, now: neverLate }).outcome,
    ).toBe('contradiction');
  });
});

describe('values that look like nothing', () => {
  test('a single value takes any column that nothing excludes', () => {
    expect(read(resolve({ columns: 3, table: '201 5.00', constraints: [] }))).toEqual({
      '201': '?012',
    });
  });

  test('a row without values is blank throughout', () => {
    const result = resolve({ columns: 2, table: '202\n203 1.00', constraints: [] });
    expect(result.rows[0]).toEqual({
      id: '202',
      values: [],
      placements: [[]],
      placementsListed: 'all',
      complete: true,
    });
  });

  test('a printed 0.00 takes a column like any amount', () => {
    const result = resolve({
      columns: 3,
      table: '201 5.00 5.00 0.00',
      constraints: [rowSum('201', 0, [1, 2])],
    });
    expect(read(result)).toEqual({ '201': '0 1 2' });
  });

  test('sums alone cannot place a 0.00, a blank parent can', () => {
    const table = `
      total 5.00
      201   5.00
      206   0.00`;
    const sums = childrenSum('total', ['201', '206'], [0, 1]);
    const fixed = columnTotal({ row: 'total', column: 0, fen: toFen('5.00') });
    expect(read(resolve({ columns: 2, table, constraints: [...sums, fixed] }))).toEqual({
      total: '0',
      '201': '0',
      '206': '?01',
    });
    const covers = childrenCovered('total', ['201', '206'], [0, 1]);
    const result = resolve({ columns: 2, table, constraints: [...sums, fixed, ...covers] });
    expect(read(result)).toEqual({ total: '0', '201': '0', '206': '0' });
    expect(decidedBy(result, '206', 0)).toEqual(['columnTotal:total:0', 'childrenCovered:total:1']);
  });

  test('a negative amount offsets another under a smaller total', () => {
    const result = resolve({
      columns: 3,
      table: `
        total 7.00 7.00
        201   10.00 10.00
        206   -3.00 -3.00`,
      constraints: [
        ...childrenSum('total', ['201', '206'], three),
        columnTotal({ row: 'total', column: 2, fen: toFen('7.00') }),
        ...['total', '201', '206'].map((id) => rowSum(id, 0, [1, 2])),
      ],
    });
    expect(read(result)).toEqual({ total: '0 2', '201': '0 2', '206': '0 2' });
  });

  test('a column known beforehand binds the values around it', () => {
    const rows = [{ id: '201', values: [1, 2, 3], fixed: [undefined, 3] }];
    const result = resolvePlacements({ columns: 5, rows, constraints: [], now: neverLate });
    expect(read(result)).toEqual({ '201': '?012 3 4' });
    expect(decidedBy(result, '201', 2)).toEqual([]);
  });
});
