/**
 * Columns whose header says nothing, named by what they add up to.
 *
 * In: all tables of a document. Out: the tables, with concepts for columns of
 * money that have no readable label of their own, and an issue for each.
 * Rule: of all ways to name them, one alone agrees with the row identities
 * (total = basic + project) in every row and with the totals of other tables.
 * Where none does or several do, nothing is named.
 */
import type { Concept } from '../../model/concept.ts';
import { getColumnSums } from '../../model/columnIdentity.ts';
import { getPrintedStep } from '../../model/amount.ts';
import type { ReadIssue } from '../../model/reading.ts';
import type { Cell, Column, Panel, Row, Table } from '../../model/table.ts';
import type { TableKind } from '../../model/tableKind.ts';
import { toKey } from '../lexicon/normalise.ts';
import { holdsAcross } from './acrossTables.ts';

const byNature: readonly Concept[] = ['total', 'basic', 'project'];
const byUse: readonly Concept[] = ['total', 'personnel', 'operating'];
const wanted: Partial<Record<TableKind, readonly Concept[]>> = {
  expenditure: byNature,
  generalPublic: byNature,
  governmentFund: byNature,
  stateCapital: byNature,
  generalPublicBasic: byUse,
};
const names: Partial<Record<Concept, string>> = {
  total: '合计',
  basic: '基本支出',
  project: '项目支出',
  personnel: '人员经费',
  operating: '公用经费',
};

/** Rows in which an identity must hold to the last digit before it names anything. */
const fewestRows = 2;

/** Empty, without a single readable word, or words that every column of money has. */
function saysNothing({ label, groups }: Column): boolean {
  return [label, ...groups].every((text) =>
    /^(?:(?:预算)?(?:数|金额|数额)|[^\p{Script=Han}]*)$/u.test(toKey(text)),
  );
}

/** Indices of the columns to be named: none of them has a period, a class or a scope. */
function listDoubtful({ columns }: Panel): readonly number[] {
  const plain = columns.flatMap((column, index) => {
    const { type, period, code, scope } = column;
    const isOpen = period === undefined && code === undefined && scope === undefined;
    return type === 'amount' && isOpen && saysNothing(column) ? [index] : [];
  });
  // A single 预算数 is the total of its table and needs no arbiter.
  const isLone = plain.length === 1 && columns[plain[0] ?? -1]?.concept !== undefined;
  return isLone ? [] : plain;
}

/** Every way to give the concepts to the columns, each to one at most. */
function listWays(columns: number, concepts: readonly Concept[]): readonly (readonly Concept[])[] {
  if (columns === 0) return [[]];
  return concepts.flatMap((concept) =>
    listWays(
      columns - 1,
      concepts.filter((other) => other !== concept),
    ).map((rest) => [concept, ...rest]),
  );
}

function rename(
  { columns }: Panel,
  doubtful: readonly number[],
  way: readonly Concept[],
): readonly Column[] {
  return columns.map((column, index) => {
    const concept = way[doubtful.indexOf(index)];
    return concept === undefined ? column : { ...column, concept };
  });
}

/** Fen, nothing printed counted as none; undefined where the figure is not known. */
function findFen(cell: Cell | undefined): number | undefined {
  if (cell?.state === 'amount') return cell.fen;
  return cell?.state === 'blank' || cell?.state === 'dash' ? 0 : undefined;
}

function getStep(table: Table, cells: readonly (Cell | undefined)[]): number {
  const decimals = cells.flatMap((cell) =>
    cell?.state === 'amount' ? [(/\.(\d+)/u.exec(cell.printed)?.[1] ?? '').length] : [],
  );
  return getPrintedStep(table.unit, Math.min(...decimals));
}

type Outcome = 'equal' | 'close' | 'differs' | 'unknown';

function compareRow(table: Table, row: Row, [whole, ...parts]: readonly number[]): Outcome {
  const cells = [whole, ...parts].map((index) => row.cells[index ?? -1]);
  const [left, ...right] = cells.map(findFen);
  if (left === undefined || right.some((fen) => fen === undefined)) return 'unknown';
  const sum = right.reduce<number>((total, fen) => total + (fen ?? 0), 0);
  if (left === 0 && right.every((fen) => fen === 0)) return 'unknown';
  if (left === sum) return 'equal';
  const tolerance = ((parts.length + 1) * getStep(table, cells)) / 2;
  return Math.abs(left - sum) <= tolerance ? 'close' : 'differs';
}

/** True where the named columns take part in sums that hold in every row. */
function addsUp(table: Table, panel: Panel, doubtful: readonly number[]): boolean {
  const sums = getColumnSums(panel.columns)
    .map(({ whole, parts }) => [whole, ...parts])
    .filter((sum) => sum.length > 2 && doubtful.some((index) => sum.includes(index)));
  if (!doubtful.every((index) => sums.some((sum) => sum.includes(index)))) return false;
  return sums.every((sum) => {
    const outcomes = panel.rows.map((row) => compareRow(table, row, sum));
    if (outcomes.includes('differs')) return false;
    return outcomes.filter((outcome) => outcome === 'equal').length >= fewestRows;
  });
}

/** A column without a figure other than zero cannot tell what it is. */
function hasFigures({ rows }: Panel, column: number): boolean {
  return rows.some(({ cells }) => (findFen(cells[column]) ?? 0) !== 0);
}

/** The columns of one panel with their names; undefined when nothing can be named. */
function nameInPanel(table: Table, panel: Panel, all: readonly Table[]): Panel | undefined {
  const doubtful = listDoubtful(panel);
  const known = panel.columns.filter((_, index) => !doubtful.includes(index));
  const missing = (wanted[table.kind] ?? []).filter(
    (concept) => !known.some((column) => column.concept === concept),
  );
  if (doubtful.length === 0 || doubtful.length > missing.length) return undefined;
  if (!doubtful.every((column) => hasFigures(panel, column))) return undefined;
  const panels = listWays(doubtful.length, missing)
    .map((way): Panel => ({ ...panel, columns: rename(panel, doubtful, way) }))
    .filter((named) => addsUp(table, named, doubtful))
    .filter((named) => {
      const renamed = { ...table, panels: [named] };
      return holdsAcross(
        all.map((other) => (other === table ? renamed : other)),
        renamed,
      );
    });
  return panels.length === 1 ? panels[0] : undefined;
}

function tell(table: Table, before: Panel, after: Panel): readonly ReadIssue[] {
  return after.columns.flatMap(({ concept }, index): ReadIssue[] => {
    if (concept === undefined || concept === before.columns[index]?.concept) return [];
    const name = names[concept] ?? concept;
    return [
      {
        code: 'columnNamedBySums',
        severity: 'notice',
        message: `《${table.title}》第 ${String(index + 1)} 个数字栏的栏名读不出，各行加总只有一种解释，按“${name}”读取。`,
        detail: `${table.id}: column ${String(index)} is ${concept} by the sums of its rows`,
        remedy: '请对照原文件核对这一栏的栏名。',
        source: table.source,
      },
    ];
  });
}

export interface NamedTables {
  readonly tables: readonly Table[];
  readonly issues: readonly ReadIssue[];
}

/** Tables in order; only concepts of columns that had no readable label change. */
export function nameColumns(tables: readonly Table[]): NamedTables {
  const issues: ReadIssue[] = [];
  const named = tables.map((table) => {
    const [panel] = table.panels;
    if (panel === undefined || table.panels.length > 1) return table;
    const after = nameInPanel(table, panel, tables);
    if (after === undefined) return table;
    issues.push(...tell(table, panel, after));
    return { ...table, panels: [after] };
  });
  return { tables: named, issues };
}
