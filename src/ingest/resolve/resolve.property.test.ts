// Whole tables are drawn, their blanks dropped, and the resolver asked to put the
// values back. On small tables its candidates are compared with every possible
// placement, tried one by one.
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { childrenCovered, childrenSum, columnTotal, forbidColumns, rowSum } from './constraints.ts';
import type { Constraint, PlacementProblem, PlacementRow } from './placement.ts';
import { resolvePlacements } from './resolve.ts';

type Drawn = readonly (number | undefined)[];

interface DrawnTable {
  readonly columns: number;
  readonly cells: ReadonlyMap<string, Drawn>;
  readonly problem: PlacementProblem;
}

const neverLate = () => 0;

function dropBlanks(cells: ReadonlyMap<string, Drawn>): PlacementRow[] {
  return [...cells].map(([id, row]) => ({ id, values: row.filter((cell) => cell !== undefined) }));
}

function columnsOf(row: Drawn): number[] {
  return row.flatMap((cell, column) => (cell === undefined ? [] : [column]));
}

/** Total column 0, parts 1…; a zero sum of printed parts is printed as 0 or left blank as `hidesZero` says. */
function withTotal(parts: Drawn): Drawn {
  if (parts.every((part) => part === undefined)) return [undefined, ...parts];
  return [parts.reduce<number>((sum, part) => sum + (part ?? 0), 0), ...parts];
}

function addRows(rows: readonly Drawn[], columns: number): Drawn {
  return Array.from({ length: columns }, (_, column) => {
    const printed = rows.map((row) => row[column]).filter((cell) => cell !== undefined);
    return printed.length === 0 ? undefined : printed.reduce((sum, cell) => sum + cell, 0);
  });
}

const amount = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 40 }) },
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: -9, max: -1 }) },
);
const cell = fc.option(amount, { nil: undefined, freq: 1 });

/** total → classes → items, over one total column and some parts. */
function drawTable(size: { parts: number; classes: number; items: number }) {
  return fc
    .integer({ min: 1, max: size.parts })
    .chain((parts) =>
      fc.record({
        parts: fc.constant(parts),
        classes: fc.array(
          fc.array(fc.array(cell, { minLength: parts, maxLength: parts }), {
            minLength: 1,
            maxLength: size.items,
          }),
          { minLength: 1, maxLength: size.classes },
        ),
        knownColumns: fc.subarray(Array.from({ length: parts + 1 }, (_, column) => column)),
        hasRowSums: fc.boolean(),
        hasCovers: fc.boolean(),
      }),
    )
    .map(buildTable);
}

function buildTable(drawn: {
  parts: number;
  classes: (number | undefined)[][][];
  knownColumns: number[];
  hasRowSums: boolean;
  hasCovers: boolean;
}): DrawnTable {
  const columns = drawn.parts + 1;
  const all = [...Array(columns).keys()];
  const cells = new Map<string, Drawn>();
  const constraints: Constraint[] = [];
  const classIds = drawn.classes.map((_, index) => String(201 + index));
  const classes = drawn.classes.map((items) => addRows(items.map(withTotal), columns));
  const total = addRows(classes, columns);
  cells.set('total', total);
  constraints.push(...childrenSum('total', classIds, all));
  if (drawn.hasCovers) constraints.push(...childrenCovered('total', classIds, all));
  drawn.classes.forEach((items, index) => {
    const id = classIds[index]!;
    const itemIds = items.map((_, item) => `${id}${item}`);
    cells.set(id, classes[index]!);
    items.forEach((item, position) => cells.set(itemIds[position]!, withTotal(item)));
    constraints.push(...childrenSum(id, itemIds, all));
  });
  if (drawn.hasRowSums)
    constraints.push(...[...cells.keys()].map((id) => rowSum(id, 0, all.slice(1))));
  for (const column of drawn.knownColumns) {
    constraints.push(columnTotal({ row: 'total', column, fen: total[column] ?? 0 }));
  }
  return {
    columns,
    cells,
    problem: { columns, rows: dropBlanks(cells), constraints, now: neverLate },
  };
}

function choose(values: number, columns: number, from = 0): number[][] {
  if (values === 0) return [[]];
  const starts = Array.from({ length: Math.max(0, columns - from) }, (_, offset) => from + offset);
  return starts.flatMap((column) =>
    choose(values - 1, columns, column + 1).map((rest) => [column, ...rest]),
  );
}

type Placed = ReadonlyMap<string, readonly number[]>;

