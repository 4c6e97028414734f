/**
 * What a disclosure says in words: profile, sections, stated figures,
 * projects, performance sheets, other matters and terms.
 *
 * A statement keeps this year's figure, the change and the reason as printed;
 * last year's figure is never stored, it is derived (current − change).
 */
import type { Fen, UnitName } from './amount.ts';
import type { Concept, FundScope } from './concept.ts';
import type { Provenance } from './table.ts';
import type { SourceRef, TextFact } from './source.ts';

export interface Profile {
  readonly duties: readonly TextFact[];
  readonly offices: readonly TextFact[];
  /** Subordinate budget units named in the document. */
  readonly subordinates: readonly TextFact[];
  readonly staffing: readonly StaffingFact[];
}

/** A head count such as 编制数 6 or 退休 0人. */
export interface StaffingFact {
  readonly concept: 'posts' | 'staff' | 'serving' | 'retired' | 'veteranRetired' | 'other';
  readonly label: string;
  readonly count: number;
  /** Change on last year where stated; negative for 减少. */
  readonly change?: number;
  readonly source: SourceRef;
}

/** Where in the narrative a statement stands. */
export type NarrativeTopic =
  | 'overall'
  | 'income'
  | 'expenditure'
  | 'appropriation'
  | 'generalPublicScale'
  | 'generalPublicStructure'
  | 'generalPublicItems'
  | 'generalPublicBasic'
  | 'generalPublicProject'
  | 'governmentFund'
  | 'stateCapital'
  | 'threePublic'
  | 'carryOver'
  | 'agencyOperating'
  | 'procurement'
  | 'assets'
  | 'performance'
  | 'other';

/** A numbered section of the narrative with its paragraphs, in printed order. */
export interface Section {
  readonly id: string;
  /** As printed: `五`, `（三）`. */
  readonly number: string;
  readonly level: number;
  readonly topic: NarrativeTopic;
  readonly title: TextFact;
  readonly paragraphs: readonly TextFact[];
}

export interface StatedAmount {
  readonly fen: Fen;
  readonly printed: string;
  readonly unit: UnitName;
  readonly source: SourceRef;
}

export interface StatedPercent {
  /** Hundredths of a percent: 52.89 % is 5289. Exact for up to two decimals. */
  readonly hundredths: number;
  /** Digits as printed, without the sign: `52.89`. */
  readonly printed: string;
  readonly source: SourceRef;
}

export interface StatedChange {
  readonly direction: 'increase' | 'decrease' | 'unchanged';
  /** Absolute amount as printed; absent when only words are given. */
  readonly amount?: StatedAmount;
  readonly percent?: StatedPercent;
  readonly against: 'previousBudget' | 'previousExecution';
}

/** What a statement is about. */
export interface Subject {
  /** As printed: `一般公共服务支出（类）商贸事务（款）招商引资（项）`. */
  readonly label: string;
  readonly concept?: Concept;
  readonly scope?: FundScope;
  /** Functional classification by name, class first. */
  readonly path?: readonly string[];
  readonly code?: string;
  /** Where the code comes from when the narrative prints only names. */
  readonly codeFrom?: 'printed' | 'table' | 'classification';
}

export interface Statement {
  /** Unique in the disclosure: `s1`, `s2` in printed order. */
  readonly id: string;
  readonly topic: NarrativeTopic;
  readonly section: string;
  readonly subject: Subject;
  readonly current?: StatedAmount;
  /** 占 x%, of the total the section is about. */
  readonly share?: StatedPercent;
  readonly change?: StatedChange;
  readonly reason?: TextFact;
  /** The words the statement was read from. */
  readonly sentence: TextFact;
}

export interface ProjectPart {
  readonly label: string;
  readonly amount: StatedAmount;
}

export interface Project {
  readonly id: string;
  readonly name: TextFact;
  readonly basis?: TextFact;
  readonly amount?: StatedAmount;
  readonly unitInCharge?: TextFact;
  readonly allocation: readonly ProjectPart[];
  readonly allocationText?: TextFact;
  readonly period?: TextFact;
}

export type Comparator = 'atLeast' | 'atMost' | 'equal' | 'moreThan' | 'lessThan' | 'none';

export interface Indicator {
  /** Level 1 to 3 names as printed, wraps joined. */
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly comparator: Comparator;
  /** Target without comparator and unit: `1000`, `有效提升`, `2025年3月底之前`. */
  readonly target: string;
  /** Unit of the target: `本`, `%`, `万元`; empty when there is none. */
  readonly unit: string;
  readonly basis?: string;
  readonly previous?: string;
  /** Points; the weights of a sheet usually add up to 90 or 100. */
  readonly weight?: number;
  readonly scoring?: string;
  readonly evidence?: string;
  readonly provenance: Provenance;
  readonly source: SourceRef;
}

export interface PerformanceSheet {
  readonly id: string;
  readonly scope: 'department' | 'project' | 'transfer';
  readonly title: TextFact;
  /** Name of the project, or of the department. */
  readonly name: TextFact;
  /** Printed label and amount: 上级安排, 本级安排, 年度预算总额. */
  readonly funds: readonly ProjectPart[];
  readonly goal?: TextFact;
  readonly indicators: readonly Indicator[];
  /** Set when funds, goal or indicators were transcribed; absent when all was read by rule. */
  readonly provenance?: Provenance;
  readonly source: SourceRef;
}

/** Address of one part of a project by its 0-based position: `p1.1` is the first. */
export function getPartId(project: Project, position: number): string {
  return `${project.id}.${String(position + 1)}`;
}

/** Address of an indicator by its 0-based position in the sheet: `g1.3` is the third. */
export function getIndicatorId(sheet: PerformanceSheet, position: number): string {
  return `${sheet.id}.${String(position + 1)}`;
}

/** Address of a line of a sheet's funds by its 0-based position: `g1.f1` is the first. */
export function getFundsId(sheet: PerformanceSheet, position: number): string {
  return `${sheet.id}.f${String(position + 1)}`;
}

/** A stated count, area or value: `车辆 0 辆，价值 0.00 万元`. */
export interface StatedQuantity {
  readonly label: string;
  readonly quantity?: number;
  /** `辆`, `台`, `平方米`, `个`; empty when only a value is stated. */
  readonly unit: string;
  readonly value?: StatedAmount;
  readonly source: SourceRef;
}

export interface OtherMatters {
  readonly agencyOperating: readonly Statement[];
  readonly procurement: readonly Statement[];
  readonly assets: readonly StatedQuantity[];
  readonly performance: readonly StatedQuantity[];
  readonly notes: readonly TextFact[];
}

export interface Term {
  readonly term: string;
  readonly definition: string;
  readonly source: SourceRef;
}
