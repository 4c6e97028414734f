/**
 * What a section of the narrative is about, by the words of its title.
 *
 * In: a section title and the topic it is nested in. Out: a topic.
 * Rule: the first matching row decides, so narrower titles stand first; a
 * nested title that says nothing inherits.
 */
import type { FundScope } from '../../model/concept.ts';
import type { NarrativeTopic } from '../../model/narrative.ts';

const rules: readonly (readonly [RegExp, NarrativeTopic])[] = [
  [/[“"]?三公[”"]?经费|因公出国|公务接待|公务用车/u, 'threePublic'],
  [/(?:机关|单位)运行(?:经费|费用)|日常公用经费/u, 'agencyOperating'],
  [/采购/u, 'procurement'],
  [/国有资产|资产占用|固定资产/u, 'assets'],
  [/绩效/u, 'performance'],
  [/政府性基金/u, 'governmentFund'],
  [/国有资本/u, 'stateCapital'],
  [/^(?:(?!一般公共).)*财政拨款(?:收入|支出)/u, 'appropriation'],
  [/规模变化|拨款规模/u, 'generalPublicScale'],
  [/拨款结构|支出结构/u, 'generalPublicStructure'],
  [/具体使用|具体情况|具体安排/u, 'generalPublicItems'],
  [/一般公共预算.{0,6}基本支出/u, 'generalPublicBasic'],
  [/一般公共预算.{0,6}项目支出/u, 'generalPublicProject'],
  [/一般公共预算/u, 'generalPublicScale'],
  [/财政拨款.{0,8}收、?支/u, 'appropriation'],
  [/结转/u, 'carryOver'],
  [/收支(?:总体|预算)/u, 'overall'],
  [/收入预算|收入总体/u, 'income'],
  [/支出预算|支出总体/u, 'expenditure'],
  [/其他重要事项|其他需|需要?说明/u, 'other'],
];

/** The topic of a title; `inherited` when its words decide nothing. */
export function getTopic(title: string, inherited: NarrativeTopic): NarrativeTopic {
  // A department's own name, which stands before the year, may hold any of these words.
  const words = title.slice(/^.*\d{4}年/u.exec(title)?.[0].length ?? 0);
  if (/^.{0,8}项目名称/u.test(words)) return inherited;
  return rules.find(([pattern]) => pattern.test(words))?.[1] ?? inherited;
}

const scopes: Readonly<Record<NarrativeTopic, FundScope>> = {
  overall: 'all',
  income: 'all',
  expenditure: 'all',
  appropriation: 'fiscal',
  generalPublicScale: 'generalPublic',
  generalPublicStructure: 'generalPublic',
  generalPublicItems: 'generalPublic',
  generalPublicBasic: 'generalPublic',
  generalPublicProject: 'generalPublic',
  governmentFund: 'governmentFund',
  stateCapital: 'stateCapital',
  threePublic: 'fiscal',
  carryOver: 'carryOver',
  agencyOperating: 'fiscal',
  procurement: 'all',
  assets: 'all',
  performance: 'all',
  other: 'all',
};

/** The money that figures of a section are restricted to, unless they say otherwise. */
export function getScopeOfTopic(topic: NarrativeTopic): FundScope {
  return scopes[topic];
}
