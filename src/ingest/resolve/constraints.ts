/**
 * Builders for the identities a table's placement has to satisfy.
 * In: rows and columns by name. Out: constraints for the resolver, their ids
 * made for people (`rowSum:201`, `childrenSum:201:2`, `columnTotal:total:1`).
 * The rule for rounding is the published one: a printed total of n printed parts
 * may differ by (n+1)/2 of the last printed digit, which `rounding: 'printed'`
 * counts from the values that really stand in the terms.
 */
import type {
  CoverConstraint,
  ForbidConstraint,
  LinearConstraint,
  LinearTerm,
} from './placement.ts';

/** A row whose total column equals the sum of its part columns; nested subtotals take one call each. */
export function rowSum(
  row: string,
  totalColumn: number,
  partColumns: readonly number[],
): LinearConstraint {
  const parts = partColumns.map((column): LinearTerm => ({ row, column, sign: -1 }));
  return {
    kind: 'linear',
    id: `rowSum:${row}:${String(totalColumn)}`,
    terms: [{ row, column: totalColumn, sign: 1 }, ...parts],
    equals: 0,
    tolerance: 0,
    rounding: 'printed',
  };
}

/** A total column with its parts, each of which may be a subtotal again. */
export interface ColumnSum {
  readonly column: number;
  readonly parts: readonly (number | ColumnSum)[];
}

/** The row identities of a header tree: one `rowSum` for the total and one for each nested subtotal. */
export function nestedRowSums(row: string, sum: ColumnSum): readonly LinearConstraint[] {
  const nested = sum.parts.filter((part) => typeof part !== 'number');
  const columns = sum.parts.map((part) => (typeof part === 'number' ? part : part.column));
  return [rowSum(row, sum.column, columns), ...nested.flatMap((part) => nestedRowSums(row, part))];
}

/** Parent = Σ children, one identity for each of the given columns. */
export function childrenSum(
  parent: string,
  children: readonly string[],
  columns: readonly number[],
): readonly LinearConstraint[] {
  return columns.map((column) => ({
    kind: 'linear',
    id: `childrenSum:${parent}:${String(column)}`,
    terms: [
      { row: parent, column, sign: 1 },
      ...children.map((row): LinearTerm => ({ row, column, sign: -1 })),
    ],
    equals: 0,
    tolerance: 0,
    rounding: 'printed',
  }));
}

/** Where the parent is blank its children are blank too, one rule for each of the given columns. */
export function childrenCovered(
  parent: string,
  children: readonly string[],
  columns: readonly number[],
): readonly CoverConstraint[] {
  return columns.map((column) => ({
    kind: 'cover',
    id: `childrenCovered:${parent}:${String(column)}`,
    parent,
    children,
    column,
  }));
}

export interface KnownCell {
  readonly row: string;
  readonly column: number;
  /** What another table or the narrative states; 0 means the cell is 0.00 or blank. */
  readonly fen: number;
  /** Fen by which the two statements may differ, halves allowed; 0 if absent. */
  readonly tolerance?: number;
}

/** A cell whose amount is stated elsewhere. */
export function columnTotal(known: KnownCell): LinearConstraint {
  return {
    kind: 'linear',
    id: `columnTotal:${known.row}:${String(known.column)}`,
    terms: [{ row: known.row, column: known.column, sign: 1 }],
    equals: known.fen,
    tolerance: known.tolerance ?? 0,
  };
}

/** Columns in which the row can hold nothing, named after the rule that says so. */
export function forbidColumns(
  rule: string,
  row: string,
  columns: readonly number[],
): ForbidConstraint {
  return { kind: 'forbid', id: `${rule}:${row}`, row, columns };
}
