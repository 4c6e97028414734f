/**
 * Findings that are not about two sums of money: requirements, counts, words
 * and everything that cannot be checked.
 */
import type { Evidence, Finding, Outcome, Severity } from '../model/finding.ts';
import type { SourceRef } from '../model/source.ts';

export interface Note {
  readonly rule: string;
  readonly place: string;
  readonly outcome: Outcome;
  readonly severity?: Severity;
  readonly reason?: string;
  readonly evidence?: readonly Evidence[];
  readonly details?: Readonly<Record<string, string>>;
}

/** A finding without two sides in fen. */
export function makeNote(note: Note): Finding {
  const { rule, place, outcome, severity, reason } = note;
  return {
    id: `${rule}:${place}`,
    rule,
    outcome,
    ...(severity === undefined ? {} : { severity }),
    ...(reason === undefined ? {} : { reason }),
    evidence: note.evidence ?? [],
    details: note.details ?? {},
  };
}

/** Words as evidence; counts and percentages are words here, too. */
export function quote(
  fact: string,
  words: { readonly printed: string; readonly source: SourceRef },
  side: 'left' | 'right' = 'left',
): Evidence {
  return { fact, side, sign: 1, printed: words.printed, source: words.source };
}

/** The same comparison with a milder answer: no severity any more. */
export function restate(
  { severity: _, ...finding }: Finding,
  outcome: Outcome,
  reason: string,
): Finding {
  return { ...finding, outcome, reason };
}
