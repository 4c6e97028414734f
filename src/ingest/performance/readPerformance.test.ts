import { describe, expect, it } from 'vitest';
import type { Indicator, PerformanceSheet } from '../../model/narrative.ts';
import { cutSampleWords, drawLines } from '../../testing/drawnWords.ts';
import { listSamples, loadSample } from '../../testing/sampleContext.ts';
import { foldText } from '../narrative/paragraph.ts';
import { readIndicators, readTarget } from './indicators.ts';
import { readPerformance } from './readPerformance.ts';

const folder = '2025-wuerhe-industry-information';
const { performance: lines } = cutSampleWords(folder);
const { transcription } = loadSample(folder).context;
const weigh = ({ indicators }: PerformanceSheet): number =>
  indicators.reduce((sum, { weight = 0 }) => sum + weight, 0);

describe('the bundled sheets', () => {
  const { sheets, issues } = readPerformance(lines, transcription);

  it('are five, each with its name, funds, goal and indicators', () => {
    expect(
      sheets.map(({ id, scope, funds, indicators }) => [
        id,
        scope,
        funds.length,
        indicators.length,
      ]),
    ).toEqual([
      ['g1', 'department', 3, 4],
      ['g2', 'project', 3, 7],
      ['g3', 'project', 3, 9],
      ['g4', 'project', 3, 10],
      ['g5', 'transfer', 3, 7],
    ]);
    expect(sheets.every(({ goal }) => goal?.text.endsWith('。') === true)).toBe(true);
    expect(issues).toEqual([]);
  });

  it('say which of them were transcribed', () => {
    expect(sheets.map(({ provenance }) => provenance?.how)).toEqual([
      undefined,
      'transcribed',
      'transcribed',
      'transcribed',
      undefined,
    ]);
    expect(sheets[0]?.indicators.every(({ provenance }) => provenance.how === 'printed')).toBe(
      true,
    );
    expect(sheets[3]?.indicators.every(({ provenance }) => provenance.how === 'transcribed')).toBe(
      true,
    );
  });

  it('weigh 90 points each; the transfer sheet prints no weights', () => {
    expect(sheets.map(weigh)).toEqual([90, 90, 90, 90, 0]);
  });

  it('spread a level over the rows around it', () => {
    expect(sheets[0]?.indicators.map(({ level1, level2 }) => [level1, level2])).toEqual([
      ['履职效能', '数量指标'],
      ['履职效能', '质量指标'],
      ['履职效能', '时效指标'],
      ['社会效益', '经济效益指标'],
    ]);
    expect(sheets[4]?.indicators.map(({ level1, level2 }) => [level1, level2])).toEqual([
      ['产出目标', '数量指标'],
      ['产出目标', '数量指标'],
      ['产出目标', '质量指标'],
      ['产出目标', '时效指标'],
      ['产出目标', '成本指标'],
      ['效果目标', '社会效益'],
      ['满意度指标', '满意度指标'],
    ]);
  });

  it('without their transcription lose the scrambled indicators, and say so', () => {
    const bare = readPerformance(lines, undefined);
    expect(bare.sheets.map(({ indicators }) => indicators.length)).toEqual([4, 0, 0, 0, 7]);
    expect(bare.issues.map(({ code }) => code)).toEqual(Array(3).fill('performanceOrderLost'));
    expect(bare.leftover.some(({ reason }) => reason === 'notUnderstood')).toBe(true);
  });
});

