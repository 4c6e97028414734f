/**
 * Places every value of every table into its column, or says that it cannot.
 *
 * In: draft tables. Out: tables of the model and issues. Tables whose own
 * identities settle them come first, so that later ones can use their totals;
 * what stays open is tried once more with what was learnt meanwhile.
 * Nothing is guessed: a value with several possible columns stays undetermined.
 */
import type { ReadIssue } from '../../model/reading.ts';
import type { IdentityRef, Row, Table } from '../../model/table.ts';
import type { TableKind } from '../../model/tableKind.ts';
import type { PlacementResult, ResolvedRow } from '../resolve/placement.ts';
import { resolvePlacements } from '../resolve/resolve.ts';
import type { DraftPanel, DraftTable } from '../tables/draft.ts';
import { Board } from './board.ts';
import { buildOnlyColumnRow, buildRow, buildUnreadableRow } from './cells.ts';
import { buildPanelConstraints, type NamedConstraint } from './constraints.ts';
import { buildCrossConstraints } from './crossTable.ts';
import { columnsUndetermined, identitiesClash } from './issues.ts';
import { isPlaceable, toPlacementRow } from './values.ts';

/** What is settled by itself stands first. */
const order: readonly TableKind[] = [
  'overview',
  'governmentFund',
  'stateCapital',
  'generalPublicBasic',
  'generalPublicProject',
  'generalPublic',
  'appropriation',
  'expenditure',
  'income',
  'threePublic',
  'carryOver',
];

interface Task {
  readonly table: DraftTable;
  readonly panel: DraftPanel;
  /** Identities of the panel itself; they never change. */
  readonly own: readonly NamedConstraint[];
  /** Cross-table identities used at the last attempt. */
  used: number;
  result?: PlacementResult;
}

export interface Placing {
  readonly tables: readonly Table[];
  readonly issues: readonly ReadIssue[];
}

/** Wider than any printed table; the resolver takes no more. */
const mostColumns = 255;

function rankKind(kind: TableKind): number {
  const rank = order.indexOf(kind);
  return rank < 0 ? order.length : rank;
}

function solve(task: Task, board: Board, now: () => number): void {
  const { table, panel, own } = task;
  const cross = buildCrossConstraints(board, panel);
  if (task.result !== undefined && cross.length <= task.used) return;
  task.used = cross.length;
  const named = [...own, ...cross];
  const result = resolvePlacements({
    columns: panel.columns.length,
    rows: panel.rows
      .filter((row) => isPlaceable(row, panel))
      .map((row) => toPlacementRow(row, table.unit)),
    constraints: named.map(({ constraint }) => constraint),
    now,
  });
  task.result = result;
  board.setRows(panel, buildRows(panel, result.rows, named));
}

function buildRows(
  panel: DraftPanel,
  resolved: readonly ResolvedRow[],
  named: readonly NamedConstraint[],
): readonly Row[] {
  const identities = new Map<string, IdentityRef>(
    named.map(({ constraint, identity }) => [constraint.id, identity]),
  );
  const answers = new Map(resolved.map((row) => [row.id, row]));
  const columns = panel.columns.length;
  const findIdentity = (id: string) => identities.get(id);
  return panel.rows.map((row) => {
    const answer = answers.get(row.id);
    if (answer === undefined) return buildUnreadableRow(row, columns);
    return buildRow({ row, columns, resolved: answer, findIdentity });
  });
}

function isOpen({ result }: Task): boolean {
  return result?.rows.some(({ values }) => values.some((value) => !value.determined)) !== false;
}

/** Panels without a choice are set at once; the others become tasks. */
function listTasks(board: Board): readonly Task[] {
  const tasks: Task[] = [];
  for (const table of board.tables) {
    for (const panel of table.panels) {
      if (panel.columns.length === 1 && panel.rows.every((row) => isPlaceable(row, panel))) {
        board.setRows(panel, panel.rows.map(buildOnlyColumnRow));
        continue;
      }
      const columns = panel.columns.length;
      if (panel.rows.length === 0 || columns === 0 || columns > mostColumns) {
        board.setRows(
          panel,
          panel.rows.map((row) => buildUnreadableRow(row, columns)),
        );
        continue;
      }
      tasks.push({ table, panel, own: buildPanelConstraints(table.kind, panel), used: -1 });
    }
  }
  return tasks.toSorted((one, other) => rankKind(one.table.kind) - rankKind(other.table.kind));
}

function finishTable(table: DraftTable, board: Board): Table {
  return {
    ...table,
    panels: table.panels.map((panel) => ({
      side: panel.side,
      columns: panel.columns,
      rows: board.getRows(panel),
    })),
  };
}

/** Tables in printed order, with every value placed or said to be undetermined. */
export function placeTables(drafts: readonly DraftTable[], now: () => number): Placing {
  const board = new Board(drafts);
  const tasks = listTasks(board);
  for (const task of tasks) solve(task, board, now);
  for (const task of tasks.filter(isOpen)) solve(task, board, now);
  const tables = drafts.map((table) => finishTable(table, board));
  return {
    tables,
    issues: [
      ...tasks.flatMap(({ table, result }) => identitiesClash(table, result)),
      ...tables.flatMap((table) => columnsUndetermined(table)),
    ],
  };
}
