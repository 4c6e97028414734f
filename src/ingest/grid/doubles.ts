/**
 * Text drawn twice for a bold look or a shadow counts once.
 */
import type { TextPiece } from './piece.ts';

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
