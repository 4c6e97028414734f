import { describe, expect, it } from 'vitest';
import { getTableKind } from './tableTitles.ts';

/* Titles as they are printed in several places. */
describe('getTableKind', () => {
  it.each([
    ['部门收支总体情况表', 'overview'],
    ['预算单位财务收支预算总表', 'overview'],
    ['2025年部门综合预算收入总表', 'income'],
    ['本年支出总体情况表', 'expenditure'],
    ['财政拨款收支预算总体情况表', 'appropriation'],
    ['一般公共预算支出表（按功能分类）', 'generalPublic'],
    ['一般公共预算支出表（按经济分类）', 'unrecognised'],
    ['财政拨款支出表（功能科目）', 'generalPublic'],
    ['财政拨款基本支出表（经济科目）', 'generalPublicBasic'],
    ['部门一般公共预算基本支出部门预算经济分类预算表', 'generalPublicBasic'],
    ['一般公共预算项目支出情况表（按经济分类科目）', 'generalPublicProject'],
    ['政府性基金预算支出功能分类预算表', 'governmentFund'],
    ['国有资本经营预算支出预算表', 'stateCapital'],
    ['部门“三公”经费和机关运行经费预算表', 'threePublic'],
    ['财政拨款结转资金支出表', 'carryOver'],
    ['政府性基金收支表（不含上年结转）', 'governmentFund'],
    ['政府采购预算明细表', 'procurement'],
    ['财政拨款政府购买服务明细表', 'unrecognised'],
    ['一般公共预算机关运行经费支出预算表', 'unrecognised'],
    ['项目支出绩效目标表', 'performance'],
    ['部门综合预算专项业务经费支出表', 'unrecognised'],
  ])('%s', (title, kind) => {
    expect(getTableKind(title)).toBe(kind);
  });
});
