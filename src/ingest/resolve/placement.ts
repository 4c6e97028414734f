/**
 * The vocabulary of the column resolver: what is asked and what is answered.
 * In: rows whose printed values keep their order but lost their columns (blank
 * cells vanished from the text), and the identities that must hold between them.
 * Out: for every value its column with the identities that decided it, or all
 * columns it can stand in. A blank counts as 0 in every sum; a printed 0.00 is a
 * value and takes a column. Columns and values are counted from 0, amounts are
 * integers of fen. Nothing here knows a table kind or a department.
 */

/** One printed row: its values in printed order, which is also column order. */
export interface PlacementRow {
  readonly id: string;
  /** Fen, signed, in printed order. */
  readonly values: readonly number[];
  /** Worth of the last printed digit of each value, in fen; else the problem's `step`. */
  readonly steps?: readonly number[];
  /** Columns known beforehand, by value. */
  readonly fixed?: readonly (number | undefined)[];
}

export interface LinearTerm {
  readonly row: string;
  readonly column: number;
  readonly sign: 1 | -1;
}

/**
 * |Σ sign · value − equals| ≤ tolerance, plus, with `rounding: 'printed'`, half a
 * step of each value that stands in a term (a printed total of n printed parts
 * may so differ by (n+1)/2 steps).
 */
export interface LinearConstraint {
  readonly kind: 'linear';
  /** Names the identity for people, e.g. `rowSum:201`. */
  readonly id: string;
  readonly terms: readonly LinearTerm[];
  /** Fen. */
  readonly equals: number;
  /** Fen, inclusive; halves are allowed. */
  readonly tolerance: number;
  readonly rounding?: 'printed';
}

/** A rule of the table kind: this row holds nothing in these columns. */
export interface ForbidConstraint {
  readonly kind: 'forbid';
  readonly id: string;
  readonly row: string;
  readonly columns: readonly number[];
}

/** Where the parent is blank its children are blank: sums alone let a 0.00 or a lone step slip through. */
export interface CoverConstraint {
  readonly kind: 'cover';
  readonly id: string;
  readonly parent: string;
  readonly children: readonly string[];
  readonly column: number;
}

export type Constraint = LinearConstraint | ForbidConstraint | CoverConstraint;

export interface PlacementProblem {
  readonly columns: number;
  readonly rows: readonly PlacementRow[];
  readonly constraints: readonly Constraint[];
  /** Worth of the last printed digit where a row does not say; 1 fen if absent. */
  readonly step?: number;
  /** Time allowed for the proof; 200 if absent. */
  readonly budgetMs?: number;
  /** Milliseconds from any origin; `performance.now` if absent. */
  readonly now?: () => number;
}

/**
 * `decidedBy` suffices to force the column and is kept small; it is empty when
 * the row alone leaves no choice. `candidates` are ascending.
 */
export type ResolvedValue =
  | { readonly determined: true; readonly column: number; readonly decidedBy: readonly string[] }
  | { readonly determined: false; readonly candidates: readonly number[] };

export interface ResolvedRow {
  readonly id: string;
  readonly values: readonly ResolvedValue[];
  /** Whole-row alternatives: for each, the column of every value. */
  readonly placements: readonly (readonly number[])[];
  /** `capped`: more exist than are listed. `unproven`: some listed ones may not extend to the whole table. */
  readonly placementsListed: 'all' | 'capped' | 'unproven';
  /** False when time ran out: candidates may then hold columns a longer proof would exclude. */
  readonly complete: boolean;
}

/** Constraint ids that cannot hold together; minimal: without any one of them they could. */
export interface Clash {
  readonly constraints: readonly string[];
  readonly minimal: boolean;
}

/**
 * A contradiction still answers for the rows: by the constraints outside every
 * clash, so that one misprint does not hide a whole table.
 */
export type PlacementResult =
  | {
      readonly outcome: 'resolved';
      readonly rows: readonly ResolvedRow[];
      readonly complete: boolean;
    }
  | {
      readonly outcome: 'contradiction';
      readonly clashes: readonly Clash[];
      readonly rows: readonly ResolvedRow[];
      readonly complete: boolean;
    };
