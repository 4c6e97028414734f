/**
 * The identities that decided a cell, with the names and figures of both sides.
 *
 * In: a cell fact. Out: per identity its rule, the whole and its parts in
 * printed order, each identity once. Names and figures only; the words around
 * them belong to the interface.
 */
import { getColumnSums } from '../model/columnIdentity.ts';
import type { Disclosure } from '../model/disclosure.ts';
import { getCellId, type IdentityRef, type Panel, type Row } from '../model/table.ts';
import { type CellFact, type Fact, findFact } from './facts.ts';
import { type Figure, getCellFigure } from './figure.ts';

export interface IdentityTerm {
  /** Row name or column label, as printed. */
  readonly label: string;
  readonly figure: Figure;
}

export interface IdentityTerms {
  readonly key: string;
  readonly rule: IdentityRef['rule'];
  /** The row (sums in a row) or the column (sums of rows) that both sides stand in. */
  readonly within: string;
  readonly whole: IdentityTerm;
  /** Empty where the other side is `against`, or a rule of the table's kind. */
  readonly parts: readonly IdentityTerm[];
  /** The figure of another table or of the narrative. */
  readonly against: Fact | undefined;
}

function findRow(panel: Panel, id: string | undefined): Row | undefined {
  return panel.rows.find((row) => row.id === id);
}

function describeRowSum(panel: Panel, row: Row, column: number): readonly IdentityTerm[] {
  const sum = getColumnSums(panel.columns).find(({ whole }) => whole === column);
  return (sum?.parts ?? []).flatMap((index) => {
    const figure = getCellFigure(row, index);
    const label = panel.columns[index]?.label ?? '';
    return figure.state === 'blank' ? [] : [{ label, figure }];
  });
}

function describe(disclosure: Disclosure, fact: CellFact, ref: IdentityRef): IdentityTerms {
  const { panel } = fact;
  const column = ref.column ?? fact.columnIndex;
  const row = findRow(panel, ref.rows[0]) ?? fact.row;
  const columnLabel = panel.columns[column]?.label ?? '';
  const isRowSum = ref.rule === 'rowSum';
  const children = ref.rows.slice(1).flatMap((id) => {
    const child = findRow(panel, id);
    return child === undefined ? [] : [{ label: child.name, figure: getCellFigure(child, column) }];
  });
  return {
    key: `${ref.rule}:${getCellId(row, column)}:${ref.against ?? ''}`,
    rule: ref.rule,
    within: isRowSum ? row.name : columnLabel,
    whole: { label: isRowSum ? columnLabel : row.name, figure: getCellFigure(row, column) },
    parts: isRowSum
      ? describeRowSum(panel, row, column)
      : children.filter(({ figure }) => figure.state !== 'blank'),
    against: ref.against === undefined ? undefined : findFact(disclosure, ref.against),
  };
}

/** True where the identity is about the cell itself, as its whole or one of its parts. */
function isNear({ whole, parts }: IdentityTerms, fact: CellFact): boolean {
  return [whole, ...parts].some(({ figure }) => figure.fact === fact.id);
}

/** Identities that name the cell first, then those that decided it by way of others. */
export function listIdentityTerms(
  disclosure: Disclosure,
  fact: CellFact,
): readonly IdentityTerms[] {
  const terms = new Map(
    fact.identities.map((ref) => {
      const term = describe(disclosure, fact, ref);
      return [term.key, term] as const;
    }),
  );
  const all = [...terms.values()];
  return [
    ...all.filter((term) => isNear(term, fact)),
    ...all.filter((term) => !isNear(term, fact)),
  ];
}
