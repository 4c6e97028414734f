/**
 * Placements drawn as text: what decides a column, and what nothing decides.
 */
import { describe, expect, it } from 'vitest';
import type { Cell, Row } from '../../model/table.ts';
import { drawPages } from '../../testing/drawnPages.ts';
import { bundledClassification as classification } from '../../testing/sampleContext.ts';
import { KnownNames } from '../tables/names.ts';
import { readTable } from '../tables/readTable.ts';
import { cutBlocks } from '../text/blocks.ts';
import { type Placing, placeTables } from './placeTables.ts';

function place(...drawings: readonly string[]): Placing {
  const names = new KnownNames(classification);
  const drafts = cutBlocks(drawPages(drawings.join('\n'))).tables.map(
    (block, index) =>
      readTable(block, {
        id: `t${String(index + 1)}`,
        classification,
        names,
        unitBefore: 'tenThousandYuan',
      }).table,
  );
  return placeTables(drafts, () => 0);
}

function showCell(cell: Cell): string {
  if (cell.state === 'amount') return cell.printed;
  if (cell.state === 'undetermined') return `?${cell.candidates.join('+')}`;
  return cell.state === 'blank' ? '_' : cell.state;
}

const showRow = ({ cells }: Row): string => cells.map(showCell).join(' ');

function show({ tables }: Placing, table: number, panel = 0): readonly string[] {
  return tables[table]!.panels[panel]!.rows.map(showRow);
}

function drawNature(title: string, group: string, rows: string): string {
  return `
表 1
${title}
编制部门：某市某局 单位：万元
科目 ${group}
功能分类科目编码
类 款 项
功能分类科目名称 合计 基本支出 项目支出
※ ※ ※ ※ 1 2 3
${rows}`;
}

const expenditure = (rows: string): string => drawNature('部门支出总体情况表', '支出预算', rows);
const generalPublic = (rows: string): string =>
  drawNature('一般公共预算支出情况表', '一般公共预算支出', rows);

function drawProjects(rows: string): string {
  return `
表 7
一般公共预算项目支出情况表
编制部门：某市某局 单位：万元
科目编码
类 款 项
功能分类科目名称 项目名称
项目支出合计
工资福利支出 商品和服务支出 对个人和家庭的补助 债务利息及费用支出
资本性支出（基本建设） 资本性支出 对企业补助（基本建设） 对企业补助
对社会保障基金补助 其他支出
※ ※ ※ ※ ※ 1 2 3 4 5 6 7 8 9 10 11
${rows}`;
}

function drawBasic(rows: string): string {
  return `
表 6
一般公共预算基本支出情况表
编制部门：某市某局 单位：万元
科目 一般公共预算基本支出
经济分类科目编码
类 款
经济分类科目名称 合计 人员经费 公用经费
※ ※ ※ 1 2 3
${rows}`;
}

describe('a column is decided', () => {
  it('by the total above, when only one split of the classes adds up to it', () => {
    const placing = place(
      expenditure('总计 9.00 4.00 5.00\n205 教育支出 4.00 4.00\n206 科学技术支出 5.00 5.00'),
    );
    expect(show(placing, 0)).toEqual(['9.00 4.00 5.00', '4.00 4.00 _', '5.00 _ 5.00']);
    expect(placing.issues).toEqual([]);
  });

  it('by another table, when the totals alone leave a choice', () => {
    const rows = '总计 8.00 4.00 4.00\n205 教育支出 4.00 4.00\n206 科学技术支出 4.00 4.00';
    expect(show(place(generalPublic(rows)), 0).slice(1)).toEqual(['4.00 ?0 ?0', '4.00 ?0 ?0']);
    const placing = place(generalPublic(rows), drawProjects('总计 4.00 4.00\n206 科学 4.00 4.00'));
    expect(show(placing, 0).slice(1)).toEqual(['4.00 4.00 _', '4.00 _ 4.00']);
    const [, , technology] = placing.tables[0]!.panels[0]!.rows;
    expect(technology!.cells[2]).toMatchObject({
      provenance: {
        how: 'determined',
        by: expect.arrayContaining([
          { rule: 'crossTable', rows: ['t1.0.2'], column: 2, against: 't2.0.1.c0' },
        ]) as unknown,
      },
    });
  });

  it('by the kind of the table: wages are personnel funds, goods are operating funds', () => {
    const placing = place(drawBasic('301 工资福利支出 4.00 4.00\n302 商品和服务支出 4.00 4.00'));
    expect(show(placing, 0)).toEqual(['4.00 4.00 _', '4.00 _ 4.00']);
  });

  it('within the rounding that the published table itself has', () => {
    const placing = place(
      drawBasic('总计 2.00 1.51 0.50\n301 工资福利支出 1.51 1.51\n302 商品和服务支出 0.50 0.50'),
    );
    expect(show(placing, 0)).toEqual(['2.00 1.51 0.50', '1.51 1.51 _', '0.50 _ 0.50']);
    expect(placing.issues).toEqual([]);
  });

  it('by nothing when every column is filled: the order is the position', () => {
    const [row] = place(expenditure('总计 9.00 4.00 5.00')).tables[0]!.panels[0]!.rows;
    expect(row!.cells.map((cell) => cell.state === 'amount' && cell.provenance.how)).toEqual([
      'printed',
      'printed',
      'printed',
    ]);
  });
});

describe('nothing is guessed', () => {
  it('leaves economic columns open and lists the candidates', () => {
    const placing = place(drawProjects('总计 4.00 4.00\n206 科学技术支出 4.00 4.00'));
    const [total] = placing.tables[0]!.panels[0]!.rows;
    expect(showRow(total!)).toBe(`4.00${' ?0'.repeat(10)}`);
    expect(total!.unplaced).toEqual([
      expect.objectContaining({ printed: '4.00', columns: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] }),
    ]);
    expect(placing.issues.map(({ code }) => code)).toEqual(['columnsUndetermined']);
  });

  it('keeps 0.00, a blank and a dash apart', () => {
    const placing = place(expenditure('总计 4.00 4.00 0.00\n205 教育支出 4.00 4.00 —'));
    expect(show(placing, 0)).toEqual(['4.00 4.00 0.00', '4.00 4.00 dash']);
  });

  it('does not place a row with a figure that is none, unless every column is filled', () => {
    const placing = place(expenditure('205 教育支出 4.0.0 4.00\n206 科学技术支出 5.00 5.0.0 5.00'));
    expect(show(placing, 0)).toEqual(['unreadable unreadable unreadable', '5.00 unreadable 5.00']);
  });

  it('names the identities that contradict each other, and reads on', () => {
    const placing = place(
      expenditure('总计 9.00 4.00 5.00\n205 教育支出 4.00 4.00\n206 科学技术支出 7.00 7.00'),
    );
    expect(placing.issues.map(({ code }) => code)).toContain('identitiesClash');
    expect(show(placing, 0)).toHaveLength(3);
    expect(show(placing, 0)[2]).toMatch(/^7\.00 /u);
  });

  it('keeps the figures of a table whose columns are unknown', () => {
    const placing = place(
      '\n表 1\n某种新表\n编制部门：某市某局 单位：万元\n名称 甲 乙\n校车 1.00 2.00\n校服 3.00',
    );
    expect(show(placing, 0)).toEqual(['1.00 2.00', '?0 ?0']);
  });
});
