/**
 * Tables drawn as text, each named for the hazard it carries. Codes, names and
 * amounts are made up or official; none is a published budget's.
 */
import { describe, expect, it } from 'vitest';
import type { ClassificationList } from '../../model/classification.ts';
import { drawPages } from '../../testing/drawnPages.ts';
import { cutBlocks } from '../text/blocks.ts';
import type { DraftRow } from './draft.ts';
import { KnownNames } from './names.ts';
import { readTable, type TableReading } from './readTable.ts';

const classification: ClassificationList = {
  functional: [
    { code: '205', name: '教育支出', confidence: 'high' },
    { code: '2050201', name: '学前教育', confidence: 'high' },
    { code: '2050299', name: '其他普通教育支出', confidence: 'high' },
  ],
  departmentEconomic: [
    { code: '301', name: '工资福利支出', confidence: 'high' },
    { code: '310', name: '资本性支出', confidence: 'high' },
  ],
  governmentEconomic: [],
};

function read(drawing: string): TableReading {
  const [block] = cutBlocks(drawPages(drawing)).tables;
  const names = new KnownNames(classification);
  return readTable(block!, { id: 't1', classification, names, unitBefore: 'yuan' });
}

function show({ code = '-', role, level, name, project, values }: DraftRow): string {
  const label = project === undefined ? name : `${name}|${project}`;
  return [role, level, code, label, ...values.map(({ printed }) => printed)].join(' ');
}

const showRows = ({ table }: TableReading, panel = 0): readonly string[] =>
  table.panels[panel]!.rows.map(show);

const expenditureHead = `
  表 3
  部门支出总体情况表
  编制部门：某市某局 单位：万元
  科目 支出预算
  功能分类科目编码
  类 款 项
  功能分类科目名称 合计 基本支出 项目支出
  ※ ※ ※ ※ 1 2 3`;

describe('a classified table', () => {
  it('joins code cells and nests rows by them', () => {
    const reading = read(`${expenditureHead}
  总计 3.00 2.00 1.00
  205 教育支出 3.00 2.00 1.00
  205 02   普通教育 3.00 2.00 1.00
  205 02 01     学前教育 2.00 2.00
  205 02 99     其他普通教育支出 1.00 1.00`);
    expect(showRows(reading)).toEqual([
      'total 0 - 总计 3.00 2.00 1.00',
      'line 0 205 教育支出 3.00 2.00 1.00',
      'line 1 20502 普通教育 3.00 2.00 1.00',
      'line 2 2050201 学前教育 2.00 2.00',
      'line 2 2050299 其他普通教育支出 1.00 1.00',
    ]);
    expect(reading.table.panels[0]!.rows.map(({ parent }) => parent)).toEqual([
      undefined,
      undefined,
      't1.0.1',
      't1.0.2',
      't1.0.2',
    ]);
    expect(reading.table).toMatchObject({ kind: 'expenditure', number: '表3' });
    expect(reading.table.panels[0]!.columns.map(({ concept }) => concept)).toEqual([
      'total',
      'basic',
      'project',
    ]);
  });

  it.each([
    ['below its code', '205 02 99\n    其他普通教\n育支出\n1.00 1.00'],
    ['above its code', '其他普通教\n205 02 99 1.00 1.00\n育支出'],
    ['after its values', '205 02 99 其他普通教 1.00 1.00\n育支出'],
  ])('joins a name that wraps %s', (_name, wrapped) => {
    const reading = read(`${expenditureHead}
  总计 2.00 2.00
  205 02 01 学前教育 1.00 1.00
${wrapped.replaceAll(/^/gmu, '  ')}
  206 科学技术支出`);
    expect(showRows(reading).slice(2)).toEqual([
      'line 0 2050299 其他普通教育支出 1.00 1.00',
      'line 0 206 科学技术支出',
    ]);
    expect(reading.table.panels[0]!.rows[2]!.source.lines![1]).toBe(
      12 + wrapped.split('\n').length - 2,
    );
  });

  it('drops what a new page repeats, and says so', () => {
    const reading = read(`${expenditureHead}
  总计 2.00 2.00
---
  编制部门：某市某局 单位：万元
  功能分类科目编码 科目
  支出预算
  功能分类科目名称
  合计 基本支出
  类 款 项 项目支出
  ※ ※ ※ ※ 1 2 3
  205 教育支出 2.00 2.00`);
    expect(showRows(reading)).toEqual([
      'total 0 - 总计 2.00 2.00',
      'line 0 205 教育支出 2.00 2.00',
    ]);
    expect(reading.leftover).toHaveLength(7);
    expect(new Set(reading.leftover.map(({ reason }) => reason))).toEqual(
      new Set(['repeatedHeader']),
    );
  });

  it('keeps a whole number in the name when the figures have decimals', () => {
    expect(showRows(read(`${expenditureHead}\n  205 校舍 12 30.00 30.00`))).toEqual([
      'line 0 205 校舍12 30.00 30.00',
    ]);
  });

  it('points at each printed figure', () => {
    const reading = read(`${expenditureHead}\n  205 教育支出 2.50 2.50`);
    expect(reading.table.panels[0]!.rows[0]!.values[1]).toMatchObject({
      fen: 2_500_000,
      decimals: 2,
      source: { lines: [9, 9], chars: [14, 18] },
    });
  });

  it('says that a figure is none, and keeps it', () => {
    const reading = read(`${expenditureHead}\n  205 教育支出 2.5.0 2.50`);
    expect(reading.issues.map(({ code }) => code)).toEqual(['figureUnreadable']);
    expect(reading.table.panels[0]!.rows[0]!.values[0]).toMatchObject({ kind: 'unreadable' });
  });

  it('says that a row has more figures than the table has columns', () => {
    const reading = read(`${expenditureHead}\n  205 教育支出 1.00 1.00 1.00 1.00`);
    expect(reading.issues.map(({ code }) => code)).toEqual(['moreValuesThanColumns']);
  });
});

