// Drawn pages with people on them, named for where a name or a number may stand.
import { describe, expect, it } from 'vitest';
import { drawPage } from '../../testing/drawnGrid.ts';
import { bundledClassification } from '../../testing/sampleContext.ts';
import { readPositioned } from '../positioned/readPositioned.ts';
import { readCsv } from '../workbook/readCsv.ts';
import type { PositionedDocument } from './grid.ts';
import { drawMobile } from '../../testing/drawMobile.ts';
import { buildPositionedDocument } from './pages.ts';

const mobile = drawMobile('138', '5432');

const people = /王小明|李敏|赵雷|钱云|孙小美|周正|6543|8765|4455|5432/u;

function printCells(document: PositionedDocument): readonly string[] {
  return document.pages.flatMap(({ grids }) =>
    grids.flatMap(({ rows }) => rows.map((row) => row.map(({ text }) => text).join('|'))),
  );
}

const form = `
                 2031年项目支出绩效目标表
联系人：王小明  电话：0123—65432100
+------------+----------+------------+-------------+
| 项目名称   | 修缮     | 项目负责人 | 李敏        |
+------------+----------+------------+-------------+
| 主管部门   | 某局     | 联系电话   | 87654321    |
+------------+----------+------------+-------------+
| 项目类型   | 常年     | 填表人     | 赵雷        |
|            |          |            | 021-4455667 |
+------------+----------+------------+-------------+`;

const list = `
            2031年支出总表
                                           单位：万元
+-------+--------+--------+----------+-------------+
| 编码  | 名称   | 合计   | 负责人   | 联系电话    |
+-------+--------+--------+----------+-------------+
| 201   | 公共   |   1.00 | 钱云     | ${mobile} |
+-------+--------+--------+----------+-------------+
| 208   | 社保   |   2.00 | 孙小     | 87654321    |
|       |        |        | 美       |             |
+-------+--------+--------+----------+-------------+
审核人：
周正`;

describe('withholdPersonal', () => {
  it('hides names and numbers beside, below and behind their labels', () => {
    const document = buildPositionedDocument([drawPage(form), drawPage(list, 2)], 's');
    expect(JSON.stringify(document)).not.toMatch(people);
    expect(printCells(document)).toEqual([
      '项目名称|修缮|项目负责人|**',
      '主管部门|某局|联系电话|********',
      '项目类型|常年|填表人|**021-*******',
      '编码|名称|合计|负责人|联系电话',
      '201|公共|1.00|**|***********',
      '208|社保|2.00|***|********',
    ]);
  });

  it('leaves no name in the model: tables, words, leftovers', () => {
    const document = buildPositionedDocument([drawPage(form), drawPage(list, 2)], 's');
    const source = { id: 's', fileName: 'a', format: 'pdf', sha256: '0', pages: 2 } as const;
    const context = { fileName: 'a', classification: bundledClassification, now: () => 0 };
    const reading = readPositioned({ document, source }, context);
    expect(reading.ok).toBe(true);
    expect(JSON.stringify(reading)).not.toMatch(people);
    expect(JSON.stringify(reading)).toContain('项目负责人');
  });

  it('does the same with sheets, and leaves figures beside other words alone', () => {
    const sheet = readCsv(
      `2031年项目表,,\n单位：元,,\n联系人,王小明,\n电话费,1234567.00,\n传真机,2,\n合计,${mobile},\n`,
      's',
    );
    if (!sheet.ok) throw new Error(sheet.problem.code);
    expect(printCells(sheet.value)).toEqual([
      '联系人|***',
      '电话费|1234567.00',
      '传真机|2',
      `合计|${mobile}`,
    ]);
  });
});
