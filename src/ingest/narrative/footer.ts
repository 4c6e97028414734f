/**
 * Page numbers that fell among the words: a line of their own (`25`, `- 2 -`,
 * `第 3 页 共 12 页`) or inside a line (`下降-2-26.9%`).
 *
 * In: lines. Out: the stretches that belong to the text, and what was dropped.
 * What the text cannot tell: whether a bare number alone on its line was a
 * wrapped figure. A justified page never leaves one alone before its unit, so
 * up to three digits alone are taken for a page number.
 */
import type { Leftover } from '../../model/reading.ts';
import { spanLines, type Line } from '../line.ts';
import { foldText, type LineSpan } from './paragraph.ts';

const footerLine =
  /^(?:\d{1,3}|[-—–－]{1,2}\d{1,3}[-—–－]{1,2}|第?\d{1,3}页?[/,，]?共\d{1,3}页|第\d{1,3}页|\d{1,3}\/\d{1,3})$/u;
/** Dash, number, dash right after a word: never after a digit, a letter or another dash. */
const footerInside =
  /(?<![\dA-Za-z.%\-—–－\s])\s{0,4}[-—–－]\s{0,2}\d{1,3}\s{0,2}[-—–－](?![-—–－])/gu;

const anyDash = /[-—–－]/u;

/** What a page number begins with, before it is folded; most lines begin otherwise. */
const footerStart = /^\s*[\d０-９第\-—–－−]/u;

/** True when nothing but a page number stands on the line. */
export function isFooterLine(text: string): boolean {
  if (!footerStart.test(text)) return false;
  return footerLine.test(foldText(text).replaceAll(/\s/gu, ''));
}

export interface CleanLines {
  /** One list of stretches per line that holds words. */
  readonly lines: readonly (readonly LineSpan[])[];
  readonly leftover: readonly Leftover[];
}

function cutInside(line: Line): { spans: LineSpan[]; leftover: Leftover[] } {
  const spans: LineSpan[] = [];
  const leftover: Leftover[] = [];
  let start = 0;
  if (!anyDash.test(line.text))
    return { spans: [{ line, start, end: line.text.length }], leftover };
  for (const match of foldText(line.text).matchAll(footerInside)) {
    const end = match.index + match[0].length;
    spans.push({ line, start, end: match.index });
    leftover.push({
      text: line.text.slice(match.index, end).trim(),
      source: { ...line.source, chars: [match.index, end] },
      reason: 'pageNumber',
    });
    start = end;
  }
  spans.push({ line, start, end: line.text.length });
  return { spans, leftover };
}

/** Drops blank lines and page numbers; everything else is kept in order. */
export function cleanLines(lines: readonly Line[]): CleanLines {
  const kept: LineSpan[][] = [];
  const leftover: Leftover[] = [];
  for (const line of lines) {
    if (line.text.trim() === '') continue;
    if (isFooterLine(line.text)) {
      leftover.push({
        text: line.text.trim(),
        source: spanLines(line, line),
        reason: 'pageNumber',
      });
      continue;
    }
    const cut = cutInside(line);
    kept.push(cut.spans);
    leftover.push(...cut.leftover);
  }
  return { lines: kept, leftover };
}
