/**
 * What templates do differently without being wrong: carried-over money inside
 * the fiscal tables, money kept for next year, two files, truncated sentences.
 * Each lawful case stands beside the fault that must still be found.
 */
import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../model/disclosure.ts';
import { drawChecked, type DrawnTable } from '../testing/drawnChecks.ts';
import { drawWhole } from '../testing/drawnChecksWhole.ts';
import { listAnswers } from '../testing/ruleAnswers.ts';

function drawTables(...tables: readonly DrawnTable[]): Disclosure {
  return drawChecked({ tables });
}

const side = (name: 'income' | 'expenditure', rows: string, columns = ['total']) => ({
  side: name,
  columns,
  rows,
});

/** 10.00 of this year and 2.00 carried over; the overview prints 12.00 as one source. */
const appropriation: DrawnTable = {
  kind: 'appropriation',
  panels: [
    side(
      'income',
      `本年收入 @incomeThisYear | 10.00
       - 一般公共预算资金 @generalPublic | 10.00
       上年结转 @carryOver | 2.00
       - 一般公共预算拨款 @generalPublic | 2.00
       收入总计 @incomeTotal | 12.00`,
    ),
    side(
      'expenditure',
      `201 一般公共服务支出 | 12.00 | 12.00\n支出总计 @expenditureTotal | 12.00 | 12.00`,
      ['total', 'generalPublic'],
    ),
  ],
};

const overview = (source: string, more = ''): DrawnTable => ({
  kind: 'overview',
  panels: [
    side(
      'income',
      `一般公共预算资金 @generalPublic | ${source}\n${more}收入总计 @incomeTotal | 12.00`,
    ),
    side('expenditure', `201 一般公共服务支出 | 12.00\n支出总计 @expenditureTotal | 12.00`),
  ],
});

describe('carried-over money', () => {
  it('may stand inside the sources of the overview and of the income table', () => {
    const income: DrawnTable = {
      kind: 'income',
      panels: [{ columns: ['total', 'generalPublic'], rows: '合计 | 12.00 | 12.00' }],
    };
    const drawn = drawTables(overview('12.00'), income, appropriation);
    expect(listAnswers('overviewAppropriation.generalPublic', drawn)).toEqual([
      'equal carryOverInside',
    ]);
    expect(listAnswers('incomeAppropriation', drawn)).toEqual(['equal carryOverInside']);
    const wrong = drawTables(overview('11.00'), income, appropriation);
    expect(listAnswers('overviewAppropriation.generalPublic', wrong)).toEqual(['differs fault']);
  });

  it('may stand inside the appropriation in part only', () => {
    const left = (carried: string): Disclosure =>
      drawTables(
        {
          kind: 'overview',
          panels: [
            side(
              'income',
              `一般公共预算资金 @generalPublic | 10.00\n上年结转结余 @carryOver | ${carried}\n收入总计 @incomeTotal | 13.00`,
            ),
            side('expenditure', '支出总计 @expenditureTotal | 13.00'),
          ],
        },
        appropriation,
      );
    expect(listAnswers('overviewRemainder', left('3.00'))).toEqual(['equal carryOverInside']);
    expect(listAnswers('overviewRemainder', left('2.50'))).toEqual(['differs fault']);
  });

  it('counts balances beside each other, and their parts once', () => {
    const plain: DrawnTable = {
      kind: 'appropriation',
      panels: [side('income', '收入总计 @incomeTotal | 7.00')],
    };
    const balances = (own: string): Disclosure =>
      drawTables(
        {
          kind: 'overview',
          panels: [
            side(
              'income',
              `上年实户资金余额 @nonFiscalCarryOver | ${own}
               上年结转 @carryOver | 4.00
               - 其中：财政拨款资金结转 @fiscalCarryOver | 3.00
               - 非财政拨款资金结余 @nonFiscalCarryOver | 1.00
               收入总计 @incomeTotal | 12.00`,
            ),
          ],
        },
        plain,
      );
    expect(listAnswers('overviewRemainder', balances('1.00'))).toEqual(['equal']);
    expect(listAnswers('overviewRemainder', balances('2.00'))).toEqual(['differs fault']);
  });
});

