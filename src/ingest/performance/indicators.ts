/**
 * Indicators of a sheet whose rows kept their order.
 *
 * In: the lines from the header of the indicators on. Out: indicators in
 * printed order, or `undefined` when the order was lost.
 * Rule: one header line names all columns; each row is one line. A level that
 * spans rows is printed once, beside one of them or on a line of its own, and
 * holds for the rows around it that lack it.
 */
import type { Comparator, Indicator } from '../../model/narrative.ts';
import { spanLines, type Line } from '../line.ts';
import { keepDefined } from '../narrative/defined.ts';
import { foldText } from '../narrative/paragraph.ts';

const comparators: readonly (readonly [RegExp, Comparator])[] = [
  [/^(?:>=|≥|＞=|不低于|不少于)/u, 'atLeast'],
  [/^(?:<=|≤|＜=|不高于|不超过)/u, 'atMost'],
  [/^(?:=|＝)/u, 'equal'],
  [/^(?:>|大于)/u, 'moreThan'],
  [/^(?:<|小于)/u, 'lessThan'],
];
const comparatorStart = /^(?:>|<|=|≥|≤)/u;
const quantity = /^(-?\d[\d,.]*)(.*)$/u;

export interface Target {
  readonly comparator: Comparator;
  readonly target: string;
  readonly unit: string;
}

/** Reads `＞=1000本`, `=100%` or `有效提升`. */
export function readTarget(printed: string): Target {
  const plain = foldText(printed).replaceAll(/\s/gu, '');
  const found = comparators.find(([pattern]) => pattern.test(plain));
  const rest = found === undefined ? plain : plain.replace(found[0], '');
  const parts = found === undefined ? null : quantity.exec(rest);
  return {
    comparator: found?.[1] ?? 'none',
    target: parts?.[1] ?? rest,
    unit: parts?.[2] ?? '',
  };
}

interface DraftRow {
  level1: string | undefined;
  level2: string | undefined;
  readonly level3: string;
  readonly target: Target;
  readonly basis?: string;
  readonly weight?: number;
  readonly line: Line;
}

/** A level printed on its own, between or beside rows: `at` rows stand before it. */
interface LooseLabel {
  readonly text: string;
  readonly at: number;
  readonly isBeside: boolean;
}

interface Header {
  /** Columns behind the target, in order. */
  readonly tail: readonly ('basis' | 'weight')[];
}

/** The header when all of it stands on one line, in the usual order. */
function findHeader(line: Line): Header | undefined {
  const words = line.text.trim().split(/\s+/u);
  if (!/^一级指标二级指标三级指标指标值/u.test(words.join(''))) return undefined;
  const tail: ('basis' | 'weight')[] = [];
  for (const word of words.slice(4)) {
    if (/依据/u.test(word)) tail.push('basis');
    else if (/权重|分值/u.test(word)) tail.push('weight');
    else return undefined;
  }
  return { tail };
}

interface ParsedLine {
  readonly row?: DraftRow;
  readonly label?: string;
}

interface Tail {
  readonly basis?: string;
  readonly weight?: number;
  /** A level that was printed beside the weight. */
  readonly label?: string;
}

/** The columns behind the target; undefined when a weight is no number. */
function parseTail(words: readonly string[], columns: Header['tail']): Tail | undefined {
  const word = words[columns.indexOf('weight')] ?? '';
  const basis = words[columns.indexOf('basis')];
  if (!columns.includes('weight')) return keepDefined({ basis });
  const parts = /^(\d{1,3}(?:\.\d{1,2})?)(\D*)$/u.exec(word);
  if (parts === null) return undefined;
  const label = parts[2] === '' ? undefined : parts[2];
  return keepDefined({ basis, weight: Number(parts[1]), label });
}

/** Index of the word that holds the target; undefined when the columns do not fit. */
function findTargetWord(words: readonly string[], { tail }: Header): number | undefined {
  const compared = words.findIndex((word) => comparatorStart.test(foldText(word)));
  // Without a comparator only a row with all its columns shows where the target stands.
  const at = compared >= 0 ? compared : words.length - 1 - tail.length;
  const unitWords = words.length - at - 1 - tail.length;
  const fits = at >= 1 && at <= 3 && unitWords >= 0 && unitWords <= 1;
  return fits && (compared >= 0 || at === 3) ? at : undefined;
}

/** One printed line as a row, a loose label, or both; undefined when it is neither. */
function parseLine(line: Line, header: Header): ParsedLine | undefined {
  const words = line.text.trim().split(/\s+/u);
  const [only] = words;
  if (words.length === 1 && only !== undefined && !comparatorStart.test(foldText(only))) {
    return { label: only };
  }
  const at = findTargetWord(words, header);
  const level3 = at === undefined ? undefined : words[at - 1];
  if (at === undefined || level3 === undefined) return undefined;
  const tailStart = words.length - header.tail.length;
  const tail = parseTail(words.slice(tailStart), header.tail);
  if (tail === undefined) return undefined;
  const { label, ...rest } = tail;
  const target = readTarget(words.slice(at, tailStart).join(''));
  const row = { level1: words[at - 3], level2: words[at - 2], level3, target, ...rest, line };
  return { row, ...keepDefined({ label }) };
}

type Level = 'level1' | 'level2';

/** Rows around `at` without this level, up to the next that has its own. */
function findGroup(rows: readonly DraftRow[], at: number, level: Level): readonly DraftRow[] {
  const hasOwn = (row: DraftRow): boolean => row[level] !== undefined;
  const start = rows.slice(0, at).findLastIndex(hasOwn) + 1;
  const next = rows.slice(at).findIndex(hasOwn);
  return rows.slice(start, next < 0 ? rows.length : at + next);
}

/**
 * Gives loose labels to the rows they span. A label between two rows without a
 * second level names that level; any other names the first.
 */
function spread(rows: readonly DraftRow[], labels: readonly LooseLabel[]): boolean {
  for (const { text, at, isBeside } of labels) {
    const around = rows.slice(Math.max(0, at - 1), at + 1);
    const isSecond =
      !isBeside && around.length === 2 && around.every((row) => row.level2 === undefined);
    const level: Level = isSecond ? 'level2' : 'level1';
    const group = findGroup(rows, at, level);
    if (group.length === 0) return false;
    for (const row of group) row[level] = text;
  }
  return rows.every((row) => row.level1 !== undefined && row.level2 !== undefined);
}

/** Indicators in printed order; undefined when the rows were printed out of order. */
export function readIndicators(lines: readonly Line[]): readonly Indicator[] | undefined {
  const [first, ...body] = lines;
  const header = first && findHeader(first);
  if (header === undefined) return undefined;
  const rows: DraftRow[] = [];
  const labels: LooseLabel[] = [];
  for (const line of body) {
    const parsed = parseLine(line, header);
    if (parsed === undefined) return undefined;
    if (parsed.row !== undefined) rows.push(parsed.row);
    if (parsed.label !== undefined) {
      labels.push({ text: parsed.label, at: rows.length, isBeside: parsed.row !== undefined });
    }
  }
  if (rows.length === 0 || !spread(rows, labels)) return undefined;
  return rows.map(({ level1 = '', level2 = '', level3, target, basis, weight, line }) => ({
    level1,
    level2,
    level3,
    ...target,
    ...keepDefined({ basis, weight }),
    provenance: { how: 'printed' },
    source: spanLines(line, line),
  }));
}
