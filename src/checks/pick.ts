/**
 * Names a figure by table kind, line and column, and finds it in a document.
 *
 * The small language in which the identities between tables are written down
 * (`crossTables.ts`): what it cannot find it answers with a reason, so that a
 * template lacking a table, a line or a column says so.
 */
import type { Concept } from '../model/concept.ts';
import type { Disclosure } from '../model/disclosure.ts';
import type { Table } from '../model/table.ts';
import type { TableKind } from '../model/tableKind.ts';
import {
  findConceptTerm,
  findPanels,
  findTables,
  findTopTerms,
  findTotalTerms,
  getTableLabel,
  type Side,
} from './places.ts';
import { getEmptyTableTerm, type Term } from './term.ts';

export interface Pick {
  readonly table: TableKind;
  /** Income or expenditure, in tables that hold both. */
  readonly side?: Side;
  /** A line by its concept; absent: the grand total. */
  readonly line?: Concept;
  /** Column by its concept; `total` unless told otherwise. */
  readonly column?: Concept;
  /** Columns, or lines where `line` is given, added where they are printed. */
  readonly plus?: readonly Concept[];
  /** Lines or columns added up where the named one is not printed. */
  readonly otherwise?: readonly Concept[];
  /** Every line of these concepts is added up, except those below another of them. */
  readonly tops?: readonly Concept[];
  /** Columns of the same name under every header group are added up. */
  readonly isEveryScope?: true;
  /** The figure means this only where that column is printed beside it. */
  readonly beside?: Concept;
  /** Left out of a sum where it is not printed. */
  readonly isOptional?: true;
}

/** A found side, or why it was not found. */
export type Found =
  | { readonly ok: true; readonly terms: readonly Term[]; readonly label: string }
  | Missing;

export interface Missing {
  readonly ok: false;
  readonly reason: 'noSuchTable' | 'noSuchLine';
  readonly table: TableKind;
}

/** One answer per table of the kind that has the figure; one failure when none has. */
export function findPicks(disclosure: Disclosure, pick: Pick): readonly Found[] {
  const tables = findTables(disclosure, pick.table);
  if (tables.length === 0) return [{ ok: false, reason: 'noSuchTable', table: pick.table }];
  const found = tables.flatMap((table): readonly Found[] => {
    const terms = findTerms(table, pick);
    return terms === undefined ? [] : [{ ok: true, terms, label: getTableLabel(table) }];
  });
  return found.length > 0 ? found : [{ ok: false, reason: 'noSuchLine', table: pick.table }];
}

/** True where the figure is printed and is not zero. */
export function hasMoney(disclosure: Disclosure, pick: Pick): boolean {
  return findPicks(disclosure, pick).some(
    (found) => found.ok && found.terms.some((term) => (term.fen ?? 0) !== 0),
  );
}

/** Terms of one table; an empty table answers with its silence. */
export function findTerms(table: Table, pick: Pick): readonly Term[] | undefined {
  if (table.panels.every((panel) => panel.rows.length === 0)) return [getEmptyTableTerm(table)];
  if (pick.tops !== undefined) {
    const terms = findTopTerms(table, pick.tops, pick.side);
    return terms.length === 0 ? undefined : terms;
  }
  if (pick.beside !== undefined && !hasColumn(table, pick.beside)) return undefined;
  const main = findNamed(table, pick, pick.line ?? pick.column ?? 'total') ?? [];
  const replaced = main.length > 0 ? main : findAll(table, pick, pick.otherwise);
  const terms = [...replaced, ...findAll(table, pick, pick.plus)];
  return terms.length === 0 ? undefined : terms;
}

function findAll(table: Table, pick: Pick, names: readonly Concept[] = []): readonly Term[] {
  return names.flatMap((name) => findNamed(table, pick, name) ?? []);
}

/** Items stand as lines, or as columns over one row of totals. */
function findNamed(table: Table, pick: Pick, name: Concept): readonly Term[] | undefined {
  if (pick.line === undefined) {
    return findTotalTerms(table, name, {
      side: pick.side,
      isEveryScope: pick.isEveryScope === true,
    });
  }
  const term = findConceptTerm(table, name, pick.side);
  return term === undefined ? findTotalTerms(table, name, { side: pick.side }) : [term];
}

function hasColumn(table: Table, concept: Concept): boolean {
  return findPanels(table).some((panel) =>
    panel.columns.some((column) => column.concept === concept),
  );
}
