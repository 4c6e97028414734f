/**
 * Which printed lines could be rows of a table without rulings: lines whose
 * words stand apart and of which one is a figure, and the lines between them.
 */
import { figurePattern, type AlignedRow } from './alignedColumns.ts';
import { bottom, right } from './box.ts';
import { splitLine, type PrintedLine } from './joinText.ts';
import type { TextPiece } from './piece.ts';
import { findUnit } from './titles.ts';

/** Gap between words of different columns, in characters; smaller beside an amount. */
const wordGap = 1.1;
const amountGap = 0.5;
/** Single words in a row that may stand between two rows with figures. */
const mostSingles = 3;

export interface Candidate {
  readonly line: PrintedLine;
  readonly segments: AlignedRow;
  readonly hasFigures: boolean;
}

const amountEnd = /\d\.\d{2,}$/u;
const unitStart = /^[万亿元%％。，、；,;]/u;

function isApart(before: TextPiece, after: TextPiece): boolean {
  const gap = (after.box.x - right(before.box)) / after.fontSize;
  if (gap > wordGap) return true;
  return gap > amountGap && amountEnd.test(before.text) && !unitStart.test(after.text);
}

/** A printed line as a row that may belong to a table. */
export function toCandidate(line: PrintedLine): Candidate {
  const segments = splitLine(line, isApart);
  const figures = segments.filter((segment) => figurePattern.test(segment.text)).length;
  return { line, segments, hasFigures: segments.length >= 2 && figures >= 1 };
}

function isNear(above: PrintedLine, below: PrintedLine): boolean {
  return below.box.y - bottom(above.box) < 2.8 * Math.max(above.box.height, below.box.height);
}

/** A line that can stand in a table without figures of its own. */
function isWordRow({ line, segments }: Candidate): boolean {
  return segments.length >= 2 || (line.text.length <= 30 && !/[。；，]$/u.test(line.text));
}

/** Can the run that ended at `from` go on at `to`, over the lines between? */
function canBridge(candidates: readonly Candidate[], from: number, to: number): boolean {
  let singles = 0;
  for (let index = from + 1; index <= to; index += 1) {
    const above = candidates[index - 1];
    const candidate = candidates[index];
    if (above === undefined || candidate === undefined) return false;
    if (!isNear(above.line, candidate.line)) return false;
    if (index === to) return true;
    if (!isWordRow(candidate)) return false;
    singles = candidate.segments.length === 1 ? singles + 1 : 0;
    if (singles > mostSingles) return false;
  }
  return true;
}

/** Runs of rows with figures, over rows of words between them; both ends included. */
export function findRuns(candidates: readonly Candidate[]): [number, number][] {
  const runs: [number, number][] = [];
  candidates.forEach((candidate, index) => {
    if (!candidate.hasFigures) return;
    const run = runs[runs.length - 1];
    if (run !== undefined && canBridge(candidates, run[1], index)) run[1] = index;
    else runs.push([index, index]);
  });
  return runs;
}

/** A table of contents: every row ends in a page number. */
export function isContents(rows: readonly AlignedRow[]): boolean {
  return rows.every((row) => {
    const last = row[row.length - 1];
    return row.length <= 3 && last !== undefined && /^\d{1,3}$/u.test(last.text);
  });
}

/** Header lines directly above: several words over the table, no title or unit. */
export function findHeaderStart(
  candidates: readonly Candidate[],
  from: number,
  width: readonly [number, number],
): number {
  let start = from;
  for (let index = from - 1; index >= 0 && from - index <= 4; index -= 1) {
    const above = candidates[index];
    const below = candidates[start];
    if (above === undefined || below === undefined || !isNear(above.line, below.line)) break;
    const isWithin = above.line.box.x >= width[0] - 20 && right(above.line.box) <= width[1] + 20;
    if (above.segments.length < 2 || !isWithin || findUnit(above.line.text) !== undefined) break;
    start = index;
  }
  return start;
}