describe('a table that is empty', () => {
  it('keeps its sentence over two lines and has no rows', () => {
    const { table, issues } = read(`
  表 8
  政府性基金预算支出情况表
  编制部门：某市某局 单位：元
  科目 政府性基金预算支出
  功能分类科目编码 基本支出
  类 款 项
  功能分类科目名称 合计
  人员经费 公用经费
  项目支出
  ※ ※ ※ ※ 1 2 3 4
  某市某局 2031年没有使用政府性基金预算拨款安排的支出，本表
  为空表。`);
    expect(issues).toEqual([]);
    expect(table).toMatchObject({ kind: 'governmentFund', unit: 'yuan', panels: [{ rows: [] }] });
    expect(table.notes.map(({ text }) => text)).toEqual([
      '某市某局2031年没有使用政府性基金预算拨款安排的支出，本表为空表。',
    ]);
    expect(table.notes[0]!.source.lines).toEqual([11, 12]);
  });
});

describe('two tables side by side', () => {
  const head = `
  表 1
  部门收支总体情况表
  编制部门：某市某局 单位：万元
  收入 支出`;

  it('splits each line at the code, and the totals at the figure', () => {
    const reading = read(`${head}
  项目 预算数 功能分类 预算数
  一、本年收入 5.00 201 一般公共服务支出
  1.一般公共预算拨款 5.00 205 教育支出 5.00
  其中：一般财力 5.00 206 科学技术支出
        上级一般公共预算安排转移支付 207 文化支出
  2.单位资金 208 社会保障和就业支出
  230 转移性支出
  收 入 总 计 5.00 支 出 总 计 5.00`);
    expect(showRows(reading, 0)).toEqual([
      'line 0 - 一、本年收入 5.00',
      'line 1 - 1.一般公共预算拨款 5.00',
      'line 2 - 其中：一般财力 5.00',
      'line 2 - 上级一般公共预算安排转移支付',
      'line 1 - 2.单位资金',
      'total 0 - 收入总计 5.00',
    ]);
    const [income, expenditure] = reading.table.panels;
    expect(income!.rows.map(({ isOfWhich }) => isOfWhich === true)).toEqual([
      false,
      false,
      true,
      true,
      false,
      false,
    ]);
    expect(income!.rows.map(({ concept }) => concept)).toEqual([
      'incomeThisYear',
      'generalPublic',
      'generalPublicOwn',
      'generalPublicTransfer',
      'ownFunds',
      'incomeTotal',
    ]);
    expect(showRows(reading, 1).slice(-2)).toEqual([
      'line 0 230 转移性支出',
      'total 0 - 支出总计 5.00',
    ]);
    expect(expenditure!.rows.at(-1)!.gridRow).toBe(6);
  });

  it('finds the code of a class that is printed by name only', () => {
    const reading = read(`${head}
  项目 预算数 项目 预算数
  一、一般公共预算拨款收入 5.00 一、教育支出 5.00
  收入总计 5.00 支出总计 5.00`);
    expect(reading.table.panels[1]!.rows[0]).toMatchObject({ code: '205', isCodeInferred: true });
  });

  it('splits totals that print no income figure', () => {
    const reading = read(`${head}
  项目 预算数 功能分类 预算数
  一、本年收入 205 教育支出 5.00
  收入总计 支出总计 5.00`);
    expect(showRows(reading, 0).at(-1)).toBe('total 0 - 收入总计');
    expect(showRows(reading, 1).at(-1)).toBe('total 0 - 支出总计 5.00');
  });
});

