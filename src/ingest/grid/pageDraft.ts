/**
 * One raw page → its tables, its other lines and what is set aside at once
 * (text drawn twice, watermarks). Nothing is judged over pages yet.
 */
import type { LeftoverReason } from './grid.ts';
import { separateDoubles } from './doubles.ts';
import type { Fragment } from './fragment.ts';
import { readAlignedTables } from './fromAlignment.ts';
import { readRuledTables } from './fromRulings.ts';
import { buildLines, splitAtGaps, type PrintedLine } from './joinText.ts';
import type { RawPage, TextPiece } from './piece.ts';

export interface SetAside {
  readonly line: PrintedLine;
  readonly reason: LeftoverReason;
}

export interface PageDraft {
  readonly raw: RawPage;
  /** Top to bottom. */
  readonly fragments: readonly Fragment[];
  /** Text outside tables, top to bottom, left to right. */
  readonly lines: readonly PrintedLine[];
  readonly aside: readonly SetAside[];
  /** Pieces that must end in a cell, a line or the leftover. */
  readonly pieceCount: number;
}

/** Words on one height further apart than this many characters are separate lines. */
const lineGap = 4;

function setAside(pieces: readonly TextPiece[]): SetAside[] {
  return pieces.map((piece) => ({
    line: { pieces: [piece], text: piece.text, box: piece.box },
    reason: 'layout',
  }));
}

export function draftPage(raw: RawPage): PageDraft {
  const { pieces, doubles } = separateDoubles(raw.pieces);
  const oblique = pieces.filter((piece) => piece.slant === 'oblique');
  const straight = oblique.length === 0 ? pieces : pieces.filter((p) => p.slant !== 'oblique');
  const ruled = readRuledTables({ ...raw, pieces: straight });
  const printed = buildLines(ruled.rest);
  const aligned = readAlignedTables(printed, raw);
  const fragments = [...ruled.fragments, ...aligned.fragments];
  fragments.sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
  return {
    raw,
    fragments,
    lines: aligned.rest.flatMap((line) => splitAtGaps(line, lineGap)),
    aside: [...setAside(doubles), ...setAside(oblique)],
    pieceCount: raw.pieces.length + ruled.cuts,
  };
}
