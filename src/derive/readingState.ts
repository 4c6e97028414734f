/**
 * What the reading itself knows about its quality: cells by state, how values
 * found their columns, tables that were not recognised, and whether the
 * percentages of the narrative agree with its own amounts.
 *
 * This is no check of the budget; it tells how much of the document stands on
 * print, on deduction, or open.
 */
import type { Concept } from '../model/concept.ts';
import type { Disclosure } from '../model/disclosure.ts';
import type { NarrativeTopic, StatedPercent, Statement } from '../model/narrative.ts';
import type { Cell, Provenance, Table } from '../model/table.ts';
import type { TableKind } from '../model/tableKind.ts';
import { type Figure, notPublished, pickFigure } from './figure.ts';
import { getStatedTotal, getTotalFigure } from './locate.ts';
import { checkPercent, type PercentCheck } from './percentage.ts';
import { getStatedChange } from './statedChange.ts';

export type CellCounts = Readonly<Record<Cell['state'], number>>;
export type ProvenanceCounts = Readonly<Record<Provenance['how'], number>>;

export interface TableState {
  readonly id: string;
  readonly kind: TableKind;
  readonly title: string;
  readonly isEmpty: boolean;
  readonly cells: CellCounts;
  readonly provenance: ProvenanceCounts;
  /** Cells that are undetermined, by address. */
  readonly undetermined: readonly string[];
}

export interface PercentState extends PercentCheck {
  /** Address of the percentage: `s4.share` or `s4.change`. */
  readonly fact: string;
  readonly about: 'share' | 'change';
  readonly label: string;
  readonly stated: StatedPercent;
  readonly part: Figure;
  readonly whole: Figure;
}

export interface ReadingState {
  readonly tables: readonly TableState[];
  readonly cells: CellCounts;
  readonly provenance: ProvenanceCounts;
  /** Ids of tables of no known kind. */
  readonly unrecognised: readonly string[];
  readonly percentages: readonly PercentState[];
}

const noCells: CellCounts = {
  amount: 0,
  blank: 0,
  dash: 0,
  undetermined: 0,
  unreadable: 0,
  text: 0,
};
const noProvenance: ProvenanceCounts = { printed: 0, determined: 0, transcribed: 0, corrected: 0 };

function readTable(table: Table): TableState {
  const cells = { ...noCells };
  const provenance = { ...noProvenance };
  const undetermined: string[] = [];
  const rows = table.panels.flatMap((panel) => panel.rows);
  for (const row of rows) {
    row.cells.forEach((cell, column) => {
      cells[cell.state] += 1;
      if (cell.state === 'amount') provenance[cell.provenance.how] += 1;
      if (cell.state === 'undetermined') undetermined.push(`${row.id}.c${String(column)}`);
    });
  }
  const { id, kind, title } = table;
  return { id, kind, title, isEmpty: rows.length === 0, cells, provenance, undetermined };
}

function addCounts<Key extends string>(
  counts: readonly Readonly<Record<Key, number>>[],
  none: Readonly<Record<Key, number>>,
): Readonly<Record<Key, number>> {
  const keys = Object.keys(none) as Key[];
  const sum = { ...none } as Record<Key, number>;
  for (const count of counts) for (const key of keys) sum[key] += count[key];
  return sum;
}

/** The whole that 占 x% of a section refers to. */
const wholes: Partial<
  Record<NarrativeTopic, { readonly kind: TableKind; readonly topics: readonly NarrativeTopic[] }>
> = {
  income: { kind: 'income', topics: ['income', 'overall'] },
  expenditure: { kind: 'expenditure', topics: ['expenditure', 'overall'] },
  generalPublicStructure: { kind: 'generalPublic', topics: ['generalPublicScale'] },
  generalPublicScale: { kind: 'generalPublic', topics: ['generalPublicScale'] },
};

const totalConcepts: readonly Concept[] = ['total', 'incomeTotal', 'expenditureTotal'];

function findWhole(disclosure: Disclosure, topic: NarrativeTopic): Figure {
  const whole = wholes[topic];
  if (whole === undefined) return notPublished;
  return pickFigure(
    getTotalFigure(disclosure, whole.kind, 'total'),
    getStatedTotal(disclosure, whole.topics, totalConcepts),
  );
}

function checkStatement(disclosure: Disclosure, statement: Statement): readonly PercentState[] {
  const { id, share, change, subject } = statement;
  const { label } = subject;
  const states: PercentState[] = [];
  const stated = getStatedChange(statement);
  if (share !== undefined) {
    const whole = findWhole(disclosure, statement.topic);
    const part = stated.current;
    const check = checkPercent(part.fen, whole.fen, share);
    states.push({
      fact: `${id}.share`,
      about: 'share',
      label,
      stated: share,
      part,
      whole,
      ...check,
    });
  }
  if (change?.percent !== undefined) {
    const { percent } = change;
    const part = stated.change;
    const whole = stated.previous;
    const check = checkPercent(part.fen, whole.fen, percent);
    states.push({
      fact: `${id}.change`,
      about: 'change',
      label,
      stated: percent,
      part,
      whole,
      ...check,
    });
  }
  return states;
}

const known = new WeakMap<Disclosure, ReadingState>();

/** The state of a reading, table by table and percentage by percentage; made once for each. */
export function getReadingState(disclosure: Disclosure): ReadingState {
  const state = known.get(disclosure) ?? buildReadingState(disclosure);
  known.set(disclosure, state);
  return state;
}

function buildReadingState(disclosure: Disclosure): ReadingState {
  const tables = disclosure.tables.map(readTable);
  const { agencyOperating, procurement } = disclosure.otherMatters;
  const seen = new Set<string>();
  const statements = [...disclosure.statements, ...agencyOperating, ...procurement].filter(
    ({ id }) => !seen.has(id) && seen.add(id),
  );
  return {
    tables,
    cells: addCounts(
      tables.map(({ cells }) => cells),
      noCells,
    ),
    provenance: addCounts(
      tables.map(({ provenance }) => provenance),
      noProvenance,
    ),
    unrecognised: tables.flatMap(({ id, kind }) => (kind === 'unrecognised' ? [id] : [])),
    percentages: statements.flatMap((statement) => checkStatement(disclosure, statement)),
  };
}