describe('a table of projects', () => {
  const head = `
  表 7
  一般公共预算项目支出情况表
  编制部门：某市某局 单位：万元
  科目编码
  类 款 项
  功能分类科目名称 项目名称
  项目支出
  合计
  工资福利支出 商品和服务支出 对个人和家庭的补助 债务利息及费用支出
  资本性支出（基本建设） 资本性支出 对企业补助（基本建设） 对企业补助
  对社会保障基金补助 其他支出
  ※ ※ ※ ※ ※ 1 2 3 4 5 6 7 8 9 10 11`;

  it('splits item and project by the known name, at the gap otherwise', () => {
    const reading = read(`${head}
  总计 3.00 3.00
  205 02 01 学前教育 校车 购置 1.00 1.00
  205 02 02 小学教育 图书 1.00 1.00
  205 02 99 其他普通教育支出 校服 1.00 1.00`);
    expect(showRows(reading).slice(1)).toEqual([
      'line 0 2050201 学前教育|校车购置 1.00 1.00',
      'line 0 2050202 小学教育|图书 1.00 1.00',
      'line 0 2050299 其他普通教育支出|校服 1.00 1.00',
    ]);
  });

  it('hangs the classes below the department, whose name wraps', () => {
    const reading = read(`${head}
  总计 1.00 1.00
  某市
  某局
  1.00 1.00
  205 教育支出 1.00 1.00`);
    expect(showRows(reading)).toEqual([
      'total 0 - 总计 1.00 1.00',
      'entity 0 - 某市某局 1.00 1.00',
      'line 1 205 教育支出 1.00 1.00',
    ]);
  });

  it('knows the economic class of each column from the classification', () => {
    const codes = read(head).table.panels[0]!.columns.map(({ code }) => code);
    expect([codes[1], codes[6], codes[7]]).toEqual(['301', '310', undefined]);
  });
});

describe('a table of an unknown form', () => {
  it('keeps rows and figures, counts the columns and says so', () => {
    const reading = read(`
  表 12
  某种新表
  编制部门：某市某局
  名称 甲 乙
  校车 1.00 2.00
  校服 3.00`);
    expect(reading.issues.map(({ code }) => code)).toEqual(['tableKindUnknown', 'unitInferred']);
    expect(reading.table).toMatchObject({
      kind: 'unrecognised',
      unit: 'yuan',
      isUnitInferred: true,
    });
    expect(reading.table.panels[0]!.columns.map(({ label }) => label)).toEqual(['1', '2']);
    expect(reading.table.panels[0]!.rows.map(({ values }) => values.length)).toEqual([2, 1]);
  });
});
