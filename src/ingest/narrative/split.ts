/**
 * Lines → paragraphs, when all that is known of the layout is where lines end.
 *
 * In: lines without page numbers. Out: paragraphs in printed order.
 * Rule: a line break is forced when the next unbreakable piece (a character,
 * or a figure with its digits) would not have fitted; an unforced break ends
 * the paragraph. Numbering after the end of a sentence starts a new one.
 * What the text cannot tell: indents. A paragraph whose last sentence happens
 * to fill its line is joined with the next; sentences stay apart all the same.
 */
import { findMarker } from './marker.ts';
import { foldText, joinSpans, type LineSpan, type Paragraph } from './paragraph.ts';

interface Measured {
  readonly spans: readonly LineSpan[];
  readonly plain: string;
  /** Columns: a Chinese character takes two, a Latin one. */
  readonly width: number;
}

interface Following {
  readonly next: Measured;
  /** The next line stands right above a date, as a signature does. */
  readonly isAboveDate: boolean;
  /** Columns that the line had at its disposal. */
  readonly room: number;
}

const sentenceEnd = /[。!?;][”’)]?$|(?:其中|包括|如下|分别[是为]):$/u;
/** A title may point to its table: `…情况说明（详见表4）`. */
const headingEnd = /(?:说明|情况|变化|部分)(?:\(详?见[^()]{1,12}\))?$/u;
/** Two characters at the start of a paragraph, on pages at least this wide. */
const indent = 4;
const widePage = 48;
/** Columns by which a sentence may fall short, unless it ended. */
const looseness = 8;
/** A date alone on its line stands below a signature. */
const dateLine = /^20\d{2}年\d{1,2}月\d{1,2}日$/u;
const label = /^[\u4e00-\u9fff]{2,14}:/u;

/** Signs from further down in Unicode that are as wide as a Chinese character. */
const wideSigns = '“”‘’…—';

/** Lines are measured sign by sign: of a pair that stands for one character only the first counts. */
function measureText(plain: string): number {
  let width = 0;
  for (let at = 0; at < plain.length; at += 1) {
    const code = plain.charCodeAt(at);
    if (code <= 0x2e7f) width += code > 0x7f && wideSigns.includes(plain.charAt(at)) ? 2 : 1;
    else width += 2;
    if ((plain.codePointAt(at) ?? 0) > 0xffff) at += 1;
  }
  return width;
}

function measure(spans: readonly LineSpan[]): Measured {
  const text = spans.map(({ line, start, end }) => line.text.slice(start, end)).join('');
  const plain = foldText(text).replaceAll(/\s/gu, '');
  return { spans, plain, width: measureText(plain) };
}

/** What cannot be broken: a figure or Latin word, or one character with what may not start a line. */
function measureFirstPiece(plain: string): number {
  const piece = /^(?:[\d.,%A-Za-z-]{1,20}|.)[,，。、;；:：!?)”》]{0,2}/u.exec(plain)?.[0] ?? '';
  return measureText(piece);
}

/** What is left of a title that broke right behind 情况 or 说明. */
const titleRest = /^(?:的|总体)?[^，。;:]{0,12}(?:说明|情况)$/u;

/** Titles are the only numbered words without any punctuation that end so. */
function isHeading(text: string): boolean {
  const marker = findMarker(text);
  if (marker === undefined || marker.level > 2) return false;
  return headingEnd.test(text) && !/[。;:，,]/u.test(text.slice(marker.length));
}

function endsParagraph(soFar: string, line: Measured, following: Following): boolean {
  const { next, room, isAboveDate } = following;
  const gap = room - line.width - measureFirstPiece(next.plain);
  const marker = findMarker(next.plain);
  const isNumbered = marker !== undefined;
  if (marker?.level === 0 || dateLine.test(next.plain)) return true;
  if (sentenceEnd.test(line.plain)) return gap > 2 || isNumbered || isAboveDate;
  if (isHeading(soFar)) return isNumbered || !titleRest.test(next.plain);
  if (isNumbered || label.test(next.plain)) return gap > 2;
  return gap > looseness;
}

/** Paragraphs in printed order; every line given stands in exactly one. */
export function splitParagraphs(lines: readonly (readonly LineSpan[])[]): readonly Paragraph[] {
  const measured = lines.map(measure);
  const limit = measured.reduce((widest, line) => Math.max(widest, line.width), 0);
  const paragraphs: Paragraph[] = [];
  let current: LineSpan[] = [];
  let soFar = '';
  measured.forEach((line, index) => {
    const next = measured[index + 1];
    const room = soFar === '' && limit > widePage ? limit - indent : limit;
    current.push(...line.spans);
    soFar += line.plain;
    const isAboveDate = dateLine.test(measured[index + 2]?.plain ?? '');
    if (next !== undefined && !endsParagraph(soFar, line, { next, room, isAboveDate })) return;
    paragraphs.push(joinSpans(current));
    current = [];
    soFar = '';
  });
  return paragraphs;
}
