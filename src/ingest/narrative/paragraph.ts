/**
 * A paragraph: printed lines joined into one text, and the way back.
 *
 * In: the lines of one paragraph. Out: `text` for people and `plain` for
 * patterns, character by character the same length, so that one offset serves
 * both and leads back to line and character.
 * Rule: spaces that the layout put beside Chinese characters or punctuation
 * are dropped, a wrapped line continues without a gap; between two Latin words
 * one space stays.
 */
import type { Box, SourceRef, TextFact } from '../../model/source.ts';
import type { Line } from '../line.ts';

export interface Paragraph {
  /** As printed, without line breaks and layout spaces. */
  readonly text: string;
  /** Same length; full-width digits, letters and signs as ASCII. */
  readonly plain: string;
  readonly lines: readonly Line[];
  /** Per character: index into `lines`. */
  readonly owners: readonly number[];
  /** Per character: UTF-16 offset in its line. */
  readonly origins: readonly number[];
}

/** A stretch of a line that takes part; the rest of the line does not. */
export interface LineSpan {
  readonly line: Line;
  readonly start: number;
  readonly end: number;
}

const latin = /[A-Za-z0-9]/u;
const layoutSpace = /[\s\u200b\ufeff]/u;
/** Full-width signs; the comma, which most sentences hold, only between two full-width digits. */
const foldable = /[\uff01-\uff0b\uff0d-\uff5e\u2212]|(?<=[０-９])，(?=[０-９])/gu;

/** A comma alone is never folded, so where none of the other signs stands there is nothing to do. */
const mayFold = /[\uff01-\uff0b\uff0d-\uff5e\u2212]/u;

/** One character in the form patterns are written in; never changes the length. */
function foldCharacter(character: string): string {
  return character === '\u2212' ? '-' : String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}

/** Beyond the ideographic space there is only one more: the byte-order mark. */
function isLayoutSpace(character: string): boolean {
  return (character <= '\u3000' || character === '\ufeff') && layoutSpace.test(character);
}

/**
 * The form that patterns match: same length as `text`. A full-width comma is a
 * thousands separator only between two full-width digits.
 */
export function foldText(text: string): string {
  return mayFold.test(text) ? text.replace(foldable, foldCharacter) : text;
}

/** A gap stays only between two Latin words; digits of a wrapped figure close up. */
function keepsSpace(before: string, after: string, isLineBreak: boolean): boolean {
  if (!latin.test(before) || !latin.test(after)) return false;
  return !isLineBreak || (/[A-Za-z]/u.test(before) && /[A-Za-z]/u.test(after));
}

/** Joins stretches of lines, in order. */
export function joinSpans(spans: readonly LineSpan[]): Paragraph {
  const lines: Line[] = [];
  const owners: number[] = [];
  const origins: number[] = [];
  let text = '';
  let gap: 'none' | 'space' | 'break' = 'none';
  for (const { line, start, end } of spans) {
    if (lines.at(-1) !== line) lines.push(line);
    let wordStart = start;
    for (let offset = start; offset < end; offset++) {
      const character = line.text.charAt(offset);
      if (isLayoutSpace(character)) {
        text += line.text.slice(wordStart, offset);
        wordStart = offset + 1;
        if (gap === 'none') gap = 'space';
        continue;
      }
      if (gap !== 'none' && keepsSpace(text.slice(-1), character, gap === 'break')) {
        text += ' ';
        owners.push(lines.length - 1);
        origins.push(offset);
      }
      gap = 'none';
      owners.push(lines.length - 1);
      origins.push(offset);
    }
    text += line.text.slice(wordStart, end);
    gap = 'break';
  }
  return { text, plain: foldText(text), lines, owners, origins };
}

/** Joins whole lines, in order. */
export function joinLines(lines: readonly Line[]): Paragraph {
  return joinSpans(lines.map((line) => ({ line, start: 0, end: line.text.length })));
}

function uniteBoxes(boxes: readonly Box[]): Box | undefined {
  const first = boxes[0];
  if (first === undefined) return undefined;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** The box around those lines that stand on the page; undefined when none has a box. */
function findBox(lines: readonly Line[], page: number): Box | undefined {
  return uniteBoxes(
    lines.flatMap(({ source }) => (source.page === page && source.box ? [source.box] : [])),
  );
}

function getOffset(paragraph: Paragraph, line: Line, index: number): number {
  return (line.source.chars?.[0] ?? 0) + (paragraph.origins[index] ?? 0);
}

/**
 * The place of `plain[start, end)`: first to last line, characters within
 * them, and the box around those lines of the first page, where lines have one.
 */
export function referTo(paragraph: Paragraph, start: number, end: number): SourceRef {
  const { lines, owners } = paragraph;
  const final = Math.max(start, end - 1);
  const firstOwner = owners[start] ?? 0;
  const lastOwner = owners[final] ?? firstOwner;
  const first = lines[firstOwner];
  const last = lines[lastOwner];
  if (first === undefined || last === undefined) throw new Error('A paragraph without lines');
  const { source, page } = first.source;
  const isBoxed = first.source.box !== undefined;
  const box = isBoxed ? findBox(lines.slice(firstOwner, lastOwner + 1), page) : undefined;
  const place = box === undefined ? { source, page } : { source, page, box };
  if (first.source.lines === undefined || last.source.lines === undefined) return place;
  return {
    ...place,
    lines: [first.source.lines[0], last.source.lines[1]],
    chars: [getOffset(paragraph, first, start), getOffset(paragraph, last, final) + 1],
  };
}

/** The words `plain[start, end)` as a fact. */
export function quote(
  paragraph: Paragraph,
  start = 0,
  end: number = paragraph.text.length,
): TextFact {
  return { text: paragraph.text.slice(start, end), source: referTo(paragraph, start, end) };
}

/** From the start of one place to the end of another further down. */
export function joinPlaces(first: SourceRef, last: SourceRef): SourceRef {
  if (!first.lines || !last.lines || !first.chars || !last.chars) return first;
  return {
    ...first,
    lines: [first.lines[0], last.lines[1]],
    chars: [first.chars[0], last.chars[1]],
  };
}
