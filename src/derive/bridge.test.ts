import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printAmount, toFen } from '../model/amount.ts';
import { drawDisclosure, drawStatement, drawTable } from '../testing/drawnDisclosure.ts';
import { drawStatistics } from '../testing/drawnStatistics.ts';
import { buildBridge, remainderKey } from './bridge.ts';
import { getStatedChange } from './statedChange.ts';
import { buildYearChanges } from './yearChanges.ts';
import { buildYearSeries, compareImpliedYear, findPreviousYear } from './yearSeries.ts';

const change = (current: string | undefined, moved: string | undefined, percent?: string) =>
  getStatedChange(
    drawStatement('s1', 'generalPublicItems', {
      ...(current === undefined ? {} : { current }),
      ...(moved === undefined ? {} : { change: moved }),
      ...(percent === undefined ? {} : { percent }),
    }),
  );

describe('getStatedChange', () => {
  it.each([
    { current: '33.00', moved: '+33.00', kind: 'new', previous: 0 },
    { current: '0.00', moved: '-110.00', kind: 'dropped', previous: 110_000_000 },
    { current: '8.50', moved: '-1.37', kind: 'decreased', previous: 9_870_000 },
    { current: '5.00', moved: '+1.00', kind: 'increased', previous: 4_000_000 },
    { current: '5.00', moved: '=', kind: 'unchanged', previous: 5_000_000 },
    { current: '5.00', moved: '+0.00', kind: 'unchanged', previous: 5_000_000 },
    { current: '0.00', moved: '+0.00', kind: 'unchanged', previous: 0 },
  ])('$current after $moved is $kind', ({ current, moved, kind, previous }) => {
    expect(change(current, moved)).toMatchObject({ kind, previous: { fen: previous } });
  });

  it('has no rate from a zero base, whatever the words say', () => {
    expect(change('33.00', '+33.00', '100.00').rate).toBeUndefined();
    expect(change('0.00', '-110.00', '100.00').rate).toBe(-1);
  });

  it('keeps the direction and nothing else where no amount is given', () => {
    expect(change('33.00', '+')).toMatchObject({
      kind: 'increased',
      change: { state: 'notPublished' },
      previous: { state: 'notPublished' },
    });
    expect(change('33.00', undefined).kind).toBe('unknown');
    expect(change(undefined, '-3.00')).toMatchObject({
      kind: 'decreased',
      change: { fen: -3_000_000, fact: 's1.change' },
    });
  });
});

