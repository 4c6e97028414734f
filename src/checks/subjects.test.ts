/** Which cells a sentence speaks about, by its section, code, concept or name. */
import { describe, expect, it } from 'vitest';
import type { NarrativeTopic } from '../model/narrative.ts';
import { drawChecked, type DrawnTable } from '../testing/drawnChecks.ts';
import { findSubject, findTopicTotal, hasTables } from './subjects.ts';

interface Said {
  readonly topic: NarrativeTopic;
  readonly concept?: 'basic' | 'expenditureTotal' | 'total' | 'generalPublic';
  readonly code?: string;
  readonly label?: string;
}

function find(said: Said, ...tables: readonly DrawnTable[]) {
  const { label, ...statement } = said;
  const drawn = drawChecked({ tables, statements: [{ ...statement, current: '1.00' }] });
  const [first] = drawn.statements;
  if (first === undefined) throw new Error('Nothing said');
  const subject = label === undefined ? first.subject : { label };
  return findSubject(drawn, { ...first, subject });
}

const cells = (...facts: readonly string[]) => ({
  ok: true,
  terms: facts.map((fact) => ({ fact })),
});

const overview: DrawnTable = {
  kind: 'overview',
  panels: [
    {
      side: 'income',
      columns: ['total'],
      rows: '201 印在收入栏的编码 | 1.00\n收入总计 @incomeTotal | 1.00',
    },
    {
      side: 'expenditure',
      columns: ['total'],
      rows: '201 类 | 1.00\n支出总计 @expenditureTotal | 1.00',
    },
  ],
};

const carryOver = (rows: string, columns: readonly string[] = ['total']): DrawnTable => ({
  kind: 'carryOver',
  panels: [{ columns, rows }],
});

describe('a topic', () => {
  it('speaks about tables, or not', () => {
    expect(hasTables('carryOver')).toBe(true);
    expect(hasTables('performance')).toBe(false);
    expect(find({ topic: 'performance', code: '201' }, overview)).toEqual({
      ok: false,
      reason: 'noTableForTopic',
      table: '',
    });
  });

  it('has the total of the first of its tables that prints one, on its side', () => {
    const drawn = drawChecked({ tables: [overview] });
    const facts = (topic: NarrativeTopic) => findTopicTotal(drawn, topic).map(({ fact }) => fact);
    expect(facts('income')).toEqual(['t1.0.1.c0']);
    expect(facts('expenditure')).toEqual(['t1.1.1.c0']);
    expect(facts('carryOver')).toEqual([]);
    expect(facts('performance')).toEqual([]);
    const unclear: DrawnTable = {
      ...overview,
      kind: 'income',
      panels: [{ columns: ['basic', 'project'], rows: '合计 | 1 | 1' }],
    };
    const two = drawChecked({ tables: [unclear, overview] });
    expect(findTopicTotal(two, 'income').map(({ fact }) => fact)).toEqual(['t2.0.1.c0']);
  });

  it('looks for the table it prefers, and names it where there is none', () => {
    expect(find({ topic: 'carryOver', concept: 'total' }, overview)).toEqual({
      ok: false,
      reason: 'noSuchTable',
      table: '上年结转结余情况表',
    });
  });
});

describe('a code', () => {
  it('is a line of the expenditure side where both sides print codes', () => {
    expect(find({ topic: 'overall', code: '201' }, overview)).toMatchObject(cells('t1.1.0.c0'));
    const both = { ...overview, kind: 'appropriation' } as const;
    expect(find({ topic: 'appropriation', code: '201' }, both)).toMatchObject(cells('t1.1.0.c0'));
  });

  it('is a line wherever the table has one side only', () => {
    const table = carryOver('201 类 | 1.00');
    expect(find({ topic: 'carryOver', code: '201' }, table)).toMatchObject(cells('t1.0.0.c0'));
    const sided = {
      ...table,
      panels: table.panels.map((panel) => ({ ...panel, side: 'income' as const })),
    };
    expect(find({ topic: 'carryOver', code: '201' }, sided)).toMatchObject(cells('t1.0.0.c0'));
    expect(find({ topic: 'carryOver', code: '202' }, table)).toMatchObject({
      reason: 'noSuchLine',
    });
  });
});

describe('a concept', () => {
  it('that means the whole is the total; 支出总计 is that of the expenditure', () => {
    expect(find({ topic: 'overall', concept: 'expenditureTotal' }, overview)).toMatchObject(
      cells('t1.1.1.c0'),
    );
    expect(find({ topic: 'income', concept: 'total' }, overview)).toMatchObject(cells('t1.0.1.c0'));
    expect(find({ topic: 'expenditure', concept: 'total' }, overview)).toMatchObject(
      cells('t1.1.1.c0'),
    );
  });

  it('is a line or a column of the table', () => {
    const column = carryOver('总计 | 3.00 | 1.00', ['total', 'basic']);
    const line = carryOver('甲 @basic | 1.00\n总计 | 3.00');
    expect(find({ topic: 'carryOver', concept: 'basic' }, column)).toMatchObject(
      cells('t1.0.0.c1'),
    );
    expect(find({ topic: 'carryOver', concept: 'basic' }, line)).toMatchObject(cells('t1.0.0.c0'));
    expect(find({ topic: 'carryOver', concept: 'generalPublic' }, line)).toMatchObject({
      ok: false,
      reason: 'noSuchLine',
    });
  });
});

describe('a name', () => {
  it('is a line printed alike but for spaces, quotes and width, in its total column', () => {
    const table = carryOver('别的 | 1.00 | 2.00\n“促 销”（经费） | 3.00 | 4.00', [
      'basic',
      'total',
    ]);
    expect(find({ topic: 'carryOver', label: '促销(经费)' }, table)).toMatchObject(
      cells('t1.0.1.c1'),
    );
  });

  it('is found in the first column of money where none is the total', () => {
    const table = carryOver('促销 | 3.00 | 4.00', ['basic', 'project']);
    const panels = table.panels.map((panel) => ({ ...panel, columns: ['basic', 'project'] }));
    expect(find({ topic: 'carryOver', label: '促销' }, { ...table, panels })).toMatchObject(
      cells('t1.0.0.c0'),
    );
  });

  it('is the project where a line names one beside its item', () => {
    const table = carryOver('2010101 项 [促销] | 3.00');
    expect(find({ topic: 'carryOver', label: '促销' }, table)).toMatchObject(cells('t1.0.0.c0'));
    expect(find({ topic: 'carryOver', label: '项' }, table)).toEqual({
      ok: false,
      reason: 'subjectUnknown',
      table: '上年结转结余情况表',
    });
  });
});