describe('money kept for next year', () => {
  const drawn = (kept: string): Disclosure =>
    drawTables(
      {
        kind: 'overview',
        panels: [
          side('income', '收入总计 @incomeTotal | 12.00'),
          side(
            'expenditure',
            `本年支出 @expenditureThisYear | 10.00\n结转下年 @carryOverNextYear | ${kept}\n支出总计 @expenditureTotal | 12.00`,
          ),
        ],
      },
      { kind: 'income', panels: [{ columns: ['total'], rows: '合计 | 12.00' }] },
      { kind: 'expenditure', panels: [{ columns: ['total'], rows: '合计 | 10.00' }] },
    );

  it('explains why the expenditure table prints less than the overview', () => {
    expect(listAnswers('overviewExpenditure', drawn('2.00'))).toEqual(['equal nextYearInside']);
    expect(listAnswers('incomeExpenditure', drawn('2.00'))).toEqual(['equal nextYearInside']);
    expect(listAnswers('overviewExpenditure', drawn('0.00'))).toEqual(['differs fault']);
  });
});

describe('a budget in two files', () => {
  it('cannot miss tables in the half without any', () => {
    expect(new Set(listAnswers('requiredTables', drawWhole({ tables: [] })))).toEqual(
      new Set(['cannotBeChecked notice tablesElsewhere']),
    );
  });
});

describe('sentences', () => {
  const state = (current: string): Disclosure =>
    drawChecked({
      tables: [
        {
          kind: 'overview',
          unit: 'yuan',
          panels: [side('income', '收入总计 @incomeTotal | 41651.40')],
        },
      ],
      statements: [{ topic: 'overall', concept: 'incomeTotal', current }],
    });

  it('may cut an amount off where the table prints more digits, by less than one digit', () => {
    expect(listAnswers('statementTable', state('4.17'))).toEqual(['withinRounding']);
    expect(listAnswers('statementTable', state('4.16'))).toEqual([
      'differs notice truncatedAmount',
    ]);
    expect(listAnswers('statementTable', state('4.15'))).toEqual(['differs fault']);
  });

  it('may name smaller agency operating funds where institutions spend, too', () => {
    const statements = [
      { topic: 'agencyOperating', concept: 'agencyOperating', current: '6.00' },
    ] as const;
    const tell = (line: string): Disclosure =>
      drawChecked({
        tables: [
          {
            kind: 'generalPublic',
            panels: [{ columns: ['total'], rows: `合计 | 9.00\n2010350 ${line} | 9.00` }],
          },
          {
            kind: 'generalPublicBasic',
            panels: [{ columns: ['total', 'operating'], rows: '合计 | 9.00 | 7.00' }],
          },
        ],
        statements,
      });
    expect(listAnswers('agencyOperating', tell('事业运行'))).toEqual([
      'lawfulException notice unitsWithoutIt',
    ]);
    expect(listAnswers('agencyOperating', tell('行政运行'))).toEqual(['differs fault']);
  });

  it('may give the share of an appropriation in all expenditure', () => {
    const share = (percent: string): Disclosure =>
      drawChecked({
        tables: [
          { kind: 'expenditure', panels: [{ columns: ['total'], rows: '合计 | 2867.94' }] },
          {
            kind: 'appropriation',
            panels: [side('income', '收入总计 @incomeTotal | 2723.94')],
          },
        ],
        statements: [
          { topic: 'appropriation', concept: 'incomeTotal', current: '2723.94', share: percent },
        ],
      });
    expect(listAnswers('statementShare', share('94.98'))).toEqual(['equal']);
    expect(listAnswers('statementShare', share('94.78'))).toEqual(['differs fault']);
  });

  it('may go on behind the comma of a reason', () => {
    const say = (text: string): Disclosure => drawWhole({ sections: [['一、说明', text]] });
    expect(listAnswers('emptyReason', say('下降17.92%。主要原因，一是压减支出。'))).toEqual([
      'equal',
    ]);
    expect(listAnswers('emptyReason', say('减少85.59%，主要原因是，'))).toEqual([
      'differs fault emptyReason',
    ]);
  });
});
