/**
 * From the problem as asked to the network that is searched.
 * In: rows and constraints by name. Out: rows with enumerated placements,
 * constraints on one row folded into these, all others as propagators. Rows that
 * cannot take part are told apart: more values than columns, fixed columns that
 * fit no order, or too many placements to write down; constraints that need
 * them are left out, which can only leave more open, never decide wrongly.
 */
import { countPlacements, placementLimit, type RowCheck, RowPlacements } from './enumerate.ts';
import { GroupMaker } from './groups.ts';
import { at } from './at.ts';
import { type Entry, groupsOf, type Network, type NetworkRow, type Propagator } from './network.ts';
import { PatternMaker } from './patterns.ts';
import type { Constraint, LinearConstraint, PlacementProblem, PlacementRow } from './placement.ts';

/** Why a row stays outside the network. */
export type Absence = 'tooManyValues' | 'fixedColumns' | 'tooWide';

export interface Compiled {
  readonly network: Network;
  /** Row id → index in the network. */
  readonly rowIndex: ReadonlyMap<string, number>;
  readonly absent: ReadonlyMap<string, Absence>;
}

export interface CompileRequest {
  readonly problem: PlacementProblem;
  /** Indices of the constraints that count. */
  readonly active: readonly number[];
  /** Only rows these constraints speak of. */
  readonly onlyMentioned: boolean;
  readonly isExpired: () => boolean;
}

function rowsOf(constraint: Constraint): ReadonlySet<string> {
  switch (constraint.kind) {
    case 'linear':
      return new Set(constraint.terms.map((term) => term.row));
    case 'forbid':
      return new Set([constraint.row]);
    case 'cover':
      return new Set([constraint.parent, ...constraint.children]);
  }
}

function buildCheck(constraint: Constraint, source: number, columnCount: number): RowCheck {
  const weights = new Int8Array(columnCount);
  if (constraint.kind === 'linear') {
    for (const term of constraint.terms) {
      weights[term.column] = (weights[term.column] ?? 0) + term.sign;
    }
    return {
      source,
      weights,
      forbids: false,
      equals: 2 * constraint.equals,
      tolerance: 2 * constraint.tolerance,
      isPrinted: constraint.rounding === 'printed',
    };
  }
  for (const column of constraint.kind === 'forbid' ? constraint.columns : []) weights[column] = 1;
  return { source, weights, forbids: true, equals: 0, tolerance: 0, isPrinted: false };
}

/** One entry per term where no row is named twice; `rowCount` counts different rows. */
function buildEntries({ terms }: LinearConstraint, rowCount: number, maker: Maker): Entry[] {
  const { groups, rowOf } = maker;
  if (terms.length === rowCount) {
    return terms.map(({ row, column, sign }) => ({
      group: groups.forColumn(rowOf(row), column),
      sign,
    }));
  }
  const byRow = new Map<string, LinearConstraint['terms'][number][]>();
  for (const term of terms) {
    const own = byRow.get(term.row);
    if (own === undefined) byRow.set(term.row, [term]);
    else own.push(term);
  }
  return [...byRow].map(([id, own]): Entry => {
    const [term, another] = own;
    if (term !== undefined && another === undefined) {
      return { group: groups.forColumn(rowOf(id), term.column), sign: term.sign };
    }
    const weights = new Map(own.map(({ column, sign }) => [column, sign]));
    return { group: groups.forColumns(rowOf(id), weights), sign: 1 };
  });
}

interface Maker {
  readonly groups: GroupMaker;
  readonly rowOf: (id: string) => NetworkRow;
}

function buildPropagator({ constraint, source, mentioned }: Between, maker: Maker): Propagator {
  if (constraint.kind === 'forbid') throw new TypeError('a forbidding rule speaks of one row');
  if (constraint.kind === 'linear') {
    return {
      kind: 'linear',
      source,
      entries: buildEntries(constraint, mentioned.length, maker),
      equals: 2 * constraint.equals,
      tolerance: 2 * constraint.tolerance,
      isPrinted: constraint.rounding === 'printed',
    };
  }
  const groupOf = (id: string) => maker.groups.forColumn(maker.rowOf(id), constraint.column);
  return {
    kind: 'cover',
    source,
    parent: groupOf(constraint.parent),
    children: constraint.children.map(groupOf),
  };
}

