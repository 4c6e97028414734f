/**
 * More about the sources of income: the finest ones that carry money, what
 * the narrative says about each, and the matrix rows as a tree.
 *
 * Rule: a statement belongs to a source when concept and amount agree; the
 * same words about other money are left aside.
 */
import type { Disclosure } from '../model/disclosure.ts';
import type { NarrativeTopic } from '../model/narrative.ts';
import type { IncomeMatrix, IncomeRow, IncomeSource } from './incomeMatrix.ts';
import { type Change, getStatedChange } from './statedChange.ts';

function hasMoney({ figure }: IncomeSource): boolean {
  return figure.state === 'amount' && figure.fen !== 0;
}

/**
 * The finest sources with an amount, in printed order. Lines printed after
 * 其中 may leave something out, so they never stand for their source.
 */
export function listFinestSources(sources: readonly IncomeSource[]): readonly IncomeSource[] {
  return sources.flatMap((source): readonly IncomeSource[] => {
    if (source.isTotal) return [];
    const parts = source.children.filter((child) => !child.isOfWhich);
    const finer = listFinestSources(parts);
    if (finer.length > 0) return finer;
    return hasMoney(source) ? [source] : [];
  });
}

const enumerator =
  /^(?:其中[:：]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])\s*/u;

/** A source's name without the number printed before it, for use away from its table. */
export function getPlainName({ name }: Pick<IncomeSource, 'name'>): string {
  const plain = name.trim().replace(enumerator, '');
  return plain === '' ? name : plain;
}

/** The columns of the matrix as a flat list of sources, where no overview table is printed. */
export function listMatrixSources({ columns }: IncomeMatrix): readonly IncomeSource[] {
  return columns.map(({ key, concept, label, total }) => ({
    key,
    ...(concept === undefined ? {} : { concept }),
    name: label,
    figure: total,
    isTotal: false,
    isOfWhich: false,
    children: [],
  }));
}

const topics: readonly NarrativeTopic[] = ['income', 'carryOver', 'overall'];

/** The change on last year that the narrative states for exactly this source. */
export function findIncomeChange(disclosure: Disclosure, source: IncomeSource): Change | undefined {
  if (source.concept === undefined || source.figure.state !== 'amount') return undefined;
  const { concept, figure } = source;
  const statement = disclosure.statements.find(
    ({ topic, subject, current, change }) =>
      topics.includes(topic) &&
      change !== undefined &&
      subject.concept === concept &&
      current?.fen === figure.fen,
  );
  return statement === undefined ? undefined : getStatedChange(statement);
}

export interface IncomeNode {
  readonly row: IncomeRow;
  readonly children: readonly IncomeNode[];
}

/** The rows below the grand total, nested by level; rows come parents before children. */
export function nestIncomeRows(rows: readonly IncomeRow[]): readonly IncomeNode[] {
  interface Draft extends IncomeNode {
    readonly children: Draft[];
  }
  const top: Draft[] = [];
  const open: Draft[] = [];
  for (const row of rows) {
    if (row.level === 0) continue;
    const node: Draft = { row, children: [] };
    while (open.length > 0 && (open.at(-1)?.row.level ?? 0) >= row.level) open.pop();
    (open.at(-1)?.children ?? top).push(node);
    open.push(node);
  }
  return top;
}
