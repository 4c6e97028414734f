import { describe, expect, it } from 'vitest';
import { drawDisclosure, drawnPlace } from '../testing/drawnDisclosure.ts';
import { drawStatistics } from '../testing/drawnStatistics.ts';
import { buildBasicProject } from './basicProject.ts';
import { getKeyFigures } from './keyFigures.ts';
import { findLargestChanges, findLargestLines } from './largest.ts';
import { findHeadCount, measureFigure } from './measure.ts';
import { buildOverviewSentence } from './overviewSentence.ts';
import { buildPerformance } from './performance.ts';
import { buildYearChanges } from './yearChanges.ts';

const drawn = drawStatistics();

describe('getKeyFigures', () => {
  it('gives each figure with its fact', () => {
    const figures = getKeyFigures(drawn);
    const facts = [
      figures.total,
      figures.basic,
      figures.project,
      figures.personnel,
      figures.operating,
      figures.threePublic,
      figures.carryOver,
    ].map(({ fen, fact }) => [(fen ?? Number.NaN) / 1e6, fact]);
    expect(facts).toEqual([
      [100, 't3.0.0.c0'],
      [60, 't3.0.0.c1'],
      [40, 't3.0.0.c2'],
      [55, 't6.0.0.c1'],
      [5, 't6.0.0.c2'],
      [1, 't10.0.0.c0'],
      [10, 't11.0.0.c0'],
    ]);
    expect(figures.changes.generalPublic).toMatchObject({
      change: { fen: -30_000_000 },
      rate: -0.25,
    });
    expect(figures.changes.project?.previous.fen).toBe(70_000_000);
    expect(figures.changes.total).toBeUndefined();
  });

  it('of an empty disclosure are all not published', () => {
    const { changes, ...figures } = getKeyFigures(drawDisclosure());
    expect(new Set(Object.values(figures).map(({ state }) => state))).toEqual(
      new Set(['notPublished']),
    );
    expect(Object.values(changes).every((change) => change === undefined)).toBe(true);
  });
});

describe('buildOverviewSentence', () => {
  it('names the main class, its main line and what changed most that way', () => {
    expect(buildOverviewSentence(drawn)).toMatchObject({
      year: 2025,
      basicShare: 0.6,
      mainClass: { key: '201', share: 0.7 },
      mainLine: { key: '2010501', figure: { fen: 40_000_000 } },
      changeScope: 'generalPublic',
      mainChange: { key: '2010507', kind: 'dropped' },
    });
  });

  it('leaves out what an empty disclosure does not say', () => {
    expect(buildOverviewSentence(drawDisclosure())).toMatchObject({
      mainClass: undefined,
      change: undefined,
      changeScope: undefined,
      mainChange: undefined,
    });
  });
});

describe('largest', () => {
  it('orders lines and changes by size', () => {
    expect(findLargestLines(drawn, 2).map(({ node, share }) => [node.key, share])).toEqual([
      ['2010501', 0.4],
      ['2010505', 0.3],
    ]);
    expect(findLargestChanges(buildYearChanges(drawn), 2).map(({ key }) => key)).toEqual([
      '2010507',
      '2080505',
    ]);
  });
});

describe('buildBasicProject', () => {
  const result = buildBasicProject(drawn);

  it('splits every class without a rest', () => {
    expect(result.byClass.map(({ key, rest }) => [key, rest?.fen])).toEqual([
      ['total', 0],
      ['201', 0],
      ['208', 0],
      ['216', 0],
    ]);
  });

  it('joins projects with their descriptions and sheets by name', () => {
    const [census, training, carried] = result.projects.entries;
    expect(census).toMatchObject({
      name: '经济普查经费',
      amount: { fact: 't7.0.4.c0' },
      inNarrative: { fact: 'p1' },
      project: { id: 'p1' },
      sheets: [{ id: 'g1' }],
    });
    expect(training?.sheets).toEqual([]);
    expect(carried).toMatchObject({ scope: 'carryOver', classCode: '' });
    expect(result.projects.unmatchedSheets).toEqual([]);
    const renamed = buildBasicProject({ ...drawn, projects: [], tables: [] });
    expect(renamed.projects.unmatchedSheets.map(({ id }) => id)).toEqual(['g1']);
  });

  it('leaves the economic classes of projects undetermined', () => {
    expect(result.projectClasses.map(({ code, figure }) => [code, figure.state])).toEqual([
      ['301', 'undetermined'],
      ['302', 'undetermined'],
    ]);
  });
});

describe('buildPerformance', () => {
  it('adds weights up, counts those without and finds the project', () => {
    expect(buildPerformance(drawn)).toMatchObject([
      {
        id: 'g1',
        weightSum: 60,
        weightless: 1,
        transcribed: 1,
        project: 'generalPublic/经济普查经费',
        groups: [
          { name: '产出指标', weight: 60 },
          { name: '效益指标', weight: undefined },
        ],
      },
    ]);
  });
});

describe('measures', () => {
  const { total, basic } = getKeyFigures(drawn);

  it('are shares, amounts per head, or nothing at all', () => {
    const base = { parent: total, total, heads: 7 };
    expect(measureFigure(basic, 'shareOfParent', base)).toEqual({ kind: 'share', ratio: 0.6 });
    expect(measureFigure(basic, 'perHead', base)).toEqual({
      kind: 'perHead',
      fen: 8_571_429,
      heads: 7,
    });
    expect(measureFigure(basic, 'perHead', { ...base, heads: undefined })).toEqual({
      kind: 'none',
    });
    expect(measureFigure({ state: 'blank' }, 'shareOfTotal', base)).toEqual({ kind: 'none' });
    expect(measureFigure(basic, 'amount', base)).toEqual({ kind: 'amount', figure: basic });
  });

  it('take the people serving before the posts', () => {
    const count = (concept: 'posts' | 'serving', heads: number) =>
      ({ concept, label: concept, count: heads, source: drawnPlace }) as const;
    const staffing = [count('posts', 9), count('serving', 6)];
    const { profile } = drawn;
    expect(findHeadCount({ ...drawn, profile: { ...profile, staffing } })?.count).toBe(6);
    expect(
      findHeadCount({ ...drawn, profile: { ...profile, staffing: [count('posts', 0)] } }),
    ).toBe(undefined);
    expect(findHeadCount(drawn)).toBeUndefined();
  });
});
