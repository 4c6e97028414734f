/**
 * One printed line as tokens, and the codes, words and values among them.
 *
 * In: a line of a table body. Out: a fragment of a row: leading classification
 * codes (whole, or split into 类 款 项 cells), words, trailing values. A row
 * may be printed over several lines; rows.ts joins the fragments.
 * A whole number right after the words belongs to the name when the values
 * beside it have decimals ("设备 100 30.00").
 */
import { parseAmount, type UnitName } from '../../model/amount.ts';
import type { Line } from '../line.ts';
import type { PrintedValue } from './draft.ts';

export interface Token {
  readonly text: string;
  readonly start: number;
  readonly line: Line;
}

export interface Fragment {
  /** Digits of the printed code, joined; empty where none is printed. */
  readonly code: string;
  readonly words: readonly Token[];
  readonly values: readonly PrintedValue[];
  /** Offsets of the piece in its line; the start is its indent, too. */
  readonly start: number;
  readonly end: number;
  readonly line: Line;
}

const figureLike = /^[（(]?[-−–－]?[\d０-９][\d０-９.,，．]*[)）]?$/u;
const dashOnly = /^(?:[-–—―－─﹣−]+|※|\/)$/u;
const wholeCode = /^\d{3}(?:\d{2}){0,2}$/u;

/** Tokens between spaces, with their offsets in the line. */
export function tokenise(line: Line): readonly Token[] {
  return [...line.text.matchAll(/\S+/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    line,
  }));
}

/** True for a figure, a dash or a mark that stands for one. */
export function isValueText(text: string): boolean {
  return figureLike.test(text) || dashOnly.test(text);
}

/** The value of one token; what looks like a figure and is none is unreadable. */
function readValue(token: Token, unit: UnitName): PrintedValue {
  const { text, start, line } = token;
  const source = { ...line.source, chars: [start, start + text.length] as const };
  if (dashOnly.test(text)) return { kind: 'dash', printed: text, source };
  const amount = parseAmount(text, unit);
  return amount.ok
    ? { kind: 'amount', printed: text, source, ...amount.value }
    : { kind: 'unreadable', printed: text, source };
}

/** How many leading tokens make up a code, and its digits. */
function readCode(tokens: readonly Token[]): { readonly code: string; readonly taken: number } {
  const first = tokens[0]?.text ?? '';
  if (!wholeCode.test(first)) return { code: '', taken: 0 };
  if (first.length > 3) return { code: first, taken: 1 };
  let code = first;
  let taken = 1;
  while (taken < 3 && /^\d{2}$/u.test(tokens[taken]?.text ?? '')) {
    code += tokens[taken]?.text ?? '';
    taken += 1;
  }
  return { code, taken };
}

/** Index of the first trailing value. */
function findValues(tokens: readonly Token[], from: number): number {
  let start = tokens.length;
  while (start > from && isValueText(tokens[start - 1]?.text ?? '')) start -= 1;
  if (start === from) return start;
  const hasDecimals = tokens.slice(start).some(({ text }) => /[.．]\d/u.test(text));
  while (hasDecimals && /^[1-9]\d*$/u.test(tokens[start]?.text ?? '')) start += 1;
  return start;
}

function getEnd(token: Token | undefined): number {
  return token === undefined ? 0 : token.start + token.text.length;
}

export interface FragmentRules {
  readonly unit: UnitName;
  readonly hasCodes: boolean;
}

/** Reads one line, or one half of it, as a piece of a row. */
export function readFragment(
  tokens: readonly Token[],
  line: Line,
  { unit, hasCodes }: FragmentRules,
): Fragment {
  const { code, taken } = hasCodes ? readCode(tokens) : { code: '', taken: 0 };
  const valuesFrom = findValues(tokens, taken);
  return {
    code,
    words: tokens.slice(taken, valuesFrom),
    values: tokens.slice(valuesFrom).map((token) => readValue(token, unit)),
    start: tokens[0]?.start ?? 0,
    end: getEnd(tokens.at(-1)),
    line,
  };
}
