/**
 * The whole disclosure with one thing changed at a time: a table gone, a cell blank, a
 * direction turned. In: nothing. Out: edits of some kinds, each a disclosure of its own;
 * the same ones in the same order on every run.
 */
import { toFen } from '../model/amount.ts';
import type { Disclosure } from '../model/disclosure.ts';
import type { PerformanceSheet, StatedChange, Statement } from '../model/narrative.ts';
import type { Cell, Row, Table } from '../model/table.ts';
import { printPlainAmount } from './drawnChecks.ts';
import { drawWhole } from './drawnChecksWhole.ts';

export interface Edit {
  readonly kind: string;
  readonly disclosure: Disclosure;
}

const whole = drawWhole();

function replaceAt<Item>(list: readonly Item[], at: number, ...items: Item[]): readonly Item[] {
  return [...list.slice(0, at), ...items, ...list.slice(at + 1)];
}

/** One edit per item: what becomes of it, nothing where it goes. */
function editEach<Item>(
  list: readonly Item[],
  change: (item: Item) => readonly Item[],
  put: (list: readonly Item[]) => Partial<Disclosure>,
): readonly Disclosure[] {
  return list.map((item, at) => ({ ...whole, ...put(replaceAt(list, at, ...change(item))) }));
}

const editTables = (change: (table: Table) => readonly Table[]) =>
  editEach(whole.tables, change, (tables) => ({ tables }));

/** Every row of every table in turn, or every `stride`-th from `first`. */
function editRows(change: (row: Row) => readonly Row[], first = 0, stride = 1) {
  let count = -1;
  return whole.tables.flatMap((table, tableAt) =>
    table.panels.flatMap((panel, panelAt) =>
      panel.rows.flatMap((row, rowAt) => {
        count += 1;
        if (count % stride !== first) return [];
        const rows = replaceAt(panel.rows, rowAt, ...change(row));
        const panels = replaceAt(table.panels, panelAt, { ...panel, rows });
        return [{ ...whole, tables: replaceAt(whole.tables, tableAt, { ...table, panels }) }];
      }),
    ),
  );
}

/** The first amount of a row, changed. */
const editCell = (change: (cell: Extract<Cell, { state: 'amount' }>) => Cell) => (row: Row) => {
  const cells = row.cells.map((cell, at) =>
    cell.state === 'amount' && at === row.cells.findIndex(({ state }) => state === 'amount')
      ? change(cell)
      : cell,
  );
  return [{ ...row, cells }];
};

const moveBy = (step: number) =>
  editCell((cell) => {
    const fen = toFen(cell.fen + step);
    return { ...cell, fen, printed: printPlainAmount(fen) };
  });

const cells: Readonly<Record<string, (row: Row) => readonly Row[]>> = {
  'cell blank': editCell(() => ({ state: 'blank' })),
  'cell dash': editCell(({ source }) => ({ state: 'dash', printed: '—', source })),
  'cell undetermined': editCell(() => ({ state: 'undetermined', candidates: [0] })),
  'cell unreadable': editCell(({ source }) => ({ state: 'unreadable', printed: '#REF!', source })),
  'cell one step up': moveBy(10_000),
  'cell 1.00 down': moveBy(-1_000_000),
  'row renamed': (row) => [{ ...row, name: `${row.name}甲乙丙丁戊己庚辛` }],
  'code gone': ({ code: _, ...rest }) => [rest],
};

const editStatements = (change: (statement: Statement) => readonly Statement[]) =>
  editEach(whole.statements, change, (statements) => ({ statements }));

const dropAmount = ({ amount: _, ...change }: StatedChange): StatedChange => change;

