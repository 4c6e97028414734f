/**
 * Layouts of published tables: official labels, no figures, no departments.
 *
 * One entry per printed form of a table kind. A new template is a new entry.
 * Sources: the disclosure templates of 新疆 (numbered tables with a ※ row) and
 * the plain 总表 forms that several provinces share.
 */
import type { ColumnLayout, PanelLayout, TableLayout } from './layout.ts';

const functionalKeys = ['类', '款', '项', '功能分类科目名称'];

function inGroup(group: string, labels: readonly (string | ColumnLayout)[]): ColumnLayout[] {
  return labels.map((entry) => {
    const column = typeof entry === 'string' ? { label: entry } : entry;
    return { ...column, groups: [group, ...(column.groups ?? [])] };
  });
}

function plain(...labels: readonly string[]): ColumnLayout[] {
  return labels.map((label) => ({ label }));
}

function functional(columns: readonly ColumnLayout[]): PanelLayout {
  return { side: 'whole', keys: functionalKeys, hasCodes: true, columns };
}

const basicParts = inGroup('基本支出', ['人员经费', '公用经费']);

const overview: TableLayout = {
  kinds: ['overview'],
  headings: [],
  panels: [
    { side: 'income', keys: ['项目'], columns: inGroup('收入', ['预算数']) },
    {
      side: 'expenditure',
      keys: ['功能分类'],
      hasCodes: true,
      columns: inGroup('支出', ['预算数']),
    },
  ],
};

/** The shared 总表 form: both sides are headed 项目, classes carry no codes. */
const plainOverview: TableLayout = {
  kinds: ['overview', 'appropriation'],
  headings: [],
  panels: [
    { side: 'income', keys: ['项目'], columns: inGroup('收入', ['预算数']) },
    { side: 'expenditure', keys: ['项目'], hasCodes: true, columns: inGroup('支出', ['预算数']) },
  ],
};

const income: TableLayout = {
  kinds: ['income'],
  headings: ['功能分类科目编码'],
  panels: [
    functional([
      ...plain('总计'),
      ...inGroup('财政拨款（补助）', [
        '财政拨款(补助)小计',
        '一般公共预算',
        '上级一般公共预算安排的转移支付',
        '政府性基金预算',
        '上级政府性基金安排的转移支付',
        '国有资本经营预算',
        '上级国有资本经营预算安排的转移支付',
      ]),
      ...plain('财政专户（教育收费）', '单位资金', '财政拨款结转', '非财政拨款结转结余'),
    ]),
  ],
};

const plainIncome: TableLayout = {
  kinds: ['income'],
  headings: ['功能分类科目编码'],
  panels: [
    functional(
      plain(
        '合计',
        '一般公共预算',
        '政府性基金预算',
        '国有资本经营预算',
        '财政专户管理资金',
        '单位资金',
        '上年结转结余',
      ),
    ),
  ],
};

const expenditure: TableLayout = {
  kinds: ['expenditure'],
  headings: ['科目', '功能分类科目编码'],
  panels: [functional(inGroup('支出预算', ['合计', '基本支出', '项目支出']))],
};

const appropriation: TableLayout = {
  kinds: ['appropriation'],
  headings: [],
  panels: [
    { side: 'income', keys: ['项目'], columns: inGroup('财政拨款收入', ['合计']) },
    {
      side: 'expenditure',
      keys: ['功能分类'],
      hasCodes: true,
      columns: inGroup('财政拨款支出', [
        '合计',
        '一般公共预算',
        '政府性基金预算',
        '国有资本经营预算',
      ]),
    },
  ],
};

const generalPublic: TableLayout = {
  kinds: ['generalPublic'],
  headings: ['科目', '功能分类科目编码'],
  panels: [functional(inGroup('一般公共预算支出', ['合计', '基本支出', '项目支出']))],
};

const generalPublicBasic: TableLayout = {
  kinds: ['generalPublicBasic'],
  headings: ['科目', '经济分类科目编码'],
  panels: [
    {
      side: 'whole',
      keys: ['类', '款', '经济分类科目名称'],
      hasCodes: true,
      columns: inGroup('一般公共预算基本支出', ['合计', '人员经费', '公用经费']),
    },
  ],
};

const generalPublicProject: TableLayout = {
  kinds: ['generalPublicProject'],
  headings: ['科目编码'],
  panels: [
    {
      side: 'whole',
      keys: [...functionalKeys, '项目名称'],
      hasCodes: true,
      hasProject: true,
      columns: plain(
        '项目支出合计',
        '工资福利支出',
        '商品和服务支出',
        '对个人和家庭的补助',
        '债务利息及费用支出',
        '资本性支出（基本建设）',
        '资本性支出',
        '对企业补助（基本建设）',
        '对企业补助',
        '对社会保障基金补助',
        '其他支出',
      ),
    },
  ],
};

function fund(kind: 'governmentFund' | 'stateCapital', group: string): TableLayout {
  return {
    kinds: [kind],
    headings: ['科目', '功能分类科目编码'],
    panels: [functional(inGroup(group, ['合计', ...basicParts, '项目支出']))],
  };
}

const threePublic: TableLayout = {
  kinds: ['threePublic'],
  headings: [],
  panels: [
    {
      side: 'whole',
      keys: ['“三公”经费支出内容'],
      columns: [
        ...plain('合计'),
        ...inGroup('资金来源', ['一般公共预算', '政府性基金', '国有资本经营预算']),
      ],
    },
  ],
};

const carriedParts = ['小计', ...basicParts, '项目支出'];

const carryOver: TableLayout = {
  kinds: ['carryOver'],
  headings: [],
  panels: [
    {
      side: 'whole',
      keys: ['项目'],
      columns: [
        ...plain('合计'),
        ...inGroup('财政拨款', carriedParts),
        ...inGroup('非财政拨款', carriedParts),
      ],
    },
  ],
};

/** In the order in which they are tried. */
export const tableLayouts: readonly TableLayout[] = [
  overview,
  plainOverview,
  income,
  plainIncome,
  expenditure,
  appropriation,
  generalPublic,
  generalPublicBasic,
  generalPublicProject,
  fund('governmentFund', '政府性基金预算支出'),
  fund('stateCapital', '国有资本经营预算支出'),
  threePublic,
  carryOver,
];
