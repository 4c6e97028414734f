// The table of a fuzz run: per kind of file how many were tried, read, refused with which
// words, broke or took too long. No times in it: the same cases give the same table.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Judged } from './worker.ts';

/** Milliseconds of processor time a case may take. */
const longest = 5000;

const path = fileURLToPath(new URL('./summary.md', import.meta.url));

function countBy(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map([...counts].sort(([one], [other]) => one.localeCompare(other)));
}

export function isHang({ outcome, ms }: Judged): boolean {
  return ms > longest || (outcome.end === 'fault' && outcome.detail.startsWith('hang'));
}

export function isBroken(judged: Judged): boolean {
  return judged.outcome.end === 'fault' && !isHang(judged);
}

function countRow(name: string, judged: readonly Judged[]): readonly string[] {
  const count = (is: (one: Judged) => boolean) => String(judged.filter(is).length);
  return [
    name,
    String(judged.length),
    count(({ outcome }) => outcome.end === 'reading'),
    count(({ outcome }) => outcome.end === 'reading' && outcome.issues > 0),
    count(({ outcome }) => outcome.end === 'failure'),
    count(isBroken),
    count(isHang),
  ];
}

/** Markdown; `first` is the seed of the first case. */
export function formatSummary(judged: readonly Judged[], first: number): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const kinds = ['PDF', 'XLSX', 'XLS', 'CSV', 'text', 'JSON'];
  const rows = kinds.map((kind) =>
    countRow(
      kind,
      judged.filter((one) => one.kind === kind),
    ),
  );
  const codes = countBy(
    judged.flatMap(({ outcome }) => (outcome.end === 'failure' ? [outcome.code] : [])),
  );
  const amounts = judged.reduce(
    (sum, { outcome }) => sum + (outcome.end === 'reading' ? outcome.amounts : 0),
    0,
  );
  return `${[
    '# Fuzz',
    `${judged.length} damaged files, cases ${first}–${first + judged.length - 1}; written by \`npm run fuzz\`. Each is read as the page reads it and must end in a reading or in a failure with words, within 5 s of processor time. Broken are: an exception, an account that does not add up, a failure without words, half a disclosure, a figure that is not in the file or means another sum.`,
    [
      line(['file', 'tried', 'read', 'of these with issues', 'refused in words', 'broken', 'hung']),
      line(['---', '---:', '---:', '---:', '---:', '---:', '---:']),
      ...[...rows, countRow('all', judged)].map(line),
    ].join('\n'),
    `Figures read from them, each found in its file: ${amounts}.`,
    [
      line(['refused as', 'files']),
      line(['---', '---:']),
      ...[...codes].map(([code, count]) => line([code, String(count)])),
    ].join('\n'),
  ].join('\n\n')}\n`;
}

export function writeSummary(text: string): void {
  writeFileSync(path, text);
}
