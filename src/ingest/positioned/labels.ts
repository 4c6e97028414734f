/**
 * Header labels of positioned tables and what they are about.
 *
 * In: a leaf with its groups. Out: concept, fund scope, period. Labels are
 * stripped of what changes from year to year and place to place (the year,
 * 其中, the unit in brackets, endings such as 预算数) before the lexicon is
 * asked.
 */
import type { UnitName } from '../../model/amount.ts';
import type { Concept, FundScope } from '../../model/concept.ts';
import type { Column } from '../../model/table.ts';
import { findUnit } from '../grid/titles.ts';
import { findColumnConcept, findGroupScope } from '../lexicon/columnLabels.ts';
import { toKey } from '../lexicon/normalise.ts';

export interface LabelPath {
  readonly label: string;
  readonly groups: readonly string[];
}

const endings = /(?:年初)?(?:预算(?:安排)?数|预算数额|预算总额|预算金额|总额|总数|金额|数)$/u;
const widerEndings = /(?:支出|收入|资金|经费|费用|拨款|预算)$/u;

/** The label without year, 其中, numbering and a unit in brackets. */
export function cleanLabel(label: string): string {
  return label
    .replaceAll(/20\d{2}\s*年(?:度)?/gu, '')
    .replace(/^其中\s*[:：]?/u, '')
    .replaceAll(/[（(](?:单位[:：])?(?:人民币)?(?:亿|万)?元[)）]/gu, '')
    .replace(/^(?:\d+[.、．]|[（(][一二三四五六七八九十\d]+[)）])\s*/u, '')
    .trim();
}

/** Forms of a label from the printed one to the barest. */
function listForms(label: string): readonly string[] {
  const clean = cleanLabel(label);
  const forms = [clean, clean.replace(/^(?:本年度?|当年)/u, '')];
  const short = toKey(clean).replace(endings, '');
  forms.push(short);
  forms.push(short.replace(widerEndings, ''));
  return [...new Set(forms)].filter((form) => form !== '');
}

function findConcept(label: string, groups: readonly string[]): Concept | undefined {
  for (const form of listForms(label)) {
    const concept = findColumnConcept(form, groups.map(cleanLabel));
    if (concept !== undefined) return concept;
  }
  return undefined;
}

const sums = /^(?:合计|小计|总计|金额|预算数|预算金额|预算|数额)$/u;

const threePublicItems: readonly Concept[] = [
  'threePublic',
  'overseas',
  'vehicles',
  'vehiclePurchase',
  'vehicleRunning',
  'hospitality',
  'meetings',
  'training',
];
const funds: readonly Concept[] = ['generalPublic', 'governmentFund', 'stateCapital'];

/** Concept of the nearest group that has one, from the inside out. */
function findGroupConcept(groups: readonly string[]): Concept | undefined {
  for (const group of groups.toReversed()) {
    const concept = findConcept(group, []);
    if (concept !== undefined) return concept;
  }
  return undefined;
}

function isCarriedGroup(groups: readonly string[]): boolean {
  return groups.some((group) =>
    /^(?:上年|以前年度)?.{0,4}(?:结转|结余)/u.test(toKey(cleanLabel(group))),
  );
}

/** A fund under 上年结转结余 is a part of the carry-over, not of this year's money. */
function getCarriedConcept(own: Concept | undefined): Concept | undefined {
  if (own === undefined) return undefined;
  if (own === 'total' || own === 'carryOver') return 'carryOver';
  return funds.includes(own) || own === 'fiscalAppropriation'
    ? 'fiscalCarryOver'
    : 'nonFiscalCarryOver';
}

/** Groups that restrict the money to nothing. */
function isGeneralGroup(group: string): boolean {
  const rest = toKey(cleanLabel(group)).replaceAll(
    /本年度?|当年|年初|部门|单位|预算|支出|收入|数|安排|情况|合计|总计|功能分类|科目|来源|资金/gu,
    '',
  );
  return rest === '';
}

/** A bare 合计 or 小计 takes the meaning of its group. */
function findSumConcept(bare: string, groups: readonly string[]): Concept | undefined {
  const above = findGroupConcept(groups);
  if (above !== undefined) return above;
  if (groups.some((group) => /^本年收入$/u.test(toKey(cleanLabel(group))))) return 'incomeThisYear';
  if (groups.some((group) => /采购/u.test(group))) return 'procurement';
  return bare === '' || !groups.every(isGeneralGroup) ? undefined : 'total';
}

function includesConcept(concepts: readonly Concept[], concept: Concept | undefined): boolean {
  return concept !== undefined && concepts.includes(concept);
}

/** What a column holds; undefined where the vocabulary does not know it. */
export function findLabelConcept({ label, groups }: LabelPath): Concept | undefined {
  if (isChange({ label, groups })) {
    return /[%％率]|幅度/u.test(label) ? 'changePercent' : 'changeAmount';
  }
  const bare = toKey(cleanLabel(label));
  const isSum = sums.test(bare) || bare === '';
  const own = isSum ? undefined : findConcept(label, groups);
  if (isCarriedGroup(groups)) return getCarriedConcept(isSum ? 'total' : own);
  if (isSum) return findSumConcept(bare, groups);
  const above = findGroupConcept(groups);
  if (includesConcept(funds, own) && includesConcept(threePublicItems, above)) return above;
  return own ?? (above === 'specialAccount' ? above : undefined);
}

/** Columns that compare two years hold differences. */
function isChange({ label, groups }: LabelPath): boolean {
  return [...groups, label].some((text) =>
    /增减|增\s*[+（(]|比(?:上年|20\d{2}年)|较(?:上年|20\d{2}年)|变化情况|增长/u.test(text),
  );
}

/** Set where label or group name an earlier year. */
export function findPeriod(path: LabelPath, year: number | undefined): Column['period'] {
  if (isChange(path)) return undefined;
  const words = [...path.groups, path.label];
  const text = words.join(' ');
  const printed = [...text.matchAll(/20\d{2}/gu)].map(([each]) => Number(each));
  const isEarlier =
    year !== undefined && printed.some((each) => each < year) && !printed.includes(year);
  const isLast = words.some((word) =>
    /^(?:上年|上年度|去年)(?!.*(?:结转|结余|余额|财力))/u.test(toKey(word)),
  );
  if (!isEarlier && !isLast) return undefined;
  return /执行|决算|完成/u.test(text) ? 'previousExecution' : 'previousBudget';
}

/** The fund a column is restricted to by the groups above it. */
export function findScope(
  { label, groups }: LabelPath,
  concept: Concept | undefined,
): FundScope | undefined {
  const own = findGroupScope([cleanLabel(label)]);
  if (concept !== undefined && threePublicItems.includes(concept) && own !== undefined) return own;
  return findGroupScope(groups.map(cleanLabel));
}

/** A unit printed in the column's own header, such as （万元）. */
export function findLabelUnit({ label, groups }: LabelPath): UnitName | undefined {
  for (const text of [label, ...groups.toReversed()]) {
    if (/元/u.test(text)) {
      const unit = /^[^（(]*[（(][^元]*元[^)）]*[)）]/u.test(text) ? findUnit(text) : undefined;
      if (unit !== undefined) return unit;
    }
  }
  return undefined;
}
