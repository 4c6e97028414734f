/**
 * Printed column labels and what they are about.
 *
 * In: the leaf label of a column and the header groups above it. Out: concept,
 * fund scope or economic class. Labels are compared by key (normalise.ts), so
 * brackets, quotes, spaces and radicals make no difference.
 * A bare 小计 says nothing alone: it takes the concept of its group.
 */
import type { ClassificationList } from '../../model/classification.ts';
import type { Concept, FundScope } from '../../model/concept.ts';
import { toKey } from './normalise.ts';

/** Labels by concept; the first one is the most usual. */
const labelsByConcept: Readonly<Partial<Record<Concept, readonly string[]>>> = {
  total: [
    '合计',
    '总计',
    '预算数',
    '预算金额',
    '金额',
    '项目支出合计',
    '本年支出合计',
    '预算',
    '收入总计',
    '支出总计',
    '总计金额',
    '合计金额',
    '项目金额',
    '执行数',
    '年初预算数',
    '年度预算数',
    '支出合计',
    '收入合计',
  ],
  basic: ['基本支出', '其中基本支出'],
  personnel: ['人员经费', '人员支出', '人员经费支出'],
  operating: [
    '公用经费',
    '商品和服务支出公用',
    '日常公用',
    '日常公用经费支出',
    '日常公用支出',
    '公用支出',
    '公用经费支出',
    '日常公用经费',
  ],
  project: [
    '项目支出',
    '项目支出小计',
    '项目支出总数',
    '专项业务经费支出',
    '其中项目支出',
    '项目经费',
  ],
  operatingExpenditure: ['事业单位经营支出', '经营支出'],
  remittanceToSuperior: ['上缴上级支出', '上缴上级'],
  subsidyToSubsidiary: ['对附属单位补助支出', '对附属单位上缴支出'],
  fiscalAppropriation: [
    '财政拨款补助小计',
    '财政拨款小计',
    '财政拨款',
    '财政拨款补助',
    '财政拨款收入',
    '财政拨款资金',
    '财政拨款合计',
    '预算拨款',
    '预算拨款收入',
    '本年财政拨款收入',
    '财政拨款小计',
  ],
  generalPublic: [
    '一般公共预算',
    '一般公共预算拨款',
    '一般公共预算财政拨款',
    '一般公共预算资金',
    '一般公共预算收入',
    '一般公共预算拨款收入',
    '一般公共预算支出',
    '公共预算拨款',
    '公共财政预算拨款',
    '公共财政预算',
  ],
  generalPublicTransfer: ['上级一般公共预算安排的转移支付', '上级一般公共预算安排转移支付'],
  governmentFund: [
    '政府性基金预算',
    '政府性基金',
    '政府性基金预算拨款',
    '政府性基金拨款',
    '政府性基金预算资金',
    '政府性基金预算收入',
    '政府性基金预算拨款收入',
    '政府性基金预算支出',
  ],
  governmentFundTransfer: ['上级政府性基金安排的转移支付', '上级政府性基金安排转移支付'],
  stateCapital: [
    '国有资本经营预算',
    '国有资本经营',
    '国有资本经营预算拨款',
    '国有资本经营预算资金',
    '国有资本经营预算收入',
    '国有资本经营预算拨款收入',
    '国有资本经营预算支出',
  ],
  stateCapitalTransfer: ['上级国有资本经营预算安排的转移支付', '上级国有资本经营预算安排转移支付'],
  specialAccount: [
    '财政专户教育收费',
    '财政专户',
    '财政专户核拨',
    '财政专户管理资金',
    '财政专户管理资金收入',
    '财政专户拨款',
    '财政专户拨款收入',
    '财政专户管理资金拨款',
    '教育收费收入',
    '财政专户资金',
    '财政专户收入',
    '专户资金',
    '财政专户管理的资金收入',
  ],
  ownFunds: ['单位资金', '单位资金收入'],
  businessIncome: ['事业收入', '事业收入不含教育收费'],
  superiorSubsidy: ['上级补助收入'],
  subsidiaryRemittance: ['附属单位上缴收入', '下级单位上缴收入', '对附属单位上缴收入'],
  operatingIncome: ['事业单位经营收入', '经营收入'],
  otherIncome: ['其他收入', '其他资金'],
  carryOver: [
    '上年结余、结转',
    '上年结转和结余',
    '上年结转与结余',
    '上年结余',
    '上年结转收入',
    '上年结转结余收入',
    '上年结转结余资金',
    '上年结转资金',
    '上年结转和结余资金',
    '上年结转结余',
    '上年结转',
    '上年结余结转',
    '上年结转和结余资金收入',
    '结转结余资金',
    '结转结余',
  ],
  fiscalCarryOver: ['财政拨款结转', '财政拨款结转结余', '财政拨款资金结转'],
  nonFiscalCarryOver: [
    '非财政拨款结转结余',
    '非财政拨款结转',
    '非财政拨款结余',
    '非财政拨款资金结余',
    '上年实户资金余额',
    '实户资金余额',
    '使用非财政拨款结余',
    '使用非财政拨款结余资金',
    '动用非财政拨款结余',
    '用事业基金弥补收支差额',
    '事业基金弥补收支差额',
    '单位资金结转结余',
    '单位资金结转',
    '其他资金结转结余',
  ],
  nonFiscal: ['非财政拨款小计', '非财政拨款'],
  threePublic: [
    '三公经费合计',
    '三公经费预算数',
    '三公经费',
    '三公经费小计',
    '三公经费总额',
    '三公经费财政拨款预算总额',
    '三公经费财政拨款预算数',
    '三公经费支出',
    '三公经费支出合计',
    '三公经费预算',
    '一般公共预算拨款安排的三公经费预算',
    '一般公共预算三公经费',
    '财政拨款三公经费',
    '一般公共预算拨款安排的三公经费',
  ],
  overseas: [
    '因公出国',
    '因公出国境支出',
    '因公出国境',
    '因公出国费',
    '出国境经费',
    '因公出国境费',
    '因公出国境费用',
    '因公出国境经费',
    '因公出国境',
  ],
  vehicles: [
    '公务用车购置及运行费',
    '公务用车购置及运行维护费',
    '公务用车购置和运行费',
    '公务用车购置及运行费小计',
    '公务用车购置及运行维护支出',
    '公务用车购置及运行支出',
    '公务用车费',
    '公务用车购置和运行维护费',
    '公务用车购置及运行经费',
    '公务用车购置及运行维护经费',
    '公务用车费用',
  ],
  vehiclePurchase: [
    '公务用车购置支出',
    '公务用车购置费用',
    '公务用车购置费',
    '公务用车购置经费',
    '公务用车购置',
    '购置费',
  ],
  vehicleRunning: [
    '公务用车运行维护支出',
    '公务用车运行支出',
    '公务用车运行维护经费',
    '公务用车运行经费',
    '公务用车运行费',
    '公务用车运行维护费',
    '运行费',
    '运行维护费',
  ],
  hospitality: [
    '公务接待',
    '公务接待费支出',
    '公务接待支出',
    '公务接待费用',
    '公务接待费',
    '公务接待经费',
  ],
  meetings: ['会议费'],
  training: ['培训费'],
  agencyOperating: ['机关运行经费支出', '机关运行经费', '机关运行经费预算数'],
};

