/** What functional items and economic divisions owe each other, and what is mere custom. */
import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../../model/disclosure.ts';
import { drawChecked } from '../../testing/drawnChecks.ts';
import { listAnswers, runById } from '../../testing/ruleAnswers.ts';

const natures = ['total', 'basic', 'project'];

function draw(items: string, divisions: string, three = ''): Disclosure {
  return drawChecked({
    tables: [
      { kind: 'generalPublic', panels: [{ columns: natures, rows: items }] },
      { kind: 'generalPublicBasic', panels: [{ columns: ['total'], rows: divisions }] },
      {
        kind: 'threePublic',
        panels: [{ columns: ['total'], rows: three === '' ? '合计 | 0.00' : three }],
      },
    ],
  });
}

describe('custom between items and divisions', () => {
  it.each([
    ['2080505 养老 | 3.00 | 3.00', '30108 养老 | 3.00'],
    ['2080506 年金 | 3.00 | 3.00', '30109 年金 | 3.00'],
    ['2101101 行政单位医疗 | 2.00 | 2.00\n2101102 事业单位医疗 | 1.00 | 1.00', '30110 医疗 | 3.00'],
    ['2101103 补助 | 3.00 | 3.00', '30111 补助 | 3.00'],
    ['2210201 公积金 | 3.00 | 3.00', '30113 公积金 | 3.00'],
  ])('%s usually equals %s; a difference is worth a note only', (items, divisions) => {
    expect(listAnswers('usualPairs', draw(items, divisions))).toEqual(['equal']);
    expect(listAnswers('usualPairs', draw(items, divisions.replace('3.00', '3.10')))).toEqual([
      'differs notice',
    ]);
  });

  it('compares basic expenditure: projects may pay for pensions, too', () => {
    const items = '2080505 养老 | 9.00 | 3.00 | 6.00';
    expect(listAnswers('usualPairs', draw(items, '30108 养老 | 3.00'))).toEqual(['equal']);
  });

  it('says nothing where either is not printed', () => {
    expect(
      listAnswers('usualPairs', draw('2080505 养老 | 3.00 | 3.00', '30101 基本工资 | 3.00')),
    ).toEqual([]);
    expect(
      listAnswers('usualPairs', draw('2080501 离休 | 3.00 | 3.00', '30108 养老 | 3.00')),
    ).toEqual([]);
  });

  it('names both tables, the items and the division, and has one place for them', () => {
    const items = '2101101 行政单位医疗 | 2.00 | 2.00\n2101102 事业单位医疗 | 1.00 | 1.00';
    expect(runById('usualPairs', draw(items, '30110 医疗 | 3.00'))).toMatchObject([
      {
        id: 'usualPairs:t1.0.0.c1~30110',
        details: { leftTable: '表1', rightTable: '表2', row: '2101101、2101102 ↔ 30110' },
      },
    ]);
  });
});

describe('the three public expenses and what basic expenditure spends on them', () => {
  it.each([
    ['30212 出国', '因公出国（境）费 @overseas'],
    ['30217 接待', '公务接待费 @hospitality'],
    ['30231 车辆', '公务用车运行费 @vehicleRunning'],
  ])('%s is the least that %s may be', (division, line) => {
    const answer = (printed: string) =>
      listAnswers('economicFloor', draw('', `${division} | 2.00`, `${line} | ${printed}`));
    expect(answer('2.00')).toEqual(['equal']);
    expect(answer('2.01')).toEqual(['equal atLeast']);
    expect(answer('1.99')).toEqual(['differs fault']);
  });

  it('asks nothing for a division that is blank or not printed', () => {
    const three = '公务接待费 @hospitality | 2.00';
    expect(listAnswers('economicFloor', draw('', '30217 接待 |', three))).toEqual([]);
    expect(listAnswers('economicFloor', draw('', '30201 办公费 | 2.00', three))).toEqual([]);
  });

  it('cannot compare with a line that the table does not print', () => {
    const three = '因公出国（境）费 @overseas | 2.00';
    expect(runById('economicFloor', draw('', '30217 接待 | 1.00', three))).toMatchObject([
      {
        id: 'economicFloor:t3~t2.30217',
        outcome: 'cannotBeChecked',
        reason: 'noSuchLine',
        details: { leftTable: '表3', rightTable: '表2', row: '30217' },
      },
    ]);
  });

  it('keeps both amounts and the rounding of what is more than enough', () => {
    const drawn = draw('', '30217 接待 | 1.0', '公务接待费 @hospitality | 2.00');
    const [finding] = runById('economicFloor', drawn);
    expect(finding).toMatchObject({
      id: 'economicFloor:t3~t2.30217',
      outcome: 'equal',
      left: 2_000_000,
      right: 1_000_000,
      bound: 55_000,
    });
    expect(finding).not.toHaveProperty('severity');
    expect(finding?.evidence.map(({ fact }) => fact)).toEqual(['t3.0.0.c0', 't2.0.0.c0']);
  });
});