const statements: Readonly<Record<string, (statement: Statement) => readonly Statement[]>> = {
  'statement gone': () => [],
  'statement without amount': ({ current: _, ...rest }) => [rest],
  'statement without change': ({ change: _, ...rest }) => [rest],
  'statement 1.00 up': (statement) => {
    const { current } = statement;
    if (current === undefined) return [statement];
    return [{ ...statement, current: { ...current, fen: toFen(current.fen + 1_000_000) } }];
  },
  'direction turned': (statement) => {
    const { change } = statement;
    if (change === undefined) return [statement];
    const direction = change.direction === 'increase' ? 'decrease' : 'increase';
    return [{ ...statement, change: { ...change, direction } }];
  },
  'change without amount': (statement) => {
    if (statement.change === undefined) return [statement];
    return [{ ...statement, change: dropAmount(statement.change) }];
  },
  'against execution': (statement) => {
    if (statement.change === undefined) return [statement];
    return [{ ...statement, change: { ...statement.change, against: 'previousExecution' } }];
  },
};

const turnScope = (sheet: PerformanceSheet): readonly PerformanceSheet[] => [
  { ...sheet, scope: sheet.scope === 'project' ? 'department' : 'project' },
];

const { otherMatters } = whole;
const rename = (text: string) => ({ ...whole.department, text });

/** Those that are made only when asked for: thousands of rows stand in them. */
export function listEdits(): readonly Edit[] {
  const kinds: readonly (readonly [string, readonly Disclosure[]])[] = [
    ['table gone', editTables(() => [])],
    ['table twice', editTables((table) => [table, { ...table, id: `${table.id}9` }])],
    ['table unrecognised', editTables((table) => [{ ...table, kind: 'unrecognised' }])],
    ['rows gone', editTables((table) => [{ ...table, panels: [] }])],
    ['row gone', editRows(() => [], 0, 5)],
    ...Object.entries(cells).map(([kind, change], at) => [kind, editRows(change, at, 10)] as const),
    ...Object.entries(statements).map(([kind, change]) => [kind, editStatements(change)] as const),
    [
      'project gone',
      editEach(
        whole.projects,
        () => [],
        (projects) => ({ projects }),
      ),
    ],
    [
      'project without amount',
      editEach(
        whole.projects,
        ({ amount: _, ...rest }) => [rest],
        (projects) => ({ projects }),
      ),
    ],
    [
      'project renamed',
      editEach(
        whole.projects,
        (project) => [{ ...project, name: rename('另一个项目') }],
        (projects) => ({ projects }),
      ),
    ],
    [
      'project not split',
      editEach(
        whole.projects,
        (project) => [{ ...project, allocation: [] }],
        (projects) => ({ projects }),
      ),
    ],
    [
      'sheet gone',
      editEach(
        whole.performance,
        () => [],
        (performance) => ({ performance }),
      ),
    ],
    [
      'sheet without funds',
      editEach(
        whole.performance,
        (sheet) => [{ ...sheet, funds: [] }],
        (performance) => ({ performance }),
      ),
    ],
    [
      'sheet of another scope',
      editEach(whole.performance, turnScope, (performance) => ({ performance })),
    ],
    [
      'fund gone',
      whole.performance.flatMap((sheet, at) =>
        sheet.funds.map((_, fundAt) => {
          const funds = replaceAt(sheet.funds, fundAt);
          return { ...whole, performance: replaceAt(whole.performance, at, { ...sheet, funds }) };
        }),
      ),
    ],
    [
      'asset miscounted',
      editEach(
        otherMatters.assets,
        (asset) => [{ ...asset, quantity: 7 }],
        (assets) => ({ otherMatters: { ...otherMatters, assets } }),
      ),
    ],
    [
      'performance miscounted',
      editEach(
        otherMatters.performance,
        ({ quantity = 0, ...rest }) => [{ ...rest, quantity: quantity + 1 }],
        (performance) => ({ otherMatters: { ...otherMatters, performance } }),
      ),
    ],
    ['department renamed', [{ ...whole, department: rename('某市交通运输局') }]],
    ['another year', [{ ...whole, year: 2024 }]],
  ];
  return kinds.flatMap(([kind, made]) => made.map((disclosure) => ({ kind, disclosure })));
}
