/**
 * Budgets of the corpus that are published in two files, narrative and tables,
 * read as one.
 *
 * In: the readings of a run. Out: one line for each pair that the page would
 * offer to join, with what the checks between words and tables say; the lines
 * go to e2e/corpus/pairs.tsv, so that a regression shows as a difference.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkDisclosure } from '../checks/run.ts';
import { canMerge, mergeReadings } from '../ingest/mergeReadings.ts';
import type { ClassificationList } from '../model/classification.ts';
import type { Reading } from '../model/reading.ts';

const path = resolve(import.meta.dirname, '../../e2e/corpus/pairs.tsv');
const columns = ['place', 'documents', 'held', 'rounding', 'failed', 'faults'];

export interface PlacedReading {
  readonly place: string;
  readonly reading: Reading;
}

function nameOf({ disclosure }: Reading): string {
  return disclosure.sources[0]?.sha256.slice(0, 12) ?? '';
}

function measurePair(
  [one, other]: readonly [PlacedReading, PlacedReading],
  classification: ClassificationList,
): string {
  const merged = mergeReadings(one.reading, other.reading);
  if (!merged.ok) throw new Error(merged.problem.detail);
  const findings = checkDisclosure(merged.value.disclosure, { classification });
  const faults = findings.filter(({ severity }) => severity === 'fault').map(({ id }) => id);
  const count = (outcome: string): string =>
    String(findings.filter((finding) => finding.outcome === outcome).length);
  return [
    one.place,
    `${nameOf(one.reading)}+${nameOf(other.reading)}`,
    count('equal'),
    count('withinRounding'),
    String(faults.length),
    faults.join(','),
  ].join('\t');
}

/** One line to a pair, as in the file; every reading stands in one pair at most. */
export function measurePairs(
  readings: readonly PlacedReading[],
  classification: ClassificationList,
): readonly string[] {
  const sorted = readings.toSorted((a, b) => nameOf(a.reading).localeCompare(nameOf(b.reading)));
  const taken = new Set<PlacedReading>();
  return sorted.flatMap((one, at) => {
    const other = sorted
      .slice(at + 1)
      .find((each) => !taken.has(each) && canMerge(one.reading, each.reading));
    if (other === undefined || taken.has(one)) return [];
    taken.add(other);
    return [measurePair([one, other], classification)];
  });
}

export function writePairs(lines: readonly string[]): void {
  writeFileSync(path, `${[columns.join('\t'), ...lines].join('\n')}\n`);
}
