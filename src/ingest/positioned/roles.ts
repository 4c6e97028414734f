/**
 * What each printed column of a grid is for: a code, a name, a project, a
 * unit, figures, or words.
 *
 * In: the leaves of one panel. Out: a role for each. The label decides where
 * the vocabulary knows it; otherwise the texts below it do.
 */
import { toKey } from '../lexicon/normalise.ts';
import { isCode, isFigure, isMark, squeeze } from './fields.ts';
import { cleanLabel, findLabelConcept } from './labels.ts';
import type { Leaf } from './leaves.ts';

export type LeafRole =
  /** Digits of a functional or economic class, whole or a part of it. */
  | 'code'
  /** Digits that number a unit or a project. */
  | 'entityCode'
  /** The unit that spends. */
  | 'entity'
  /** The line itself: class, item of the overview, three-public item. */
  | 'name'
  | 'project'
  | 'amount'
  | 'percent'
  | 'text';

export interface RoledLeaf extends Leaf {
  readonly role: LeafRole;
}

const notMoney =
  /数量|序号|人数|权重|分值|年度$|编号|时间|日期|页|台数|面积|次数|规格|比例|标准|年限|期限|电话|指标值|完成值|目标值|是否|部数|辆数|个数|数目|件数/u;
const moneyLabel = /(?:数|额|金额|支出|收入|经费|费|预算|资金|合计|小计|总计|拨款|结转|结余)$/u;
const percentLabel = /[%％]|增减率|幅度|占比|百分比/u;

function isMostlyFigures({ body }: Leaf): boolean {
  if (body.length === 0) return false;
  const figures = body.filter(({ text }) => isFigure(text) || isMark(text)).length;
  return figures * 2 > body.length && body.some(({ text }) => isFigure(text));
}

function isMostly({ body }: Leaf, test: (text: string) => boolean): boolean {
  if (body.length === 0) return false;
  return body.filter(({ text }) => test(text)).length * 10 >= body.length * 7;
}