const conceptByKey = new Map<string, Concept>();
for (const [concept, labels] of Object.entries(labelsByConcept)) {
  for (const label of labels) conceptByKey.set(toKey(label), concept as Concept);
}

const scopeByKey: Readonly<Record<string, FundScope>> = {
  财政拨款: 'fiscal',
  财政拨款补助: 'fiscal',
  非财政拨款: 'nonFiscal',
  一般公共预算: 'generalPublic',
  一般公共预算拨款: 'generalPublic',
  一般公共预算支出: 'generalPublic',
  政府性基金预算: 'governmentFund',
  政府性基金预算支出: 'governmentFund',
  国有资本经营预算: 'stateCapital',
  国有资本经营预算支出: 'stateCapital',
  上年结转结余: 'carryOver',
};

const subtotalKey = toKey('小计');

/** Concept of a column label; undefined for one the lexicon does not hold. */
export function findColumnConcept(label: string, groups: readonly string[]): Concept | undefined {
  const key = toKey(label);
  if (key !== subtotalKey) return conceptByKey.get(key);
  const group = groups.at(-1);
  return group === undefined ? 'total' : (conceptByKey.get(toKey(group)) ?? 'total');
}

/** The money a header group restricts its columns to. */
export function findGroupScope(groups: readonly string[]): FundScope | undefined {
  for (const group of groups) {
    const scope = scopeByKey[toKey(group)];
    if (scope !== undefined) return scope;
  }
  return undefined;
}

/** Code of the economic class printed as a column label, by the observed names. */
export function findEconomicClass(
  label: string,
  classification: ClassificationList,
): string | undefined {
  const key = toKey(label);
  return classification.departmentEconomic.find(
    (entry) =>
      entry.code.length === 3 &&
      [entry.name, ...(entry.otherNames ?? [])].some((name) => toKey(name) === key),
  )?.code;
}
