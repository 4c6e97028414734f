/**
 * Number, title and department of a table from the lines above it.
 *
 * In: the lines right above a grid and its preamble rows. Out: the title
 * without its number, the number as printed, the department named there.
 * What the lines cannot tell: a table without a title of its own is called by
 * the last line above it, if any.
 */
import type { TextFact } from '../../model/source.ts';
import { toName } from '../lexicon/normalise.ts';
import type { CellLine } from '../grid/grid.ts';

export interface TableTitle {
  readonly title: string;
  readonly number?: string;
  readonly department?: TextFact;
  /** True when a line says by its own words that it names a table. */
  readonly isNamed: boolean;
}

const numberStart =
  /^((?:部门|单位)?(?:公开|预算|附)?(?:附?表)\s*[\d一二三四五六七八九十]+(?:[-—]\d+)?|(?:部门|单位)?(?:公开|预算|附)?\s*[\d一二三四五六七八九十]+\s*表)\s*[:：.．、]?\s*/u;
const listNumber = /^(?:\d{1,2}|[一二三四五六七八九十]+)[.．、]\s*/u;
const departmentLabel =
  /(?:编制|填报|预算|公开)?(?:部门|单位)(?:名称)?(?:[（(](?:盖章|公章|签章)[)）])?\s*[:：]\s*(\S.*)$/u;
const unitWords = /(?:金额)?单位\s*[:：]?\s*(?:人民币)?\s*[（(]?(?:百万|万|亿)?元/u;
const tableWord = /表(?:\s*[（(][^（()）]*[)）])?\s*(?:[（(]?续(?:表)?[)）]?)?$/u;

/** A line that holds nothing but a unit of money. */
function isUnitLine(text: string): boolean {
  const bare = text.replaceAll(/\s/gu, '');
  return unitWords.test(bare) || /^[（(]?(?:万|亿)?元[)）]?$/u.test(bare);
}

function findDepartment(lines: readonly CellLine[]): TextFact | undefined {
  for (const { text, source } of lines) {
    const plain = text
      .replace(/(?:金额)?单位\s*[:：]\s*(?:人民币)?\s*[（(]?(?:百万|万|亿)?元.*$/u, '')
      .trim();
    const name = departmentLabel.exec(plain)?.[1];
    if (name === undefined || isUnitLine(`单位：${name}`)) continue;
    const own = toName(name)
      .replace(/^\[?\d+\]?[-—]?/u, '')
      .replace(/20\d{2}年?.*$/u, '')
      .trim();
    if (own.length >= 3 && own.length <= 40) return { text: own, source };
  }
  return undefined;
}

function isTitleLine(text: string): boolean {
  const name = toName(text);
  return tableWord.test(name) && name.length >= 3 && name.length <= 60 && !/[。；;，]/u.test(name);
}

/** A wrapped title: the piece above goes on in the line that ends in 表. */
function joinWrapped(texts: readonly string[], at: number): string {
  const own = texts[at] ?? '';
  const above = texts[at - 1] ?? '';
  const isPiece =
    above !== '' &&
    !tableWord.test(above) &&
    !numberStart.test(above) &&
    !isUnitLine(above) &&
    !departmentLabel.test(above) &&
    /(?:20\d{2}年|预算|经费|支出|收入|、|和|及)$/u.test(above) &&
    own.length <= 14;
  return isPiece ? above + own : own;
}

/** A title or the best that stands in for one; the text may be empty. */
export function readTitle(lines: readonly CellLine[]): TableTitle {
  const texts = lines.map(({ text }) => toName(text));
  const department = findDepartment(lines);
  const kept = department === undefined ? {} : { department };
  const named = texts.findLastIndex(
    (text) => isTitleLine(text) && text.replace(numberStart, '') !== '',
  );
  const at = named >= 0 ? named : findFallback(texts);
  const printed = at < 0 ? '' : joinWrapped(texts, at);
  const lone = texts.findLast(
    (text) => numberStart.test(text) && text.replace(numberStart, '') === '',
  );
  const inside = numberStart.exec(printed)?.[1];
  const number = inside ?? lone;
  const title = printed.replace(numberStart, '').replace(listNumber, '').trim();
  return {
    title,
    ...(number === undefined ? {} : { number: number.replaceAll(/[\s:：]/gu, '') }),
    ...kept,
    isNamed: named >= 0,
  };
}

function findFallback(texts: readonly string[]): number {
  return texts.findLastIndex(
    (text) =>
      text !== '' && !isUnitLine(text) && !departmentLabel.test(text) && !numberStart.test(text),
  );
}
