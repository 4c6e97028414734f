/**
 * Two files of the queue that are one budget: narrative and tables.
 *
 * In: the items of the queue. Out: the pairs that may be joined, and the queue
 * with one pair joined. Items with corrections are left alone: a correction
 * names the facts of its own file.
 */
import { canMerge, mergeReadings } from '../ingest/mergeReadings.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import type { ReadFailure, Reading } from '../model/reading.ts';
import type { ImportItem } from './importItem.ts';

interface ImportPair {
  readonly first: ImportItem;
  readonly second: ImportItem;
}

const notReady: ReadFailure = {
  code: 'mergeNotReady',
  message: '这两份文件还没有读完，或已有更正，不能合为一份。',
  detail: 'Not both read without corrections',
  remedy: '请先读完并撤销更正，再合并。',
};

/** The reading of an item that may be joined: read, uncorrected, one file. */
function findReading({ step, files }: ImportItem): Reading | undefined {
  const isPlain = step.state === 'read' && step.corrections.length === 0 && files.length === 1;
  return isPlain ? step.reading : undefined;
}

/** Pairs in the order of the queue; every item stands in one pair at most. */
export function listPairs(items: readonly ImportItem[]): readonly ImportPair[] {
  const pairs: ImportPair[] = [];
  const taken = new Set<ImportItem>();
  for (const first of items) {
    const one = findReading(first);
    if (one === undefined || taken.has(first)) continue;
    const second = items.slice(items.indexOf(first) + 1).find((candidate) => {
      const other = findReading(candidate);
      return other !== undefined && !taken.has(candidate) && canMerge(one, other);
    });
    if (second === undefined) continue;
    taken.add(second);
    pairs.push({ first, second });
  }
  return pairs;
}

/** The queue with the pair as one item in the place of its first. */
export function joinPair(
  items: readonly ImportItem[],
  { first, second }: ImportPair,
): Result<readonly ImportItem[], ReadFailure> {
  const [one, other] = [findReading(first), findReading(second)];
  if (one === undefined || other === undefined) return fail(notReady);
  const merged = mergeReadings(one, other);
  if (!merged.ok) return merged;
  const joined: ImportItem = {
    key: first.key,
    files: [...first.files, ...second.files],
    step: { state: 'read', reading: merged.value, corrections: [] },
  };
  return ok(items.flatMap((item) => (item === first ? [joined] : item === second ? [] : [item])));
}
