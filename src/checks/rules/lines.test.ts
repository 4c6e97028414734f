/** Line by line between two tables: levels, lines of one code, lonely lines, other money. */
import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../../model/disclosure.ts';
import { drawChecked, type DrawnTable } from '../../testing/drawnChecks.ts';
import { listAnswers, runById } from '../../testing/ruleAnswers.ts';

const table = (
  kind: DrawnTable['kind'],
  rows: string,
  columns: readonly string[] = ['total'],
): DrawnTable => ({ kind, panels: [{ columns, rows }] });

const overview = (rows: string): DrawnTable => ({
  kind: 'overview',
  panels: [
    { side: 'income', columns: ['total'], rows: '201 收入栏里的编码 | 99.00' },
    { side: 'expenditure', columns: ['total'], rows },
  ],
});

const draw = (...tables: readonly DrawnTable[]): Disclosure => drawChecked({ tables });

describe('levels', () => {
  it('compares only what both tables print: classes here, not divisions', () => {
    const drawn = draw(
      overview('201 甲类 | 3.00\n202 乙类 | 1.00'),
      table('expenditure', '201 甲类 | 3.00\n20101 款 | 2.00\n202 乙类 | 1.50'),
    );
    expect(runById('overviewClasses', drawn)).toMatchObject([
      {
        id: 'overviewClasses:t1.1.0.c0',
        outcome: 'equal',
        details: { leftTable: '表1', rightTable: '表2', row: '201' },
      },
      { id: 'overviewClasses:t1.1.1.c0', outcome: 'differs', severity: 'fault', left: 1_000_000 },
    ]);
  });

  it('does not miss the divisions that only one of the tables goes down to', () => {
    const deep = '201 类 | 3.00\n20101 款 | 3.00\n2010101 项 | 3.00';
    const drawn = draw(table('income', deep), table('expenditure', '201 类 | 3.00'));
    expect(listAnswers('incomeExpenditureLines', drawn)).toEqual(['equal']);
    const turned = draw(table('income', '201 类 | 3.00'), table('expenditure', deep));
    expect(listAnswers('incomeExpenditureLines', turned)).toEqual(['equal']);
  });

  it('never holds a functional line against an economic one of the same length', () => {
    const drawn = draw(table('income', '201 类 | 3.00'), table('expenditure', '301 工资 | 3.00'));
    expect(runById('incomeExpenditureLines', drawn)).toMatchObject([
      {
        id: 'incomeExpenditureLines:t1~t2',
        outcome: 'cannotBeChecked',
        reason: 'noCommonLines',
      },
    ]);
  });

  it('says where neither table prints anything', () => {
    const drawn = draw(table('income', '总计 | 3.00'), table('expenditure', '201 类 |'));
    expect(listAnswers('incomeExpenditureLines', drawn)).toEqual([
      'cannotBeChecked nothingPrinted',
    ]);
    const turned = draw(table('income', '201 类 |'), table('expenditure', '总计 | 3.00'));
    expect(listAnswers('incomeExpenditureLines', turned)).toEqual([
      'cannotBeChecked nothingPrinted',
    ]);
  });
});

describe('lines', () => {
  it('that only one table prints with money are likely faults, at the place they stand', () => {
    const both = '201 类 | 3.00\n202 类 | 1.00';
    const left = draw(table('income', both), table('expenditure', '201 类 | 3.00'));
    const right = draw(table('income', '201 类 | 3.00'), table('expenditure', both));
    expect(runById('incomeExpenditureLines', left)[1]).toMatchObject({
      id: 'incomeExpenditureLines:t1.0.1.c0',
      outcome: 'differs',
      severity: 'likelyFault',
      reason: 'lineNotPrinted',
    });
    expect(runById('incomeExpenditureLines', right)[1]).toMatchObject({
      id: 'incomeExpenditureLines:t2.0.1.c0',
      outcome: 'differs',
      severity: 'likelyFault',
      reason: 'lineNotPrinted',
    });
  });

  it('that only one table prints without money make no fault', () => {
    const drawn = draw(
      table('income', '201 类 | 3.00\n202 类 | 0.00'),
      table('expenditure', '201 类 | 3.00'),
    );
    expect(listAnswers('incomeExpenditureLines', drawn)).toEqual([
      'equal',
      'cannotBeChecked blankAgainstZero',
    ]);
  });

  it('that both tables leave blank make no answer', () => {
    const rows = '201 类 | 3.00\n202 类 |';
    const drawn = draw(table('income', rows), table('expenditure', rows));
    expect(listAnswers('incomeExpenditureLines', drawn)).toEqual(['equal']);
  });

  it('that both print and one leaves blank differ for another reason', () => {
    const drawn = draw(
      table('income', '201 类 | 3.00'),
      table('expenditure', '201 类 |\n202 类 | 1.00'),
    );
    expect(listAnswers('incomeExpenditureLines', drawn)).toEqual([
      'differs likelyFault blankAgainstAmount',
      'differs likelyFault lineNotPrinted',
    ]);
  });

  it('of one code add up, one project after the other', () => {
    const drawn = draw(
      table('generalPublic', '2010101 项 | 5.00 | 5.00', ['total', 'project']),
      table('generalPublicProject', '2010101 项 [甲] | 2.00\n2010101 项 [乙] | 3.00'),
    );
    expect(runById('projectLines', drawn)).toMatchObject([
      { outcome: 'equal', right: 5_000_000, evidence: [{}, {}, {}] },
    ]);
  });

  it('are lines: totals, subtotals and units that bear a code are not', () => {
    const drawn = draw(
      table('income', '201 类 | 3.00\n# 201 小计 | 3.00\n& 201 某局 | 3.00'),
      table('expenditure', '201 类 | 3.00'),
    );
    expect(listAnswers('incomeExpenditureLines', drawn)).toEqual(['equal']);
  });

  it('add the transfers that are printed beside own means', () => {
    const columns = ['total', 'generalPublic', 'generalPublicTransfer'];
    const drawn = draw(
      table('income', '201 类 | 3.00 | 1.00 | 2.00', columns),
      table('generalPublic', '201 类 | 3.00'),
    );
    expect(listAnswers('incomeGeneralPublicLines', drawn)).toEqual(['equal']);
  });

  it('are taken from the panels that have the column', () => {
    const rows = '201 类 | 3.00';
    const drawn = draw(
      {
        kind: 'income',
        panels: [
          { columns: ['basic', 'project'], rows: '201 类 | 1.00 | 1.00' },
          { columns: ['total'], rows },
        ],
      },
      table('expenditure', rows),
    );
    expect(listAnswers('incomeExpenditureLines', drawn)).toEqual(['equal']);
  });

  it('are not compared where carried-over appropriations are mixed in', () => {
    const appropriation: DrawnTable = {
      kind: 'appropriation',
      panels: [
        { side: 'income', columns: ['total'], rows: '上年结转 @carryOver | 2.00' },
        { side: 'expenditure', columns: ['total'], rows: '201 类 | 5.00' },
      ],
    };
    const income = table('income', '201 类 | 3.00 | 3.00', ['total', 'fiscalAppropriation']);
    expect(runById('incomeAppropriationClasses', draw(income, appropriation))).toMatchObject([
      {
        id: 'incomeAppropriationClasses:income',
        outcome: 'cannotBeChecked',
        reason: 'carryOverInside',
      },
    ]);
  });
});

