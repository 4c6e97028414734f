/**
 * Tidies drawn pieces: neighbours drawn one after the other become one piece,
 * text drawn twice for a bold look counts once.
 */
import { right, uniteBoxes } from '../grid/box.ts';
import type { TextPiece } from '../grid/piece.ts';

const figure = /[\d.,%]/u;

function isFigure(character: string | undefined): boolean {
  return character !== undefined && figure.test(character);
}

/** Figures and words drawn separately stay apart: a border may run between. */
function canJoin(before: TextPiece, after: TextPiece): boolean {
  if (before.slant !== undefined || after.slant !== undefined) return false;
  if (before.clip !== after.clip) return false;
  const size = before.fontSize;
  if (Math.abs(after.fontSize - size) > 0.1 * size) return false;
  if (Math.abs(after.baseline - before.baseline) > 0.1 * size) return false;
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

export function joinNeighbours(pieces: readonly TextPiece[]): TextPiece[] {
  const joined: TextPiece[] = [];
  for (const piece of pieces) {
    const before = joined[joined.length - 1];
    if (before !== undefined && canJoin(before, piece)) {
      joined[joined.length - 1] = join(before, piece);
    } else {
      joined.push(piece);
    }
  }
  return joined;
}

/** Splits off pieces drawn again within a quarter of a character of themselves. */
export function separateDoubles(pieces: readonly TextPiece[]): {
  readonly pieces: TextPiece[];
  readonly doubles: TextPiece[];
} {
  const seen = new Map<string, TextPiece[]>();
  const kept: TextPiece[] = [];
  const doubles: TextPiece[] = [];
  for (const piece of pieces) {
    const same = seen.get(piece.text) ?? [];
    const reach = 0.25 * piece.fontSize;
    const isDouble = same.some(
      (other) =>
        Math.abs(other.box.x - piece.box.x) < reach &&
        Math.abs(other.baseline - piece.baseline) < reach,
    );
    if (isDouble) doubles.push(piece);
    else {
      kept.push(piece);
      same.push(piece);
      seen.set(piece.text, same);
    }
  }
  return { pieces: kept, doubles };
}