describe.each(listSamples())('the transcription of %s', (sample) => {
  const { bytes, context } = loadSample(sample);
  const printed = new TextDecoder().decode(bytes).split('\n');
  const citedLines = ([first, last]: readonly [number, number]): readonly string[] =>
    printed.slice(first - 1, last).map((line) => foldText(line).replaceAll(/\s/gu, ''));

  /** True when the words can be laid out of pieces of the cited lines, few and whole. */
  function occurs(words: string, cited: readonly string[], mostPieces = 4): boolean {
    const rest = foldText(words).replaceAll(/\s/gu, '');
    if (rest === '') return true;
    if (mostPieces === 0) return false;
    for (let length = rest.length; length > 0; length--) {
      const piece = rest.slice(0, length);
      if (!cited.some((line) => line.includes(piece))) continue;
      return occurs(rest.slice(length), cited, mostPieces - 1);
    }
    return false;
  }

  const signs = { atLeast: '>=', atMost: '<=', equal: '=', moreThan: '>', lessThan: '<', none: '' };
  const fieldsOf = (indicator: Indicator): readonly string[] => [
    indicator.level3,
    signs[indicator.comparator] + indicator.target,
    indicator.unit,
    indicator.basis ?? '',
    indicator.previous ?? '',
    String(indicator.weight ?? ''),
    indicator.scoring ?? '',
    indicator.evidence ?? '',
  ];

  it('holds no word that its cited lines do not', () => {
    for (const sheet of context.transcription?.performance ?? []) {
      const whole = citedLines(sheet.source.lines!);
      for (const indicator of sheet.indicators) {
        const cited = citedLines(indicator.source.lines!);
        for (const field of fieldsOf(indicator)) {
          expect(occurs(field, cited), `${sheet.name.text}: ${field}`).toBe(true);
        }
        // Levels span rows, so their pieces stand anywhere on the sheet.
        for (const level of [indicator.level1, indicator.level2]) {
          expect(occurs(level, whole), `${sheet.name.text}: ${level}`).toBe(true);
        }
      }
      for (const { label, amount } of sheet.funds) {
        expect(occurs(amount.printed, citedLines(amount.source.lines!)), label).toBe(true);
        expect(occurs(label, whole), label).toBe(true);
      }
      expect(occurs(sheet.name.text, citedLines(sheet.name.source.lines!))).toBe(true);
      const { goal } = sheet;
      if (goal) expect(occurs(goal.text, citedLines(goal.source.lines!), 5)).toBe(true);
    }
  });

  it('refuses words that are not there', () => {
    expect(occurs('没有印出的字', citedLines([1, printed.length]), 1)).toBe(false);
  });
});

describe('indicators drawn for their hazards', () => {
  it.each([
    ['＞=1000本', { comparator: 'atLeast', target: '1000', unit: '本' }],
    ['≤5%', { comparator: 'atMost', target: '5', unit: '%' }],
    ['＝100％', { comparator: 'equal', target: '100', unit: '%' }],
    ['有效提升', { comparator: 'none', target: '有效提升', unit: '' }],
    ['2025年3月底之前', { comparator: 'none', target: '2025年3月底之前', unit: '' }],
  ])('reads the target %s', (printed, target) => {
    expect(readTarget(printed)).toEqual(target);
  });

  it('gives up on a header that wraps over lines, rather than guess', () => {
    expect(
      readIndicators(drawLines('一级\n指标\n产出指标 数量指标 印刷数量 ＞=10 本')),
    ).toBeUndefined();
  });

  it('gives up when a row has more cells than columns', () => {
    const header = '一级指标 二级指标 三级指标 指标值';
    expect(
      readIndicators(drawLines(`${header}\n产出 数量 印刷数量 ＞=10 本 多余 的`)),
    ).toBeUndefined();
  });

  it('gives up when no row has a first level', () => {
    const header = '一级指标 二级指标 三级指标 指标值';
    expect(readIndicators(drawLines(`${header}\n数量指标 印刷数量 ＞=10 本`))).toBeUndefined();
  });

  it('keeps names of people and numbers out of what is left over', () => {
    const { sheets, leftover } = readPerformance(
      drawLines(
        '项目支出绩效目标表\n项目名称 某项目 项目负责人 张三\n联系人 李四 联系电话 139****0000\n项目资金（万元）\n年度预算总额 3.00\n项目总体目标\n完成任务。\n一级指标 二级指标 三级指标 指标值\n产出指标 数量指标 印刷数量 ＞=10 本',
      ),
      undefined,
    );
    expect(sheets[0]).toMatchObject({ name: { text: '某项目' }, goal: { text: '完成任务。' } });
    expect(sheets[0]?.indicators).toHaveLength(1);
    expect(JSON.stringify([sheets, leftover])).not.toMatch(/张三|李四|139/u);
  });

  it('takes a number at the end of a page for its number, one inside for a cell', () => {
    const { leftover } = readPerformance(
      drawLines('项目支出绩效目标表\n项目名称 甲\n8\n9\n\f一级\n指标'),
      undefined,
    );
    expect(
      leftover.filter(({ reason }) => reason === 'pageNumber').map(({ text }) => text),
    ).toEqual(['9']);
  });
});
