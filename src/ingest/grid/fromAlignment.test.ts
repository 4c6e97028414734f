import { describe, expect, it } from 'vitest';
import { drawPage } from '../../testing/drawnGrid.ts';
import { getFragmentRows } from './fragment.ts';
import { draftPage } from './pageDraft.ts';

function readRows(drawing: string): string[] {
  return draftPage(drawPage(drawing)).fragments.flatMap((fragment) =>
    getFragmentRows(fragment).map((row) =>
      row
        .map((region) => region.text + (region.columnSpan > 1 ? `>${region.columnSpan}` : ''))
        .join('|'),
    ),
  );
}

describe('tables without rulings', () => {
  it('reads left-aligned names and right-aligned figures with their header', () => {
    expect(
      readRows(`
        2025年收入预算表
        单位：万元
  科目编码   科目名称          合计      基本支出    项目支出
  201        一般公共服务     128.39      100.00       28.39
  20113      商贸事务           8.39        8.39
  208        社会保障          26.50                   26.50
             合计             154.89      108.39       54.89`),
    ).toEqual([
      '科目编码|科目名称|合计|基本支出|项目支出',
      '201|一般公共服务|128.39|100.00|28.39',
      '20113|商贸事务|8.39|8.39|',
      '208|社会保障|26.50||26.50',
      '|合计|154.89|108.39|54.89',
    ]);
  });

  it('joins a wrapped name to the row above it', () => {
    expect(
      readRows(`
  教育支出           10.00     4.00
  机关事业单位基     12.00     5.00
  农林支出           11.00     1.00`),
    ).toHaveLength(3);
    const rows = draftPage({
      ...drawPage(`
  教育支出           10.00     4.00

  机关事业单位基     12.00     5.00
  本养老保险

  农林支出           11.00     1.00`),
    }).fragments.flatMap(getFragmentRows);
    expect(rows.map((row) => row[0]?.text)).toEqual([
      '教育支出',
      '机关事业单位基本养老保险',
      '农林支出',
    ]);
  });

  it('keeps income and expenditure side by side apart, over rows without figures', () => {
    expect(
      readRows(`
  一、财政拨款     10.00    一、教育支出      4.00
  二、事业收入              二、科技支出
  三、其他收入              三、农林支出
  四、经营收入      1.00    四、其他支出      7.00
  收入总计         11.00    支出总计         11.00`),
    ).toEqual([
      '一、财政拨款|10.00|一、教育支出|4.00',
      '二、事业收入||二、科技支出|',
      '三、其他收入||三、农林支出|',
      '四、经营收入|1.00|四、其他支出|7.00',
      '收入总计|11.00|支出总计|11.00',
    ]);
  });

  it('takes horizontal rules for the borders of rows', () => {
    const page = drawPage(`
+--------------------------------+
  机关事业单位基
                    12.00   5.00
  本养老保险
+--------------------------------+
  教育支出          10.00   4.00
+--------------------------------+
  农林支出          11.00   1.00
+--------------------------------+
  合计              33.00  10.00
+--------------------------------+`);
    const horizontal = page.rulings.filter((ruling) => ruling.axis === 'horizontal');
    const rows = draftPage({ ...page, rulings: horizontal }).fragments.flatMap(getFragmentRows);
    expect(rows.map((row) => row.map((region) => region.text))).toContainEqual([
      '教育支出',
      '10.00',
      '4.00',
    ]);
    expect(rows).toHaveLength(4);
  });

  it('leaves a table of contents and prose with figures as text', () => {
    expect(
      readRows(`
  第一部分  概况      1
  第二部分  预算表    3
  第三部分  说明     15
  第四部分  解释     20`),
    ).toEqual([]);
    expect(
      readRows(`
  2025年收入预算154.89万元，比上年增加12.00万元，增长8.4%，
  其中：一般公共预算拨款154.89万元，占100%，政府性基金0.00万元，
  主要是人员经费增加10.00万元，公用经费增加2.00万元。`),
    ).toEqual([]);
  });
});
