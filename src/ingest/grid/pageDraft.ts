/**
 * One raw page → its tables, its other lines and what is set aside at once
 * (text drawn twice, watermarks, text outside the page or its clip). Nothing is
 * judged over pages yet.
 */
import { bottom, right, sharedLength } from './box.ts';
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

/**
 * Text that does not show: most of its height, or all of its width, lies
 * outside the page or the clip it was drawn in. Programs that print cells over
 * a page break draw their whole text on both pages.
 */
function isHidden(piece: TextPiece, size: RawPage['size']): boolean {
  const { box, clip } = piece;
  const areas = [{ x: 0, y: 0, ...size }, ...(clip === undefined ? [] : [clip])];
  return areas.some((area) => {
    const down = sharedLength([box.y, bottom(box)], [area.y, bottom(area)]);
    const across = sharedLength([box.x, right(box)], [area.x, right(area)]);
    return down < 0.5 * box.height || across <= 0;
  });
}

/** Lines, tables and leftovers of one page; every piece is in exactly one of them. */
export function draftPage(raw: RawPage): PageDraft {
  const shown: TextPiece[] = [];
  const hidden: TextPiece[] = [];
  for (const piece of raw.pieces) {
    const isOut = piece.slant === 'oblique' || isHidden(piece, raw.size);
    (isOut ? hidden : shown).push(piece);
  }
  const { pieces, doubles } = separateDoubles(shown);
  const ruled = readRuledTables({ ...raw, pieces });
  const aligned = readAlignedTables(buildLines(ruled.rest), raw);
  const fragments = [...ruled.fragments, ...aligned.fragments];
  fragments.sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
  return {
    raw,
    fragments,
    lines: aligned.rest.flatMap((line) => splitAtGaps(line, lineGap)),
    aside: [...setAside(doubles), ...setAside(hidden)],
    pieceCount: raw.pieces.length + ruled.cuts,
  };
}
