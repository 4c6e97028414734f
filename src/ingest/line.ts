/**
 * One line of read text with its place: what every text-shaped reader
 * (sections, statements, projects, sheets, terms) takes as input.
 *
 * A text file gives line numbers; a PDF gives boxes. Readers pass `SourceRef`s
 * on and never invent them.
 */
import type { SourceRef } from '../model/source.ts';

export interface Line {
  /** Without the line break; leading spaces kept, personal numbers masked. */
  readonly text: string;
  readonly source: SourceRef;
}

/** A `SourceRef` from the start of the first line to the end of the last. */
export function spanLines(first: Line, last: Line): SourceRef {
  const start = first.source.lines?.[0];
  const end = last.source.lines?.[1];
  if (start === undefined || end === undefined) return first.source;
  return {
    source: first.source.source,
    page: first.source.page,
    lines: [start, end],
    chars: [0, last.text.length],
  };
}