describe('lines that the general public budget pays alone', () => {
  const columns = ['total', 'fiscalAppropriation', 'generalPublic', 'ownFunds', 'meetings:x'];
  const natures = ['total', 'basic', 'project'];
  const spent = '2010101 项 | 3.00 | 2.00 | 1.00';

  const compare = (income: string, own = spent, fund = '2010101 项 | 3.00 | 2.00 | 1.00') =>
    draw(
      table('income', income, columns),
      table('expenditure', own, natures),
      table('generalPublic', fund, natures),
    );

  it('have the same basic and project expenditure in both tables', () => {
    const income = '2010101 项 | 3.00 | 3.00 | 3.00';
    expect(runById('expenditureLines', compare(income))).toMatchObject([
      {
        id: 'expenditureLines:t2.0.0.c1',
        outcome: 'equal',
        details: { leftTable: '表2', rightTable: '表3', row: '2010101' },
      },
      { id: 'expenditureLines:t2.0.0.c2', outcome: 'equal' },
    ]);
    expect(
      listAnswers('expenditureLines', compare(income, '2010101 项 | 3.00 | 2.10 | 0.90')),
    ).toEqual(['differs fault', 'differs fault']);
  });

  it.each([
    ['other money', '3.00 | 3.00 | 2.00 | 1.00', []],
    ['a zero that may hide half a digit', '3.00 | 3.00 | 3.00 | 0.00', ['equal', 'equal']],
    ['a dash', '3.00 | 3.00 | 3.00 | —', ['equal', 'equal']],
    ['a figure that cannot be placed', '3.00 | 3.00 | 3.00 | ?', []],
    ['a cell that cannot be read', '3.00 | 3.00 | 3.00 | !', []],
    ['money of another year', '3.00 | 3.00 | 3.00 | | 7.00', ['equal', 'equal']],
  ])('are those without %s', (_, cells, answers) => {
    expect(listAnswers('expenditureLines', compare(`2010101 项 | ${cells}`))).toEqual(answers);
  });

  it('may be off by what a printed zero hides', () => {
    const zero = '2010101 项 | 3.00 | 3.00 | 3.00 | 0.00';
    const near = '2010101 项 | 3.00 | 2.01 | 0.99';
    expect(listAnswers('expenditureLines', compare(zero, near))).toEqual([
      'withinRounding',
      'withinRounding',
    ]);
    expect(
      listAnswers('expenditureLines', compare('2010101 项 | 3.00 | 3.00 | 3.00', near)),
    ).toEqual(['differs fault', 'differs fault']);
  });

  it('are refused when one of several rows of the code has other money', () => {
    const twice = '2010101 项 | 2.00 | 2.00 | 2.00\n2010101 项 | 1.00 | | | 1.00';
    expect(listAnswers('expenditureLines', compare(twice))).toEqual([]);
  });

  it('are not known where the income table has no column for that budget', () => {
    const drawn = draw(
      table('income', '2010101 项 | 3.00'),
      table('expenditure', spent, natures),
      table('generalPublic', spent, natures),
    );
    expect(listAnswers('expenditureLines', drawn)).toEqual([]);
  });

  it('are left out where both tables are blank or one lacks the line', () => {
    const income = '2010101 项 | 3.00 | 3.00 | 3.00';
    const blank = '2010101 项 | 3.00 | 3.00 |';
    expect(listAnswers('expenditureLines', compare(income, blank, blank))).toEqual(['equal']);
    expect(listAnswers('expenditureLines', compare(income, spent, '202 类 | 1.00'))).toEqual([]);
  });
});
