/**
 * Sentences printed inside a table: why it is empty, and remarks below it.
 *
 * In: the lines of a body. Out: lines of rows, and notes as groups of lines.
 * A sentence ends with 。 and may wrap; a remark opens with 注 or 说明. Rows
 * never end with 。, and their last piece is a figure.
 */
import type { Line } from '../line.ts';
import { isValueText } from './tokens.ts';

const remark = /^(?:备?注|说明)\s*\d*[:：.、]/u;
const code = /^\d{3}(?:\s|\d{2})/u;
/** A line that goes on below is nearly as wide as the page. */
const shortestWrapped = 15;

function endsSentence(line: Line): boolean {
  return line.text.trimEnd().endsWith('。');
}

function canGoOn(line: Line): boolean {
  const text = line.text.trim();
  const last = text.split(/\s+/u).at(-1) ?? '';
  return text.length >= shortestWrapped && !isValueText(last) && !code.test(text);
}

function findNoteStart(lines: readonly Line[], end: number, floor: number): number {
  let start = end;
  while (start > floor && !remark.test(lines[start]?.text.trim() ?? '')) {
    const above = lines[start - 1];
    if (above === undefined || endsSentence(above) || !canGoOn(above)) break;
    start -= 1;
  }
  return start;
}

/** Order is kept; every line is in exactly one of the two. */
export function takeNotes(lines: readonly Line[]): {
  readonly rows: readonly Line[];
  readonly notes: readonly (readonly Line[])[];
} {
  const notes: (readonly Line[])[] = [];
  const taken = new Set<Line>();
  let floor = 0;
  lines.forEach((line, index) => {
    const isLoneRemark = remark.test(line.text.trim()) && lines[index + 1] === undefined;
    if (!endsSentence(line) && !isLoneRemark) return;
    const note = lines.slice(findNoteStart(lines, index, floor), index + 1);
    notes.push(note);
    for (const each of note) taken.add(each);
    floor = index + 1;
  });
  return { rows: lines.filter((line) => !taken.has(line)), notes };
}
