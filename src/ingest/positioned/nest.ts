/**
 * Headings and units that only arithmetic tells from their parts.
 *
 * In: rows with their places so far and their figures. Out: places in which a
 * heading holds the rows below it that add up to it. 一、本年支出 above the
 * classes, a department above its units, a unit above its projects: printed
 * in one column without code or indent, they would be counted twice.
 * Rule: nothing is moved unless the sums then agree and did not before.
 */
import type { Place } from '../tables/levels.ts';
import { findSumTree, hasMoney, isSum, type NestRow, type SumNode } from './sumTree.ts';

export interface NestInput {
  readonly rows: readonly NestRow[];
  readonly places: readonly Place[];
  /** Half of the last printed digit, in fen. */
  readonly half: number;
}

const ranks: readonly RegExp[] = [
  /^[一二三四五六七八九十]+\s*[、.．]/u,
  /^[（(][一二三四五六七八九十]+[）)]/u,
  /^\d+\s*[、.．](?!\d)/u,
  /^[（(]\d+[）)]/u,
];

function findRank(label: string): number | undefined {
  const rank = ranks.findIndex((pattern) => pattern.test(label));
  return rank < 0 ? undefined : rank;
}

/** True where the stretch below a heading ends. */
function endsRun(row: NestRow, own: number | undefined, isHeld: boolean): boolean {
  if (row.role !== 'line') return true;
  const rank = findRank(row.label);
  if (own !== undefined) return rank !== undefined && rank <= own;
  return rank === undefined && !row.hasCode && !isHeld;
}

/** Rows below a heading down to the next one of its rank, a subtotal or a total. */
function listRun({ rows, places }: NestInput, at: number): readonly number[] {
  const own = findRank(rows[at]?.label ?? '');
  const run: number[] = [];
  for (let index = at + 1; index < rows.length; index += 1) {
    const row = rows[index];
    const isHeld = places[index]?.parent !== undefined;
    if (row === undefined || endsRun(row, own, isHeld)) break;
    if (!isHeld) run.push(index);
  }
  return run;
}

function isDeeper(rows: readonly NestRow[], at: number, run: readonly number[]): boolean {
  const own = findRank(rows[at]?.label ?? '');
  if (own === undefined) return false;
  return run.every((index) => (findRank(rows[index]?.label ?? '') ?? own) > own);
}

/** Deeper numbering first, words without numbering last. */
function getDepth(rows: readonly NestRow[], at: number): number {
  return findRank(rows[at]?.label ?? '') ?? -1;
}

function isLeading(rows: readonly NestRow[], at: number): boolean {
  return !rows.slice(0, at).some(({ role }) => role === 'line');
}

/** Parents by headings: the sum decides, or the numbering where nothing is printed. */
function nestHeadings(input: NestInput): readonly (number | undefined)[] {
  const { rows, places, half } = input;
  const parents = places.map(({ parent }) => parent);
  const order = [...rows.keys()].sort((one, other) => getDepth(rows, other) - getDepth(rows, one));
  for (const at of order) {
    const row = rows[at];
    if (row === undefined) continue;
    const canLead = row.role === 'line' || (row.role === 'subtotal' && isLeading(rows, at));
    if (!canLead || row.hasCode) continue;
    const run = listRun(input, at).filter((index) => parents[index] === undefined);
    if (run.length === 0) continue;
    const parts = run.flatMap((index) => rows[index] ?? []);
    const isNumbered = !hasMoney(row) && isDeeper(rows, at, run);
    if (isSum(row, parts, half) || isNumbered) for (const index of run) parents[index] = at;
  }
  return parents;
}

const mostRows = 400;

function setParents(
  nodes: readonly SumNode[],
  parents: (number | undefined)[],
  above?: number,
): void {
  for (const { index, children } of nodes) {
    if (above !== undefined) parents[index] = above;
    setParents(children, parents, index);
  }
}

/** Units and groups below the grand total, where the plain list counts twice. */
function nestUnits(
  { rows, half }: NestInput,
  known: readonly (number | undefined)[],
): (number | undefined)[] {
  const parents = [...known];
  const total = rows.find((row) => row.role === 'total' && hasMoney(row));
  if (total === undefined || rows.some(({ role }) => role === 'subtotal')) return parents;
  const list = [...rows.keys()].filter(
    (at) => rows[at]?.role !== 'total' && parents[at] === undefined,
  );
  const tops = list.flatMap((at) => rows[at] ?? []);
  if (list.length < 2 || list.length > mostRows || isSum(total, tops, half)) return parents;
  setParents(findSumTree({ rows, list, half, total }) ?? [], parents);
  return parents;
}

/** True when the topmost rows give the grand total. */
function isClosed({ rows, half }: NestInput, parents: readonly (number | undefined)[]): boolean {
  const total = rows.find((row) => row.role === 'total' && hasMoney(row));
  const tops = rows.filter((row, at) => row.role !== 'total' && parents[at] === undefined);
  return total !== undefined && isSum(total, tops, half);
}

/** Units with lines below them that they are not the sum of. */
function listDisproved(
  { rows, half }: NestInput,
  parents: readonly (number | undefined)[],
): ReadonlySet<number> {
  const disproved = [...rows.entries()].filter(([at, row]) => {
    const parts = rows.filter((_, index) => parents[index] === at);
    const isTold = row.role === 'entity' && hasMoney(row) && parts.some((part) => !part.hasCode);
    return isTold && !isSum(row, parts, half);
  });
  return new Set(disproved.map(([at]) => at));
}

/**
 * Places without the parents that the figures disprove: a unit holds every
 * line down to the next unit known by name, and other units among them.
 */
function loosen(input: NestInput): NestInput {
  const disproved = listDisproved(
    input,
    input.places.map(({ parent }) => parent),
  );
  const isFalse = ({ parent }: Place): boolean => parent !== undefined && disproved.has(parent);
  return {
    ...input,
    places: input.places.map((place) => (isFalse(place) ? { level: 0 } : place)),
  };
}

function findParents(input: NestInput): (number | undefined)[] {
  const plain = nestUnits(input, nestHeadings(input));
  if (isClosed(input, plain) && listDisproved(input, plain).size === 0) return plain;
  const loose = loosen(input);
  const found = nestUnits(loose, nestHeadings(loose));
  return isClosed(loose, found) ? found : plain;
}

/** Places with the parents that the figures prove; levels follow the parents. */
export function nestRows(input: NestInput): readonly Place[] {
  const parents = findParents(input);
  const done: Place[] = [];
  parents.forEach((parent, index) => {
    const own = input.places[index] ?? { level: 0 };
    if (parent !== undefined) done.push({ ...own, parent, level: (done[parent]?.level ?? 0) + 1 });
    else done.push(own.parent === undefined ? own : { level: 0 });
  });
  return done;
}
