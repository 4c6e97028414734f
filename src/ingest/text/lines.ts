/**
 * Extracted text as pages and lines with their places.
 *
 * In: the decoded text of one file. Out: its printed lines, personal numbers
 * masked, each with page and line number; blank lines are layout and dropped.
 * A page begins at a form feed, at a line that starts with exactly one space
 * right below a printed line (between two lines of one page the extraction
 * always left a blank one), or below a page number set apart from the text.
 */
import type { Line } from '../line.ts';
import { maskPersonalNumbers } from './mask.ts';

export interface TextPages {
  readonly lines: readonly Line[];
  readonly pages: number;
  /** All lines of the file, blank ones included. */
  readonly lineCount: number;
}

const startsWithOneSpace = /^ \S/u;
const pageNumber = /^[-—]?\s*\d{1,3}\s*[-—]?$/u;

function isPageStart(raw: readonly string[], at: number): boolean {
  const text = raw[at] ?? '';
  const previous = raw[at - 1];
  if (text.startsWith('\f')) return at > 0;
  if (previous === undefined || text.trim() === '') return false;
  if (previous.trim() !== '') return startsWithOneSpace.test(text);
  return isPageNumber(raw, at - 2);
}

/** A bare number with more blank lines above it than lie between two lines of text. */
function isPageNumber(raw: readonly string[], at: number): boolean {
  const above = [raw[at - 1], raw[at - 2]];
  return pageNumber.test(raw[at]?.trim() ?? '') && above.every((text) => text?.trim() === '');
}

/** No page prints a line this long, and patterns are only known to be quick below it. */
export const mostLineLength = 20_000;

const lineFeed = 10;
const carriageReturn = 13;
const lineEnd = /\r\n|\n|\r/u;

/** Whether some line is too long to have been printed; checked before anything reads it. */
export function hasEndlessLine(text: string): boolean {
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === lineFeed || code === carriageReturn) start = at + 1;
    else if (at - start >= mostLineLength) return true;
  }
  return false;
}

/** Printed lines in order; `source` is the id of the document they come from. */
export function splitLines(text: string, source: string): TextPages {
  const raw = text.split(lineEnd);
  if (raw.at(-1) === '') raw.pop();
  const lines: Line[] = [];
  let page = 1;
  raw.forEach((content, index) => {
    if (isPageStart(raw, index)) page += 1;
    if (content.trim() === '') return;
    const line = maskPersonalNumbers(content.replaceAll('\f', ' ').trimEnd());
    const number = index + 1;
    lines.push({
      text: line,
      source: { source, page, lines: [number, number], chars: [0, line.length] },
    });
  });
  return { lines, pages: lines.length === 0 ? 0 : page, lineCount: raw.length };
}
