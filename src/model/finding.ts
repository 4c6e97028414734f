/**
 * The answer of one check: an identity, its two sides and the evidence.
 *
 * A finding carries facts and codes only; sentences are made where they are
 * shown. Undetermined cells are never evidence.
 */
import type { Fen } from './amount.ts';
import type { SourceRef } from './source.ts';

export type Outcome =
  | 'equal'
  | 'withinRounding'
  | 'differs'
  | 'cannotBeChecked'
  | 'lawfulException';

export type Severity = 'fault' | 'likelyFault' | 'notice';

/** One fact that takes part, with its sign on its side of the identity. */
export interface Evidence {
  /** Cell id (`t3.0.5.c1`), statement id (`s4`, `s4.change`) or other fact id. */
  readonly fact: string;
  readonly side: 'left' | 'right';
  /** Absent for facts that are words, counts or percentages. */
  readonly fen?: Fen;
  readonly sign: 1 | -1;
  readonly printed: string;
  readonly source: SourceRef;
}

export interface Finding {
  /** Rule and place: `childrenSum:t6.0.1.c0`; stable over runs. */
  readonly id: string;
  readonly rule: string;
  readonly outcome: Outcome;
  /** Only for outcomes other than equal and within rounding. */
  readonly severity?: Severity;
  /** Both sides in fen, where the identity is about money. */
  readonly left?: Fen;
  readonly right?: Fen;
  /** Allowed absolute difference in fen, from printed precision and parts. */
  readonly bound?: number;
  readonly evidence: readonly Evidence[];
  /** Why it cannot be checked or is lawful: a code the interface explains. */
  readonly reason?: string;
  /** Words for `reason` or the statement to be filled in: names, titles. */
  readonly details: Readonly<Record<string, string>>;
}
