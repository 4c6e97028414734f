/**
 * The findings of a disclosure, computed once and when first asked for.
 *
 * In: an immutable disclosure. Out: a promise that stays the same for it, so
 * that components may wait for it by React's `use`. The rules themselves are
 * a file of their own (checkReport.ts), so the first view does without them.
 */
import { use, useSyncExternalStore } from 'react';
import type { UncoveredReason } from '../checks/coverage.ts';
import type { Repair } from '../checks/repair.ts';
import type { Disclosure } from '../model/disclosure.ts';
import type { CheckReport } from './checkReport.ts';

export type { CheckReport, Repair, UncoveredReason };

const reports = new WeakMap<Disclosure, Promise<CheckReport>>();
const ready = new WeakMap<Disclosure, CheckReport>();
const listeners = new Set<() => void>();

/** The same promise for the same disclosure; asked anew after a failed load. */
export function loadCheckReport(disclosure: Disclosure): Promise<CheckReport> {
  const known = reports.get(disclosure);
  if (known !== undefined) return known;
  const made = import('./checkReport.ts').then(async ({ buildCheckReport }) => {
    const report = await buildCheckReport(disclosure);
    ready.set(disclosure, report);
    for (const listener of listeners) listener();
    return report;
  });
  reports.set(disclosure, made);
  made.catch(() => reports.delete(disclosure));
  return made;
}

/** For components below a Suspense boundary: waits for the report. */
export function useCheckReport(disclosure: Disclosure): CheckReport {
  return use(loadCheckReport(disclosure));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** For what is shown without it, too: undefined until somebody has loaded the report. */
export function useReadyCheckReport(disclosure: Disclosure): CheckReport | undefined {
  const getReady = () => ready.get(disclosure);
  return useSyncExternalStore(subscribe, getReady, () => undefined);
}
