/**
 * The canonical kinds of tables and what each one is officially called.
 *
 * Places print their own selection, order, titles and numbers; a table whose
 * kind is not recognised is kept as a grid, shown and counted.
 */

export const tableKinds = [
  'overview',
  'income',
  'expenditure',
  'appropriation',
  'generalPublic',
  'generalPublicBasic',
  'generalPublicProject',
  'governmentFund',
  'stateCapital',
  'threePublic',
  'carryOver',
  'procurement',
  'performance',
  'unrecognised',
] as const;

export type TableKind = (typeof tableKinds)[number];

/** Official short names, for messages and headings. */
export const tableKindNames: Readonly<Record<TableKind, string>> = {
  overview: '收支总体情况表',
  income: '收入总体情况表',
  expenditure: '支出总体情况表',
  appropriation: '财政拨款收支总体情况表',
  generalPublic: '一般公共预算支出情况表',
  generalPublicBasic: '一般公共预算基本支出情况表',
  generalPublicProject: '一般公共预算项目支出情况表',
  governmentFund: '政府性基金预算支出情况表',
  stateCapital: '国有资本经营预算支出情况表',
  threePublic: '“三公”经费支出情况表',
  carryOver: '上年结转结余情况表',
  procurement: '政府采购预算表',
  performance: '绩效目标表',
  unrecognised: '未识别的表',
};
