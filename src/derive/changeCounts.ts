/**
 * How many items rose, fell, are new, were dropped or stayed.
 *
 * In: changes. Out: a count per kind, 0 included, and the items that the
 * document says grew by a percentage although last year was nothing.
 */
import type { Change, ChangeKind } from './statedChange.ts';

export type ChangeCounts = Readonly<Record<ChangeKind, number>>;

/** A count for every kind; they add up to the number of changes. */
export function countChanges(changes: readonly Change[]): ChangeCounts {
  const counts = { new: 0, dropped: 0, increased: 0, decreased: 0, unchanged: 0, unknown: 0 };
  for (const { kind } of changes) counts[kind] += 1;
  return counts;
}

/** New items for which the document prints a rate of growth, as "增长 100%" by custom. */
export function listRatesFromNothing<Item extends Change>(items: readonly Item[]): readonly Item[] {
  return items.filter(
    ({ kind, statedPercent }) => kind === 'new' && (statedPercent?.hundredths ?? 0) !== 0,
  );
}
