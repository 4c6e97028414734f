/**
 * Compares the two sides of an identity and answers with one finding.
 *
 * A sum: one whole against its parts; every printed figure may be off by half
 * of its last digit, so n parts allow (n+1)·½ digits where all are printed
 * alike, and the sum of the half digits where they are not. A whole with one
 * printed part, and a figure printed twice, are the same amount rounded alike:
 * nothing is allowed for, unless the two are printed in different precision.
 * Doubled integers are compared, so halves stay exact.
 * Blanks and dashes count as nothing inside a sum; alone on a side they say
 * nothing, and the finding tells so instead of taking them for a zero.
 */
import { type Fen, toFen } from '../model/amount.ts';
import type { Evidence, Finding, Outcome, Severity } from '../model/finding.ts';
import type { Term } from './term.ts';

export type ReasonCode =
  | 'undetermined'
  | 'unreadable'
  | 'notAnAmount'
  | 'nothingPrinted'
  | 'blankAgainstZero'
  | 'blankAgainstAmount'
  | 'blankWhole'
  | 'blankParts';

export interface Comparison {
  readonly rule: string;
  readonly place: string;
  /** In a sum the whole is on the left, the parts on the right. */
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  /** `sum`: whole = Σ parts. `same`: one amount printed in two places. */
  readonly kind: 'sum' | 'same';
  /** Severity when the sides differ; a fault unless told otherwise. */
  readonly severity?: Severity;
  /** `finest`: figures printed with fewer digits only dropped zeros. */
  readonly precision?: 'printed' | 'finest';
  readonly details?: Readonly<Record<string, string>>;
}

interface Side {
  readonly fen: Fen;
  readonly printed: readonly Term[];
}

/** One finding; see the head of the file for what each outcome means. */
export function compareSides(comparison: Comparison): Finding {
  const all = [...comparison.left, ...comparison.right];
  const obstacle = findObstacle(all);
  if (obstacle !== undefined) return describe(comparison, 'cannotBeChecked', { reason: obstacle });
  const left = addUp(comparison.left);
  const right = addUp(comparison.right);
  const silence = findSilence(comparison, left, right);
  if (silence !== undefined) return silence;
  const doubled = getDoubledBound(comparison, left, right);
  const money = { left: left.fen, right: right.fen, bound: doubled / 2 };
  const difference = Math.abs(left.fen - right.fen);
  if (difference === 0) return describe(comparison, 'equal', money);
  if (2 * difference <= doubled) return describe(comparison, 'withinRounding', money);
  return describe(comparison, 'differs', { ...money, severity: comparison.severity ?? 'fault' });
}

const obstacles = {
  unreadable: 'unreadable',
  undetermined: 'undetermined',
  text: 'notAnAmount',
} as const;

/** The first kind of cell that no sum can be made with. */
function findObstacle(terms: readonly Term[]): ReasonCode | undefined {
  for (const { state } of terms) {
    if (state === 'unreadable' || state === 'undetermined' || state === 'text') {
      return obstacles[state];
    }
  }
  return undefined;
}

function addUp(terms: readonly Term[]): Side {
  let sum = 0;
  for (const term of terms) sum = toFen(sum + term.sign * (term.fen ?? 0));
  return { fen: toFen(sum), printed: terms.filter((term) => term.fen !== undefined) };
}

/** What follows when a whole side prints no figure; undefined when both do. */
function findSilence(comparison: Comparison, left: Side, right: Side): Finding | undefined {
  const isLeftSilent = left.printed.length === 0;
  const isRightSilent = right.printed.length === 0;
  if (!isLeftSilent && !isRightSilent) return undefined;
  if (isLeftSilent && isRightSilent) {
    return describe(comparison, 'cannotBeChecked', { reason: 'nothingPrinted' });
  }
  const amount = isLeftSilent ? right.fen : left.fen;
  if (amount === 0) return describe(comparison, 'cannotBeChecked', { reason: 'blankAgainstZero' });
  if (comparison.kind === 'sum') {
    const reason = isLeftSilent ? 'blankWhole' : 'blankParts';
    return describe(comparison, 'cannotBeChecked', { reason, severity: 'notice' });
  }
  return describe(comparison, 'differs', {
    left: left.fen,
    right: right.fen,
    bound: 0,
    reason: 'blankAgainstAmount',
    severity: comparison.severity === 'notice' ? 'notice' : 'likelyFault',
  });
}

/** Twice the allowed difference in fen. */
function getDoubledBound(comparison: Comparison, left: Side, right: Side): number {
  const steps = [...left.printed, ...right.printed].map((term) => term.step ?? 0);
  const finest = Math.min(...steps);
  const isSameAmount = left.printed.length === 1 && right.printed.length === 1;
  if (isSameAmount && steps.every((step) => step === finest)) return 0;
  if (comparison.precision === 'finest') return isSameAmount ? 0 : steps.length * finest;
  return steps.reduce((sum, step) => sum + step, 0);
}

interface Answer {
  readonly left?: Fen;
  readonly right?: Fen;
  readonly bound?: number;
  readonly severity?: Severity;
  readonly reason?: string;
}

function describe(comparison: Comparison, outcome: Outcome, answer: Answer): Finding {
  const evidence: Evidence[] = [];
  addEvidence(evidence, comparison.left, 'left');
  addEvidence(evidence, comparison.right, 'right');
  return {
    id: `${comparison.rule}:${comparison.place}`,
    rule: comparison.rule,
    outcome,
    ...answer,
    evidence,
    details: comparison.details ?? noDetails,
  };
}

const noDetails: Readonly<Record<string, string>> = {};

function isTelling({ state }: Term): boolean {
  return state !== 'blank' && state !== 'dash' && state !== 'undetermined';
}

/** Blanks are listed only where a side has nothing else; undetermined cells never. */
function addEvidence(list: Evidence[], terms: readonly Term[], side: 'left' | 'right'): void {
  const isSilent = !terms.some(isTelling);
  for (const term of terms) {
    if (term.state === 'undetermined' || (!isSilent && !isTelling(term))) continue;
    const { fact, fen, sign, printed, source } = term;
    list.push(
      fen === undefined
        ? { fact, side, sign, printed, source }
        : { fact, side, fen, sign, printed, source },
    );
  }
}
