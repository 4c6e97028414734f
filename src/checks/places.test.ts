/** Finding cells by concept and code, whatever the template prints and leaves out. */
import { describe, expect, it } from 'vitest';
import type { Table } from '../model/table.ts';
import { drawChecked, type DrawnPanel } from '../testing/drawnChecks.ts';
import {
  findCodeTerms,
  findColumn,
  findConceptTerm,
  findTopTerms,
  findTotalTerms,
  getTableLabel,
  isMoneyColumn,
} from './places.ts';

function draw(...panels: readonly DrawnPanel[]): Table {
  const [table] = drawChecked({ tables: [{ kind: 'overview', panels }] }).tables;
  if (table === undefined) throw new Error('No table');
  return table;
}

const rows = (text: string, columns: readonly string[] = ['total']): DrawnPanel => ({
  columns,
  rows: text,
});

const facts = (terms: readonly { fact: string }[] | undefined) => terms?.map(({ fact }) => fact);

describe('the name of a table', () => {
  it('is its number without spaces, or the official name of its kind', () => {
    const table = draw();
    const unnumber = ({ number: _, ...rest }: Table): Table => rest;
    expect(getTableLabel({ ...table, number: '表 1 2' })).toBe('表12');
    expect(getTableLabel({ ...table, number: ' ' })).toBe('收支总体情况表');
    expect(getTableLabel(unnumber(table))).toBe('收支总体情况表');
  });
});

describe('columns', () => {
  const column = { label: '', groups: [], type: 'amount', concept: 'basic' } as const;

  it('hold money of the budget year, or something else', () => {
    expect(isMoneyColumn(column)).toBe(true);
    expect(isMoneyColumn({ ...column, type: 'percent' })).toBe(false);
    expect(isMoneyColumn({ ...column, period: 'previousBudget' })).toBe(false);
  });

  it('are found by their concept among those of the budget year', () => {
    const [panel] = draw(rows('', ['project:previousBudget', 'project', 'basic'])).panels;
    expect(panel && findColumn(panel, 'project')).toBe(1);
    expect(panel && findColumn(panel, 'personnel')).toBeUndefined();
  });

  it('stand for the total where they are the only one with money', () => {
    const find = (...columns: readonly string[]) => {
      const [panel] = draw(rows('', columns)).panels;
      return panel && findColumn(panel, 'total');
    };
    expect(find('basic:previousBudget', 'basic')).toBe(1);
    expect(find('basic', 'project')).toBeUndefined();
    expect(find('basic:previousBudget')).toBeUndefined();
    expect(find('basic', 'total')).toBe(1);
  });
});

describe('totals', () => {
  it('are rows by name, not lines that share it', () => {
    const table = draw(rows('甲 @total | 1.00\n总计 | 3.00'));
    expect(facts(findTotalTerms(table, 'total'))).toEqual(['t1.0.1.c0']);
    const subtotal = draw(rows('# 收入总计 @incomeTotal | 2.00\n总计 | 3.00'));
    expect(facts(findTotalTerms(subtotal, 'total', { side: 'income' }))).toEqual(['t1.0.0.c0']);
  });

  it('are not those of the other side', () => {
    const table = draw(rows('支出总计 @expenditureTotal | 3.00\n收入总计 @incomeTotal | 3.00'));
    expect(facts(findTotalTerms(table, 'total', { side: 'income' }))).toEqual(['t1.0.1.c0']);
    expect(facts(findTotalTerms(table, 'total', { side: 'expenditure' }))).toEqual(['t1.0.0.c0']);
    const other = draw(rows('支出总计 @expenditureTotal | 3.00'));
    expect(findTotalTerms(other, 'total', { side: 'income' })).toBeUndefined();
  });

  it('are the topmost lines where none is printed', () => {
    const table = draw(rows('201 类 | 1.00\n20101 款 | 1.00\n202 类 | 2.00\n# 小计 | 3.00'));
    expect(facts(findTotalTerms(table, 'total'))).toEqual(['t1.0.0.c0', 't1.0.2.c0']);
    expect(findTotalTerms(table, 'total', { side: 'income' })).toBeUndefined();
  });

  it('are taken from the first panel that has the column and rows', () => {
    const table = draw(
      rows('总计 | 1.00 | 2.00', ['basic', 'project']),
      rows(''),
      rows('总计 | 3.00'),
    );
    expect(facts(findTotalTerms(table, 'total'))).toEqual(['t1.2.0.c0']);
  });

  it('add columns of one name under every header group only when asked', () => {
    const table = draw(rows('总计 | 1.00 | 2.00', ['project/fiscal', 'project/nonFiscal']));
    expect(facts(findTotalTerms(table, 'project'))).toEqual(['t1.0.0.c0']);
    expect(facts(findTotalTerms(table, 'project', { isEveryScope: true }))).toEqual([
      't1.0.0.c0',
      't1.0.0.c1',
    ]);
    const years = draw(rows('总计 | 1.00 | 2.00', ['project', 'project:previousBudget']));
    expect(facts(findTotalTerms(years, 'project', { isEveryScope: true }))).toEqual(['t1.0.0.c0']);
  });
});

