// The 29 functional classes and the 10 economic classes of departmental budgets, each
// with an English gloss. Codes and names follow 政府收支分类科目; names of single years
// differ slightly, so a document's own wording always wins where it is shown.
import type { GlossedClass } from './glossary.ts';

export const functionalClasses: readonly GlossedClass[] = [
  { code: '201', term: '一般公共服务支出', english: 'General public services' },
  { code: '202', term: '外交支出', english: 'Foreign affairs' },
  { code: '203', term: '国防支出', english: 'National defence' },
  { code: '204', term: '公共安全支出', english: 'Public security' },
  { code: '205', term: '教育支出', english: 'Education' },
  { code: '206', term: '科学技术支出', english: 'Science and technology' },
  { code: '207', term: '文化旅游体育与传媒支出', english: 'Culture, tourism, sport and media' },
  { code: '208', term: '社会保障和就业支出', english: 'Social security and employment' },
  { code: '209', term: '社会保险基金支出', english: 'Social insurance funds' },
  { code: '210', term: '卫生健康支出', english: 'Health' },
  { code: '211', term: '节能环保支出', english: 'Energy conservation and environment' },
  { code: '212', term: '城乡社区支出', english: 'Urban and rural communities' },
  { code: '213', term: '农林水支出', english: 'Agriculture, forestry and water' },
  { code: '214', term: '交通运输支出', english: 'Transport' },
  {
    code: '215',
    term: '资源勘探工业信息等支出',
    english: 'Resource exploration, industry and information',
  },
  { code: '216', term: '商业服务业等支出', english: 'Commerce and services' },
  { code: '217', term: '金融支出', english: 'Finance' },
  { code: '219', term: '援助其他地区支出', english: 'Aid to other regions' },
  {
    code: '220',
    term: '自然资源海洋气象等支出',
    english: 'Natural resources, oceans and meteorology',
  },
  { code: '221', term: '住房保障支出', english: 'Housing security' },
  { code: '222', term: '粮油物资储备支出', english: 'Reserves of grain, oil and supplies' },
  { code: '223', term: '国有资本经营预算支出', english: 'State-capital operations budget' },
  {
    code: '224',
    term: '灾害防治及应急管理支出',
    english: 'Disaster prevention and emergency management',
  },
  { code: '227', term: '预备费', english: 'Contingency reserve' },
  { code: '229', term: '其他支出', english: 'Other expenditure' },
  { code: '230', term: '转移性支出', english: 'Transfers' },
  { code: '231', term: '债务还本支出', english: 'Repayment of debt principal' },
  { code: '232', term: '债务付息支出', english: 'Interest on debt' },
  { code: '233', term: '债务发行费用支出', english: 'Costs of issuing debt' },
];

export const economicClasses: readonly GlossedClass[] = [
  { code: '301', term: '工资福利支出', english: 'Wages and benefits' },
  { code: '302', term: '商品和服务支出', english: 'Goods and services' },
  { code: '303', term: '对个人和家庭的补助', english: 'Payments to individuals and families' },
  { code: '307', term: '债务利息及费用支出', english: 'Debt interest and fees' },
  {
    code: '309',
    term: '资本性支出（基本建设）',
    english: 'Capital expenditure (basic construction)',
  },
  { code: '310', term: '资本性支出', english: 'Capital expenditure' },
  {
    code: '311',
    term: '对企业补助（基本建设）',
    english: 'Subsidies to enterprises (basic construction)',
  },
  { code: '312', term: '对企业补助', english: 'Subsidies to enterprises' },
  { code: '313', term: '对社会保障基金补助', english: 'Subsidies to social security funds' },
  { code: '399', term: '其他支出', english: 'Other expenditure' },
];
