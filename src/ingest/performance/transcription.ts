/**
 * A reviewed transcription put in the place of what the order of lines lost.
 *
 * In: a sheet as far as rules could read it, and the transcription of the same
 * sheet. Out: the sheet complete, transcribed parts marked.
 * Rule: what could be read by rule stays; a transcription only fills gaps. Its
 * line numbers count from the start of the source, its page and source are
 * taken from the lines themselves.
 */
import type { Indicator, PerformanceSheet } from '../../model/narrative.ts';
import type { SourceRef } from '../../model/source.ts';
import type { Line } from '../line.ts';

/** Parts that rules could read; absent ones were printed out of order. */
export interface PartialSheet {
  readonly sheet: Omit<PerformanceSheet, 'funds' | 'goal' | 'indicators'>;
  readonly funds?: PerformanceSheet['funds'];
  readonly goal?: PerformanceSheet['goal'];
  readonly indicators?: readonly Indicator[];
}

const transcribed = { how: 'transcribed' } as const;

function toName(text: string): string {
  return text.replaceAll(/\s/gu, '');
}

/** The transcription of a sheet by its name and scope. */
export function findTranscribed(
  partial: PartialSheet,
  transcription: readonly PerformanceSheet[],
): PerformanceSheet | undefined {
  return transcription.find(
    ({ name, scope }) =>
      scope === partial.sheet.scope && toName(name.text) === toName(partial.sheet.name.text),
  );
}

/** The same place with the page and the source id of the lines that were read. */
function relocate(source: SourceRef, lines: readonly Line[]): SourceRef {
  const first = source.lines?.[0];
  const line = lines.find((candidate) => candidate.source.lines?.[0] === first);
  if (line === undefined) return source;
  return { ...source, source: line.source.source, page: line.source.page };
}

/** Fills the gaps of a sheet; without a transcription they stay empty. */
export function completeSheet(
  partial: PartialSheet,
  by: PerformanceSheet | undefined,
  lines: readonly Line[],
): PerformanceSheet {
  const isWhole = partial.funds !== undefined && partial.indicators !== undefined;
  const byGoal = by?.goal && { text: by.goal.text, source: relocate(by.goal.source, lines) };
  const goal = partial.goal ?? byGoal;
  const isFilled = by !== undefined && !(isWhole && partial.goal !== undefined);
  const funds =
    partial.funds ??
    (by?.funds ?? []).map(({ label, amount }) => ({
      label,
      amount: { ...amount, source: relocate(amount.source, lines) },
    }));
  const indicators =
    partial.indicators ??
    (by?.indicators ?? []).map((indicator) => ({
      ...indicator,
      provenance: transcribed,
      source: relocate(indicator.source, lines),
    }));
  return {
    ...partial.sheet,
    funds,
    ...(goal === undefined ? {} : { goal }),
    indicators,
    ...(isFilled ? { provenance: transcribed } : {}),
  };
}
