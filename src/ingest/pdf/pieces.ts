/**
 * Tidies drawn pieces: glyphs whose fonts declare them wider than they are set
 * get their real width, neighbours drawn one after the other become one piece.
 */
import { right, uniteBoxes } from '../grid/box.ts';
import type { TextPiece } from '../grid/piece.ts';

const figure = /[\d.,%]/u;

function isFigure(character: string | undefined): boolean {
  return character !== undefined && figure.test(character);
}

function isSameLine(before: TextPiece, after: TextPiece): boolean {
  const size = before.fontSize;
  return (
    before.slant === undefined &&
    after.slant === undefined &&
    Math.abs(after.fontSize - size) <= 0.1 * size &&
    Math.abs(after.baseline - before.baseline) <= 0.1 * size
  );
}

/** Distance to where the next glyph of the line starts; 0 when it starts none too early. */
function getOverlapStep(piece: TextPiece, next: TextPiece | undefined): number {
  if (next === undefined || !isSameLine(piece, next)) return 0;
  const step = next.box.x - piece.box.x;
  return step > 0.15 * piece.fontSize && step < piece.box.width * 0.9 ? step : 0;
}

/**
 * Single glyphs that reach into the next one are cut back to where it starts;
 * the last figure of such a row gets the widest advance seen in it.
 */
function trimOverlaps(pieces: readonly TextPiece[]): TextPiece[] {
  let advance = 0;
  return pieces.map((piece, index) => {
    const before = pieces[index - 1];
    if (before === undefined || !isSameLine(before, piece)) advance = 0;
    if (piece.text.length !== 1) return piece;
    const step = getOverlapStep(piece, pieces[index + 1]);
    advance = Math.max(advance, step);
    const width = step === 0 && isFigure(piece.text) ? advance : step;
    if (width === 0 || width >= piece.box.width) return piece;
    return { ...piece, box: { ...piece.box, width } };
  });
}

/** Figures and words drawn separately stay apart: a border may run between. */
function canJoin(before: TextPiece, after: TextPiece): boolean {
  if (before.clip !== after.clip || !isSameLine(before, after)) return false;
  const size = before.fontSize;
  const gap = after.box.x - right(before.box);
  if (gap < -0.1 * size || gap > 0.12 * size) return false;
  return isFigure(before.text.at(-1)) === isFigure(after.text[0]);
}

function join(before: TextPiece, after: TextPiece): TextPiece {
  return {
    ...before,
    text: before.text + after.text,
    box: uniteBoxes([before.box, after.box]),
    edges: [...before.edges, ...after.edges],
  };
}

/** Pieces in drawing order, glyphs set next to each other made one. */
export function joinNeighbours(drawn: readonly TextPiece[]): TextPiece[] {
  const joined: TextPiece[] = [];
  for (const piece of trimOverlaps(drawn)) {
    const before = joined[joined.length - 1];
    if (before !== undefined && canJoin(before, piece)) {
      joined[joined.length - 1] = join(before, piece);
    } else {
      joined.push(piece);
    }
  }
  return joined;
}
