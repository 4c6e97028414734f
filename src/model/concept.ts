/**
 * The vocabulary of what a row or a column of a budget table is about.
 *
 * A printed label ("财政拨款结转") is recognised as one concept; templates of
 * different places print other labels for the same concept. The English names
 * follow the glossary of the field, one name per official term.
 */

export const concepts = [
  /* totals */
  'total', // 合计, 总计, 预算数
  'incomeTotal', // 收入总计
  'expenditureTotal', // 支出总计
  'incomeThisYear', // 本年收入
  'expenditureThisYear', // 本年支出
  'carryOver', // 上年结转结余
  'carryOverNextYear', // 结转下年
  /* sources of money */
  'fiscalAppropriation', // 财政拨款（补助）, 小计
  'generalPublic', // 一般公共预算
  'generalPublicOwn', // 一般财力
  'generalPublicTransfer', // 上级一般公共预算安排的转移支付
  'governmentFund', // 政府性基金预算
  'governmentFundOwn', // 政府性基金收入
  'governmentFundTransfer', // 上级政府性基金安排的转移支付
  'stateCapital', // 国有资本经营预算
  'stateCapitalOwn', // 国有资本经营收入
  'stateCapitalTransfer', // 上级国有资本经营预算安排的转移支付
  'specialAccount', // 财政专户（教育收费）
  'ownFunds', // 单位资金
  'businessIncome', // 事业收入
  'superiorSubsidy', // 上级补助收入
  'subsidiaryRemittance', // 附属单位上缴收入
  'operatingIncome', // 事业单位经营收入
  'otherIncome', // 其他收入
  'fiscalCarryOver', // 财政拨款结转
  'nonFiscalCarryOver', // 非财政拨款结转结余
  'nonFiscal', // 非财政拨款, 小计
  /* kinds of expenditure */
  'basic', // 基本支出
  'personnel', // 人员经费
  'operating', // 公用经费
  'project', // 项目支出
  'operatingExpenditure', // 事业单位经营支出
  'remittanceToSuperior', // 上缴上级支出
  'subsidyToSubsidiary', // 对附属单位补助支出
  /* economic classes printed as columns carry their code on the column */
  'economicClass',
  /* 功能分类 classes printed without a table of their own */
  'functionalClass',
  /* “三公” and its neighbours */
  'threePublic', // “三公”经费合计
  'overseas', // 因公出国（境）费
  'vehicles', // 公务用车购置及运行费
  'vehiclePurchase', // 公务用车购置费
  'vehicleRunning', // 公务用车运行费
  'hospitality', // 公务接待费
  'meetings', // 会议费
  'training', // 培训费
  'agencyOperating', // 机关运行经费
  /* procurement */
  'procurement', // 政府采购
  'procurementGoods',
  'procurementWorks',
  'procurementServices',
  'procurementSmallMedium', // 面向中小企业预留
  'procurementSmallMicro', // 小微企业预留
  /* comparison with another year */
  'changeAmount', // 增减额
  'changePercent', // 增减%
] as const;

export type Concept = (typeof concepts)[number];

/** The money a figure is restricted to, where a header group or a table says so. */
export const fundScopes = [
  'all',
  'fiscal',
  'nonFiscal',
  'generalPublic',
  'governmentFund',
  'stateCapital',
  'carryOver',
] as const;

export type FundScope = (typeof fundScopes)[number];
