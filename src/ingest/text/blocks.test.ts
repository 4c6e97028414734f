import { describe, expect, it } from 'vitest';
import { drawPages } from '../../testing/drawnPages.ts';
import type { Line } from '../line.ts';
import { cutBlocks } from './blocks.ts';

const texts = (lines: readonly Line[]): readonly string[] => lines.map(({ text }) => text.trim());

const drawing = `
  某部门 2031 年预算公开
  第一部分 2031年部门概况
  一、主要职能
  第二部分 2031年部门预算公开表
  表 1
  部门收支总体情况表
  编制部门：某部门 单位：万元
  收入总计 1.00
  表 2
  财政拨款收支预算总体
  情况表
  编制部门：某部门 单位：万元
  第三部分 2031年部门预算情况说明
  一、关于某部门收支预算情况
  支出预算见收支总体情况表
  项目支出绩效目标表
  一级指标 二级指标
  (五)其他需说明的事项
  无。
  第四部分 名词解释
  一、财政拨款:指拨款。
`;

describe('cutBlocks', () => {
  it('begins the narrative at the first numbered section where no part is announced', () => {
    const { cover, narrative } = cutBlocks(
      drawPages('某部门2031年预算编制说明\n一、收支预算情况\n收支总预算1.00万元。\n二、其他'),
    );
    expect(texts(cover)).toEqual(['某部门2031年预算编制说明']);
    expect(texts(narrative)).toEqual(['一、收支预算情况', '收支总预算1.00万元。', '二、其他']);
  });

  it('puts every line into one block', () => {
    const lines = drawPages(drawing);
    const { tables, ...blocks } = cutBlocks(lines);
    const inTables = tables.flatMap(({ number, title, body }) => [number, ...title, ...body]);
    const all = [...Object.values(blocks).flat(), ...inTables];
    expect(new Set(all).size).toBe(all.length);
    expect(all).toHaveLength(lines.length);
  });

  it('cuts at part headings, tables and sheets', () => {
    const blocks = cutBlocks(drawPages(drawing));
    expect(texts(blocks.cover)).toEqual(['某部门 2031 年预算公开']);
    expect(texts(blocks.profile)).toEqual(['一、主要职能']);
    expect(texts(blocks.headings)).toHaveLength(4);
    expect(texts(blocks.terms)).toEqual(['一、财政拨款:指拨款。']);
    expect(texts(blocks.performance)).toEqual(['项目支出绩效目标表', '一级指标 二级指标']);
    expect(texts(blocks.narrative).slice(-2)).toEqual(['(五)其他需说明的事项', '无。']);
  });

  it('joins a title over two lines and keeps the lines below as the body', () => {
    const { tables } = cutBlocks(drawPages(drawing));
    expect(tables.map(({ title }) => texts(title).join(''))).toEqual([
      '部门收支总体情况表',
      '财政拨款收支预算总体情况表',
    ]);
    expect(texts(tables[0]?.body ?? [])).toEqual(['编制部门：某部门 单位：万元', '收入总计 1.00']);
  });

  it('finds a table that has a title and a unit and no number', () => {
    const { tables, cover } = cutBlocks(drawPages('收入总表\n单位：元\n总计 5'));
    expect(cover).toEqual([]);
    expect(tables).toHaveLength(1);
    expect(tables[0]?.number).toBeUndefined();
  });

  it('takes a sentence about a table for a sentence', () => {
    expect(cutBlocks(drawPages(drawing)).tables).toHaveLength(2);
  });
});
