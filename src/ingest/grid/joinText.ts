/**
 * Pieces → lines → the text of a cell, in reading order.
 *
 * A space is kept only where the page shows one: between Latin words and
 * figures, or where Chinese words stand clearly apart.
 */
import type { Box } from '../../model/source.ts';
import { right, sharedLength, uniteBoxes, bottom } from './box.ts';
import type { TextPiece } from './piece.ts';
import { joinSpreadLetters, repairText } from './repairText.ts';

/** Pieces that stand on one printed line, from left to right. */
export interface PrintedLine {
  readonly pieces: readonly TextPiece[];
  readonly text: string;
  readonly box: Box;
}

const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u;

/** Two figures drawn over each other: neither can be told, and together they would be a third. */
function isOverprint(before: TextPiece, after: TextPiece): boolean {
  const shared = right(before.box) - after.box.x;
  const isFigure = /\d$/u.test(before.text) && /^[-\d]/u.test(after.text);
  return isFigure && shared > 0.5 * Math.min(before.box.width, after.box.width);
}

function getGapText(before: TextPiece, after: TextPiece): string {
  if (isOverprint(before, after)) return '/';
  const gap = after.box.x - right(before.box);
  const size = Math.min(before.fontSize, after.fontSize);
  const isWide = wide.test(before.text.at(-1) ?? '') || wide.test(after.text[0] ?? '');
  return gap > size * (isWide ? 0.6 : 0.22) ? ' ' : '';
}

function buildLine(pieces: TextPiece[]): PrintedLine {
  pieces.sort((a, b) => a.box.x - b.box.x);
  let text = '';
  pieces.forEach((piece, index) => {
    const before = pieces[index - 1];
    text += (before === undefined ? '' : getGapText(before, piece)) + piece.text;
  });
  return {
    pieces,
    text: joinSpreadLetters(repairText(text)),
    box: uniteBoxes(pieces.map((piece) => piece.box)),
  };
}

function isOnLine(line: readonly TextPiece[], piece: TextPiece): boolean {
  const last = line[line.length - 1];
  if (last === undefined) return false;
  const shared = sharedLength([last.box.y, bottom(last.box)], [piece.box.y, bottom(piece.box)]);
  return shared > 0.5 * Math.min(last.box.height, piece.box.height);
}

/** Printed lines from top to bottom. */
export function buildLines(pieces: readonly TextPiece[]): PrintedLine[] {
  const sorted = [...pieces].sort((a, b) => a.baseline - b.baseline || a.box.x - b.box.x);
  const lines: TextPiece[][] = [];
  for (const piece of sorted) {
    const last = lines[lines.length - 1];
    if (last !== undefined && isOnLine(last, piece)) last.push(piece);
    else lines.push([piece]);
  }
  return lines.map(buildLine);
}

const latinEnd = /[A-Za-z]$/u;
const latinStart = /^[A-Za-z]/u;

/** One text from the lines of a cell: wraps are joined, Latin words kept apart. */
export function joinWrappedLines(lines: readonly { readonly text: string }[]): string {
  let joined = '';
  for (const { text } of lines) {
    joined += (latinEnd.test(joined) && latinStart.test(text) ? ' ' : '') + text.trim();
  }
  return joinSpreadLetters(joined);
}

/** Splits a printed line wherever `isApart` says so of two neighbouring pieces. */
export function splitLine(
  line: PrintedLine,
  isApart: (before: TextPiece, after: TextPiece) => boolean,
): PrintedLine[] {
  const groups: TextPiece[][] = [];
  for (const piece of line.pieces) {
    const group = groups[groups.length - 1];
    const before = group?.[group.length - 1];
    if (group === undefined || before === undefined || isApart(before, piece)) groups.push([piece]);
    else group.push(piece);
  }
  return groups.length === 1 ? [line] : groups.map(buildLine);
}

/** Splits a printed line where it stands apart by more than `ems` characters. */
export function splitAtGaps(line: PrintedLine, ems: number): PrintedLine[] {
  return splitLine(line, (before, after) => after.box.x - right(before.box) > ems * after.fontSize);
}
