import { describe, expect, it } from 'vitest';
import { drawPage, drawPiece } from '../../testing/drawnGrid.ts';
import { getFragmentRows } from './fragment.ts';
import { readRuledTables } from './fromRulings.ts';
import type { RawPage } from './piece.ts';

/** Rows as `text@column×span`, only what differs from one field named. */
function readRows(page: RawPage): string[] {
  return readRuledTables(page).fragments.flatMap((fragment) =>
    getFragmentRows(fragment).map((row) =>
      row
        .map((region) => {
          const across = region.columnSpan > 1 ? `>${region.columnSpan}` : '';
          const down = region.rowSpan > 1 ? `v${region.rowSpan}` : '';
          return region.text + across + down;
        })
        .join(' | '),
    ),
  );
}

describe('ruled tables', () => {
  it('reads header groups over their columns and merged names beside them', () => {
    const page = drawPage(`
+----------+--------------------+
| 科目名称 | 本年支出           |
|          +----------+---------+
|          | 基本支出 | 项目支出|
+----------+----------+---------+
| 教育     |   10.00  |   2.00  |
+----------+----------+---------+`);
    expect(readRows(page)).toEqual([
      '科目名称v2 | 本年支出>2',
      '基本支出 | 项目支出',
      '教育 | 10.00 | 2.00',
    ]);
  });

  it('joins a name wrapped over two lines and keeps both lines', () => {
    const page = drawPage(`
+------------+--------+
| 机关事业单 |        |
| 位养老保险 |  12.00 |
+------------+--------+`);
    const [fragment] = readRuledTables(page).fragments;
    expect(fragment?.regions[0]?.text).toBe('机关事业单位养老保险');
    expect(fragment?.regions[0]?.lines.map((line) => line.text)).toEqual([
      '机关事业单',
      '位养老保险',
    ]);
  });

  it('takes double strokes for one border', () => {
    const page = drawPage(`
+------+--------+
| 合计 |   1.00 |
+------+--------+
| 其中 |   1.00 |
+------+--------+`);
    const doubled = page.rulings.map((ruling) => ({ ...ruling, at: ruling.at + 2 }));
    expect(readRows({ ...page, rulings: [...page.rulings, ...doubled] })).toEqual([
      '合计 | 1.00',
      '其中 | 1.00',
    ]);
  });

  it('closes a table that is open at its sides', () => {
    const page = drawPage(`
+------+--------+------+
  科目 |   金额 | 备注
+------+--------+------+
  教育 |   1.00 | 无
+------+--------+------+`);
    const inner = page.rulings.filter(
      (ruling) => ruling.axis === 'horizontal' || (ruling.at > 20 && ruling.at < 120),
    );
    expect(readRows({ ...page, rulings: inner })).toEqual([
      '科目 | 金额 | 备注',
      '教育 | 1.00 | 无',
    ]);
  });

  it('reads dotted lines', () => {
    const page = drawPage(`
+------+--------+
| 合计 |   1.00 |
+------+--------+`);
    const dots = page.rulings.flatMap((ruling) => {
      const count = Math.floor((ruling.to - ruling.from) / 3);
      return Array.from({ length: count + 1 }, (_, index) => {
        const from = ruling.from + index * 3;
        return { ...ruling, from, to: Math.min(ruling.to, from + 1) };
      });
    });
    expect(readRows({ ...page, rulings: dots })).toEqual(['合计 | 1.00']);
  });

  it('cuts a run where a code meets a name at a border, and only there', () => {
    const page = drawPage(`
+-------+----------+
|       |          |
+-------+----------+`);
    const pieces = [drawPiece('20101人大事务', 22, 18)];
    expect(readRows({ ...page, pieces })).toEqual(['20101 | 人大事务']);
    const whole = [drawPiece('一般公共服务', 10, 18), drawPiece('1', 100, 18)];
    expect(readRows({ ...page, pieces: whole })).toEqual(['一般公共服务 | 1']);
  });

  it('never makes one figure of two in a cell, above or over each other', () => {
    const page = drawPage(`
+------+------------+
| 合计 | 60         |
|      | 160        |
+------+------------+`);
    expect(readRows(page)).toEqual(['合计 | 60/160']);
    const over = [drawPiece('合计', 10, 18), drawPiece('60', 80, 18), drawPiece('160', 82, 18)];
    expect(readRows({ ...page, pieces: over })).toEqual(['合计 | 60/160']);
  });

  it('puts text that overflows its cell where its clip shows it', () => {
    const page = drawPage(`
+-------+----------+
|       |          |
+-------+----------+`);
    const long = drawPiece('部门预算支出经济分类', 4, 18);
    const clip = { x: 46, y: 8, width: 66, height: 32 };
    const other = drawPiece('1.00', 8, 18);
    expect(readRows({ ...page, pieces: [{ ...long, clip }, other] })).toEqual([
      '1.00 | 部门预算支出经济分类',
    ]);
  });

  it('leaves boxed text and frames without side-by-side cells as text', () => {
    const page = drawPage(`
+-----------------+
| 说明            |
+-----------------+
| 本表为空        |
+-----------------+`);
    const { fragments, rest } = readRuledTables(page);
    expect(fragments).toEqual([]);
    expect(rest.map((piece) => piece.text)).toEqual(['说明', '本表为空']);
  });

  it('counts edges of filled cells as rules where nothing is drawn', () => {
    const page = drawPage(`
+------+--------+
| 合计 |   1.00 |
+------+--------+`);
    const soft = page.rulings.map((ruling) => ({ ...ruling, isSoft: true }));
    expect(readRows({ ...page, rulings: soft })).toEqual(['合计 | 1.00']);
  });

  it('does not let shaded words cut the drawn cell they stand in', () => {
    const page = drawPage(`
+-----------------+--------+
| 一般公共服务    |   1.00 |
+-----------------+--------+`);
    const shade = [
      { axis: 'vertical', at: 30, from: 17, to: 31, isSoft: true },
      { axis: 'vertical', at: 60, from: 17, to: 31, isSoft: true },
      { axis: 'horizontal', at: 17, from: 30, to: 60, isSoft: true },
      { axis: 'horizontal', at: 31, from: 30, to: 60, isSoft: true },
    ] as const;
    expect(readRows({ ...page, rulings: [...page.rulings, ...shade] })).toEqual([
      '一般公共服务 | 1.00',
    ]);
  });

  it('keeps a side border that meets no rule on this page', () => {
    const page = drawPage(`
|      +--------+------+
| 绩效 | 数量   | 10   |
|      +--------+------+
|      | 质量   | 20   |
|      +--------+------+`);
    const widened = page.rulings.filter(({ axis, at }) => axis === 'horizontal' || at !== 45);
    expect(readRows({ ...page, rulings: widened })[0]).toContain('绩效');
  });

  it('splits rows without lines between them at their figures', () => {
    const page = drawPage(`
+--------+----------+----------+
| 类     |   金额   |   其中   |
+--------+----------+----------+
| 教育   |    1.00  |    1.00  |
| 科技   |    2.00  |    2.00  |
| 农林   |    3.00  |          |
| 合计   |    6.00  |    3.00  |
+--------+----------+----------+`);
    expect(readRows(page)).toEqual([
      '类 | 金额 | 其中',
      '教育 | 1.00 | 1.00',
      '科技 | 2.00 | 2.00',
      '农林 | 3.00 | ',
      '合计 | 6.00 | 3.00',
    ]);
  });

  it('does not split a figure that is wrapped in a narrow cell', () => {
    const page = drawPage(`
+------+------+------+
| 教育 |288280|288280|
|      |739000|739000|
|      |123456|123456|
+------+------+------+`);
    expect(readRows(page)).toEqual(['教育 | 288280739000123456 | 288280739000123456']);
  });
});
