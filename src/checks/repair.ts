/**
 * For clerks: which change of a single figure would make a failing identity
 * hold, and which of these changes the other identities support.
 *
 * A suggestion, never a correction: the arithmetic cannot know the truth.
 * In: a failing finding and all findings. Out: candidates, best first. The
 * other findings are only recalculated, so no rule is run again.
 */
import { type Fen, toFen } from '../model/amount.ts';
import type { Evidence, Finding } from '../model/finding.ts';

export interface Repair {
  /** The figure to change: a cell or a stated amount. */
  readonly fact: string;
  readonly from: Fen;
  readonly to: Fen;
  readonly printed: string;
  /** Ids of other findings that hold afterwards and do not hold now. */
  readonly mends: readonly string[];
  /** Ids of other findings that hold now and would not hold afterwards. */
  readonly breaks: readonly string[];
}

/**
 * Repairs of one finding, ranked by how many other identities hold afterwards,
 * compared with now; ties in the order of the evidence. Empty where the
 * finding does not differ in money.
 */
export function listRepairs(finding: Finding, all: readonly Finding[]): readonly Repair[] {
  const { left, right } = finding;
  if (finding.outcome !== 'differs' || left === undefined || right === undefined) return [];
  const gap = left - right;
  return finding.evidence
    .flatMap((piece) => {
      if (piece.fen === undefined) return [];
      const to = toFen(piece.fen - getWeight(piece) * gap);
      return [describeRepair(finding, { piece, from: piece.fen, to }, all)];
    })
    .sort((a, b) => getScore(b) - getScore(a));
}

function getScore(repair: Repair): number {
  return repair.mends.length - repair.breaks.length;
}

/** How the difference (left less right) moves with the figure. */
function getWeight({ side, sign }: Evidence): number {
  return side === 'left' ? sign : -sign;
}

interface Change {
  readonly piece: Evidence;
  readonly from: Fen;
  readonly to: Fen;
}

function describeRepair(
  finding: Finding,
  { piece, from, to }: Change,
  all: readonly Finding[],
): Repair {
  const mends: string[] = [];
  const breaks: string[] = [];
  for (const other of all) {
    if (other.id === finding.id || other.left === undefined || other.right === undefined) continue;
    const weight = other.evidence
      .filter(({ fact }) => fact === piece.fact)
      .reduce((sum, same) => sum + getWeight(same), 0);
    if (weight === 0) continue;
    const now = other.left - other.right;
    const isHeldNow = isHeld(other, now);
    const isHeldThen = isHeld(other, now + weight * (to - from));
    if (isHeldThen && !isHeldNow) mends.push(other.id);
    if (isHeldNow && !isHeldThen) breaks.push(other.id);
  }
  return { fact: piece.fact, from, to, printed: piece.printed, mends, breaks };
}

function isHeld(finding: Finding, difference: number): boolean {
  if (finding.reason === 'atLeast') return difference >= 0;
  return Math.abs(difference) <= (finding.bound ?? 0);
}
