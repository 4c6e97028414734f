// Words of the frame: views, bars, notices, search groups.
import type { ViewName } from '../../state/view.ts';
import { defineText, type Text } from '../../ui/language/defineText.ts';

export type ViewNames = Readonly<Record<ViewName, string>>;

export const viewText: Text<ViewNames> = defineText({
  zh: {
    overview: '总览',
    expenditure: '支出',
    income: '收入',
    basicProject: '基本与项目',
    threePublic: '三公经费',
    yearOnYear: '同比',
    performance: '绩效目标',
    checks: '勾稽检查',
    tables: '公布的表',
    terms: '名词',
    library: '文件库',
  },
  en: {
    overview: 'Overview',
    expenditure: 'Expenditure',
    income: 'Income',
    basicProject: 'Basic and project',
    threePublic: 'Three public expenses',
    yearOnYear: 'Year on year',
    performance: 'Performance',
    checks: 'Checks',
    tables: 'Published tables',
    terms: 'Terms',
    library: 'Library',
  },
});

/** Names short enough for a fifth of a phone's width; the others are as in the rail. */
export const shortViewText: Text<Pick<ViewNames, 'threePublic' | 'basicProject'>> = defineText({
  zh: { threePublic: '三公经费', basicProject: '基本与项目' },
  en: { threePublic: 'Three public', basicProject: 'Basic, project' },
});

export const frameText = defineText({
  zh: {
    product: '预算透视',
    productLong: '预算透视 Budget Lens',
    skip: '跳到内容',
    documents: '部门预算公开',
    views: '视图',
    more: '更多',
    year: (year: number) => `${year} 年`,
    controls: '显示方式',
    unit: '单位',
    measure: '口径',
    scope: '资金',
    search: '搜索',
    searchPlaceholder: '名称、编码、项目、名词，可用拼音',
    searchEmpty: '没有找到。可以试试编码、名称的一部分或拼音首字母。',
    share: '复制链接',
    shared: '链接已复制，打开即是同样的画面。',
    shareFailed: '没有复制成功，请从地址栏复制链接。',
    language: '语言',
    languageSystem: '跟随系统',
    theme: '明暗',
    themeSystem: '明暗跟随系统',
    themeLight: '浅色',
    themeDark: '深色',
    linkProblems: '链接里有内容无法识别，已忽略',
    linkProblem: (key: string, value: string) => `${key}=${value}`,
    linkProblemList: (list: string) => `已忽略：${list}。其余内容照常显示。`,
    missingDocument: '链接所指的文件不在这里',
    missingDocumentBody: (id: string, shown: string) =>
      `没有编号为“${id}”的文件，现在显示的是${shown}。`,
    noDocument: '还没有文件',
    noDocumentBody: '没有随本页提供的部门预算公开文件。',
    loadFailed: '文件未能载入',
    loadFailedBody: '随本页提供的文件没有载入。请检查网络后重试。',
    chosen: (label: string) => `${label}（当前）`,
  },
  en: {
    product: 'Budget Lens',
    productLong: 'Budget Lens 预算透视',
    skip: 'Skip to content',
    documents: 'Published budgets',
    views: 'Views',
    more: 'More',
    year: (year: number) => String(year),
    controls: 'Display',
    unit: 'Unit',
    measure: 'Measure',
    scope: 'Funds',
    search: 'Search',
    searchPlaceholder: 'Names, codes, projects, terms; pinyin works',
    searchEmpty: 'Nothing found. Try a code, part of a name, or pinyin initials.',
    share: 'Copy link',
    shared: 'Link copied; it opens this very picture.',
    shareFailed: 'Could not copy; please copy the address of the page.',
    language: 'Language',
    languageSystem: 'As the system',
    theme: 'Theme',
    themeSystem: 'Theme as the system',
    themeLight: 'Light',
    themeDark: 'Dark',
    linkProblems: 'Parts of the link could not be understood and were left aside',
    linkProblem: (key: string, value: string) => `${key}=${value}`,
    linkProblemList: (list: string) => `Left aside: ${list}. Everything else is shown.`,
    missingDocument: 'The document of this link is not here',
    missingDocumentBody: (id: string, shown: string) =>
      `There is no document “${id}”; shown instead: ${shown}.`,
    noDocument: 'No document yet',
    noDocumentBody: 'No published budget comes with this page.',
    loadFailed: 'The document could not be loaded',
    loadFailedBody:
      'The document that comes with this page did not arrive. Check the network and try again.',
    chosen: (label: string) => `${label} (current)`,
  },
});

export const measureText = defineText({
  zh: { amount: '金额', shareOfParent: '占上级', shareOfTotal: '占合计', perHead: '人均' },
  en: {
    amount: 'Amount',
    shareOfParent: 'Share of parent',
    shareOfTotal: 'Share of total',
    perHead: 'Per head',
  },
});

export const scopeText = defineText({
  zh: {
    all: '全部资金',
    fiscal: '财政拨款',
    nonFiscal: '非财政资金',
    generalPublic: '一般公共预算',
    governmentFund: '政府性基金',
    stateCapital: '国有资本经营',
    carryOver: '上年结转结余',
  },
  en: {
    all: 'All funds',
    fiscal: 'Fiscal appropriation',
    nonFiscal: 'Non-fiscal funds',
    generalPublic: 'General public budget',
    governmentFund: 'Government-managed funds',
    stateCapital: 'State-capital operations',
    carryOver: 'Carry-over',
  },
});

export const searchText = defineText({
  zh: {
    node: '支出科目',
    project: '项目',
    term: '名词',
    statement: '文字说明',
    indicator: '绩效指标',
    table: '公布的表',
  },
  en: {
    node: 'Expenditure',
    project: 'Projects',
    term: 'Terms',
    statement: 'Narrative',
    indicator: 'Indicators',
    table: 'Published tables',
  },
});
