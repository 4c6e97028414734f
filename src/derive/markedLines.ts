/**
 * One line of the source text cut at the places that are pointed at.
 *
 * In: a line with its number, and places in the file. Out: pieces in order;
 * joined they are the line. Places without lines mark nothing.
 */
import type { SourceRef } from '../model/source.ts';

export interface NumberedLine {
  /** 1-based over the whole file. */
  readonly number: number;
  readonly text: string;
}

export interface LinePiece {
  readonly text: string;
  readonly isMarked: boolean;
}

type Range = readonly [number, number];

function findRange({ number, text }: NumberedLine, { lines, chars }: SourceRef): Range | undefined {
  if (lines === undefined || number < lines[0] || number > lines[1]) return undefined;
  const start = chars !== undefined && number === lines[0] ? chars[0] : 0;
  const end = chars !== undefined && number === lines[1] ? chars[1] : text.length;
  return start < end && start < text.length ? [start, Math.min(end, text.length)] : undefined;
}

/** Overlapping places are joined; a line without any is one piece. */
export function markLine(line: NumberedLine, places: readonly SourceRef[]): readonly LinePiece[] {
  const ranges = places
    .flatMap((place) => {
      const range = findRange(line, place);
      return range === undefined ? [] : [range];
    })
    .toSorted(([left], [right]) => left - right);
  const pieces: LinePiece[] = [];
  let done = 0;
  for (const [start, end] of ranges) {
    const from = Math.max(start, done);
    if (end <= from) continue;
    if (from > done) pieces.push({ text: line.text.slice(done, from), isMarked: false });
    pieces.push({ text: line.text.slice(from, end), isMarked: true });
    done = end;
  }
  if (done < line.text.length) pieces.push({ text: line.text.slice(done), isMarked: false });
  return pieces;
}
