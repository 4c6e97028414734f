// Drawn pages, named for the hazard: what the reader of grids must not get wrong.
import { describe, expect, it } from 'vitest';
import { getColumnSums } from '../../model/columnIdentity.ts';
import type { Table } from '../../model/table.ts';
import { drawPage } from '../../testing/drawnGrid.ts';
import { bundledClassification } from '../../testing/sampleContext.ts';
import { buildPositionedDocument } from '../grid/pages.ts';
import { readCsv } from '../workbook/readCsv.ts';
import { readPositioned } from './readPositioned.ts';

const context = {
  fileName: 'budget.pdf',
  classification: bundledClassification,
  now: () => 0,
};
const source = { id: 's', fileName: 'budget.pdf', format: 'pdf', sha256: '0', pages: 1 } as const;

function read(drawing: string) {
  const document = buildPositionedDocument([drawPage(drawing)], 's');
  const result = readPositioned({ document, source }, context);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

function readSheet(csv: string) {
  const document = readCsv(csv, 's');
  if (!document.ok) throw new Error(document.problem.code);
  const result = readPositioned({ document: document.value, source }, context);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

function printRows(table: Table | undefined): string[] {
  return (table?.panels ?? []).flatMap(({ side, rows }) =>
    rows.map(({ role, level, code, name, cells }) =>
      [
        side[0],
        role[0],
        level,
        code ?? '',
        name,
        ...cells.map((cell) => ('printed' in cell ? cell.printed : cell.state)),
      ].join(' '),
    ),
  );
}

const overview = `
            2031年收支总表
部门：某市某局              单位：万元
+-----------------------+------------------------+
| 收入                  | 支出                   |
+----------------+------+-----------------+------+
| 项目           | 预算 | 项目            | 预算 |
+----------------+------+-----------------+------+
| 一、财政拨款   | 5.00 | 一、教育支出    | 3.00 |
+----------------+------+-----------------+------+
| 二、事业收入   |      | 二、国防支出    | 2.00 |
+----------------+------+-----------------+------+
| 收入总计       | 5.00 | 支出总计        | 5.00 |
+----------------+------+-----------------+------+`;

describe('readPositioned', () => {
  it('splits income and expenditure side by side and finds codes by name', () => {
    const { disclosure, account, leftover } = read(overview);
    expect(disclosure.year).toBe(2031);
    expect(disclosure.department.text).toBe('某市某局');
    expect(disclosure.tables[0]?.kind).toBe('overview');
    expect(printRows(disclosure.tables[0])).toEqual([
      'i l 0  一、财政拨款 5.00',
      'i l 0  二、事业收入 blank',
      'i t 0  收入总计 5.00',
      'e l 0 205 一、教育支出 3.00',
      'e l 0 203 二、国防支出 2.00',
      'e t 0  支出总计 5.00',
    ]);
    expect(account.consumed + account.leftover).toBe(account.read);
    expect(leftover).toEqual([]);
  });

  it('knows the table of a fund that lists functions and economic classes side by side', () => {
    const { disclosure } = readSheet(
      '2031年政府性基金收支表,,,,,\n单位：万元,,,,,\n项目,预算数,支出功能分类,预算数,支出经济分类,预算数\n一、政府性基金拨款,1.00,一、城乡社区支出,1.00,301工资福利支出,0.20\n,,,,302商品和服务支出,0.30\n,,,,310资本性支出,0.50\n收入总计,1.00,支出总计,1.00,支出总计,1.00',
    );
    expect(disclosure.tables.map(({ kind }) => kind)).toEqual(['governmentFund']);
    expect(disclosure.tables[0]?.panels).toHaveLength(3);
  });

  it('leaves the figures of a chart made of lines as text', () => {
    const { disclosure, leftover, account } = read(`${overview}

+--------+--------+--------+
| 172    |        | 152    |
+--------+--------+--------+
|        | 120.00 |        |
+--------+--------+--------+`);
    expect(disclosure.tables.map(({ kind }) => kind)).toEqual(['overview']);
    const drawn = leftover.filter(({ reason }) => reason === 'layout').map(({ text }) => text);
    expect(drawn).toEqual(expect.arrayContaining(['172', '152', '120.00']));
    expect(account.consumed + account.leftover).toBe(account.read);
  });

  it('keeps blank, dash, zero and what cannot be read apart', () => {
    const { disclosure, issues } = readSheet(
      '2031年支出总表,,,,\n单位：万元,,,,\n科目编码,科目名称,合计,基本支出,项目支出\n201,一般公共服务支出,1.00,0.00,\n203,国防支出,—,1..5,2.00\n合计,,1.00,0.00,2.00',
    );
    const states = disclosure.tables[0]?.panels[0]?.rows.map(({ cells }) =>
      cells.map(({ state }) => state),
    );
    expect(states).toEqual([
      ['amount', 'amount', 'blank'],
      ['dash', 'unreadable', 'amount'],
      ['amount', 'amount', 'amount'],
    ]);
    expect(issues.map(({ code }) => code)).toContain('figureUnreadable');
  });

  it('takes a second row of labels into the header where the groups above are not merged', () => {
    const { disclosure } = readSheet(
      '2031年收支总表,,,\n单位：万元,,,\n收入,,支出,\n项目,预算数,功能分类,预算数\n事业收入,5.00,201 一般公共服务支出,3.00\n其他收入,0.00,208 社会保障和就业支出,2.00\n收入总计,5.00,支出总计,5.00',
    );
    expect(printRows(disclosure.tables[0])).toEqual([
      'i l 0  事业收入 5.00',
      'i l 0  其他收入 0.00',
      'i t 0  收入总计 5.00',
      'e l 0 201 一般公共服务支出 3.00',
      'e l 0 208 社会保障和就业支出 2.00',
      'e t 0  支出总计 5.00',
    ]);
    const wide = readSheet(
      '2031年支出总表,,,,\n单位：万元,,,,\n科目编码,科目名称,合计,其中,\n,,,基本支出,项目支出\n201,一般公共服务支出,3.00,1.00,2.00\n,合计,3.00,1.00,2.00',
    ).disclosure.tables[0]?.panels[0];
    expect(wide?.rows).toHaveLength(2);
    expect(wide?.columns.map(({ concept }) => concept)).toEqual(['total', 'basic', 'project']);
  });

  it('joins 类, 款 and 项 from three cells, and a part that stands alone from the row above', () => {
    const { disclosure } = readSheet(
      '2031年支出总表,,,,,\n单位：元,,,,,\n类,款,项,科目名称,合计,基本支出\n201,,,一般公共服务支出,9,9\n,08,,审计事务,9,9\n,,01,行政运行,9,9\n201,8,2,一般行政管理事务,0,0',
    );
    const rows = disclosure.tables[0]?.panels[0]?.rows ?? [];
    expect(rows.map(({ code, level }) => [code, level])).toEqual([
      ['201', 0],
      ['20108', 1],
      ['2010801', 2],
      ['2010802', 2],
    ]);
  });

  it('hangs classes below 本年支出 only because they add up to it', () => {
    const { disclosure } = readSheet(
      '2031年财政拨款收支总表,,,\n单位：万元,,,\n项目,预算数,项目,预算数\n一、本年收入,5.00,一、本年支出,5.00\n（一）一般公共预算拨款,5.00,（一）教育支出,3.00\n,,（二）国防支出,2.00\n收入总计,5.00,支出总计,5.00',
    );
    expect(printRows(disclosure.tables[0]).slice(3)).toEqual([
      'e l 0  一、本年支出 5.00',
      'e l 1 205 （一）教育支出 3.00',
      'e l 1 203 （二）国防支出 2.00',
      'e t 0  支出总计 5.00',
    ]);
  });

  it('nests a department above its units, so that the total is not counted twice', () => {
    const { disclosure } = readSheet(
      '2031年收入总表,,\n单位：万元,,\n单位名称,合计,一般公共预算\n合计,5.00,5.00\n某局,5.00,5.00\n甲中心,2.00,2.00\n乙中心,3.00,3.00',
    );
    expect(printRows(disclosure.tables[0])).toEqual([
      'w t 0  合计 5.00 5.00',
      'w e 0  某局 5.00 5.00',
      'w e 1  甲中心 2.00 2.00',
      'w e 1  乙中心 3.00 3.00',
    ]);
  });

  it('reads three public expenses printed as columns over one row', () => {
    const { disclosure } = read(`
        2031年“三公”经费支出表
                        单位：万元
+------+----------+----------+----------------------------+
| 合计 | 因公出国 | 公务接待 | 公务用车购置及运行费       |
|      |          |          +------+----------+----------+
|      |          |          | 小计 | 购置费   | 运行费   |
+------+----------+----------+------+----------+----------+
| 6.00 | 1.00     | 2.00     | 3.00 |          | 3.00     |
+------+----------+----------+------+----------+----------+`);
    const panel = disclosure.tables[0]?.panels[0];
    expect(disclosure.tables[0]?.kind).toBe('threePublic');
    expect(panel?.columns.map(({ concept }) => concept)).toEqual([
      'total',
      'overseas',
      'hospitality',
      'vehicles',
      'vehiclePurchase',
      'vehicleRunning',
    ]);
    expect(panel?.rows.map(({ role }) => role)).toEqual(['total']);
  });

  it('keeps last year in columns of its own period', () => {
    const { disclosure } = readSheet(
      '2031年一般公共预算支出表,,,\n单位：万元,,,\n科目编码,科目名称,2030年执行数,2031年预算数\n201,一般公共服务支出,4.00,5.00',
    );
    expect(disclosure.tables[0]?.panels[0]?.columns.map(({ period }) => period)).toEqual([
      'previousExecution',
      undefined,
    ]);
  });

  it('keeps a table it does not know as words, counted and said', () => {
    const { disclosure, issues } = readSheet(
      '2031年收入总表,\n单位：元,\n单位名称,合计\n某局,5\n\n\n车辆情况表,\n车型,数量\n轿车,3',
    );
    expect(disclosure.tables.map(({ kind }) => kind)).toEqual(['income', 'unrecognised']);
    expect(disclosure.tables[1]?.panels[0]?.columns.map(({ type }) => type)).toEqual([
      'text',
      'text',
    ]);
    expect(issues.map(({ code }) => code)).toContain('tableKindUnknown');
  });

  it('takes balances of last year beside each other for parts, not for one another', () => {
    const { disclosure } = readSheet(
      '2031年收入总表,,,,\n单位：万元,,,,\n单位名称,合计,一般公共预算拨款,上年结转,上年实户资金余额\n合计,10.00,7.00,2.00,1.00\n某局,10.00,7.00,2.00,1.00',
    );
    const table = disclosure.tables[0];
    expect(table?.panels[0]?.columns.map(({ concept }) => concept)).toEqual([
      'total',
      'generalPublic',
      'fiscalCarryOver',
      'nonFiscalCarryOver',
    ]);
    expect(getColumnSums(table?.panels[0]?.columns ?? [])).toEqual([
      { whole: 0, parts: [1, 2, 3] },
    ]);
  });

  it('names rows by their unit and not by a running number', () => {
    const { disclosure } = readSheet(
      '2031年收入总表,,,,\n单位：万元,,,,\n序号,单位编码,单位名称,合计,一般公共预算拨款\n1,,合计,10.00,10.00\n2,100,某局,10.00,10.00\n3,100001,某局机关,10.00,10.00',
    );
    expect(
      disclosure.tables[0]?.panels[0]?.rows.map(({ role, name }) => `${role} ${name}`),
    ).toEqual(['total 合计', 'entity 某局', 'entity 某局机关']);
  });

  it('reads a title, a number and a unit that stand inside the frame', () => {
    const { disclosure } = read(`
2031年部门预算公开表
+---------------------+--------+--------+
| 表6                 |        |        |
+---------------------+--------+--------+
| 2031年支出预算总表  |        |        |
+---------------------+--------+--------+
|                     |        | 单位： |
|                     |        | 万元   |
+---------------------+--------+--------+
| 项目                | 合计   | 基本   |
|                     |        | 支出   |
+---------------------+--------+--------+
| 合计                |   1.00 |   1.00 |
+---------------------+--------+--------+`);
    const table = disclosure.tables[0];
    expect([table?.kind, table?.number, table?.title, table?.unit]).toEqual([
      'expenditure',
      '表6',
      '2031年支出预算总表',
      'tenThousandYuan',
    ]);
    expect(printRows(table)).toEqual(['w t 0  合计 1.00 1.00']);
  });

  it('makes a table of a title and a sentence that says it is empty', () => {
    const { disclosure, account, leftover } = read(`${overview}

表2 2031年政府性基金预算支出表
单位：万元
某局2031年没有政府性基金
预算安排的支出，本表无数据。
一、其他说明
本部门没有下属单位。`);
    expect(
      disclosure.tables.map(({ kind, title, panels }) => [kind, title, panels.length]),
    ).toEqual([
      ['overview', '2031年收支总表', 2],
      ['governmentFund', '2031年政府性基金预算支出表', 0],
    ]);
    expect(disclosure.tables[1]?.number).toBe('表2');
    expect(disclosure.tables[1]?.notes.map(({ text }) => text)).toEqual([
      '某局2031年没有政府性基金预算安排的支出，本表无数据。',
    ]);
    expect(account.consumed + account.leftover).toBe(account.read);
    expect(leftover.filter(({ reason }) => reason === 'notUnderstood')).toEqual([]);
  });

  it('makes none of a heading that speaks about a table printed elsewhere', () => {
    const { disclosure } = read(`${overview}

一、收支总表
某局没有其他收入。`);
    expect(disclosure.tables).toHaveLength(1);
  });

  it('takes the department from a form where no title names it', () => {
    const { disclosure } = read(`
2031年支出总表
单位：万元
+-------+--------+--------+
| 项目  |   合计 |   基本 |
+-------+--------+--------+
| 合计  |   1.00 |   1.00 |
+-------+--------+--------+


部门整体支出绩效目标表
+------------+----------------+
| 部门名称   | 某市某某局     |
+------------+----------------+
| 总体资金   | 1.00           |
+------------+----------------+`);
    expect(disclosure.department.text).toBe('某市某某局');
  });
});
