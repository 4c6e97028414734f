// The ways to last year's total, counts of changes, allocations and sheets without projects.
import { describe, expect, it } from 'vitest';
import {
  drawDisclosure,
  drawnPlace,
  drawProject,
  drawStatement,
  drawTable,
  drawText,
} from '../testing/drawnDisclosure.ts';
import { buildBridge } from './bridge.ts';
import { countChanges, listRatesFromNothing } from './changeCounts.ts';
import { findFact } from './facts.ts';
import { getFacts } from './figure.ts';
import { chooseMainSeries } from './mainSeries.ts';
import { buildPerformance } from './performance.ts';
import { summarisePerformance } from './performanceSummary.ts';
import { listPreviousRoutes } from './previousRoutes.ts';
import { getAllocation } from './projectParts.ts';
import { buildYearSeries, compareImpliedYear } from './yearSeries.ts';

const items = [
  drawStatement('s4', 'generalPublicItems', {
    code: '2011308',
    current: '33.00',
    change: '+33.00',
    percent: '100',
  }),
  drawStatement('s5', 'generalPublicItems', { code: '2150502', current: '0.00', change: '-10.00' }),
  drawStatement('s6', 'generalPublicItems', { code: '2150501', current: '7.00', change: '-1.00' }),
];
const total = drawStatement('s1', 'generalPublicScale', {
  concept: 'total',
  current: '40.00',
  change: '+22.00',
});
const split = [
  drawStatement('s2', 'generalPublicScale', { concept: 'basic', current: '7.00', change: '-1.00' }),
  drawStatement('s3', 'generalPublicScale', {
    concept: 'project',
    current: '33.00',
    change: '+24.00',
  }),
];

describe('ways to last year', () => {
  it('name each way, and the one that does not meet the others', () => {
    const disclosure = drawDisclosure({ statements: [total, ...split, ...items] });
    const bridge = buildBridge(disclosure)!;
    const routes = listPreviousRoutes(disclosure, bridge);
    expect(
      routes.map(({ basis, previous, isEqual, parts }) => [
        basis,
        previous.fen / 1e6,
        isEqual,
        parts,
      ]),
    ).toEqual([
      ['statedTotal', 18, true, 1],
      ['statedSplit', 17, false, 2],
      ['items', 18, true, 3],
    ]);
  });

  it('leave out a way with a gap', () => {
    const open = drawStatement('s7', 'generalPublicItems', {
      code: '2080505',
      current: '1.00',
      change: '+',
    });
    const disclosure = drawDisclosure({ statements: [total, ...items, open] });
    const routes = listPreviousRoutes(disclosure, buildBridge(disclosure)!);
    expect(routes.map(({ basis }) => basis)).toEqual(['statedTotal']);
  });
});

describe('several years', () => {
  const drawYear = (year: number, rows: string, statements = [total, ...items]) =>
    drawDisclosure({
      id: String(year),
      year,
      statements,
      tables: [drawTable('t5', { kind: 'generalPublic', panels: [{ columns: 'total', rows }] })],
    });
  const last = drawYear(2024, '合计 | 18.50\n201 一般公共服务支出 | 8.50\n215 工业 | 10.00', []);
  const now = drawYear(2025, '合计 | 40.00\n201 一般公共服务支出 | 33.00\n215 工业 | 7.00');

  it('start at the published total, without its address: it belongs to another document', () => {
    const bridge = buildBridge(now, last)!;
    expect(bridge).toMatchObject({ basis: 'published', from: { fen: 18_500_000 } });
    expect(getFacts(bridge.from)).toEqual([]);
    expect(bridge.to.fact).toBe('t5.0.0.c0');
    const [whole] = compareImpliedYear(last, now);
    expect(whole).toMatchObject({ key: 'total', outcome: 'differs' });
    expect(whole === undefined ? [] : getFacts(whole.published)).toEqual([]);
  });

  it('are drawn as the whole and the largest classes', () => {
    const series = buildYearSeries([last, now], 'generalPublic');
    expect(chooseMainSeries(series, 2).map(({ key }) => key)).toEqual(['total', '201']);
    expect(chooseMainSeries(series, 8)).toHaveLength(3);
  });
});

describe('counts of changes', () => {
  const bridge = buildBridge(drawDisclosure({ statements: [total, ...items] }))!;

  it('count every item once', () => {
    expect(countChanges(bridge.items)).toEqual({
      new: 1,
      dropped: 1,
      increased: 0,
      decreased: 1,
      unchanged: 0,
      unknown: 0,
    });
  });

  it('find growth that starts from nothing', () => {
    expect(listRatesFromNothing(bridge.items).map(({ key }) => key)).toEqual(['2011308']);
  });
});

describe('allocations', () => {
  it('are addressed as facts, with what they leave open', () => {
    const project = drawProject('p1', '办公', { amount: '5.00', allocation: { 印刷: '3.00' } });
    const { parts, rest } = getAllocation(project);
    expect(rest?.fen).toBe(2_000_000);
    const fact = findFact(drawDisclosure({ projects: [project] }), parts[0]?.figure.fact ?? '');
    expect(fact).toMatchObject({ kind: 'project', part: { label: '印刷' } });
    expect(getAllocation(drawProject('p2', '无', { amount: '5.00' })).rest).toBeUndefined();
  });
});

describe('sheets and projects', () => {
  it('that do not meet are named on either side', () => {
    const table = drawTable('t7', {
      kind: 'generalPublicProject',
      panels: [{ columns: 'total', rows: '合计 | 5.00\n2011308 招商引资 @运转经费 | 5.00' }],
    });
    const disclosure = drawDisclosure({ tables: [table] });
    const summary = summarisePerformance(disclosure, buildPerformance(disclosure));
    expect(summary.withoutSheet.map(({ name }) => name)).toEqual(['运转经费']);
    expect(summary).toMatchObject({ sheets: 0, indicators: 0, unmatched: [] });
  });

  it('have weights with decimals that add up exactly', () => {
    const indicators = [0.1, 0.2, 0.3].map((weight) => ({
      level1: '产出指标',
      level2: '',
      level3: '',
      comparator: 'none' as const,
      target: '',
      unit: '',
      weight,
      provenance: { how: 'printed' as const },
      source: drawnPlace,
    }));
    const [name, title] = [drawText('运转经费'), drawText('绩效目标表')];
    const sheet = { id: 'g1', scope: 'project' as const, name, title, funds: [], indicators };
    const disclosure = drawDisclosure({ performance: [{ ...sheet, source: drawnPlace }] });
    const [view] = buildPerformance(disclosure);
    expect([view?.weightSum, view?.groups[0]?.weight]).toEqual([0.6, 0.6]);
  });
});
