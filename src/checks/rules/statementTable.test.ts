/** An amount in words against its cell: other totals, dropped digits, lines not printed. */
import { describe, expect, it } from 'vitest';
import { drawChecked, type DrawnTable } from '../../testing/drawnChecks.ts';
import { listAnswers, runById } from '../../testing/ruleAnswers.ts';

const carryOver = (rows: string, more: Partial<DrawnTable> = {}): DrawnTable => ({
  kind: 'carryOver',
  panels: [{ columns: ['total'], rows }],
  ...more,
});

const say = (current: string, ...tables: readonly DrawnTable[]) =>
  drawChecked({ tables, statements: [{ topic: 'carryOver', concept: 'total', current }] });

const answers = (current: string, ...tables: readonly DrawnTable[]) =>
  listAnswers('statementTable', say(current, ...tables));

describe('another total', () => {
  const income: DrawnTable = {
    kind: 'income',
    panels: [{ columns: ['total'], rows: '合计 | 7.004' }],
  };

  it('that the sentence may mean makes a likely fault, and is named', () => {
    expect(runById('statementTable', say('7.00', carryOver('合计 | 3.00'), income))).toMatchObject([
      {
        id: 'statementTable:s1',
        severity: 'likelyFault',
        reason: 'equalsOtherTotal',
        details: { subject: 'total', rightTable: '表1', otherTable: '表2' },
      },
    ]);
    expect(answers('7.01', carryOver('合计 | 3.00'), income)).toEqual(['differs fault']);
  });

  it('of nothing is no excuse for a stated nothing', () => {
    const nothing: DrawnTable = {
      ...income,
      panels: [{ columns: ['total'], rows: '合计 | 0.00' }],
    };
    expect(answers('0.00', carryOver('合计 | 3.00'), nothing)).toEqual(['differs fault']);
  });
});

describe('dropped digits', () => {
  const yuan = (rows: string) => carryOver(rows, { unit: 'yuan' });

  it('are a note only, less than one digit away and where the table prints more', () => {
    expect(answers('4.16', yuan('合计 | 41699.99'))).toEqual(['differs notice truncatedAmount']);
    expect(answers('4.16', yuan('合计 | 41700.00'))).toEqual(['differs fault']);
    expect(answers('4.16', carryOver('合计 | 4.17'))).toEqual(['differs fault']);
    expect(answers('4.1', carryOver('合计 | 4.19'))).toEqual(['differs notice truncatedAmount']);
  });

  it('may be those of several lines together', () => {
    expect(answers('4.1', carryOver('201 类 | 2.00\n202 类 | 2.19\n203 类 |'))).toEqual([
      'differs notice truncatedAmount',
    ]);
    expect(answers('4.1', carryOver('201 类 | 2.0\n202 类 | 2.19'))).toEqual(['withinRounding']);
  });
});

it('quotes the sentence where nothing can be compared', () => {
  expect(runById('statementTable', say('3.00'))).toMatchObject([
    {
      id: 'statementTable:s1',
      outcome: 'cannotBeChecked',
      reason: 'noSuchTable',
      evidence: [{ fact: 's1', printed: '3.00' }],
      details: { subject: 'total', table: '上年结转结余情况表' },
    },
  ]);
});
