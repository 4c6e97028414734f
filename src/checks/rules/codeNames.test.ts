/** Codes beside their names: what differs little, what differs much, what is not known. */
import { describe, expect, it } from 'vitest';
import type { ClassificationList } from '../../model/classification.ts';
import type { Disclosure } from '../../model/disclosure.ts';
import { drawChecked, type DrawnStatement } from '../../testing/drawnChecks.ts';
import { describeFinding } from '../../testing/ruleAnswers.ts';
import { runRule } from '../run.ts';
import { codeNames, narrativeNames } from './codeNames.ts';

const observe = (code: string, name: string, ...otherNames: readonly string[]) => ({
  code,
  name,
  otherNames,
  confidence: 'high' as const,
});

const known: ClassificationList = {
  functional: [
    observe('201', '一般公共服务支出', '一般公共服务'),
    observe('20805', '行政事业单位养老支出'),
    observe('2080505', '机关事业单位基本养老保险缴费支出'),
    observe('2080599', '其他养老事务支出补助'),
  ],
  departmentEconomic: [observe('30101', '基本工资')],
  governmentEconomic: [observe('50101', '工资奖金津补贴')],
};

const draw = (rows: string, statements: readonly DrawnStatement[] = []): Disclosure =>
  drawChecked({
    tables: [{ kind: 'expenditure', panels: [{ columns: ['total'], rows }] }],
    statements,
  });

const answer = (rows: string) =>
  runRule(codeNames, draw(rows), { classification: known }).map(describeFinding);

describe('a code and its name', () => {
  it.each([
    ['201 一般公共服务支出', 'equal'],
    ['201 一般公共服务', 'equal'],
    ['20805 行政事业单位养老', 'differs notice nameVariant'],
    ['20805 行政事业单位离退休', 'differs likelyFault otherName'],
    ['2080505 机关事业单位基本养老保险（缴费）支出', 'differs notice nameVariant'],
    ['2080505 机关单位基本养老保险缴费支出', 'differs notice nameVariant'],
    ['2080505 机关事业单位职业年金缴费支出', 'differs likelyFault otherName'],
    ['2080599 其他养老事务支出补助经费', 'differs notice nameVariant'],
    ['30101 基本工资', 'equal'],
    ['30101 基木工资', 'differs likelyFault otherName'],
    ['50101 工资奖金津补贴', 'equal'],
    ['50101 工资奖金津贴补', 'differs likelyFault otherName'],
    ['50101 工资奖金津补贴发', 'differs notice nameVariant'],
    ['50102 社会保障缴费', 'cannotBeChecked unknownCode'],
  ])('%s is %s', (row, expected) => {
    expect(answer(`${row} | 1.00`)).toEqual([expected]);
  });

  it('is told once, at its first place, with what is known about it', () => {
    const [finding, ...more] = runRule(
      codeNames,
      draw('201 服务 | 1.00\n201 服务 | 2.00\n50102 缴费 | 1.00'),
      { classification: known },
    );
    expect(finding).toMatchObject({
      id: 'codeNames:t1.0.0',
      evidence: [{ fact: 't1.0.0', printed: '201 服务' }],
      details: { table: '表1', row: '服务', code: '201', known: '一般公共服务支出' },
    });
    expect(more).toMatchObject([{ details: { known: '' } }]);
  });

  it('is not asked for where the code is inferred, or nothing is known at all', () => {
    const drawn = draw('201 别的 | 1.00');
    const tables = drawn.tables.map((table) => ({
      ...table,
      panels: table.panels.map((panel) => ({
        ...panel,
        rows: panel.rows.map((row) => ({ ...row, isCodeInferred: true as const })),
      })),
    }));
    expect(runRule(codeNames, { ...drawn, tables }, { classification: known })).toEqual([]);
    expect(runRule(codeNames, drawn)).toEqual([]);
  });
});

describe('names in the narrative', () => {
  const rows = '208 社保 | 3.00\n20805 养老 | 3.00\n2080505 养老保险 | 3.00';
  const names = (path: readonly string[] | undefined, code?: string) =>
    runRule(
      narrativeNames,
      draw(rows, [
        {
          topic: 'generalPublicItems',
          current: '3.00',
          ...(path === undefined ? {} : { path }),
          ...(code === undefined ? {} : { code }),
        },
      ]),
    ).map(({ id, outcome, severity, details }) =>
      [id, outcome, severity, details['row'], details['known']].filter(Boolean).join(' '),
    );

  it('are those of the tables, level by level', () => {
    expect(names(['社保', '年金', '养老保险'], '2080505')).toEqual([
      'narrativeNames:s1.208 equal 社保 社保',
      'narrativeNames:s1.20805 differs likelyFault 年金 养老',
      'narrativeNames:s1.2080505 equal 养老保险 养老保险',
    ]);
  });

  it('end at the level of the code where the path leaves the class out', () => {
    expect(names(['养老', '保险'], '2080505')).toEqual([
      'narrativeNames:s1.20805 equal 养老 养老',
      'narrativeNames:s1.2080505 differs likelyFault 保险 养老保险',
    ]);
  });

  it('go no deeper than the code', () => {
    expect(names(['社保', '养老'], '208')).toEqual(['narrativeNames:s1.208 equal 社保 社保']);
  });

  it('need a code, a path and a line that the tables print', () => {
    expect(names(['社保'])).toEqual([]);
    expect(names(undefined, '208')).toEqual([]);
    expect(names(['别的'], '299')).toEqual([]);
  });
});
