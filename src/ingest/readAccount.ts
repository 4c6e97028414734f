/**
 * The account of a reading: consumed + leftover = everything read.
 *
 * In: the printed lines, the lines that facts came from, and what was left
 * over. Out: the numbers. A line that is in neither list, or in both, is our
 * own bug and throws. A piece cut out of a line (a page number inside a
 * sentence) is left over beside its line and counted as read once more.
 */
import type { Leftover, ReadAccount } from '../model/reading.ts';
import type { SourceRef } from '../model/source.ts';
import type { Line } from './line.ts';

function getNumber({ lines }: SourceRef): number {
  if (lines === undefined) throw new Error('A line of text without a number');
  return lines[0];
}

/** Throws unless every printed line is accounted for exactly once. */
export function buildAccount(
  lines: readonly Line[],
  consumed: readonly Line[],
  leftover: readonly Leftover[],
): ReadAccount {
  const used = new Set(consumed.map(({ source }) => getNumber(source)));
  const left = leftover.map(({ source }) => getNumber(source));
  const wholeLines = left.filter((number) => !used.has(number));
  const read = lines.length + (left.length - wholeLines.length);
  const known = new Set([...used, ...wholeLines]);
  const lost = lines.filter(({ source }) => !known.has(getNumber(source)));
  const isBalanced = used.size === consumed.length && used.size + left.length === read;
  if (lost.length > 0 || !isBalanced) {
    const numbers = lost.map(({ source }) => getNumber(source)).join(', ');
    throw new Error(
      `Not every line is accounted for: ${used.size} consumed + ${left.length} left over, ${read} read; lost: ${numbers}`,
    );
  }
  return { read, consumed: used.size, leftover: left.length };
}
