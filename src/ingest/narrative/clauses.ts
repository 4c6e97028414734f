/**
 * A paragraph cut into clauses at ， ； 。 and ：, and at 、 behind money, never
 * inside brackets, quotation marks or book titles, never inside a figure.
 *
 * In: a paragraph. Out: clauses in order with what ends each; the text between
 * two clauses is that one sign.
 */
import type { Paragraph } from './paragraph.ts';

/** `list` joins parts that are told in one breath: `甲 1.00万元、乙 2.00万元`. */
export type Separator = 'comma' | 'list' | 'semicolon' | 'stop' | 'colon' | 'end';

export interface Clause {
  readonly start: number;
  /** Before the separator. */
  readonly end: number;
  readonly separator: Separator;
}

const separators: Readonly<Record<string, Separator>> = {
  '，': 'comma',
  ',': 'comma',
  ';': 'semicolon',
  '。': 'stop',
  '!': 'stop',
  ':': 'colon',
  '、': 'list',
};
/** All that can end a clause or open a bracket. */
const anySign = /[，,;。!:(（《“〈【[]|(?<=元)、/gu;
const opening = '(（《“〈【[';
const closing = ')）》”〉】]';
/** A bracket that is never closed must not swallow the paragraph. */
const longestBracket = 120;

function closesSoon(plain: string, index: number): boolean {
  const close = closing.charAt(opening.indexOf(plain.charAt(index)));
  return plain.slice(index, index + longestBracket).includes(close);
}

/** Clauses in printed order; empty ones are left out. */
export function splitClauses(paragraph: Paragraph, from = 0): readonly Clause[] {
  const { plain } = paragraph;
  const clauses: Clause[] = [];
  let start = from;
  const signs = new RegExp(anySign);
  signs.lastIndex = from;
  const push = (end: number, separator: Separator): void => {
    if (end > start) clauses.push({ start, end, separator });
    start = end + 1;
  };
  for (let match = signs.exec(plain); match !== null; match = signs.exec(plain)) {
    const { index, 0: character } = match;
    if (opening.includes(character) && closesSoon(plain, index)) {
      signs.lastIndex = plain.indexOf(closing.charAt(opening.indexOf(character)), index);
      continue;
    }
    const separator = separators[character];
    if (separator === undefined) continue;
    if (character === ',' && /\d,\d/u.test(plain.slice(index - 1, index + 2))) continue;
    push(index, separator);
  }
  push(plain.length, 'end');
  return clauses;
}
