// The words a published departmental budget is made of, explained shortly and in our own
// words. Order: the document, classification, kinds of expenditure, sources of money,
// what is watched closely, performance and checking.
import type { GlossaryEntry } from './glossary.ts';

export const officialTerms: readonly GlossaryEntry[] = [
  {
    term: '部门预算公开',
    english: 'publication of a departmental budget',
    explanation: {
      zh: '政府部门每年一次，在财政部门批复预算后 20 日内向社会公布自己的收支计划。',
      en: 'Once a year, within 20 days of approval, a government department publishes its plan of income and expenditure.',
    },
  },
  {
    term: '功能分类',
    english: 'functional classification',
    aliases: ['支出功能分类', '类', '款', '项'],
    explanation: {
      zh: '说明钱为了什么事：类、款、项三级，编码 3、5、7 位，如 201 → 20113 → 2011308。',
      en: 'What the money is for: class, division and item with codes of 3, 5 and 7 digits, as in 201 → 20113 → 2011308.',
    },
  },
  {
    term: '经济分类',
    english: 'economic classification',
    aliases: ['支出经济分类', '部门预算经济分类', '政府预算经济分类'],
    explanation: {
      zh: '说明钱买了什么：工资、办公费、设备……类、款两级。部门预算用 301 起的编码，政府预算用 501 起的编码。',
      en: 'What the money buys: wages, office costs, equipment, in classes and divisions. Departments use codes from 301 up, governments codes from 501 up.',
    },
  },
  {
    term: '基本支出',
    english: 'basic expenditure',
    explanation: {
      zh: '单位正常运转、完成日常工作必需的支出，由人员经费和公用经费组成。',
      en: 'What a department needs simply to exist and do its daily work: personnel and operating funds.',
    },
  },
  {
    term: '项目支出',
    english: 'project expenditure',
    explanation: {
      zh: '为完成特定任务或目标、在基本支出之外安排的支出。',
      en: 'Money set aside, beyond basic expenditure, for one task or purpose.',
    },
  },
  {
    term: '人员经费',
    english: 'personnel funds',
    explanation: {
      zh: '基本支出中用于人的部分：工资、社会保险缴费、住房公积金、对个人的补助等。',
      en: 'The part of basic expenditure that goes to people: pay, social insurance, housing fund, benefits.',
    },
  },
  {
    term: '公用经费',
    english: 'operating funds',
    explanation: {
      zh: '基本支出中用于办公的部分：办公费、邮电费、差旅费、公务接待费等。',
      en: 'The part of basic expenditure that keeps the office running: supplies, post, travel, hospitality.',
    },
  },
  {
    term: '财政拨款',
    english: 'fiscal appropriation',
    explanation: {
      zh: '本级财政拨给单位的钱，来自一般公共预算、政府性基金预算和国有资本经营预算。',
      en: 'Money the treasury gives the department, out of the general public, the government-managed fund and the state-capital budgets.',
    },
  },
  {
    term: '一般公共预算',
    english: 'general public budget',
    explanation: {
      zh: '以税收为主要来源、用于公共服务的预算，是四本预算中最主要的一本。',
      en: 'The main public budget: mostly taxes, spent on public services.',
    },
  },
  {
    term: '政府性基金预算',
    english: 'government-managed fund budget',
    explanation: {
      zh: '依法征收、专门用于特定用途的资金，如土地出让收入。没有安排的也要公布空表并说明。',
      en: 'Money raised by law for one purpose, such as land-sale income. A department without any still publishes an empty table and says so.',
    },
  },
  {
    term: '国有资本经营预算',
    english: 'state-capital operations budget',
    explanation: {
      zh: '国有企业上缴利润等国有资本收益及其安排的支出。',
      en: 'Returns on state-owned capital, such as profits handed over by state enterprises, and what they pay for.',
    },
  },
  {
    term: '财政专户管理资金',
    english: 'special fiscal account',
    aliases: ['财政专户', '财政专户核拨', '教育收费'],
    explanation: {
      zh: '存入财政专户、实行收支两条线管理的收入，主要是教育收费。',
      en: 'Income kept in a separate account of the treasury, mainly school and university fees.',
    },
  },
  {
    term: '单位资金',
    english: "entity's own funds",
    aliases: ['事业收入', '经营收入', '其他收入', '上级补助收入', '附属单位上缴收入'],
    explanation: {
      zh: '财政拨款和财政专户之外的收入：事业收入、经营收入、上级补助、附属单位上缴和其他收入。',
      en: 'Income besides the treasury: charges for services, business income, subsidies from above, remittances from below, other.',
    },
  },
  {
    term: '上年结转结余',
    english: 'carry-over',
    aliases: ['结转', '结余', '财政拨款结转', '非财政拨款结转结余'],
    explanation: {
      zh: '上年没有用完、留到今年继续使用的资金。它计入总收支，但通常不计入当年财政拨款。',
      en: 'Money left from last year and used this year. It is part of total income and expenditure, but usually not of this year’s appropriation.',
    },
  },
  {
    term: '“三公”经费',
    english: 'three public expenses',
    aliases: ['因公出国（境）费', '公务用车购置及运行费', '公务接待费'],
    explanation: {
      zh: '因公出国（境）费、公务用车购置及运行费、公务接待费。公众最关注，须单独列表并说明增减原因。',
      en: 'Overseas trips, official vehicles and official hospitality. Watched most closely: they have a table of their own, and changes need a reason.',
    },
  },
  {
    term: '机关运行经费',
    english: 'agency operating funds',
    explanation: {
      zh: '保障行政单位运行、购买货物和服务的资金，一般等于行政单位基本支出中的公用经费。',
      en: 'What it takes to run an administrative body, goods and services; as a rule equal to its operating funds.',
    },
  },
  {
    term: '政府采购',
    english: 'government procurement',
    explanation: {
      zh: '用财政资金采购集中采购目录以内或限额标准以上的货物、工程和服务。',
      en: 'Buying goods, works and services with public money under the procurement rules.',
    },
  },
  {
    term: '转移支付',
    english: 'fiscal transfer',
    aliases: ['上级一般公共预算安排的转移支付', '上级政府性基金安排的转移支付'],
    explanation: {
      zh: '上级政府拨给下级政府的资金；表中“上级……安排的转移支付”单列这一来源。',
      en: 'Money a higher government gives a lower one; budget tables list it as a source of its own.',
    },
  },
  {
    term: '预算绩效目标',
    english: 'performance targets',
    aliases: ['绩效目标', '绩效指标', '绩效目标表'],
    explanation: {
      zh: '花这笔钱要达到的产出和效果，用三级指标表示，每个指标有目标值、单位和分值。',
      en: 'What the money is promised to achieve, as indicators of three levels with target, unit and points.',
    },
  },
  {
    term: '勾稽关系',
    english: 'reconciliation',
    explanation: {
      zh: '表内、表间以及文字与表之间应当成立的等式，如合计等于各分项之和、收入总计等于支出总计。',
      en: 'Equalities that must hold within a table, between tables and with the narrative: a total is the sum of its parts, income equals expenditure.',
    },
  },
  {
    term: '其中',
    english: 'of which',
    explanation: {
      zh: '只列出上一行的一部分，所列各项相加不必等于上一行。',
      en: 'Lists only some parts of the line above, so they need not add up to it.',
    },
  },
  {
    term: '万元',
    english: 'ten thousand yuan',
    explanation: {
      zh: '多数表的单位；保留两位小数时，最后一位代表 100 元。',
      en: 'The unit of most tables; with two decimals the last digit stands for 100 yuan.',
    },
  },
];
