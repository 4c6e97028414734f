/**
 * A published table: panels of rows and columns, every cell with its state.
 *
 * Most tables have one panel. A table that prints income on the left and
 * expenditure on the right has two, joined by `gridRow`. A cell never turns
 * an absence into a zero: blank, dash, 0.00, undetermined and unreadable stay
 * different things.
 */
import type { Fen, UnitName } from './amount.ts';
import type { Concept, FundScope } from './concept.ts';
import type { SourceRef, TextFact } from './source.ts';
import type { TableKind } from './tableKind.ts';

/** An accounting identity or rule that helped to decide where a value stands. */
export interface IdentityRef {
  readonly rule: /** Total = sum of the parts in the same row. */
    | 'rowSum'
    /** Parent = sum of its children in the same column. */
    | 'childrenSum'
    /** A total printed in another table. */
    | 'crossTable'
    /** A figure stated in the narrative. */
    | 'narrative'
    /** What this kind of table can hold at all. */
    | 'kindRule';
  /** The rows that take part, first the one the identity is about. */
  readonly rows: readonly string[];
  /** Column of the identity, where it has one: an index into `Panel.columns`. */
  readonly column?: number;
  /** The other side of a cross-table identity: a cell id, or a statement id. */
  readonly against?: string;
}

/** How the reader knows that a figure belongs to its cell. */
export type Provenance =
  /** The position on the page, or the only column there is. */
  | { readonly how: 'printed' }
  /** Column positions were lost; these identities leave one placement only. */
  | { readonly how: 'determined'; readonly by: readonly IdentityRef[] }
  /** Reviewed by hand beside the source, because the order was lost. */
  | { readonly how: 'transcribed' }
  /** Changed by the person who opened the document. */
  | { readonly how: 'corrected'; readonly was: string; readonly reason: string };

export interface AmountCell {
  readonly state: 'amount';
  readonly fen: Fen;
  /** The figure exactly as printed. */
  readonly printed: string;
  readonly provenance: Provenance;
  readonly source: SourceRef;
}

export interface BlankCell {
  readonly state: 'blank';
}

/** A dash, “※”, “—” or another mark that stands for "no figure". */
export interface DashCell {
  readonly state: 'dash';
  readonly printed: string;
  readonly source: SourceRef;
}

/** One or more values of the row may stand here; see `Row.unplaced`. */
export interface UndeterminedCell {
  readonly state: 'undetermined';
  /** Indices into `Row.unplaced`. The cell may also be blank. */
  readonly candidates: readonly number[];
}

export interface UnreadableCell {
  readonly state: 'unreadable';
  readonly printed: string;
  readonly source: SourceRef;
}

/** Words or a non-money number in a column of type `text`. */
export interface TextCell {
  readonly state: 'text';
  readonly printed: string;
  readonly source: SourceRef;
}

export type Cell = AmountCell | BlankCell | DashCell | UndeterminedCell | UnreadableCell | TextCell;

/** A printed value whose column cannot be known. */
export interface UnplacedValue {
  readonly fen: Fen;
  readonly printed: string;
  /** Every column it may stand in: indices into `Panel.columns`, ascending. */
  readonly columns: readonly number[];
  /** True when a time bound ended the proof, so that `columns` may be too many. */
  readonly isUnproven?: true;
  readonly source: SourceRef;
}

export interface Column {
  /** Printed leaf label, joined over lines. */
  readonly label: string;
  /** Printed header groups above the leaf, outermost first. */
  readonly groups: readonly string[];
  readonly type: 'amount' | 'percent' | 'text';
  readonly concept?: Concept;
  /** Set when a header group restricts the money, for example 财政拨款. */
  readonly scope?: FundScope;
  /** Economic or functional class whose amounts this column holds. */
  readonly code?: string;
  /** Absent: the budget year of the disclosure. */
  readonly period?: 'previousBudget' | 'previousExecution';
  /** Only where it differs from the unit of the table. */
  readonly unit?: UnitName;
}

export type RowRole =
  /** Grand total of the panel. */
  | 'total'
  /** A sum printed on the way, such as 本年收入合计. */
  | 'subtotal'
  /** A department or unit named as a row. */
  | 'entity'
  | 'line';

export interface Row {
  /** Unique in the disclosure: table id, panel and number, such as `t3.0.5`. */
  readonly id: string;
  readonly role: RowRole;
  /** Depth below the total, 0-based: class 0, division 1, item 2. */
  readonly level: number;
  /** Row id of the parent; always an earlier row of the same panel. */
  readonly parent?: string;
  /** Classification code, digits joined: `2011308`, `30101`. */
  readonly code?: string;
  /** True when the code is not printed and was found by name. */
  readonly isCodeInferred?: true;
  readonly concept?: Concept;
  /** Printed after 其中: the siblings may leave something out. */
  readonly isOfWhich?: true;
  readonly name: string;
  /** Name of the project, in tables that print one beside the item. */
  readonly project?: string;
  /** One per column of the panel, same order. */
  readonly cells: readonly Cell[];
  readonly unplaced: readonly UnplacedValue[];
  /** 0-based line of the printed body; panels side by side share it. */
  readonly gridRow: number;
  readonly source: SourceRef;
}

export interface Panel {
  readonly side: 'whole' | 'income' | 'expenditure';
  /** Columns that hold values; code and name columns are fields of `Row`. */
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface Table {
  /** Unique in the disclosure, in printed order: `t1`, `t2`. */
  readonly id: string;
  readonly kind: TableKind;
  /** As printed, for example `表 1`; absent when tables are not numbered. */
  readonly number?: string;
  readonly title: string;
  readonly unit: UnitName;
  /** True when the document prints no unit and another table's was taken. */
  readonly isUnitInferred?: true;
  readonly panels: readonly Panel[];
  /** The sentence that says why a table is empty, or another printed note. */
  readonly notes: readonly TextFact[];
  readonly source: SourceRef;
}

/** Address of one cell in the whole disclosure: `t3.0.5.c1`. */
export function getCellId(row: Row, column: number): string {
  return `${row.id}.c${String(column)}`;
}

export function isAmount(cell: Cell): cell is AmountCell {
  return cell.state === 'amount';
}
