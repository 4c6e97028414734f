/**
 * The performance sheets in numbers, and what does not meet: projects without
 * a sheet, sheets whose name is no project's.
 *
 * Joined by name alone; a sheet that fits no project is no fault of either.
 */
import type { Disclosure } from '../model/disclosure.ts';
import type { PerformanceSheet } from '../model/narrative.ts';
import type { PerformanceView } from './performance.ts';
import { listProjects, type ProjectEntry } from './projects.ts';

export interface PerformanceSummary {
  readonly sheets: number;
  readonly indicators: number;
  /** Indicators reviewed by hand because their order was lost. */
  readonly transcribed: number;
  readonly scopes: Readonly<Record<PerformanceSheet['scope'], number>>;
  /** Projects with money and no sheet of their own. */
  readonly withoutSheet: readonly ProjectEntry[];
  /** Ids of sheets that fit no project, the department's aside. */
  readonly unmatched: readonly string[];
}

/** `sheets` are those of the same disclosure. */
export function summarisePerformance(
  disclosure: Disclosure,
  sheets: readonly PerformanceView[],
): PerformanceSummary {
  const { entries, unmatchedSheets } = listProjects(disclosure);
  const scopes = { department: 0, project: 0, transfer: 0 };
  for (const { scope } of sheets) scopes[scope] += 1;
  const sum = (count: (sheet: PerformanceView) => number): number =>
    sheets.reduce((total, sheet) => total + count(sheet), 0);
  return {
    sheets: sheets.length,
    indicators: sum(({ indicatorCount }) => indicatorCount),
    transcribed: sum(({ transcribed }) => transcribed),
    scopes,
    withoutSheet: entries.filter((entry) => entry.sheets.length === 0),
    unmatched: unmatchedSheets.map(({ id }) => id),
  };
}
