/**
 * The column resolver's door: which column did each printed value stand in?
 * In: rows whose blank cells were lost, and the identities that hold between
 * their columns. Out: per value the one column all consistent placements agree
 * on, with the identities that decided it, or every column it takes in some of
 * them. What the source cannot tell stays open; nothing is guessed, and a proof
 * cut short by time leaves more open, never less.
 */
import { answerRows } from './answer.ts';
import type { Absence } from './compile.ts';
import type { Clash, Constraint, PlacementProblem, PlacementResult } from './placement.ts';
import { type Solved, solve, thinConflict } from './solve.ts';

const defaultBudgetMs = 200;

/** Calls back for every cell a constraint speaks of; their rows and columns are not made a list, since there are thousands. */
function visitCells(constraint: Constraint, visit: (row: string, column: number) => void): void {
  switch (constraint.kind) {
    case 'linear':
      for (const { row, column } of constraint.terms) visit(row, column);
      return;
    case 'forbid':
      for (const column of constraint.columns) visit(constraint.row, column);
      return;
    case 'cover':
      visit(constraint.parent, constraint.column);
      for (const row of constraint.children) visit(row, constraint.column);
  }
}

/** A question that makes no sense is a fault of the caller. */
function assertSound({ rows, columns, constraints }: PlacementProblem): void {
  const rowIndex = new Map(rows.map((row, index) => [row.id, index]));
  if (rowIndex.size !== rows.length) throw new TypeError('row ids repeat');
  if (columns > 255) throw new RangeError(`${columns} columns`);
  /** By cell, the last constraint that named it, counted from 1. */
  const namedBy = new Int32Array(rows.length * columns);
  for (const [number, constraint] of constraints.entries()) {
    visitCells(constraint, (row, column) => {
      const index = rowIndex.get(row);
      if (index === undefined || !Number.isInteger(column) || column < 0 || column >= columns) {
        throw new RangeError(`${constraint.id} names row ${row}, column ${column}`);
      }
      const cell = index * columns + column;
      if (namedBy[cell] === number + 1) throw new TypeError(`${constraint.id} names a cell twice`);
      namedBy[cell] = number + 1;
    });
  }
}

function describeAbsences(absent: ReadonlyMap<string, Absence>): readonly Clash[] {
  return [...absent]
    .filter(([, absence]) => absence !== 'tooWide')
    .map(([row, absence]) => ({ constraints: [`${absence}:${row}`], minimal: true }));
}

interface Deadline {
  readonly isExpired: () => boolean;
  readonly extend: () => void;
}

function startDeadline({
  now = () => performance.now(),
  budgetMs = defaultBudgetMs,
}: PlacementProblem): Deadline {
  let end = now() + budgetMs;
  return { isExpired: () => now() >= end, extend: () => (end = now() + budgetMs) };
}

/**
 * Places the values of all rows at once. Amounts are fen; columns and values are
 * counted from 0. A contradiction is named by constraint ids (`tooManyValues:` and
 * `fixedColumns:` plus the row id where the row itself is impossible), and the rows
 * are answered by the constraints outside the clashes. The time allowed is
 * `budgetMs`, and once as much again if there is a contradiction to narrow down.
 */
export function resolvePlacements(problem: PlacementProblem): PlacementResult {
  assertSound(problem);
  const deadline = startDeadline(problem);
  const { isExpired } = deadline;
  const clashes: Clash[] = [];
  let active: readonly number[] = [...problem.constraints.keys()];
  let solved: Solved = solve({ problem, active, isExpired });
  while (solved.kind === 'contradiction') {
    if (clashes.length === 0) deadline.extend();
    const thin = thinConflict({ problem, active: solved.conflict, isExpired });
    if (thin.conflict.length === 0) throw new Error('a contradiction without constraints');
    const ids = thin.conflict.map((source) => problem.constraints[source]?.id ?? '');
    clashes.push({ constraints: [...new Set(ids)], minimal: thin.isMinimal });
    active = active.filter((source) => !thin.conflict.includes(source));
    solved = solve({ problem, active, isExpired });
  }
  clashes.unshift(...describeAbsences(solved.compiled.absent));
  const rows = answerRows(problem, solved, isExpired);
  const complete = rows.every((row) => row.complete);
  return clashes.length === 0
    ? { outcome: 'resolved', rows, complete }
    : { outcome: 'contradiction', clashes, rows, complete };
}