function findAbsence(row: PlacementRow, request: CompileRequest): Absence | undefined {
  const { columns } = request.problem;
  if (row.values.length > columns) return 'tooManyValues';
  const ways = countPlacements(row.values.length, columns);
  return ways > placementLimit || request.isExpired() ? 'tooWide' : undefined;
}

interface RowPlan {
  readonly row: PlacementRow;
  readonly problem: PlacementProblem;
  readonly checks: readonly RowCheck[];
  readonly patterns: PatternMaker;
  readonly index: number;
  readonly first: number;
}

function buildRow({ row, problem, checks, patterns, index, first }: RowPlan): NetworkRow {
  const valueCount = row.values.length;
  const sums = new Float64Array(valueCount + 1);
  const slacks = new Float64Array(valueCount + 1);
  row.values.forEach((fen, value) => {
    sums[value + 1] = 2 * fen;
    slacks[value + 1] = row.steps?.[value] ?? problem.step ?? 1;
  });
  const columnCount = problem.columns;
  const weights = checks.map((check) => check.weights);
  const pattern = patterns.forShape({ valueCount, columnCount, fixed: row.fixed, weights });
  const placements = new RowPlacements({ valueCount, columnCount, sums, slacks, checks }, pattern);
  return { index, valueCount, sums, slacks, checks, placements, first, groups: [] };
}

/** A constraint between rows, and which, each once. */
interface Between {
  readonly source: number;
  readonly constraint: Constraint;
  readonly mentioned: readonly string[];
}

interface Sorted {
  readonly checks: Map<string, RowCheck[]>;
  readonly between: Between[];
  readonly mentioned: Set<string>;
}

function sortConstraints(request: CompileRequest): Sorted {
  const sorted: Sorted = { checks: new Map(), between: [], mentioned: new Set() };
  for (const source of request.active) {
    const constraint = at(request.problem.constraints, source);
    const rows = rowsOf(constraint);
    for (const row of rows) sorted.mentioned.add(row);
    const [only] = rows;
    if (only === undefined || rows.size > 1 || constraint.kind === 'cover') {
      sorted.between.push({ source, constraint, mentioned: [...rows] });
      continue;
    }
    const checks = sorted.checks.get(only) ?? [];
    checks.push(buildCheck(constraint, source, request.problem.columns));
    sorted.checks.set(only, checks);
  }
  return sorted;
}

/** Builds the network of the active constraints. */
export function compileProblem(request: CompileRequest): Compiled {
  const { problem } = request;
  const sorted = sortConstraints(request);
  const rows: NetworkRow[] = [];
  const rowIndex = new Map<string, number>();
  const absent = new Map<string, Absence>();
  const patterns = new PatternMaker();
  let first = 0;
  for (const row of problem.rows) {
    if (request.onlyMentioned && !sorted.mentioned.has(row.id)) continue;
    const absence = findAbsence(row, request);
    if (absence !== undefined) {
      absent.set(row.id, absence);
      continue;
    }
    const checks = sorted.checks.get(row.id) ?? [];
    const built = buildRow({ row, problem, checks, patterns, index: rows.length, first });
    if (!built.placements.hasWays) {
      absent.set(row.id, 'fixedColumns');
      continue;
    }
    rowIndex.set(row.id, rows.length);
    rows.push(built);
    first += built.placements.count;
  }
  const groups = new GroupMaker(rows.length, problem.columns);
  const propagators: Propagator[] = [];
  const rowOf = (id: string) => at(rows, rowIndex.get(id) ?? -1);
  for (const between of sorted.between) {
    if (absent.size > 0 && between.mentioned.some((row) => absent.has(row))) continue;
    const propagator = buildPropagator(between, { groups, rowOf });
    for (const group of groupsOf(propagator)) group.watchers.push(propagators.length);
    propagators.push(propagator);
  }
  const network = { columnCount: problem.columns, rows, propagators, groups: groups.groups };
  return { network, rowIndex, absent };
}
