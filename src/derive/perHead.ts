/**
 * Amounts per head, where the document says how many people there are.
 *
 * In: the head counts of the profile. Out: the count that a comparison may
 * rest on, and amounts divided by it. A quotient is no published figure.
 */
import { type Fen, toFen } from '../model/amount.ts';
import type { Disclosure } from '../model/disclosure.ts';
import type { StaffingFact } from '../model/narrative.ts';

const preferred = ['serving', 'staff', 'posts'] as const satisfies StaffingFact['concept'][];

/** People in office, else staff, else posts; undefined where none is stated or it is 0. */
export function findHeadCount(disclosure: Disclosure): StaffingFact | undefined {
  const { staffing } = disclosure.profile;
  for (const concept of preferred) {
    const found = staffing.find((fact) => fact.concept === concept && fact.count > 0);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Fen per head, rounded to whole fen, half away from zero; `heads` is at least 1. */
export function getPerHead(fen: Fen, heads: number): Fen {
  return toFen(Math.sign(fen) * Math.round(Math.abs(fen) / heads));
}