describe('lines of a concept', () => {
  it('are the printed one of several that stand beside each other', () => {
    const table = draw(
      rows(
        '上年 @carryOver |\n上年 @carryOver | —\n上年 @carryOver | 3.00\n上年 @carryOver | 4.00',
      ),
    );
    expect(findConceptTerm(table, 'carryOver')?.fact).toBe('t1.0.2.c0');
  });

  it('are the first one where the printed one is a part of it, or none is printed', () => {
    const parts = draw(rows('上年 @carryOver |\n- 其中 @carryOver | 3.00'));
    expect(findConceptTerm(parts, 'carryOver')?.fact).toBe('t1.0.0.c0');
    const silent = draw(rows('上年 @carryOver |\n上年 @carryOver | —'));
    expect(findConceptTerm(silent, 'carryOver')?.fact).toBe('t1.0.0.c0');
  });

  it('are looked for in every panel that has one column for their money', () => {
    const table = draw(
      rows('上年 @carryOver | 1.00 | 2.00', ['basic', 'project']),
      rows('别的 | 1.00'),
      rows('上年 @carryOver | 3.00'),
    );
    expect(findConceptTerm(table, 'carryOver')?.fact).toBe('t1.2.0.c0');
    expect(findConceptTerm(table, 'ownFunds')).toBeUndefined();
  });
});

describe('topmost lines of several concepts', () => {
  const concepts = ['carryOver', 'fiscalCarryOver'] as const;

  it('leave out what stands below one of them, and keep what stands below others', () => {
    const table = draw(
      rows(
        `本年 @incomeThisYear | 9.00
         - 拨款结转 @fiscalCarryOver | 1.00
         上年 @carryOver | 3.00
         - 其中：拨款结转 @fiscalCarryOver | 2.00
         无名 | 5.00`,
      ),
    );
    expect(facts(findTopTerms(table, concepts))).toEqual(['t1.0.1.c0', 't1.0.2.c0']);
  });

  it('are none where no panel has both a line and one column for its money', () => {
    const table = draw(
      rows('上年 @carryOver | 1.00 | 2.00', ['basic', 'project']),
      rows('别的 | 1.00'),
    );
    expect(findTopTerms(table, concepts)).toEqual([]);
    const later = draw(rows('别的 | 1.00'), rows('上年 @carryOver | 3.00'));
    expect(facts(findTopTerms(later, concepts))).toEqual(['t1.1.0.c0']);
  });
});

describe('lines of a code', () => {
  it('are all of them, in every panel that has the column, but no totals or units', () => {
    const table = draw(
      rows('201 类 | 1.00\n# 201 小计 | 9.00\n& 201 某局 | 9.00\n201 类 | 2.00\n202 类 | 3.00'),
      rows('201 类 | 9.00 | 9.00', ['basic', 'project']),
      rows('201 类 | 4.00'),
    );
    expect(facts(findCodeTerms(table, '201', { column: 'total' }))).toEqual([
      't1.0.0.c0',
      't1.0.3.c0',
      't1.2.0.c0',
    ]);
  });
});
