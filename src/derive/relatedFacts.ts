/**
 * The figures that stand around one cell: same row, row above, rows below,
 * the grand total, and every cell that an identity of its placement names.
 */
import type { Disclosure } from '../model/disclosure.ts';
import { getCellId, type IdentityRef, type Row } from '../model/table.ts';
import { type CellFact, type Fact, findFact } from './facts.ts';
import { findTotalRow } from './locate.ts';

export interface RelatedFacts {
  /** The other cells of the row that are not blank, in printed order. */
  readonly row: readonly string[];
  readonly parent: string | undefined;
  readonly children: readonly string[];
  /** The grand total of the column; undefined for itself. */
  readonly total: string | undefined;
}

/** Addresses of the cells around one; every address can be found. */
export function listRelated(fact: CellFact): RelatedFacts {
  const { panel, row, columnIndex } = fact;
  const address = (other: Row | undefined): string | undefined =>
    other === undefined || other === row ? undefined : getCellId(other, columnIndex);
  return {
    row: row.cells.flatMap((cell, index) =>
      index === columnIndex || cell.state === 'blank' ? [] : [getCellId(row, index)],
    ),
    parent: address(panel.rows.find(({ id }) => id === row.parent)),
    children: panel.rows.flatMap((other) =>
      other.parent === row.id ? [getCellId(other, columnIndex)] : [],
    ),
    total: address(findTotalRow(panel)),
  };
}

export interface IdentityFacts {
  readonly rule: IdentityRef['rule'];
  /** Cells of the column the identity is about, its own first. */
  readonly cells: readonly string[];
  /** The other side, where it stands in another table or in the narrative. */
  readonly against: Fact | undefined;
}

/** The identities that decided a cell, with the addresses of their cells. */
export function listIdentities(disclosure: Disclosure, fact: CellFact): readonly IdentityFacts[] {
  return fact.identities.map(({ rule, rows, column, against }) => ({
    rule,
    cells: rows
      .map((row) => `${row}.c${String(column ?? fact.columnIndex)}`)
      .filter((id) => findFact(disclosure, id) !== undefined),
    against: against === undefined ? undefined : findFact(disclosure, against),
  }));
}
