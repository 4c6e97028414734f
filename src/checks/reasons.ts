/**
 * What the reason codes of findings mean, in one sentence each.
 *
 * Every code that a rule uses stands here; a test holds that. Words in braces
 * are filled from the details of the finding.
 */
import type { Finding } from '../model/finding.ts';
import type { Wording } from './rule.ts';

export const reasons = {
  undetermined: {
    zh: '有数字所在的栏位无法从原文确定，不作为依据',
    en: 'a figure whose column cannot be known takes part; it is no evidence',
  },
  unreadable: { zh: '有单元格无法读出数字', en: 'a cell cannot be read as a figure' },
  notAnAmount: { zh: '金额栏中印的是文字', en: 'words stand where an amount should' },
  nothingPrinted: { zh: '两边都没有数字', en: 'neither side prints a figure' },
  blankAgainstZero: {
    zh: '一边为空白，一边为 0.00；空白不等于零，无从核对',
    en: 'one side is blank, the other 0.00; a blank is no zero',
  },
  blankAgainstAmount: {
    zh: '一边有数字，另一边为空白',
    en: 'one side prints an amount, the other is blank',
  },
  blankWhole: { zh: '分项有数字而合计为空白', en: 'the parts are printed, their total is blank' },
  blankParts: {
    zh: '合计有数字而分项全为空白',
    en: 'the total is printed, all its parts are blank',
  },
  ofWhich: {
    zh: '“其中”只列出一部分，不必等于合计',
    en: 'the parts printed after 其中 are a selection',
  },
  withheldItems: {
    zh: '依法不公开的涉密内容未列出',
    en: 'items that are state secrets are lawfully not printed',
  },
  columnLeftOut: {
    zh: '全表各行都大于所列分栏之和，可能有分栏未列出',
    en: 'every row exceeds its printed columns; the template may leave one out',
  },
  noSuchTable: { zh: '没有这张表：{table}', en: 'no such table: {table}' },
  noSuchLine: { zh: '表中没有这一行或这一栏', en: 'the table has no such line or column' },
  noTableForTopic: { zh: '这一部分没有对应的表', en: 'no table belongs to this section' },
  subjectUnknown: {
    zh: '无法确定这句话说的是表中哪一项',
    en: 'the sentence names nothing that the tables print',
  },
  noCommonLines: {
    zh: '两张表没有相同级次的科目',
    en: 'the two tables print no lines of the same level',
  },
  lineNotPrinted: {
    zh: '一张表有此科目，另一张表没有',
    en: 'one table prints the line, the other does not',
  },
  carryOverInside: {
    zh: '财政拨款表中含有上年结转',
    en: 'the fiscal tables include carried-over money',
  },
  nextYearInside: {
    zh: '收支总表的支出总计含有结转下年的资金',
    en: "the overview's expenditure includes money left for next year",
  },
  noCarryOverTable: {
    zh: '有上年结转而没有结转明细表',
    en: 'money was carried over and no table tells how it is spent',
  },
  noFundTable: {
    zh: '有政府性基金或国有资本经营预算资金而没有相应的支出表',
    en: 'money of another fund is spent and no table tells how',
  },
  otherFunds: {
    zh: '另有财政专户或单位资金安排，其用途未分表列出',
    en: 'other funds pay a part that no table splits',
  },
  equalsOtherTotal: {
    zh: '与{otherTable}的合计相同，可能写的是另一口径',
    en: 'equals the total of {otherTable}; the sentence may mean that one',
  },
  noOperands: {
    zh: '缺少金额，百分比无从核对',
    en: 'the amounts behind the percentage are not stated',
  },
  truncated: { zh: '百分比是截尾而不是四舍五入', en: 'truncated, not rounded' },
  operandsRounded: {
    zh: '差异来自金额本身的四舍五入',
    en: 'explained by the rounding of the amounts',
  },
  zeroBase: {
    zh: '上年为零，属新增；“增长100%”是习惯写法',
    en: 'new: the year before was zero; "100%" is customary and no rate',
  },
  zeroBoth: { zh: '两年均为零，没有增长率', en: 'zero in both years; there is no rate' },
  negativeBase: { zh: '上年数为负，百分比没有意义', en: 'no percentage of a negative base' },
  oppositeWords: { zh: '增减方向前后相反', en: 'the words point in opposite directions' },
  partsNotComplete: {
    zh: '所列各项不是总额的全部，或缺少增减额',
    en: 'the items are not all of the total, or lack their change',
  },
  notStated: { zh: '文中没有写明', en: 'not stated in the document' },
  unitsWithoutIt: {
    zh: '所属事业单位没有机关运行经费，小于公用经费属正常',
    en: 'subordinate units have none, so it may be smaller',
  },
  atLeast: { zh: '不小于对应经济科目', en: 'at least the economic division' },
  noSuchProject: { zh: '项目支出表中没有同名项目', en: 'the project table has no such name' },
  noNote: { zh: '该项目没有说明', en: 'the project has no note' },
  performanceMayDiffer: {
    zh: '绩效目标表金额可以依法与项目预算不同',
    en: 'the amount of a performance sheet may lawfully differ',
  },
  countDiffers: {
    zh: '文中为 {stated}，实际为 {counted}',
    en: 'stated {stated}, counted {counted}',
  },
  weightsDiffer: { zh: '分值合计为 {sum}', en: 'the points add up to {sum}' },
  unknownCode: {
    zh: '所知科目表中没有这个编码',
    en: 'the observed classification does not have this code',
  },
  nameVariant: { zh: '与“{known}”略有出入', en: 'slightly different from “{known}”' },
  otherName: {
    zh: '印作“{row}”，应为“{known}”',
    en: 'printed “{row}”, expected “{known}”',
  },
  tablesElsewhere: {
    zh: '这份文件没有表格，报表可能另成一份',
    en: 'this file has no tables; they may be published in another',
  },
  truncatedAmount: {
    zh: '文中金额与表中金额相差不足末位一个单位，属截尾或进位不当',
    en: 'less than one printed step apart: truncated, or rounded the wrong way',
  },
  tableMissing: { zh: '缺少{table}', en: '{table} is missing' },
  emptyUnexplained: { zh: '空表没有说明', en: 'an empty table without a word' },
  otherYear: { zh: '出现另一年度：“{words}”', en: 'another year: “{words}”' },
  otherDepartment: { zh: '出现另一单位名称：“{words}”', en: 'another department: “{words}”' },
  templateWords: { zh: '残留模板用语：“{words}”', en: 'left over from a template: “{words}”' },
  doubledPunctuation: { zh: '标点有误：“{words}”', en: 'punctuation: “{words}”' },
  emptyReason: { zh: '原因没有写：“{words}”', en: 'no reason given: “{words}”' },
  unpairedMarks: { zh: '{words}不成对', en: '{words} do not pair' },
} as const satisfies Readonly<Record<string, Wording>>;

export type ReasonName = keyof typeof reasons;

function isReason(code: string): code is ReasonName {
  return Object.hasOwn(reasons, code);
}

/** The sentence for the reason of a finding; undefined where there is none. */
export function findReasonText(finding: Finding, language: keyof Wording): string | undefined {
  const { reason, details } = finding;
  if (reason === undefined) return undefined;
  if (!isReason(reason)) return reason;
  return reasons[reason][language].replaceAll(
    /\{(\w+)\}/gu,
    (_, key: string) => details[key] ?? '',
  );
}
