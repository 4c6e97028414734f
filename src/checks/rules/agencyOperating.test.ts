/** Who has agency operating funds: an administrative body all of them, a department with
 * institutions a part. */
import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../../model/disclosure.ts';
import { drawChecked, type DrawnDisclosure, type DrawnTable } from '../../testing/drawnChecks.ts';
import { listAnswers, runById } from '../../testing/ruleAnswers.ts';

const stated = { topic: 'agencyOperating', concept: 'agencyOperating' } as const;
const smaller = 'lawfulException notice unitsWithoutIt';

const basic = (rows = '合计 | 9.00 | 7.00'): DrawnTable => ({
  kind: 'generalPublicBasic',
  panels: [{ columns: ['total', 'operating'], rows }],
});

function draw(current: string, tables: readonly DrawnTable[], more: DrawnDisclosure = {}) {
  return drawChecked({ tables, statements: [{ ...stated, current }], ...more });
}

/** The same disclosure with other words for the subject of its first statement. */
function rename(disclosure: Disclosure, label: string): Disclosure {
  const statements = disclosure.statements.map((each) => ({
    ...each,
    subject: { ...each.subject, label },
  }));
  return { ...disclosure, statements };
}

describe('agency operating funds', () => {
  it('are the operating funds of an office without units', () => {
    expect(listAnswers('agencyOperating', draw('7.00', [basic()]))).toEqual(['equal']);
    expect(listAnswers('agencyOperating', draw('6.00', [basic()]))).toEqual(['differs fault']);
  });

  it('are compared with the table they are named after', () => {
    expect(runById('agencyOperating', draw('7.00', [basic()]))).toMatchObject([
      { id: 'agencyOperating:s1', details: { rightTable: '表1' } },
    ]);
  });

  it.each(['2家机关运行经费', '3个行政单位机关运行经费', '5 家参公单位', '局本级机关运行经费'])(
    'may be smaller where the sentence speaks of some offices: %s',
    (label) => {
      expect(listAnswers('agencyOperating', rename(draw('6.00', [basic()]), label))).toEqual([
        smaller,
      ]);
    },
  );

  it('are never larger, whatever units there are', () => {
    const drawn = draw('8.00', [basic()], { subordinates: ['某县水利站'] });
    expect(listAnswers('agencyOperating', drawn)).toEqual(['differs fault']);
  });

  it('may be smaller where the tables name several units, one of them is the office itself', () => {
    const income = (rows: string): DrawnTable => ({
      kind: 'income',
      panels: [{ columns: ['total'], rows }],
    });
    const two = income('总计 | 9.00\n& 某县水利局 | 5.00\n& 某县水利站 | 4.00');
    const one = income('总计 | 9.00\n& 某县水利局 | 9.00');
    expect(listAnswers('agencyOperating', draw('6.00', [basic(), two]))).toEqual([smaller]);
    expect(listAnswers('agencyOperating', draw('6.00', [basic(), one]))).toEqual(['differs fault']);
  });

  it.each([
    ['2013350 事业运行 | 3.00', smaller],
    ['2101102 事业单位医疗 | 3.00', smaller],
    ['2080502 事业单位离退休 | 3.00', smaller],
    ['2060201 机构 运行 | 3.00', smaller],
    ['50501 对事业单位经常性补助 | 3.00', smaller],
    ['2013350 事业运行 | 0.00', 'differs fault'],
    ['2013350 事业运行 |', 'differs fault'],
    ['2013301 行政运行 | 3.00', 'differs fault'],
    ['2013399 其他事业运行支出 | 3.00', 'differs fault'],
  ])('%s', (row, answer) => {
    const lines = { kind: 'generalPublic', panels: [{ columns: ['total'], rows: row }] } as const;
    expect(listAnswers('agencyOperating', draw('6.00', [basic(), lines]))).toEqual([answer]);
    const own = basic(`合计 | 9.00 | 7.00\n${row}`);
    expect(listAnswers('agencyOperating', draw('6.00', [own]))).toEqual([answer]);
  });

  it('are read from the section on other matters where the narrative has no statement', () => {
    const told = draw('7.00', [basic()]);
    const drawn = drawChecked({ tables: [basic()], other: { agencyOperating: told.statements } });
    expect(listAnswers('agencyOperating', drawn)).toEqual(['equal']);
  });

  it('cannot be compared where the table has no operating funds', () => {
    const plain = {
      kind: 'generalPublicBasic',
      panels: [{ columns: ['total'], rows: '合计 | 9.00' }],
    };
    expect(runById('agencyOperating', draw('7.00', [plain as DrawnTable]))).toMatchObject([
      {
        id: 'agencyOperating:s1',
        outcome: 'cannotBeChecked',
        reason: 'noSuchLine',
        details: { table: '一般公共预算基本支出情况表' },
      },
    ]);
  });

  it('cannot be compared where no amount is stated', () => {
    const silent = drawChecked({ tables: [basic()], statements: [stated] });
    expect(runById('agencyOperating', silent)).toMatchObject([
      { id: 'agencyOperating:document', outcome: 'cannotBeChecked', reason: 'notStated' },
    ]);
  });
});
