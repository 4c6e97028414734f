/**
 * Tables and pages written as text in a test, as lines the readers take.
 *
 * A drawing is indented as a whole in the test; the indent of its first line
 * is taken off. A line of three dashes begins a new page.
 */
import type { Line } from '../ingest/line.ts';

const pageBreak = '---';

export function drawPages(drawing: string): readonly Line[] {
  const rows = drawing.replace(/^\n/u, '').split('\n');
  const margin = /^ */u.exec(rows[0] ?? '')?.[0].length ?? 0;
  let page = 1;
  return rows.flatMap((row, index): Line[] => {
    const text = row.slice(margin).trimEnd();
    const isBreak = row.trim() === pageBreak;
    if (isBreak) page += 1;
    if (isBreak || text === '') return [];
    const number = index + 1;
    const lines = [number, number] as const;
    return [{ text, source: { source: 'drawn', page, lines, chars: [0, text.length] } }];
  });
}
