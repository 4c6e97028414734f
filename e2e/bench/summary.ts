// The tables of a bench: printed, and kept in summary.md, one section to a part. A run of
// some parts replaces their sections and leaves the others as they were.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Section {
  readonly title: string;
  /** What was measured and how, for a reader who was not there. */
  readonly about: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** False when something promised was not kept. */
  readonly isKept: boolean;
}

const path = fileURLToPath(new URL('./summary.md', import.meta.url));
const start = (part: string) => `<!-- ${part}: written by npm run bench -- ${part} -->`;
const end = (part: string) => `<!-- ${part}: end -->`;

/** Signs of double width count for two, so that columns stand under each other. */
const getWidth = (text: string) => text.length + (text.match(/[\u2e80-\uffff]/gu)?.length ?? 0);

export function printSection({ title, about, head, rows }: Section): void {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => getWidth(row[column] ?? ''))),
  );
  console.log(`\n${title}\n${about}`);
  for (const row of [head, ...rows]) {
    const cells = row.map((cell, column) => {
      const room = ' '.repeat(Math.max(0, (widths[column] ?? 0) - getWidth(cell)));
      return column === 0 ? cell + room : room + cell;
    });
    console.log(`  ${cells.join('  ')}`);
  }
}

function formatSection({ title, about, head, rows }: Section): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [`## ${title}`, '', about, '', line(head), line(rule), ...rows.map(line)].join('\n');
}

/** Replaces the sections of `parts`, in their order; `known` are all parts, in the order of the page. */
export function writeSummary(
  sections: ReadonlyMap<string, Section>,
  known: readonly string[],
): void {
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const kept = known.map((part) => {
    const section = sections.get(part);
    if (section !== undefined) return [start(part), formatSection(section), end(part)].join('\n\n');
    const from = before.indexOf(start(part));
    return from < 0 ? undefined : before.slice(from, before.indexOf(end(part)) + end(part).length);
  });
  const title = '# Bench\n\nMedian (least–most) of each run. Written by `npm run bench`.';
  writeFileSync(path, `${[title, ...kept.filter((text) => text !== undefined)].join('\n\n')}\n`);
}

/** The middle of some numbers; the mean of the two in the middle of an even count. */
export function getMiddle(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((left, right) => left - right);
  const half = sorted.length / 2;
  return (
    ((sorted[Math.ceil(half) - 1] ?? Number.NaN) + (sorted[Math.floor(half)] ?? Number.NaN)) / 2
  );
}

/** "812 (790–861)"; thousands apart. */
export function formatSpread(numbers: readonly number[], digits = 0): string {
  const print = (number: number) =>
    number.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const [middle, least, most] = [getMiddle(numbers), Math.min(...numbers), Math.max(...numbers)];
  if (least === most) return print(middle);
  return `${print(middle)} (${print(least)}–${print(most)})`;
}

export const formatRatio = (ratio: number) => `${ratio.toFixed(2)}×`;
