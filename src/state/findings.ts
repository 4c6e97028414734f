/**
 * The findings of a disclosure, computed once and when first asked for.
 *
 * In: an immutable disclosure. Out: a promise that stays the same for it, so
 * that components may wait for it by React's `use`. The rules themselves are
 * a file of their own (checkReport.ts), so the first view does without them.
 */
import { use } from 'react';
import type { Coverage, UncoveredReason } from '../checks/coverage.ts';
import type { AmountFormatter } from '../checks/proofText.ts';
import type { Repair } from '../checks/repair.ts';
import type { Rule, Wording } from '../checks/rule.ts';
import type { Disclosure } from '../model/disclosure.ts';
import type { Finding } from '../model/finding.ts';

export type { Repair, UncoveredReason };

/** What is said of a rule; undefined for one this version does not know. */
export type RuleWords = Pick<Rule, 'id' | 'statement' | 'basis' | 'needs'>;

export interface CheckReport {
  /** In the order of the rules and, inside a rule, of the document. */
  readonly findings: readonly Finding[];
  readonly coverage: Coverage;
  readonly findRule: (id: string) => RuleWords | undefined;
  /** The proof of a finding in one line, amounts without unit; never empty. */
  readonly prove: (
    finding: Finding,
    language: keyof Wording,
    formatAmount: AmountFormatter,
  ) => string;
  /** Single-figure changes that would make it hold, best first; suggestions only. */
  readonly listRepairs: (finding: Finding) => readonly Repair[];
}

const reports = new WeakMap<Disclosure, Promise<CheckReport>>();

/** The same promise for the same disclosure; asked anew after a failed load. */
export function loadCheckReport(disclosure: Disclosure): Promise<CheckReport> {
  const known = reports.get(disclosure);
  if (known !== undefined) return known;
  const made = import('./checkReport.ts').then(({ buildCheckReport }) =>
    buildCheckReport(disclosure),
  );
  reports.set(disclosure, made);
  made.catch(() => reports.delete(disclosure));
  return made;
}

/** For components below a Suspense boundary: waits for the report. */
export function useCheckReport(disclosure: Disclosure): CheckReport {
  return use(loadCheckReport(disclosure));
}
