/** Percentages of the narrative: which total a share is of, and what the evidence shows. */
import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../../model/disclosure.ts';
import { drawChecked, type DrawnStatement, type DrawnTable } from '../../testing/drawnChecks.ts';
import { listAnswers, runById } from '../../testing/ruleAnswers.ts';

const total = (kind: DrawnTable['kind'], rows: string): DrawnTable => ({
  kind,
  panels: [{ columns: ['total'], rows }],
});

const shared = (current: string, share: string): DrawnStatement => ({
  topic: 'expenditure',
  concept: 'basic',
  current,
  share,
});

const draw = (
  statements: readonly DrawnStatement[],
  ...tables: readonly DrawnTable[]
): Disclosure => drawChecked({ statements, tables });

/** Only words that are no percentage. */
function garble(disclosure: Disclosure): Disclosure {
  const statements = disclosure.statements.map((each) => ({
    ...each,
    ...(each.share === undefined ? {} : { share: { ...each.share, printed: '过半' } }),
    ...(each.change?.percent === undefined
      ? {}
      : { change: { ...each.change, percent: { ...each.change.percent, printed: '大幅' } } }),
  }));
  return { ...disclosure, statements };
}

describe('a share', () => {
  it('shows the percentage, the part and the whole it was held against', () => {
    const drawn = draw([shared('50.00', '62.50')], total('expenditure', '合计 | 80.00'));
    expect(runById('statementShare', drawn)).toMatchObject([
      {
        id: 'statementShare:s1.share',
        outcome: 'equal',
        evidence: [
          { fact: 's1.share', side: 'left', printed: '62.50' },
          { fact: 's1', side: 'right', sign: 1, fen: 50_000_000, printed: '50.00' },
          { fact: 't1.0.0.c0', side: 'right', sign: 1, fen: 80_000_000, printed: '80.00' },
        ],
        details: { subject: 'basic', percent: '62.50' },
      },
    ]);
  });

  it.each(['total', 'expenditureTotal'] as const)(
    'is of the %s that its own section states where no table prints one',
    (concept) => {
      const statements = [
        { topic: 'income', concept: 'incomeTotal', current: '99.00' },
        { topic: 'expenditure', concept },
        { topic: 'expenditure', concept, current: '80.00' },
        shared('50.00', '62.50'),
      ] as const;
      expect(listAnswers('statementShare', draw(statements))).toEqual(['equal']);
      const lines = total('expenditure', '201 类 | 30.00\n202 类 | 50.00');
      expect(listAnswers('statementShare', draw(statements, lines))).toEqual(['equal']);
    },
  );

  it('is of nothing that is known where neither table nor section has a total', () => {
    const others = [
      { topic: 'expenditure', concept: 'project', current: '30.00' },
      { topic: 'income', concept: 'incomeTotal', current: '80.00' },
    ] as const;
    expect(runById('statementShare', draw([...others, shared('50.00', '62.50')]))).toMatchObject([
      { id: 'statementShare:s3.share', outcome: 'cannotBeChecked', reason: 'noOperands' },
    ]);
  });

  it('cannot be held against words that are no percentage', () => {
    const drawn = draw([shared('50.00', '62.50')], total('expenditure', '合计 | 80.00'));
    expect(listAnswers('statementShare', garble(drawn))).toEqual(['cannotBeChecked noOperands']);
  });

  it('is of all money only where the whole of its own table is meant', () => {
    const appropriated = (current: string, share: string) =>
      draw(
        [{ topic: 'appropriation', concept: 'incomeTotal', current, share }],
        total('income', '合计 | 100.00'),
        total('appropriation', '合计 | 80.00'),
      );
    expect(listAnswers('statementShare', appropriated('80.00', '80.00'))).toEqual(['equal']);
    expect(listAnswers('statementShare', appropriated('80.00', '100.00'))).toEqual(['equal']);
    expect(listAnswers('statementShare', appropriated('60.00', '60.00'))).toEqual([
      'differs fault',
    ]);
    expect(listAnswers('statementShare', appropriated('80.00', '70.00'))).toEqual([
      'differs fault',
    ]);
    expect(
      runById('statementShare', appropriated('80.00', '100.00'))[0]?.evidence[2],
    ).toMatchObject({
      fact: 't2.0.0.c0',
    });
  });

  it('is a share of no total that is blank or nothing', () => {
    const statements = [
      { topic: 'appropriation', concept: 'incomeTotal', current: '80.00', share: '70.00' },
    ] as const;
    for (const printed of ['', '0.00']) {
      const drawn = draw(
        statements,
        total('expenditure', `合计 | ${printed}`),
        total('appropriation', '合计 | 80.00'),
      );
      expect(listAnswers('statementShare', drawn)).toEqual(['differs fault']);
    }
  });
});

describe('a growth rate', () => {
  const grown = {
    topic: 'expenditure',
    concept: 'basic',
    current: '9.00',
    change: '+3.00',
  } as const;

  it('shows the rate, the figure and the change it was held against', () => {
    expect(runById('statementGrowth', draw([{ ...grown, percent: '50.00' }]))).toMatchObject([
      {
        id: 'statementGrowth:s1.change',
        evidence: [
          { fact: 's1.change', side: 'left', printed: '50.00' },
          { fact: 's1', side: 'right', fen: 9_000_000 },
          { fact: 's1.change', side: 'right', fen: 3_000_000 },
        ],
      },
    ]);
  });

  it('cannot be held against words that are no percentage', () => {
    expect(
      runById('statementGrowth', garble(draw([{ ...grown, percent: '50.00' }]))),
    ).toMatchObject([
      { id: 'statementGrowth:s1.change', outcome: 'cannotBeChecked', reason: 'noOperands' },
    ]);
  });
});
