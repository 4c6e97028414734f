/**
 * What a rule is: an identity or a requirement, its official ground, the
 * tables it needs, and one function that answers with findings.
 *
 * Sentences are data in two languages and stand beside the rule; findings
 * carry codes and parameters only.
 */
import type { ClassificationList } from '../model/classification.ts';
import type { Disclosure } from '../model/disclosure.ts';
import type { Finding } from '../model/finding.ts';
import type { TableKind } from '../model/tableKind.ts';

/** One sentence in the two languages of the interface. */
export interface Wording {
  readonly zh: string;
  readonly en: string;
}

/** What rules may use besides the disclosure. */
export interface CheckTools {
  /** Observed codes and names; without it code and name are not compared. */
  readonly classification?: ClassificationList;
}

export interface Rule {
  /** Lower camel case, the first part of every finding id. */
  readonly id: string;
  readonly statement: Wording;
  /** The rule, regulation or practice it follows. */
  readonly basis: Wording;
  /** Kinds without which the rule has nothing to compare. */
  readonly needs: readonly TableKind[];
  readonly check: (disclosure: Disclosure, tools: CheckTools) => readonly Finding[];
}

/** Grounds that several rules share. */
export const bases = {
  lawArticle14: {
    zh: '《预算法》第十四条',
    en: 'Budget Law, Article 14',
  },
  lawArticle32: {
    zh: '《预算法》第三十二条、第四十六条：编列到项、按经济性质分类',
    en: 'Budget Law, Articles 32 and 46: down to items, and by economic class',
  },
  disclosureRules: {
    zh: '《地方预决算公开操作规程》',
    en: 'Operating rules for publishing local budgets and final accounts',
  },
  arithmetic: {
    zh: '表内勾稽关系：合计等于各分项之和',
    en: 'Reconciliation within a table: a total is the sum of its parts',
  },
  reconciliation: {
    zh: '表间勾稽关系：同一口径的数字应当一致',
    en: 'Reconciliation between tables: the same figure is printed alike',
  },
  narrative: {
    zh: '文字说明应当与公开表格一致',
    en: 'The narrative must agree with the published tables',
  },
  classification: {
    zh: '《政府收支分类科目》',
    en: 'Classification of government revenue and expenditure',
  },
  performance: {
    zh: '《中央部门预算绩效目标管理办法》及各地相应规定',
    en: 'Rules on performance targets of departmental budgets',
  },
  practice: {
    zh: '编制惯例，并非法定要求',
    en: 'Customary, not required by law',
  },
} as const satisfies Readonly<Record<string, Wording>>;
