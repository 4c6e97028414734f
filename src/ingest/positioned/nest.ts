/**
 * Headings and units that only arithmetic tells from their parts.
 *
 * In: rows with their places so far and their figures. Out: places in which a
 * heading holds the rows below it that add up to it. 一、本年支出 above the
 * classes, a department above its units, a unit above its projects: printed
 * in one column without code or indent, they would be counted twice.
 * Rule: nothing is moved unless the sums then agree and did not before.
 */
import type { RowRole } from '../../model/table.ts';
import type { Place } from '../tables/levels.ts';

export interface NestRow {
  readonly role: RowRole;
  readonly label: string;
  readonly hasCode: boolean;
  /** Fen per amount column; undefined where nothing is printed. */
  readonly amounts: readonly (number | undefined)[];
}

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

/** True when the parts give the whole in every column and some figure is not zero. */
function isSum(whole: NestRow, parts: readonly NestRow[], half: number): boolean {
  let isMoney = false;
  const isEqual = whole.amounts.every((amount, column) => {
    const sum = parts.reduce((total, part) => total + (part.amounts[column] ?? 0), 0);
    if ((amount ?? 0) !== 0) isMoney = true;
    return Math.abs(sum - (amount ?? 0)) <= half * (parts.length + 1);
  });
  return isEqual && isMoney;
}

function hasMoney({ amounts }: NestRow): boolean {
  return amounts.some((amount) => (amount ?? 0) !== 0);
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

interface Node {
  readonly index: number;
  readonly children: readonly Node[];
  /** Position behind the node in the list. */
  readonly end: number;
}

interface Parsing {
  readonly rows: readonly NestRow[];
  readonly list: readonly number[];
  readonly half: number;
  /** One part alone makes a whole only of a unit, or of a line of the same name. */
  readonly isStrict: boolean;
  /** Nodes by position: each is found once, so the work stays quadratic. */
  readonly known: Map<number, Node>;
}

/** The node at a position: a whole when what follows adds up to it, else alone. */
function parse(parsing: Parsing, at: number): Node {
  const known = parsing.known.get(at);
  if (known !== undefined) return known;
  const node = findNode(parsing, at);
  parsing.known.set(at, node);
  return node;
}

function findNode(parsing: Parsing, at: number): Node {
  const { rows, list, half } = parsing;
  const index = list[at] ?? 0;
  const row = rows[index];
  const leaf = { index, children: [], end: at + 1 };
  if (row === undefined || !hasMoney(row)) return leaf;
  const children: Node[] = [];
  for (let next = at + 1; next < list.length; ) {
    const node = parse(parsing, next);
    children.push(node);
    next = node.end;
    const parts = children.flatMap((child) => rows[child.index] ?? []);
    const [only] = parts;
    const isAlone = parts.length === 1 && row.role !== 'entity' && only?.label !== row.label;
    if (isSum(row, parts, half) && !(parsing.isStrict && isAlone)) {
      return { index, children, end: next };
    }
    if (exceeds(row, parts, half)) break;
  }
  return leaf;
}

function exceeds(whole: NestRow, parts: readonly NestRow[], half: number): boolean {
  return whole.amounts.some((amount, column) => {
    const sum = parts.reduce((total, part) => total + (part.amounts[column] ?? 0), 0);
    return (amount ?? 0) >= 0 && sum > (amount ?? 0) + half * (parts.length + 1);
  });
}

function setParents(nodes: readonly Node[], parents: (number | undefined)[], above?: number): void {
  for (const { index, children } of nodes) {
    if (above !== undefined) parents[index] = above;
    setParents(children, parents, index);
  }
}

const mostRows = 400;

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
  for (const isStrict of [true, false]) {
    const nodes = parseAll({ rows, list, half, isStrict, known: new Map() });
    const found = nodes.flatMap(({ index }) => rows[index] ?? []);
    if (!isSum(total, found, half)) continue;
    setParents(nodes, parents);
    break;
  }
  return parents;
}

function parseAll(parsing: Parsing): readonly Node[] {
  const { length } = parsing.list;
  // From the end, so that the recursion is never deep.
  for (let at = length - 1; at >= 0; at -= 1) parse(parsing, at);
  const nodes: Node[] = [];
  for (let at = 0; at < length; ) {
    const node = parse(parsing, at);
    nodes.push(node);
    at = node.end;
  }
  return nodes;
}

/** Places with the parents that the figures prove; levels follow the parents. */
export function nestRows(input: NestInput): readonly Place[] {
  const parents = nestUnits(input, nestHeadings(input));
  const done: Place[] = [];
  parents.forEach((parent, index) => {
    const own = input.places[index] ?? { level: 0 };
    if (parent === undefined)
      done.push({ ...own, level: own.parent === undefined ? own.level : 0 });
    else done.push({ ...own, parent, level: (done[parent]?.level ?? 0) + 1 });
  });
  return done;
}
