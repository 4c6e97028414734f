/**
 * The words before a figure → what the statement is about.
 *
 * In: the printed label, the topic of its section, and the names known from
 * tables and classification. Out: a `Subject`: a functional path with its
 * code, or a concept, and the money it is restricted to.
 * Rule: a functional name wins over a concept, because class names contain the
 * words of concepts (国有资本经营预算支出).
 */
import type { Concept, FundScope } from '../../model/concept.ts';
import type { NarrativeTopic, Subject } from '../../model/narrative.ts';
import { keepDefined } from './defined.ts';
import { type CodeIndex, findCode, type PathStep, splitPath } from './functionalPath.ts';
import { foldText } from './paragraph.ts';
import { getScopeOfTopic } from './topics.ts';

/** Words that may follow a fund's name without making it another thing (…安排的委托业务费 does). */
const fundEnd = '(?:财政|拨款|补助|收入|支出|预算|资金|当年|安排的|总|合计|数)*$';

const concepts: readonly (readonly [RegExp, Concept])[] = [
  [/因公出国/u, 'overseas'],
  [/公务用车购置(?:及|和|与)/u, 'vehicles'],
  [/公务用车购置/u, 'vehiclePurchase'],
  [/公务用车运行/u, 'vehicleRunning'],
  [/公务接待/u, 'hospitality'],
  [/三公/u, 'threePublic'],
  [/会议费/u, 'meetings'],
  [/培训费/u, 'training'],
  [/(?:机关|单位)运行经费/u, 'agencyOperating'],
  [/小微企业/u, 'procurementSmallMicro'],
  [/中小企业/u, 'procurementSmallMedium'],
  [/采购货物|货物类?采购/u, 'procurementGoods'],
  [/采购工程|工程类?采购/u, 'procurementWorks'],
  [/采购服务|服务类?采购/u, 'procurementServices'],
  [/采购/u, 'procurement'],
  [/人员经费/u, 'personnel'],
  [/公用经费/u, 'operating'],
  [/基本支出/u, 'basic'],
  [/项目支出/u, 'project'],
  [/事业单位经营支出/u, 'operatingExpenditure'],
  [/上缴上级支出/u, 'remittanceToSuperior'],
  [/对附属单位补助/u, 'subsidyToSubsidiary'],
  [/收支总?预算|收支总计|收入?、支出?总?(?:预算|计)/u, 'total'],
  [/上级一般公共预算/u, 'generalPublicTransfer'],
  [/上级政府性基金/u, 'governmentFundTransfer'],
  [/上级国有资本/u, 'stateCapitalTransfer'],
  [/非财政拨款结转/u, 'nonFiscalCarryOver'],
  [/财政拨款结转/u, 'fiscalCarryOver'],
  [/结转下年/u, 'carryOverNextYear'],
  [/结转/u, 'carryOver'],
  [new RegExp(`一般公共预算${fundEnd}`, 'u'), 'generalPublic'],
  [new RegExp(`政府性基金${fundEnd}`, 'u'), 'governmentFund'],
  [new RegExp(`国有资本经营${fundEnd}`, 'u'), 'stateCapital'],
  [/财政专户|教育收费/u, 'specialAccount'],
  [/事业单位经营收入|经营收入/u, 'operatingIncome'],
  [/上级补助收入/u, 'superiorSubsidy'],
  [/附属单位上缴/u, 'subsidiaryRemittance'],
  [/事业收入/u, 'businessIncome'],
  [/其他收入/u, 'otherIncome'],
  [/单位资金/u, 'ownFunds'],
  [/收入总?预算|预算收入$|收入总计|收入合计/u, 'incomeTotal'],
  [/支出总?预算|预算支出$|支出总计|支出合计/u, 'expenditureTotal'],
  [/非财政拨款/u, 'nonFiscal'],
  [new RegExp(`财政拨款${fundEnd}`, 'u'), 'fiscalAppropriation'],
];

/** In a section on carried-over money, 财政拨款 means what was carried over of it. */
const carriedOver: Partial<Record<Concept, Concept>> = {
  fiscalAppropriation: 'fiscalCarryOver',
  nonFiscal: 'nonFiscalCarryOver',
};

/** Concept of a label by its words; undefined when nothing is recognised. */
export function findConcept(label: string, topic: NarrativeTopic): Concept | undefined {
  const words = foldText(label);
  // A part of the money carried over, by its fund: no concept of its own.
  if (/结转(?:结余)?的/u.test(words)) return undefined;
  // What is paid from an income is not that income.
  if (/收入支出$/u.test(words)) return undefined;
  const concept = concepts.find(([pattern]) => pattern.test(words))?.[1];
  if (concept === undefined || topic !== 'carryOver') return concept;
  return carriedOver[concept] ?? concept;
}

/** The fund that introducing words name, as in `一般公共预算支出包括：`. */
export function findScope(words: string): FundScope | undefined {
  if (/上年结转/u.test(words)) return 'carryOver';
  if (/一般公共预算/u.test(words)) return 'generalPublic';
  if (/政府性基金/u.test(words)) return 'governmentFund';
  if (/国有资本经营/u.test(words)) return 'stateCapital';
  return /财政拨款/u.test(words) ? 'fiscal' : undefined;
}

export interface SubjectSetting {
  readonly topic: NarrativeTopic;
  /** Set where introducing words restrict the money more than the topic does. */
  readonly scope?: FundScope;
  readonly index: CodeIndex;
}

/** A functional code in front of the name, or a code of any system in brackets behind it. */
const codeBefore = /^(2\d{2}(?:\d{2}){0,2})(?=[^\d.,])/u;
const codeBehind = /\(([235]\d{2}(?:\d{2}){0,2})\)$/u;

function findSteps(label: string, index: CodeIndex): readonly PathStep[] {
  const steps = splitPath(label);
  if (steps.length > 0) return steps;
  const named: readonly PathStep[] = [{ name: label, level: 'class' }];
  return findCode(named, index) === undefined ? [] : named;
}

interface CodedLabel {
  readonly code: string | undefined;
  /** The label without its code. */
  readonly words: string;
}

function splitCode(label: string): CodedLabel {
  const plain = foldText(label);
  const before = codeBefore.exec(plain);
  if (before !== null) return { code: before[1], words: label.slice(before[0].length) };
  const behind = codeBehind.exec(plain);
  return { code: behind?.[1], words: label.slice(0, behind?.index) };
}

/** Builds the subject of a cleaned label; never empty-handed, the label itself stays. */
export function getSubject(label: string, setting: SubjectSetting): Subject {
  const scope = setting.scope ?? getScopeOfTopic(setting.topic);
  const { code, words } = splitCode(label);
  const steps = findSteps(words, setting.index);
  const printed = code === undefined ? {} : { code, codeFrom: 'printed' as const };
  if (steps.length === 0) {
    const concept = findConcept(words, setting.topic);
    return { label, scope, ...keepDefined({ concept }), ...printed };
  }
  const path = steps.map(({ name }) => name);
  const found = code === undefined ? findCode(steps, setting.index) : undefined;
  if (found === undefined) return { label, scope, path, ...printed };
  return { label, scope, path, code: found.code, codeFrom: found.from };
}
