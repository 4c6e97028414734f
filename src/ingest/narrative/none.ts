/**
 * Sentences that say "nothing is planned": `…未安排`, `没有使用 … 安排的支出`,
 * `无 … 和 …`.
 *
 * In: a clause. Out: the labels of what there is none of.
 * Rule: none is not zero. Only what is named as a kind of money counts;
 * everything else (no vehicles were bought) stays words.
 */
import { findLabel, type Range } from './label.ts';
import { findConcept } from './subject.ts';

const notPlanned = /均?(?:未安排|没有安排|不安排|未编列|无预算安排)/u;
const notUsed = /(?:没有|未)使用/u;
const usedEnd = /拨款|安排|的支出/u;
const without = /^(?:也|均|都)?(?:没有|无)(?!增减|变化|变动)/u;

function isKindOfMoney(plain: string, range: Range): boolean {
  const words = plain.slice(range.start, range.end);
  return words.length <= 40 && findConcept(words, 'other') !== undefined;
}

function splitList(plain: string, { start, end }: Range): readonly Range[] {
  const ranges: Range[] = [];
  let from = start;
  for (const match of plain.slice(start, end).matchAll(/[、和及与]/gu)) {
    ranges.push({ start: from, end: start + match.index });
    from = start + match.index + match[0].length;
  }
  return [...ranges, { start: from, end }].filter((range) => range.end > range.start);
}

/** Labels of kinds of money that the clause says there is none of; usually empty. */
export function findNone(plain: string, clause: Range, department: string): readonly Range[] {
  const words = plain.slice(clause.start, clause.end);
  if (/\d(?:万元|亿元|元|%)/u.test(words)) return [];
  const planned = notPlanned.exec(words);
  if (planned !== null) {
    const range = { start: clause.start, end: clause.start + planned.index };
    const label = findLabel(plain, range, department);
    return label !== undefined && isKindOfMoney(plain, label) ? [label] : [];
  }
  const used = notUsed.exec(words);
  if (used !== null) {
    const start = clause.start + used.index + used[0].length;
    const length = usedEnd.exec(plain.slice(start, clause.end))?.index ?? clause.end - start;
    const label = { start, end: start + length };
    return isKindOfMoney(plain, label) ? [label] : [];
  }
  const none = without.exec(words);
  if (none === null) return [];
  const list = splitList(plain, { start: clause.start + none[0].length, end: clause.end });
  return list.every((range) => isKindOfMoney(plain, range)) ? list : [];
}
