/** Sheets against tables that lack a total, a transfer or own means, and against themselves. */
import { describe, expect, it } from 'vitest';
import { drawChecked, type DrawnSheet, type DrawnTable } from '../../testing/drawnChecks.ts';
import { listAnswers, runById } from '../../testing/ruleAnswers.ts';

type Funds = DrawnSheet['funds'];

const income = (kind: DrawnTable['kind'], rows: string): DrawnTable => ({
  kind,
  panels: [{ side: 'income', columns: ['total'], rows }],
});

const draw = (funds: Funds, ...tables: readonly DrawnTable[]) =>
  drawChecked({ tables, sheets: [{ scope: 'department', name: '整体', funds }] });

describe('money from above', () => {
  const asked = (rows: string, printed: string) =>
    listAnswers('performanceSplit', draw({ 上级安排: printed }, income('overview', rows)));

  it('is the printed transfers of all funds together', () => {
    const rows = `甲 @generalPublicTransfer | 2.00
      乙 @governmentFundTransfer | 1.00
      丙 @stateCapitalTransfer |`;
    expect(asked(rows, '3.00')).toEqual(['equal']);
    expect(asked(rows, '2.00')).toEqual(['differs fault']);
  });

  it('is what is left beside own means where transfers are blank', () => {
    const rows = `甲 @generalPublic | 5.00
      - 其中：自有 @generalPublicOwn | 2.00
      - 其中：上级 @generalPublicTransfer |
      乙 @governmentFund | 4.00
      - 其中：自有 @governmentFundOwn |`;
    expect(asked(rows, '3.00')).toEqual(['equal']);
    expect(asked(rows, '7.00')).toEqual(['differs fault']);
    expect(
      runById('performanceSplit', draw({ 上级安排: '3.00' }, income('overview', rows))),
    ).toMatchObject([
      {
        id: 'performanceSplit:g1',
        left: 3_000_000,
        evidence: [
          { fact: 'g1.f1' },
          { fact: 't1.0.0.c0', sign: 1 },
          { fact: 't1.0.1.c0', sign: -1 },
        ],
        details: { subject: '上级安排', rightTable: '表1' },
      },
    ]);
  });

  it('is compared with blank transfers where no own means are printed', () => {
    expect(asked('甲 @generalPublicTransfer |', '3.00')).toEqual([
      'differs likelyFault blankAgainstAmount',
    ]);
    expect(asked('甲 @generalPublicTransfer |', '0.00')).toEqual([
      'cannotBeChecked blankAgainstZero',
    ]);
  });

  it('cannot be compared where the overview knows no transfers', () => {
    const drawn = draw({ 上级安排: '3.00' }, income('overview', '甲 @ownFunds | 3.00'));
    expect(runById('performanceSplit', drawn)).toMatchObject([
      { id: 'performanceSplit:g1', outcome: 'cannotBeChecked', reason: 'noSuchLine' },
    ]);
  });

  it('is not asked for where the sheet does not split its money', () => {
    expect(listAnswers('performanceSplit', draw({ 合计: '3.00' }, income('overview', '')))).toEqual(
      [],
    );
  });
});

describe('the overall sheet', () => {
  const tables = [
    income('overview', '收入总计 @incomeTotal | 9.00'),
    income('appropriation', '收入总计 @incomeTotal | 7.0'),
  ];

  it.each([
    ['7.00', ['equal']],
    ['7.04', ['withinRounding']],
    ['9.00', ['equal']],
    ['8.00', ['differs likelyFault']],
  ])('of %s covers the appropriation or the whole budget', (printed, answers) => {
    expect(listAnswers('performanceTotal', draw({ 年度预算总额: printed }, ...tables))).toEqual(
      answers,
    );
  });

  it('names the table that it was held against', () => {
    expect(runById('performanceTotal', draw({ 年度预算总额: '8.00' }, ...tables))).toMatchObject([
      {
        id: 'performanceTotal:g1',
        right: 7_000_000,
        details: { subject: '整体', rightTable: '表2' },
      },
    ]);
  });

  it('cannot be compared where neither table has a total', () => {
    const columns = ['basic', 'project'];
    const unclear = (kind: DrawnTable['kind']): DrawnTable => ({
      kind,
      panels: [{ side: 'income', columns, rows: '收入总计 | 1.00 | 2.00' }],
    });
    const drawn = draw({ 年度预算总额: '8.00' }, unclear('overview'), unclear('appropriation'));
    expect(listAnswers('performanceTotal', drawn)).toEqual(['cannotBeChecked noSuchLine']);
  });
});

describe('the money of one sheet', () => {
  const sum = (funds: Funds) => runById('performanceFunds', draw(funds));

  it('adds up to its printed total, rounding allowed', () => {
    expect(sum({ 年度资金总额: '1.00', 财政拨款: '0.33', 其他资金: '0.68' })).toMatchObject([
      {
        id: 'performanceFunds:g1',
        outcome: 'withinRounding',
        bound: 15_000,
        details: { subject: '整体' },
      },
    ]);
    expect(sum({ 财政拨款: '3.00', 合计: '3.00' })).toMatchObject([{ outcome: 'equal' }]);
  });

  it('is not added up without a total, or without parts', () => {
    expect(sum({ 财政拨款: '3.00', 其他资金: '1.00' })).toEqual([]);
    expect(sum({ 年度资金总额: '3.00' })).toEqual([]);
  });
});

describe('the sheet of a project', () => {
  const projects: DrawnTable = {
    kind: 'generalPublicProject',
    panels: [{ columns: ['total'], rows: '项 [修路] | 3.00' }],
  };
  const check = (name: string, funds: Funds) =>
    runById(
      'performanceProject',
      drawChecked({
        tables: [projects],
        sheets: [
          { scope: 'project', name, funds },
          { scope: 'department', name, funds },
        ],
      }),
    );

  it('is compared with the project of its name', () => {
    expect(check('“修路”', { 财政拨款: '2.00', 其他资金: '1.00' })).toMatchObject([
      { id: 'performanceProject:g1', outcome: 'equal', details: { subject: '“修路”' } },
    ]);
    expect(check('修路', { 财政拨款: '2.00' })).toMatchObject([
      { outcome: 'lawfulException', severity: 'notice', reason: 'performanceMayDiffer' },
    ]);
  });

  it('quotes its name where it cannot be compared', () => {
    const evidence = [{ fact: 'g1', printed: '造桥' }];
    expect(check('造桥', { 财政拨款: '2.00' })).toMatchObject([
      { outcome: 'cannotBeChecked', reason: 'noSuchProject', evidence },
    ]);
    expect(check('修路', {})).toMatchObject([{ outcome: 'cannotBeChecked', reason: 'notStated' }]);
  });
});