function isMoneyText(text: string): boolean {
  const plain = squeeze(text);
  return (
    isFigure(plain) && (/[.,，]\d/u.test(plain) || plain.length > 7 || /^[-(（]?0$/u.test(plain))
  );
}

/** Codes and parts of codes; a money column may hold whole numbers of three digits, too. */
function isCodeColumn(leaf: Leaf, label: string): boolean {
  if (/^(?:类|款|项)$/u.test(label)) return true;
  const isDigits = (text: string): boolean => /^\d{2,9}$/u.test(squeeze(text));
  if (/编码|代码/u.test(label) && !/单位|部门|项目/u.test(label)) {
    // Totals stand in the column of codes, too; figures do not.
    return leaf.body.length === 0 || leaf.body.some(({ text }) => isDigits(text));
  }
  return isMostly(leaf, isCode) && findLabelConcept(leaf) === undefined;
}

function getKeyRole(leaf: Leaf, label: string): LeafRole | undefined {
  if (/单位编码|部门编码|单位代码|部门代码|预算代码|项目编[号码]|项目代码|主管代码/u.test(label))
    return 'entityCode';
  if (isCodeColumn(leaf, label)) return 'code';
  if (/^年[度份]$/u.test(label) && leaf.body.some(({ text }) => /^20\d{2}年?/u.test(text.trim())))
    return 'name';
  if (/^(?:二级)?(?:预算|主管)?(?:单位|部门)(?:名称)?$/u.test(label)) return 'entity';
  if (/^(?:一级|二级|预算|专项)?项目(?:名称)?$|^专项名称$|^项目支出名称$/u.test(label))
    return 'project';
  if (/(?:分类|科目|类别|经济科目|功能科目)(?:名称)?$/u.test(label) && !isMostlyFigures(leaf))
    return 'name';
  return undefined;
}

/** Role by label and texts; `isFirst` is true for the first words of a panel. */
function getRole(leaf: Leaf): LeafRole {
  const label = toKey(cleanLabel(leaf.label));
  const isNumeric = isMostlyFigures(leaf);
  const key = isMostly(leaf, isMoneyText) ? undefined : getKeyRole(leaf, label);
  if (key !== undefined) return key;
  if (isNumeric || leaf.body.length === 0) {
    if (percentLabel.test(leaf.label)) return 'percent';
    if (notMoney.test(label)) return 'text';
    if (leaf.body.length > 0 && isMostly(leaf, (text) => /[%％]$/u.test(squeeze(text))))
      return 'percent';
    if (isNumeric || findLabelConcept(leaf) !== undefined || moneyLabel.test(label))
      return 'amount';
    return 'text';
  }
  return 'text';
}

/**
 * Exactly one leaf names the rows where any can: the one labelled so, else a
 * unit or project where it is the only key, else the first words.
 */
export function assignRoles(leaves: readonly Leaf[]): readonly RoledLeaf[] {
  const roled = leaves.map((leaf): RoledLeaf => ({ ...leaf, role: getRole(leaf) }));
  const has = (role: LeafRole): boolean => roled.some((leaf) => leaf.role === role);
  if (has('name')) return keepMainName(roled);
  const isBare = !has('code');
  const at = findNameLeaf(roled, isBare);
  return roled.map((leaf, index) => (index === at ? { ...leaf, role: 'name' } : leaf));
}

/** A column that only counts the rows. */
function isSerial({ label, body }: Leaf): boolean {
  const isCounted = body.length > 1 && body.every(({ text }) => /^\d{1,4}$/u.test(text.trim()));
  return /^(?:序号|行号|行次|编号|栏次)$/u.test(toKey(label)) || (label === '' && isCounted);
}

function findNameLeaf(leaves: readonly RoledLeaf[], isBare: boolean): number {
  const project = leaves.findIndex(({ role }) => role === 'project');
  const text = leaves.findIndex((leaf) => leaf.role === 'text' && !isSerial(leaf));
  const entity = leaves.findIndex(({ role }) => role === 'entity');
  if (!isBare) return text >= 0 ? text : project;
  if (project >= 0) return project;
  const firstAmount = leaves.findIndex(({ role }) => role === 'amount');
  if (text >= 0 && (entity < 0 || text < entity) && (firstAmount < 0 || text < firstAmount))
    return text;
  return entity >= 0 ? entity : -1;
}

const rank = [/功能/u, /部门(?:预算)?(?:支出)?经济/u, /经济/u];

/** Several classifications side by side: one names the row, the others are words. */
function keepMainName(leaves: readonly RoledLeaf[]): readonly RoledLeaf[] {
  const names = leaves.filter(({ role }) => role === 'name');
  if (names.length < 2) return leaves;
  const getRank = (leaf: RoledLeaf): number => {
    const words = [...leaf.groups, leaf.label].join('');
    const at = rank.findIndex((pattern) => pattern.test(words));
    return /政府/u.test(words) ? rank.length : at < 0 ? rank.length + 1 : at;
  };
  const main = names.reduce((best, leaf) => (getRank(leaf) < getRank(best) ? leaf : best));
  // Codes of the other classifications stand in front of their names.
  const mainAt = leaves.indexOf(main);
  const before = leaves
    .slice(0, mainAt)
    .findLastIndex(({ role }) => role === 'name' || role === 'amount');
  return leaves.map((leaf, index) => {
    if (leaf.role === 'name' && leaf !== main) return { ...leaf, role: 'text' };
    if (leaf.role === 'code' && (index < before || index > mainAt))
      return { ...leaf, role: 'text' };
    return leaf;
  });
}

const purchase = /采购项目|采购品目|采购目录|采购类别|采购内容/u;

/** Lists of purchases are named by what is bought; codes beside it are words. */
export function namePurchases(leaves: readonly RoledLeaf[]): readonly RoledLeaf[] {
  const at = leaves.findIndex(({ label }) => purchase.test(label));
  if (at < 0) return leaves;
  return leaves.map((leaf, index): RoledLeaf => {
    if (index === at) return { ...leaf, role: 'name' };
    const isKey = leaf.role === 'code' || leaf.role === 'name' || leaf.role === 'project';
    return isKey ? { ...leaf, role: 'text' } : leaf;
  });
}
