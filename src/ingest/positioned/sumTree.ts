/**
 * The tree that the figures of a flat list prove: wholes right above their
 * parts, all the way up to the grand total.
 *
 * In: rows in printed order and the total. Out: the topmost nodes with their
 * parts, or undefined where no tree gives the total.
 * Rule: several parts are believed before a single one, and a line alone
 * before one that holds a line of the same amount, unless it is a unit, or of
 * the same name, or holds parts in its turn: two purchases may cost the same. What the list cannot tell:
 * several trees may give the total; the first in this order is taken.
 * The search is bounded, so that no document makes it long.
 */
import type { RowRole } from '../../model/table.ts';

export interface NestRow {
  readonly role: RowRole;
  readonly label: string;
  readonly hasCode: boolean;
  /** Fen per amount column; undefined where nothing is printed. */
  readonly amounts: readonly (number | undefined)[];
}

export interface SumNode {
  readonly index: number;
  readonly children: readonly SumNode[];
  /** Position behind the node in the list. */
  readonly end: number;
}

interface SumInput {
  readonly rows: readonly NestRow[];
  /** Indices of the rows to be placed, in printed order. */
  readonly list: readonly number[];
  /** Half of the last printed digit, in fen. */
  readonly half: number;
  readonly total: NestRow;
}

const mostSteps = 3000;
const mostForms = 6;

/** True when the parts give the whole in every column and some figure is not zero. */
export function isSum(whole: NestRow, parts: readonly NestRow[], half: number): boolean {
  const isEqual = whole.amounts.every((amount, column) => {
    const sum = parts.reduce((total, part) => total + (part.amounts[column] ?? 0), 0);
    return Math.abs(sum - (amount ?? 0)) <= half * (parts.length + 1);
  });
  return isEqual && hasMoney(whole);
}

/** True where some figure is not zero. */
export function hasMoney({ amounts }: NestRow): boolean {
  return amounts.some((amount) => (amount ?? 0) !== 0);
}

interface Search {
  readonly input: SumInput;
  /** Forms of the node at each position: alone, or with parts. */
  readonly forms: readonly SumNode[][];
}

interface Walk {
  readonly whole: NestRow;
  readonly found: Map<number, readonly SumNode[]>;
  /** Where the parts must end; anywhere when absent. */
  readonly end?: number;
  steps: number;
}

function exceeds(whole: NestRow, sums: readonly number[], bound: number): boolean {
  return sums.some((sum, column) => {
    const amount = whole.amounts[column] ?? 0;
    return amount >= 0 && sum > amount + bound;
  });
}

function equals(whole: NestRow, sums: readonly number[], bound: number): boolean {
  return sums.every((sum, column) => Math.abs(sum - (whole.amounts[column] ?? 0)) <= bound);
}

interface Stretch {
  readonly next: number;
  readonly children: readonly SumNode[];
  readonly sums: readonly number[];
}

/** Goes along the list, form by form, and notes every place where the sum is reached. */
function walkOn(search: Search, walk: Walk, { next, children, sums }: Stretch): void {
  const { input, forms } = search;
  const bound = input.half * (children.length + 2);
  for (const node of forms[next] ?? []) {
    walk.steps += 1;
    if (walk.steps > mostSteps || walk.found.size >= mostForms) return;
    const row = input.rows[node.index];
    const now = sums.map((sum, column) => sum + (row?.amounts[column] ?? 0));
    if (exceeds(walk.whole, now, bound)) continue;
    const grown = [...children, node];
    const isReached = equals(walk.whole, now, bound) && isEnd(walk, node);
    if (!isReached) walkOn(search, walk, { next: node.end, children: grown, sums: now });
    else if (!walk.found.has(node.end)) walk.found.set(node.end, grown);
  }
}

function isEnd(walk: Walk, node: SumNode): boolean {
  return walk.end === undefined || walk.end === node.end;
}

function findStretches(search: Search, walk: Omit<Walk, 'found' | 'steps'>, from: number) {
  const found: Walk['found'] = new Map();
  const sums = walk.whole.amounts.map(() => 0);
  walkOn(search, { ...walk, found, steps: 0 }, { next: from, children: [], sums });
  return found;
}

/** Every form of the node at a position, the likely ones first. */
function listForms(search: Search, at: number): SumNode[] {
  const { rows, list } = search.input;
  const index = list[at] ?? 0;
  const row = rows[index];
  const alone: SumNode = { index, children: [], end: at + 1 };
  if (row === undefined || !hasMoney(row)) return [alone];
  const nodes = [...findStretches(search, { whole: row }, at + 1)]
    .map(([end, children]): SumNode => ({ index, children, end }))
    .sort((one, other) => other.end - one.end);
  const isLikely = ({ index: whole, children: [only, ...others] }: SumNode): boolean =>
    others.length > 0 ||
    rows[whole]?.role === 'entity' ||
    (only !== undefined && (rows[only.index]?.label === rows[whole]?.label || isLikely(only)));
  return [...nodes.filter(isLikely), alone, ...nodes.filter((node) => !isLikely(node))];
}

/** The topmost nodes that give the total together. */
export function findSumTree(input: SumInput): readonly SumNode[] | undefined {
  const forms: SumNode[][] = [];
  const search: Search = { input, forms };
  const { length } = input.list;
  // From the end, so that every form further down is known.
  for (let at = length - 1; at >= 0; at -= 1) forms[at] = listForms(search, at);
  return findStretches(search, { whole: input.total, end: length }, 0).get(length);
}
