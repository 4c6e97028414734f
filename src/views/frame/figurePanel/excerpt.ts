// Which lines of the source are shown around a place, and what of them is marked.
// Line numbers count from 1 over the whole file; characters as in SourceRef.
import type { SourceRef } from '../../../model/source.ts';

export interface ExcerptLine {
  readonly number: number;
  readonly text: string;
}

interface Printed {
  readonly text: string;
  readonly source: SourceRef;
}

/** Lines of the file shown before and after the place; blank ones among them are dropped. */
const around = 6;

export function pickLines(lines: readonly Printed[], place: SourceRef): readonly ExcerptLine[] {
  if (place.lines === undefined) return [];
  const [first, last] = place.lines;
  return lines.flatMap(({ text, source }) => {
    const number = source.lines?.[0] ?? 0;
    return number < first - around || number > last + around ? [] : [{ number, text }];
  });
}

/** The line in three pieces: before, marked, after. */
export function cutLine(
  { number, text }: ExcerptLine,
  { lines, chars }: SourceRef,
): readonly [string, string, string] {
  if (lines === undefined || number < lines[0] || number > lines[1]) return [text, '', ''];
  const start = chars !== undefined && number === lines[0] ? chars[0] : 0;
  const end = chars !== undefined && number === lines[1] ? chars[1] : text.length;
  return [text.slice(0, start), text.slice(start, end), text.slice(end)];
}
