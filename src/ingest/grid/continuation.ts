/**
 * Does a table go on from one page to the next?
 *
 * It does when the columns agree, nothing stands between the two parts, and
 * the second part has no title of its own. A title or header printed again
 * is recognised and set aside.
 */
import { clusterValues } from './lattice.ts';
import { getFragmentRows, type FilledRegion, type Fragment } from './fragment.ts';
import type { PrintedLine } from './joinText.ts';

/** Borders on different pages closer than this are the same. */
const sameEdge = 4;
/** Sideways shift of a whole table between pages. */
const mostShift = 40;

export interface EdgeMatch {
  /** Borders of both parts together, in the coordinates of the first. */
  readonly xs: readonly number[];
  readonly shift: number;
  /** True when one part's borders are among the other's. */
  readonly isNested: boolean;
}

/** Undefined when the parts differ in width or place. */
export function matchEdges(
  first: readonly number[],
  second: readonly number[],
): EdgeMatch | undefined {
  const [left = 0, right = 0] = [first[0], first[first.length - 1]];
  const [otherLeft = 0, otherRight = 0] = [second[0], second[second.length - 1]];
  const shift = otherLeft - left;
  const isSameWidth = Math.abs(otherRight - otherLeft - (right - left)) <= 2 * sameEdge;
  if (!isSameWidth || Math.abs(shift) > mostShift) return undefined;
  const xs = clusterValues([...first, ...second.map((x) => x - shift)], sameEdge);
  return { xs, shift, isNested: xs.length <= Math.max(first.length, second.length) };
}

function normalise(text: string): string {
  return text
    .replaceAll(/\s+/gu, '')
    .replaceAll(/[（(]?续(?:表|前表|上表)?[一二三四五六七八九十\d]*[)）]?$/gu, '');
}

function getRowText(row: readonly FilledRegion[]): string {
  return row
    .map((region) => normalise(region.text))
    .filter((text) => text !== '')
    .join('|');
}

const mostHeaderRows = 6;

/** How many rows at the start of `next` repeat the start of `first`. */
export function countRepeatedRows(first: Fragment, next: Fragment): number {
  const firstRows = getFragmentRows(first);
  const nextRows = getFragmentRows(next);
  let count = 0;
  let words = 0;
  while (count < mostHeaderRows && count < nextRows.length) {
    const text = getRowText(nextRows[count] ?? []);
    if (text !== getRowText(firstRows[count] ?? [])) break;
    if (/^[\d.,|]*$/u.test(text) && words === 0) break;
    words += text.length;
    count += 1;
  }
  return words === 0 ? 0 : count;
}

export type TitleRelation = 'none' | 'same' | 'other';

/** Compares the lines above the second part with those above the first. */
export function compareTitles(
  first: readonly PrintedLine[],
  next: readonly PrintedLine[],
): TitleRelation {
  const known = new Set(first.map((line) => normalise(line.text)));
  const words = next
    .map((line) => normalise(line.text))
    .filter((text) => text !== '' && !/^[（(]?续/u.test(text));
  if (words.length === 0) return 'none';
  return words.every((text) => known.has(text)) ? 'same' : 'other';
}

function isHeaderLike(row: readonly FilledRegion[]): boolean {
  const filled = row.filter((region) => region.text !== '');
  return filled.length >= 3 && filled.every((region) => !/\d/u.test(region.text));
}

export interface Candidate {
  readonly first: Fragment;
  readonly next: Fragment;
  readonly titles: TitleRelation;
  /** True when text stands below the first part on its page. */
  readonly isInterrupted: boolean;
}

/** True when `next` is a further part of the table that begins with `first`. */
export function isContinuation(candidate: Candidate, edges: EdgeMatch | undefined): boolean {
  const { first, next, titles, isInterrupted } = candidate;
  if (edges === undefined || titles === 'other') return false;
  const repeated = countRepeatedRows(first, next);
  if (repeated > 0) return edges.isNested || titles === 'same';
  if (isInterrupted || titles === 'same' || !edges.isNested) return false;
  const rows = getFragmentRows(first);
  const nextRow = getFragmentRows(next)[0] ?? [];
  if (!isHeaderLike(rows[0] ?? []) || !isHeaderLike(nextRow)) return true;
  return rows.some((row) => getRowText(row) === getRowText(nextRow));
}
