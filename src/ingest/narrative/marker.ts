/**
 * Numbering at the start of a paragraph: `第三部分`, `一、`, `（一）`, `1、`,
 * `1.`, `（1）`, `①`.
 *
 * In: folded text. Out: the number as printed, its level and its length.
 * Rule: the ladder of official documents, 一、 > （一） > 1. > （1）. A digit after
 * `3.` makes a figure (`3.00`), not a number.
 */
export interface Marker {
  /** As printed, without the punctuation that ends it, but with brackets. */
  readonly number: string;
  /** 0 for 第…部分, then 1 to 4 down the ladder. */
  readonly level: 0 | 1 | 2 | 3 | 4;
  /** Characters the marker takes, punctuation included. */
  readonly length: number;
}

const numerals = '〇零一二三四五六七八九十百';
const patterns: readonly { readonly level: Marker['level']; readonly pattern: RegExp }[] = [
  { level: 0, pattern: new RegExp(`^(第[${numerals}\\d]{1,3}(?:部分|章))[、:]?`, 'u') },
  { level: 1, pattern: new RegExp(`^([${numerals}]{1,4})[、.]`, 'u') },
  { level: 2, pattern: new RegExp(`^(\\([${numerals}]{1,4}\\))[、.]?`, 'u') },
  { level: 3, pattern: /^(\d{1,2})(?:、|\.(?!\d))/u },
  { level: 4, pattern: /^(\(\d{1,2}\))[、.]?|^([①-⑳])/u },
];

/** The marker at the start of folded text, if there is one. */
export function findMarker(plain: string): Marker | undefined {
  for (const { level, pattern } of patterns) {
    const match = pattern.exec(plain);
    const number = match?.[1] ?? match?.[2];
    if (match !== null && number !== undefined) return { number, level, length: match[0].length };
  }
  return undefined;
}

const digitValues: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** `3`, `三`, `十二`, `二十五` as a number below 1000; undefined for anything else. */
export function findNumber(plain: string): number | undefined {
  if (/^\d{1,9}$/u.test(plain)) return Number(plain);
  if (plain === '' || plain.length > 6) return undefined;
  let total = 0;
  let digit: number | undefined;
  for (const character of plain) {
    const value = digitValues[character];
    if (value !== undefined) digit = value;
    else if (character === '十' || character === '百') {
      total += (digit ?? 1) * (character === '十' ? 10 : 100);
      digit = undefined;
    } else return undefined;
  }
  return total + (digit ?? 0);
}