describe('buildBridge', () => {
  it('closes, largest steps first, split by nature', () => {
    const bridge = buildBridge(drawStatistics())!;
    expect(bridge).toMatchObject({
      basis: 'statedTotal',
      from: { fen: 120_000_000, basis: ['s1', 's1.change'] },
      to: { fen: 90_000_000, fact: 't5.0.0.c0' },
      split: {
        basic: { previous: { fen: 50_000_000 }, current: { fen: 60_000_000 } },
        project: { previous: { fen: 70_000_000 }, current: { fen: 30_000_000 } },
      },
    });
    expect(bridge.steps.map(({ key, delta, end }) => [key, delta / 1e6, end / 1e6])).toEqual([
      ['2010507', -30, 90],
      ['2080505', 20, 110],
      ['2010501', -10, 100],
      ['2010505', -10, 90],
    ]);
    expect(bridge.items.map(({ kind }) => kind)).toEqual([
      'decreased',
      'decreased',
      'dropped',
      'new',
    ]);
  });

  it('names what the items leave unexplained', () => {
    const drawn = drawStatistics();
    const statements = drawn.statements.filter(({ id }) => id !== 's5');
    const bridge = buildBridge({ ...drawn, statements })!;
    expect(bridge.steps.at(-1)).toMatchObject({ key: remainderKey, delta: -10_000_000 });
    expect(bridge.steps.at(-1)?.end).toBe(bridge.to.fen);
  });

  it('starts from the published year before where it is at hand', () => {
    const before = drawDisclosure({
      year: 2024,
      tables: [
        drawTable('t5', {
          kind: 'generalPublic',
          panels: [{ columns: 'total', rows: '总计 | 121.00\n201 一般公共服务支出 | 121.00' }],
        }),
      ],
    });
    const bridge = buildBridge(drawStatistics(), before)!;
    expect(bridge).toMatchObject({ basis: 'published', from: { fen: 121_000_000 } });
    expect(bridge.steps.at(-1)).toMatchObject({ key: remainderKey, delta: -1_000_000 });
  });

  it('starts from the split, then from the items, where no total is compared', () => {
    const drawn = drawStatistics();
    const without = (...ids: string[]) => ({
      ...drawn,
      statements: drawn.statements.filter(({ id }) => !ids.includes(id)),
    });
    expect(buildBridge(without('s1'))?.basis).toBe('statedSplit');
    expect(buildBridge(without('s1', 's2'))?.basis).toBe('items');
    expect(buildBridge(drawDisclosure())).toBeUndefined();
  });

  it('closes whatever the items are', () => {
    const pairs = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: -1e6, max: 1e6 })),
      { minLength: 1, maxLength: 12 },
    );
    const print = (steps: number) => printAmount(toFen(steps * 10_000), 'tenThousandYuan', 2);
    fc.assert(
      fc.property(pairs, fc.integer({ min: 1, max: 1e7 }), (items, total) => {
        const statements = items.map(([current, moved], at) =>
          drawStatement(`s${String(at + 2)}`, 'generalPublicItems', {
            code: String(2_010_101 + at),
            current: print(current),
            change: `${moved < 0 ? '-' : '+'}${print(Math.abs(moved))}`,
          }),
        );
        const scale = drawStatement('s1', 'generalPublicScale', {
          concept: 'total',
          current: print(total),
          change: '+0.01',
        });
        const bridge = buildBridge(drawDisclosure({ statements: [scale, ...statements] }))!;
        const moved = bridge.steps.reduce((sum, { delta }) => sum + delta, 0);
        expect(bridge.from.fen + moved).toBe(bridge.to.fen);
        expect(bridge.steps.at(-1)?.end ?? bridge.from.fen).toBe(bridge.to.fen);
        const sizes = bridge.steps
          .filter(({ item }) => item !== undefined)
          .map(({ delta }) => Math.abs(delta));
        expect(sizes).toEqual(sizes.toSorted((left, right) => right - left));
      }),
    );
  });
});

describe('several years', () => {
  const current = drawStatistics();
  const previous = drawDisclosure({
    id: '2024-drawn',
    year: 2024,
    tables: [
      drawTable('t1', {
        kind: 'generalPublic',
        panels: [
          {
            columns: 'total basic project',
            rows: `
              总计 | 120.00 50.00 70.00
              201 一般公共服务支出 | 120.00 50.00 70.00
                20105 统计信息事务 | 120.00 50.00 70.00
                  2010501 行政运行 | 50.00 50.00 _
                  2010505 专项统计业务 | 41.00 _ 41.00
                  2010507 专项普查活动 | 29.00 _ 29.00`,
          },
        ],
      }),
    ],
  });

  it('joins lines by code, missing years named', () => {
    expect(findPreviousYear([current, previous], current)).toBe(previous);
    const series = buildYearSeries([previous, current], 'generalPublic');
    const dropped = series.find(({ key }) => key === '2010507');
    expect(dropped?.points.map(({ year, figure }) => [year, figure.state])).toEqual([
      [2024, 'amount'],
      [2025, 'notPublished'],
    ]);
  });

  it('holds the implied year against the published one', () => {
    const outcomes = compareImpliedYear(previous, current).map(({ key, outcome }) => [
      key,
      outcome,
    ]);
    expect(outcomes).toEqual([
      ['total', 'equal'],
      ['2010501', 'equal'],
      ['2010505', 'differs'],
      ['2010507', 'differs'],
      ['2080505', 'equal'],
    ]);
    expect(buildYearChanges(current)).toHaveLength(4);
  });
});
