/**
 * The view state: everything that decides what is shown and fits in a link.
 *
 * Serialisable and small. Hover, open menus and text being typed stay in the
 * components. The default of a field is what its absence in a link means.
 */
import type { Dimension } from '../derive/budgetNode.ts';
import { type Filters, noFilters, type Sort } from '../derive/filterSpec.ts';
import type { UnitName } from '../model/amount.ts';
import type { FundScope } from '../model/concept.ts';
import type { Outcome } from '../model/finding.ts';

export const viewNames = [
  'overview',
  'expenditure',
  'income',
  'basicProject',
  'threePublic',
  'yearOnYear',
  'performance',
  'checks',
  'tables',
  'terms',
  'library',
] as const;
export type ViewName = (typeof viewNames)[number];

export const dimensions = ['functional', 'economic', 'project'] as const satisfies Dimension[];
export const units = [
  'tenThousandYuan',
  'yuan',
  'hundredMillionYuan',
] as const satisfies UnitName[];
export const measures = ['amount', 'shareOfParent', 'shareOfTotal', 'perHead'] as const;
export type Measure = (typeof measures)[number];
export const charts = ['treemap', 'sunburst', 'bars'] as const;
export type ChartKind = (typeof charts)[number];
export const outcomes = [
  'equal',
  'withinRounding',
  'differs',
  'cannotBeChecked',
  'lawfulException',
] as const satisfies Outcome[];
/** `system` follows what the browser asks for. */
export const languages = ['system', 'zh-CN', 'en'] as const;
export type LanguageChoice = (typeof languages)[number];
export const themes = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof themes)[number];

export interface View {
  readonly view: ViewName;
  /** Id of a disclosure; empty is the first one there is. */
  readonly document: string;
  /** Id of a second disclosure beside it: another year or department; empty is none. */
  readonly against: string;
  readonly dimension: Dimension;
  /** Key of a node of the tree in view; empty is the root. */
  readonly node: string;
  /** The tree is opened down to this level: 1 class, 2 division, 3 item. */
  readonly level: number;
  readonly filters: Filters;
  readonly scope: FundScope;
  readonly sort: Sort;
  readonly unit: UnitName;
  readonly measure: Measure;
  readonly chart: ChartKind;
  /** Id of a published table; empty is the first. */
  readonly table: string;
  /** Fact of the open figure panel; empty is closed. */
  readonly fact: string;
  /** A term of the glossary; empty is none. */
  readonly term: string;
  /** Outcomes of checks to show; empty shows all. */
  readonly outcomes: readonly Outcome[];
  readonly language: LanguageChoice;
  readonly theme: ThemeChoice;
}

export const defaultView: View = {
  view: 'overview',
  document: '',
  against: '',
  dimension: 'functional',
  node: '',
  level: 1,
  filters: noFilters,
  scope: 'all',
  sort: { by: 'published', direction: 'ascending' },
  unit: 'tenThousandYuan',
  measure: 'amount',
  chart: 'treemap',
  table: '',
  fact: '',
  term: '',
  outcomes: [],
  language: 'system',
  theme: 'system',
};
