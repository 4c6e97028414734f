/**
 * Answers of the resolver as cells.
 *
 * In: a draft row and, per value, its column or its candidates. Out: a row of
 * the model: amounts with the identities that decided their column, blanks,
 * undetermined cells, and the values that could not be placed.
 */
import type {
  AmountCell,
  Cell,
  DashCell,
  IdentityRef,
  Provenance,
  Row,
  UnplacedValue,
} from '../../model/table.ts';
import { toFen } from '../../model/amount.ts';
import type { ResolvedRow } from '../resolve/placement.ts';
import type { DraftRow, PrintedValue } from '../tables/draft.ts';
import { getFen } from './values.ts';

export interface RowAnswer {
  readonly row: DraftRow;
  readonly columns: number;
  /** Absent: the row took no part, see `buildUnreadableRow`. */
  readonly resolved: ResolvedRow;
  readonly findIdentity: (constraint: string) => IdentityRef | undefined;
}

const blank: Cell = { state: 'blank' };

function buildCell(value: PrintedValue, provenance: Provenance): AmountCell | DashCell {
  const { printed, source } = value;
  return value.kind === 'amount'
    ? { state: 'amount', fen: value.fen, printed, provenance, source }
    : { state: 'dash', printed, source };
}

function strip({ values: _values, ...rest }: DraftRow): Omit<DraftRow, 'values'> {
  return rest;
}

/** A row of the model from a row of the answer. */
export function buildRow({ row, columns, resolved, findIdentity }: RowAnswer): Row {
  const cells: Cell[] = Array.from({ length: columns }, () => blank);
  const unplaced: UnplacedValue[] = [];
  const open = new Map<number, number[]>();
  resolved.values.forEach((answer, index) => {
    const value = row.values[index];
    if (value === undefined) throw new Error(`${row.id}: an answer without a value`);
    if (answer.determined) {
      const by = answer.decidedBy.map(findIdentity).filter((identity) => identity !== undefined);
      const provenance: Provenance =
        by.length === 0 ? { how: 'printed' } : { how: 'determined', by };
      cells[answer.column] = buildCell(value, provenance);
      return;
    }
    for (const column of answer.candidates) {
      open.set(column, [...(open.get(column) ?? []), unplaced.length]);
    }
    unplaced.push({
      fen: toFen(getFen(value)),
      printed: value.printed,
      columns: answer.candidates,
      ...(resolved.complete ? {} : { isUnproven: true }),
      source: value.source,
    });
  });
  for (const [column, candidates] of open) cells[column] = { state: 'undetermined', candidates };
  return { ...strip(row), cells, unplaced };
}

/**
 * A row that took no part: figures keep their place where every column is
 * filled; otherwise nothing can be said, and every cell shows what is printed.
 */
export function buildUnreadableRow(row: DraftRow, columns: number): Row {
  const { values, source } = row;
  const isComplete = values.length === columns;
  const printed = values.map((value) => value.printed).join(' ');
  const cells = Array.from({ length: columns }, (_, index): Cell => {
    const value = isComplete ? values[index] : undefined;
    if (value === undefined) return { state: 'unreadable', printed, source };
    if (value.kind !== 'unreadable') return buildCell(value, { how: 'printed' });
    return { state: 'unreadable', printed: value.printed, source: value.source };
  });
  return { ...strip(row), cells, unplaced: [] };
}

/** A panel with one column leaves no choice. */
export function buildOnlyColumnRow(row: DraftRow): Row {
  const value = row.values[0];
  const cell = value === undefined ? blank : buildCell(value, { how: 'printed' });
  return { ...strip(row), cells: [cell], unplaced: [] };
}
