// How long the column resolver takes: `npx tsx e2e/bench/resolver.bench.ts`.
// Three drawn tables: 200 rows × 12 columns of an income table (total, subtotal,
// parts; classes, divisions, items), the same without known column totals, and
// 200 rows over ten columns that nothing tells apart. Printed, never asserted.
import {
  type ColumnSum,
  childrenCovered,
  childrenSum,
  columnTotal,
  nestedRowSums,
} from '../../src/ingest/resolve/constraints.ts';
import type { Constraint, PlacementProblem } from '../../src/ingest/resolve/placement.ts';
import { resolvePlacements } from '../../src/ingest/resolve/resolve.ts';
import { Calibration, getMedian, measureProcessor } from './calibration.ts';

type Cells = (number | undefined)[];

const step = 10_000;

function drawNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function sumColumns(sum: ColumnSum, cells: Cells): number | undefined {
  const parts = sum.parts
    .map((part) => (typeof part === 'number' ? cells[part] : sumColumns(part, cells)))
    .filter((part) => part !== undefined);
  const total = parts.length === 0 ? undefined : parts.reduce((left, right) => left + right, 0);
  cells[sum.column] = total;
  return total;
}

function addRows(rows: readonly Cells[], columns: number): Cells {
  return Array.from({ length: columns }, (_, column) => {
    const printed = rows.map((row) => row[column]).filter((cell) => cell !== undefined);
    return printed.length === 0 ? undefined : printed.reduce((left, right) => left + right, 0);
  });
}

interface Plan {
  readonly columns: number;
  readonly header: ColumnSum;
  /** Columns an item may use, the likely ones repeated. */
  readonly usual: readonly number[];
  readonly isTotalKnown: boolean;
  readonly seed: number;
}

/** Ten classes of three divisions of up to seven items, cut at 200 rows. */
function drawProblem({ columns, header, usual, isTotalKnown, seed }: Plan): PlacementProblem {
  const draw = drawNumbers(seed);
  const all = [...Array(columns).keys()];
  const rows = new Map<string, Cells>();
  const constraints: Constraint[] = [];
  const link = (parent: string, children: readonly string[]) => {
    rows.set(
      parent,
      addRows(
        children.map((child) => rows.get(child) ?? []),
        columns,
      ),
    );
    constraints.push(
      ...childrenSum(parent, children, all),
      ...childrenCovered(parent, children, all),
    );
  };
  const classes = Array.from({ length: 10 }, (_, index) => String(201 + index));
  for (const id of classes) {
    const divisions = ['01', '05', '11'].map((division) => id + division);
    for (const division of divisions) {
      const items = Array.from({ length: 4 + draw(3) }, (_, item) => `${division}0${item + 1}`);
      for (const item of items) {
        const cells: Cells = Array<undefined>(columns).fill(undefined);
        for (let part = 0; part <= draw(3); part += 1) {
          cells[usual[draw(usual.length)] ?? 0] = step * (1 + draw(200_000));
        }
        sumColumns(header, cells);
        rows.set(item, cells);
      }
      link(division, items);
    }
    link(id, divisions);
  }
  link('total', classes);
  for (const id of rows.keys()) constraints.push(...nestedRowSums(id, header));
  for (const column of isTotalKnown ? all : []) {
    constraints.push(columnTotal({ row: 'total', column, fen: rows.get('total')?.[column] ?? 0 }));
  }
  const printed = [...rows].map(([id, cells]) => ({
    id,
    values: cells.filter((cell) => cell !== undefined),
  }));
  return { columns, rows: printed, constraints, step, budgetMs: 5_000 };
}

const incomeHeader: ColumnSum = {
  column: 0,
  parts: [{ column: 1, parts: [2, 3, 4, 5, 6, 7] }, 8, 9, 10, 11],
};
const plans: Readonly<Record<string, Omit<Plan, 'seed'>>> = {
  'income, totals known': {
    columns: 12,
    header: incomeHeader,
    usual: [2, 2, 2, 2, 3, 4, 8, 9, 9, 10],
    isTotalKnown: true,
  },
  'income, totals unknown': {
    columns: 12,
    header: incomeHeader,
    usual: [2, 2, 2, 2, 3, 4, 8, 9, 9, 10],
    isTotalKnown: false,
  },
  'ten economic columns, mixed': {
    columns: 11,
    header: { column: 0, parts: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] },
    usual: [1, 2, 2, 3, 6],
    isTotalKnown: false,
  },
  'ten economic columns, one used': {
    columns: 11,
    header: { column: 0, parts: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] },
    usual: [2],
    isTotalKnown: false,
  },
};

const runs = 24; // the first half warms up

for (const [name, plan] of Object.entries(plans)) {
  const times: number[] = [];
  const calibration = new Calibration();
  let summary = '';
  for (let run = 0; run < runs; run += 1) {
    const problem = drawProblem({ ...plan, seed: 7 + (run % 6) });
    let result = resolvePlacements({ ...problem, rows: [], constraints: [] });
    times.push(measureProcessor(() => (result = resolvePlacements(problem))));
    calibration.run();
    const values = result.rows.flatMap((row) => row.values);
    const determined = values.filter((value) => value.determined);
    const named = determined.map((value) => value.decidedBy.length);
    summary = `${result.rows.length} rows, ${determined.length} of ${values.length} values determined, ${result.outcome}, ${result.complete ? 'complete' : 'cut short'}, up to ${Math.max(...named)} identities`;
  }
  const warm = times.slice(runs / 2);
  const median = getMedian(warm);
  console.log(
    `${name}: first ${Math.round(times[0] ?? 0)} ms, warm median ${Math.round(median)} ms, worst ${Math.round(Math.max(...warm))} ms; ${calibration.describe(median)} (${summary})`,
  );
}
