/**
 * Corrections of one document made in two places at once.
 *
 * What one place changed (took back, added) is done to what is kept, so neither loses
 * what the other was told is saved.
 */
import type { Correction } from '../../ingest/corrections.ts';

export interface CorrectionStep {
  /** As the one who changes them saw them. */
  readonly before: readonly Correction[];
  readonly after: readonly Correction[];
}

function isAmong(list: readonly Correction[], one: Correction): boolean {
  const words = JSON.stringify(one);
  return list.some((other) => JSON.stringify(other) === words);
}

function getFreeId(list: readonly Correction[]): string {
  const numbers = list.map(({ id }) => Number(id)).filter(Number.isSafeInteger);
  return String(1 + Math.max(0, ...numbers));
}

/** The kept corrections after the step; an added one whose id is taken gets a free one. */
export function mergeCorrections(
  kept: readonly Correction[],
  { before, after }: CorrectionStep,
): readonly Correction[] {
  const left = kept.filter((one) => !isAmong(before, one) || isAmong(after, one));
  const added = after.filter((one) => !isAmong(before, one) && !isAmong(left, one));
  return added.reduce<readonly Correction[]>((list, one) => {
    const isTaken = list.some(({ id }) => id === one.id);
    return [...list, isTaken ? { ...one, id: getFreeId(list) } : one];
  }, left);
}
