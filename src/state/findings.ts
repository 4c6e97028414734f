/**
 * The findings of a disclosure, computed once and when first asked for.
 *
 * In: an immutable disclosure. Out: a promise that stays the same for it, so
 * that components may wait for it by React's `use`. The rules themselves are
 * a file of their own (checkReport.ts), so the first view does without them.
 */
import { use } from 'react';
import type { UncoveredReason } from '../checks/coverage.ts';
import type { Repair } from '../checks/repair.ts';
import type { Disclosure } from '../model/disclosure.ts';
import type { CheckReport } from './checkReport.ts';

export type { CheckReport, Repair, UncoveredReason };

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
