/**
 * The structured proof of a finding: its terms, sums, difference and bound.
 *
 * Everything is in fen; the bound may be half a fen. Percentages and counts
 * have terms and no sums.
 */
import { type Fen, subtractFen } from '../model/amount.ts';
import type { Evidence, Finding, Outcome } from '../model/finding.ts';

export interface ProofTerm {
  readonly fact: string;
  readonly sign: 1 | -1;
  /** Absent for words, counts and percentages. */
  readonly fen?: Fen;
  readonly printed: string;
}

export interface ProofSide {
  readonly terms: readonly ProofTerm[];
  /** Absent where the identity is not about money. */
  readonly sum?: Fen;
}

export interface Proof {
  readonly outcome: Outcome;
  readonly left: ProofSide;
  readonly right: ProofSide;
  /** Left less right; absent without two sums. */
  readonly difference?: Fen;
  readonly bound?: number;
}

/** Sums are taken over from the finding, terms from its evidence. */
export function buildProof(finding: Finding): Proof {
  const { outcome, left, right, bound, evidence } = finding;
  return {
    outcome,
    left: buildSide(evidence, 'left', left),
    right: buildSide(evidence, 'right', right),
    ...(left === undefined || right === undefined ? {} : { difference: subtractFen(left, right) }),
    ...(bound === undefined ? {} : { bound }),
  };
}

function buildSide(
  evidence: readonly Evidence[],
  side: Evidence['side'],
  sum: Fen | undefined,
): ProofSide {
  const terms = evidence
    .filter((piece) => piece.side === side)
    .map(({ fact, sign, fen, printed }) => ({
      fact,
      sign,
      ...(fen === undefined ? {} : { fen }),
      printed,
    }));
  return { terms, ...(sum === undefined ? {} : { sum }) };
}
