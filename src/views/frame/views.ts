// The views in the order of the rail: which controls act on each, and its picture for
// the bottom bar. Names are words of text.ts.
import {
  ArrowLeftRight,
  BookOpen,
  Car,
  ChartNoAxesColumn,
  Library,
  Files,
  HandCoins,
  Landmark,
  ListTree,
  type LucideIcon,
  Scale,
  Target,
} from 'lucide-react';
import type { ViewName } from '../../state/view.ts';

export interface ViewEntry {
  readonly name: ViewName;
  readonly icon: LucideIcon;
  /** The measure (share, per head) changes what it prints. */
  readonly hasMeasure: boolean;
  /** It can be narrowed to one fund. */
  readonly hasScope: boolean;
}

const plain = { hasMeasure: false, hasScope: false } as const;

export const viewEntries: readonly ViewEntry[] = [
  { ...plain, name: 'overview', icon: Landmark },
  { name: 'expenditure', icon: ListTree, hasMeasure: true, hasScope: true },
  { ...plain, name: 'income', icon: HandCoins, hasMeasure: true },
  { ...plain, name: 'basicProject', icon: ChartNoAxesColumn },
  { ...plain, name: 'threePublic', icon: Car },
  { ...plain, name: 'yearOnYear', icon: ArrowLeftRight },
  { ...plain, name: 'performance', icon: Target },
  { ...plain, name: 'checks', icon: Scale },
  { ...plain, name: 'tables', icon: Files },
  { ...plain, name: 'terms', icon: BookOpen },
  { ...plain, name: 'library', icon: Library },
];

/** Shown in the bottom bar; the others stand behind its last button. */
export const mainViews: readonly ViewName[] = [
  'overview',
  'expenditure',
  'threePublic',
  'yearOnYear',
];

export function getViewEntry(name: ViewName): ViewEntry {
  const entry = viewEntries.find((candidate) => candidate.name === name);
  if (entry === undefined) throw new Error(`No entry for the view ${name}`);
  return entry;
}
