/**
 * Joins the printed pieces of a row.
 *
 * In: fragments, one per line (or half line of a grid), in printed order.
 * Out: rows with code, words and values. A long name wraps: its code, the
 * parts of the name and the values then stand on lines of their own, in any
 * vertical order. What decides is whether the pieces so far can be a row by
 * themselves.
 */
import { findRowConcept } from '../lexicon/rowLabels.ts';
import { stripNumbering, toName } from '../lexicon/normalise.ts';
import type { SourceRef } from '../../model/source.ts';
import type { PrintedValue } from './draft.ts';
import type { Fragment, Token } from './tokens.ts';

export interface RawRow {
  readonly code: string;
  readonly words: readonly Token[];
  readonly values: readonly PrintedValue[];
  readonly pieces: readonly Fragment[];
  readonly gridRow: number;
}

export interface AssembleRules {
  readonly hasCodes: boolean;
  /** True for a name that is a row of its own, such as the department's. */
  readonly isKnownName: (name: string) => boolean;
}

interface Placed {
  readonly fragment: Fragment;
  readonly gridRow: number;
}

/** The words of a row as one text, layout spaces removed. */
export function joinWords(words: readonly Token[]): string {
  return toName(words.map(({ text }) => text).join(' '));
}

function isLabel(words: readonly Token[], rules: AssembleRules): boolean {
  const name = joinWords(words);
  return findRowConcept(name) !== undefined || rules.isKnownName(name);
}

function startsNumbered(words: readonly Token[]): boolean {
  const printed = words.map(({ text }) => text).join(' ');
  return printed !== '' && stripNumbering(printed) !== printed.trim();
}

/** A piece with a code: the next row, unless a name above waits for its code. */
function startsWithCode(row: RawRow, next: Fragment): boolean {
  return row.code !== '' || row.values.length > 0 || next.words.length > 0;
}

/** A name below a complete row: its last line when only coded rows can follow. */
function isTrailingName(row: RawRow, piece: Fragment, following: Fragment | undefined): boolean {
  const hasNext =
    following !== undefined && (following.code === '' || following.words.length === 0);
  return row.code !== '' && piece.values.length === 0 && !hasNext;
}

function startsRow(
  row: RawRow,
  { piece, following }: { piece: Fragment; following: Fragment | undefined },
  rules: AssembleRules,
): boolean {
  if (piece.code !== '') return startsWithCode(row, piece);
  if (piece.words.length === 0) return false;
  if (startsNumbered(piece.words) || isLabel(piece.words, rules)) return true;
  if (row.values.length > 0) return !(rules.hasCodes && isTrailingName(row, piece, following));
  if (row.words.length === 0) return false;
  return !rules.hasCodes && isLabel(row.words, rules);
}

function extend(row: RawRow, piece: Fragment): RawRow {
  return {
    ...row,
    code: row.code + piece.code,
    words: [...row.words, ...piece.words],
    values: [...row.values, ...piece.values],
    pieces: [...row.pieces, piece],
  };
}

/** Rows in printed order; every fragment belongs to exactly one row. */
export function assembleRows(
  fragments: readonly Placed[],
  rules: AssembleRules,
): readonly RawRow[] {
  const rows: RawRow[] = [];
  fragments.forEach(({ fragment: piece, gridRow }, index) => {
    const row = rows.at(-1);
    const following = fragments[index + 1]?.fragment;
    if (row !== undefined && !startsRow(row, { piece, following }, rules)) {
      rows[rows.length - 1] = extend(row, piece);
      return;
    }
    const { code, words, values } = piece;
    rows.push({ code, words, values, pieces: [piece], gridRow });
  });
  return rows;
}

/** From the first printed sign of the row to the last. */
export function getRowSource(row: RawRow): SourceRef {
  const first = row.pieces[0];
  const last = row.pieces.at(-1);
  if (first === undefined || last === undefined) throw new Error('A row without pieces');
  const from = first.line.source.lines?.[0];
  const to = last.line.source.lines?.[1];
  return {
    ...first.line.source,
    ...(from === undefined || to === undefined ? {} : { lines: [from, to] as const }),
    chars: [first.start, last.end],
  };
}
