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
import { keepDefined } from '../narrative/defined.ts';

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

/** The first line with each number. */
type LinesByNumber = ReadonlyMap<number | undefined, Line>;

/** The same place with the page and the source id of the lines that were read. */
function relocate(source: SourceRef, lines: LinesByNumber): SourceRef {
  const line = lines.get(source.lines?.[0]);
  if (line === undefined) return source;
  return { ...source, source: line.source.source, page: line.source.page };
}

/** What the transcription gives, at the places of the lines that were read. */
function relocateSheet(
  by: PerformanceSheet | undefined,
  printed: readonly Line[],
): Pick<PerformanceSheet, 'funds' | 'goal' | 'indicators'> {
  if (by === undefined) return { funds: [], indicators: [] };
  const { goal } = by;
  // Later entries of a map replace earlier ones: from the last line to the first.
  const lines: LinesByNumber = new Map(
    printed.toReversed().map((line) => [line.source.lines?.[0], line]),
  );
  return {
    funds: by.funds.map(({ label, amount }) => ({
      label,
      amount: { ...amount, source: relocate(amount.source, lines) },
    })),
    indicators: by.indicators.map((indicator) => ({
      ...indicator,
      provenance: transcribed,
      source: relocate(indicator.source, lines),
    })),
    ...(goal === undefined ? {} : { goal: { ...goal, source: relocate(goal.source, lines) } }),
  };
}

/** Fills the gaps of a sheet; without a transcription they stay empty. */
export function completeSheet(
  partial: PartialSheet,
  by: PerformanceSheet | undefined,
  lines: readonly Line[],
): PerformanceSheet {
  const { funds, goal, indicators } = partial;
  const isWhole = funds !== undefined && goal !== undefined && indicators !== undefined;
  const provenance = by !== undefined && !isWhole ? transcribed : undefined;
  return {
    ...partial.sheet,
    ...relocateSheet(by, lines),
    ...keepDefined({ funds, goal, indicators, provenance }),
  };
}
