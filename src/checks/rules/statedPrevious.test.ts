/** A figure of an earlier year printed in the sentence itself, against change and rate. */
import { describe, expect, it } from 'vitest';
import { drawChecked, type DrawnStatement } from '../../testing/drawnChecks.ts';
import { describeFinding, runById } from '../../testing/ruleAnswers.ts';

const check = (told: Partial<DrawnStatement>) =>
  runById(
    'statedPrevious',
    drawChecked({
      year: 2026,
      statements: [{ topic: 'expenditure', concept: 'basic', current: '9.00', ...told }],
    }),
  );

const answer = (told: Partial<DrawnStatement>) => check(told).map(describeFinding);

describe('the figure of an earlier year', () => {
  it.each([
    '2025年预算数为10.00万元',
    '2025 年预算数 10.00 万元',
    '2025年当年预算执行数是10.00万元',
    '2025年年初预算数100000.00元',
    '2025年决算数100,000元',
    '2025年执行数0.00100000亿元',
    '2026年预算数9.00万元，2025年预算数10.00万元',
  ])('is read from %s', (sentence) => {
    expect(answer({ sentence, change: '-1.00' })).not.toContain('differs fault');
    expect(answer({ sentence, change: '-1.00' })).toHaveLength(1);
    expect(answer({ sentence, change: '-2.00' })).toEqual(['differs fault']);
  });

  it.each([
    '2026年预算数10.00万元',
    '2025年预算数1.2.3万元',
    '2025年预算10.00万元',
    '比上年减少1.00万元',
  ])('is not printed in %s', (sentence) => {
    expect(answer({ sentence, change: '-2.00' })).toEqual([]);
  });

  it('is left alone where the sentence has no figure of this year, or no change', () => {
    const sentence = '2025年预算数10.00万元';
    expect(answer({ sentence })).toEqual([]);
    expect(answer({ sentence, change: '-' })).toEqual([]);
    const silent = drawChecked({
      year: 2026,
      statements: [{ topic: 'expenditure', concept: 'basic', change: '-2.00', sentence }],
    });
    expect(runById('statedPrevious', silent)).toEqual([]);
  });

  it('stands beside the change on the right side', () => {
    expect(check({ sentence: '2025年预算数10.00万元', change: '-1.00' })).toMatchObject([
      {
        id: 'statedPrevious:s1.previous',
        left: 9_000_000,
        right: 9_000_000,
        evidence: [
          { fact: 's1', side: 'left' },
          { fact: 's1.previous', side: 'right', sign: 1 },
          { fact: 's1.change', side: 'right', sign: -1 },
        ],
        details: { subject: 'basic' },
      },
    ]);
    expect(answer({ sentence: '2025年预算数8.00万元', change: '+1.00' })).toEqual(['equal']);
  });
});

describe('a rate alone', () => {
  const rate = (previous: string, change: string, percent: string) =>
    check({ sentence: `2025年预算数${previous}万元`, change, percent });

  it('follows from the two figures, and so does its direction', () => {
    expect(rate('10.00', '-', '10.00')).toMatchObject([
      {
        id: 'statedPrevious:s1.previous',
        outcome: 'equal',
        evidence: [
          { fact: 's1.change', side: 'left', printed: '10.00' },
          { fact: 's1', side: 'right', printed: '9.00' },
          { fact: 's1.previous', side: 'right', printed: '10.00' },
        ],
        details: { subject: 'basic', percent: '10.00' },
      },
    ]);
    expect(rate('10.00', '-', '12.00').map(describeFinding)).toEqual(['differs fault']);
    expect(rate('10.00', '+', '10.00').map(describeFinding)).toEqual([
      'differs fault oppositeWords',
    ]);
    expect(rate('6.00', '-', '50.00').map(describeFinding)).toEqual([
      'differs fault oppositeWords',
    ]);
    expect(rate('6.00', '+', '50.00').map(describeFinding)).toEqual(['equal']);
  });

  it('of figures that are the same has no direction', () => {
    expect(rate('9.00', '-', '0.00').map(describeFinding)).toEqual(['equal']);
    expect(rate('9.00', '+', '0.00').map(describeFinding)).toEqual(['equal']);
  });

  it('may be off by what both figures round away', () => {
    // 9.00 less 8.5 is 0.5 ± 0.055, of 8.5: from 5.2 % to 6.6 %.
    expect(rate('8.5', '+', '5.3').map(describeFinding)).toEqual(['equal']);
    expect(rate('8.5', '+', '5.0').map(describeFinding)).toEqual(['differs fault']);
  });

  it('that is no percentage says nothing', () => {
    const drawn = drawChecked({
      year: 2026,
      statements: [
        {
          topic: 'expenditure',
          concept: 'basic',
          current: '9.00',
          change: '-',
          percent: '10.00',
          sentence: '2025年预算数10.00万元',
        },
      ],
    });
    const statements = drawn.statements.map((each) => ({
      ...each,
      ...(each.change?.percent === undefined
        ? {}
        : { change: { ...each.change, percent: { ...each.change.percent, printed: '大幅' } } }),
    }));
    expect(runById('statedPrevious', { ...drawn, statements })).toEqual([]);
  });
});
