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

/** One printed line as a row, a loose label, or both; undefined when it is neither. */
function parseLine(line: Line, { tail }: Header): ParsedLine | undefined {
  const words = line.text.trim().split(/\s+/u);
  const targetAt = words.findIndex((word) => comparatorStart.test(foldText(word)));
  const only = words[0];
  if (words.length === 1 && only !== undefined && targetAt < 0) return { label: only };
  const at = targetAt >= 0 ? targetAt : words.length - 1 - tail.length;
  const level3 = words[at - 1];
  if (level3 === undefined || at > 3 || (targetAt < 0 && at !== 3)) return undefined;
  const unitWords = words.length - at - 1 - tail.length;
  if (unitWords < 0 || unitWords > 1) return undefined;
  const target = readTarget(words.slice(at, at + 1 + unitWords).join(''));
  let label: string | undefined;
  let basis: string | undefined;
  let weight: number | undefined;
  for (const [index, column] of tail.entries()) {
    const word = words[at + 1 + unitWords + index] ?? '';
    if (column === 'basis') basis = word;
    else {
      const parts = /^(\d{1,3}(?:\.\d{1,2})?)(\D*)$/u.exec(word);
      if (parts === null) return undefined;
      weight = Number(parts[1]);
      label = parts[2] === '' ? undefined : parts[2];
    }
  }
  return {
    row: {
      level1: words[at - 3],
      level2: words[at - 2],
      level3,
      target,
      ...(basis === undefined ? {} : { basis }),
      ...(weight === undefined ? {} : { weight }),
      line,
    },
    ...(label === undefined ? {} : { label }),
  };
}

/**
 * Gives loose labels to the rows they span. A label between two rows without a
 * second level names that level; any other names the first.
 */
function spread(rows: readonly DraftRow[], labels: readonly LooseLabel[]): boolean {
  for (const { text, at, isBeside } of labels) {
    const isSecond =
      !isBeside && rows[at - 1]?.level2 === undefined && rows[at]?.level2 === undefined;
    const level = isSecond ? 'level2' : 'level1';
    const group = new Set<DraftRow>();
    for (let index = at - 1; rows[index] && rows[index]?.[level] === undefined; index--) {
      group.add(rows[index] as DraftRow);
    }
    for (let index = at; rows[index] && rows[index]?.[level] === undefined; index++) {
      group.add(rows[index] as DraftRow);
    }
    if (group.size === 0) return false;
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
  return rows.map((row) => ({
    level1: row.level1 ?? '',
    level2: row.level2 ?? '',
    level3: row.level3,
    ...row.target,
    ...(row.basis === undefined ? {} : { basis: row.basis }),
    ...(row.weight === undefined ? {} : { weight: row.weight }),
    provenance: { how: 'printed' },
    source: spanLines(row.line, row.line),
  }));
}