function valueAt(
  problem: PlacementProblem,
  placed: Placed,
  cellOf: { row: string; column: number },
) {
  const index = placed.get(cellOf.row)?.indexOf(cellOf.column) ?? -1;
  const row = problem.rows.find(({ id }) => id === cellOf.row);
  return index < 0
    ? undefined
    : { fen: row!.values[index]!, step: row!.steps?.[index] ?? problem.step ?? 1 };
}

function holds(problem: PlacementProblem, constraint: Constraint, placed: Placed): boolean {
  const read = (row: string, column: number) => valueAt(problem, placed, { row, column });
  switch (constraint.kind) {
    case 'forbid':
      return constraint.columns.every((column) => read(constraint.row, column) === undefined);
    case 'cover':
      return (
        read(constraint.parent, constraint.column) !== undefined ||
        constraint.children.every((child) => read(child, constraint.column) === undefined)
      );
    case 'linear': {
      const printed = constraint.terms.flatMap(({ row, column, sign }) => {
        const value = read(row, column);
        return value === undefined ? [] : [{ fen: sign * value.fen, step: value.step }];
      });
      const sum = printed.reduce((total, { fen }) => total + fen, 0);
      const steps = printed.reduce((total, { step }) => total + step, 0);
      const slack = constraint.rounding === 'printed' ? steps / 2 : 0;
      return Math.abs(sum - constraint.equals) <= constraint.tolerance + slack;
    }
  }
}

/** Every placement of every row tried with every other. */
function placeByTrying(problem: PlacementProblem): Placed[] {
  let partial: Placed[] = [new Map<string, readonly number[]>()];
  for (const [index, row] of problem.rows.entries()) {
    const known = new Set(problem.rows.slice(0, index + 1).map(({ id }) => id));
    const ready = problem.constraints.filter((constraint) => {
      const rows = rowsOf(constraint);
      return rows.includes(row.id) && rows.every((id) => known.has(id));
    });
    partial = partial.flatMap((placed) =>
      choose(row.values.length, problem.columns)
        .filter(
          (columns) =>
            row.fixed?.every(
              (column, value) => column === undefined || columns[value] === column,
            ) ?? true,
        )
        .map((columns): Placed => new Map([...placed, [row.id, columns]]))
        .filter((candidate) => ready.every((constraint) => holds(problem, constraint, candidate))),
    );
  }
  return partial;
}

function rowsOf(constraint: Constraint): string[] {
  if (constraint.kind === 'linear') return constraint.terms.map(({ row }) => row);
  return constraint.kind === 'forbid'
    ? [constraint.row]
    : [constraint.parent, ...constraint.children];
}

function isSmall(problem: PlacementProblem): boolean {
  const ways = problem.rows.map((row) => choose(row.values.length, problem.columns).length);
  return ways.reduce((product, count) => product * count, 1) <= 20_000;
}

function candidatesByTrying(problem: PlacementProblem, solutions: readonly Placed[]) {
  return problem.rows.map((row) =>
    row.values.map((_, value) =>
      [...new Set(solutions.map((placed) => placed.get(row.id)![value]!))].sort((a, b) => a - b),
    ),
  );
}

function candidatesOf(problem: PlacementProblem) {
  return resolvePlacements(problem).rows.map((row) =>
    row.values.map((value) => (value.determined ? [value.column] : [...value.candidates])),
  );
}

describe('a consistent table whose blanks were dropped', () => {
  test.prop([drawTable({ parts: 5, classes: 4, items: 4 })], { numRuns: 200 })(
    'keeps the true placement among the candidates, and a determined value is true',
    ({ cells, problem }) => {
      const result = resolvePlacements(problem);
      expect(result.outcome).toBe('resolved');
      for (const row of result.rows) {
        const truth = columnsOf(cells.get(row.id)!);
        row.values.forEach((value, index) => {
          if (value.determined) expect(value.column).toBe(truth[index]);
          else expect(value.candidates).toContain(truth[index]);
        });
        if (row.placementsListed === 'all') expect(row.placements).toContainEqual(truth);
      }
    },
  );

  test.prop([drawTable({ parts: 3, classes: 2, items: 2 })], { numRuns: 300 })(
    'has exactly the candidates that trying everything finds',
    ({ problem }) => {
      fc.pre(isSmall(problem));
      const solutions = placeByTrying(problem);
      const result = resolvePlacements(problem);
      expect(result.complete).toBe(true);
      expect(candidatesOf(problem)).toEqual(candidatesByTrying(problem, solutions));
      for (const row of result.rows) {
        if (row.placementsListed !== 'all') continue;
        const tried = new Set(solutions.map((placed) => String(placed.get(row.id))));
        expect(new Set(row.placements.map(String))).toEqual(tried);
      }
    },
  );

  test.prop([drawTable({ parts: 3, classes: 2, items: 2 })], { numRuns: 200 })(
    'is decided by the named identities alone',
    ({ problem }) => {
      fc.pre(isSmall(problem));
      for (const [rowIndex, row] of resolvePlacements(problem).rows.entries()) {
        for (const [valueIndex, value] of row.values.entries()) {
          if (!value.determined) continue;
          const { decidedBy } = value;
          const constraints = problem.constraints.filter(({ id }) => decidedBy.includes(id));
          const alone = candidatesOf({ ...problem, constraints });
          expect(alone[rowIndex]![valueIndex]).toEqual([value.column]);
        }
      }
    },
  );
});

/** Any constraints at all: several columns of one row against another row, odd signs, tolerances, forbidden and fixed columns. */
const anyProblem = fc.integer({ min: 2, max: 4 }).chain((columns) => {
  const rowId = fc.constantFrom('a', 'b', 'c');
  const column = fc.integer({ min: 0, max: columns - 1 });
  const sign = fc.constantFrom<(1 | -1)[]>(1, -1);
  const term = fc.record({ row: rowId, column, sign });
  const linear = fc.record({
    kind: fc.constant('linear' as const),
    terms: fc.uniqueArray(term, {
      minLength: 1,
      maxLength: 4,
      selector: (drawn) => `${drawn.row}${drawn.column}`,
    }),
    equals: fc.integer({ min: -3, max: 6 }),
    tolerance: fc.constantFrom(0, 0.5, 1),
    rounding: fc.constantFrom('printed' as const, undefined),
  });
  const values = fc.array(fc.integer({ min: -2, max: 5 }), { maxLength: columns });
  const step = fc.constantFrom(1, 2);
  return fc.record({
    columns: fc.constant(columns),
    rows: fc.tuple(values, values, values),
    steps: fc.array(step, { minLength: columns, maxLength: columns }),
    linears: fc.array(linear, { maxLength: 3 }),
    forbidden: fc.option(fc.record({ row: rowId, columns: fc.subarray([0, 1]) }), {
      nil: undefined,
    }),
    cover: fc.option(fc.record({ parent: rowId, child: rowId, column }), { nil: undefined }),
    fixed: fc.option(column, { nil: undefined }),
  });
});

describe('arbitrary constraints', () => {
  test.prop([anyProblem], { numRuns: 300 })('agree with trying everything', (drawn) => {
    const rows = ['a', 'b', 'c'].map((id, index): PlacementRow => {
      const values = drawn.rows[index]!;
      return { id, values, steps: drawn.steps.slice(0, values.length) };
    });
    if (drawn.fixed !== undefined && rows[0]!.values.length > 0) {
      rows[0] = { ...rows[0]!, fixed: [drawn.fixed] };
    }
    const constraints: Constraint[] = drawn.linears.map(({ rounding, ...linear }, index) => ({
      ...linear,
      id: `sum${index}`,
      ...(rounding && { rounding }),
    }));
    if (drawn.forbidden)
      constraints.push(forbidColumns('rule', drawn.forbidden.row, drawn.forbidden.columns));
    if (drawn.cover && drawn.cover.parent !== drawn.cover.child)
      constraints.push(
        ...childrenCovered(drawn.cover.parent, [drawn.cover.child], [drawn.cover.column]),
      );
    const problem: PlacementProblem = { columns: drawn.columns, rows, constraints, now: neverLate };
    const solutions = placeByTrying(problem);
    const result = resolvePlacements(problem);
    expect(result.outcome).toBe(solutions.length > 0 ? 'resolved' : 'contradiction');
    if (result.outcome === 'resolved') {
      expect(candidatesOf(problem)).toEqual(candidatesByTrying(problem, solutions));
      return;
    }
    // A row that fits no order clashes with nothing but itself.
    if (result.clashes.some(({ constraints: [id] }) => id?.startsWith('fixedColumns'))) return;
    for (const clash of result.clashes) {
      const among = (ids: readonly string[]) => ({
        ...problem,
        constraints: constraints.filter(({ id }) => ids.includes(id)),
      });
      expect(placeByTrying(among(clash.constraints))).toEqual([]);
      for (const spared of clash.constraints) {
        const others = clash.constraints.filter((id) => id !== spared);
        expect(placeByTrying(among(others)).length).toBeGreaterThan(0);
      }
    }
  });
});
