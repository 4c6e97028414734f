/**
 * A table as printed, before its values are placed into columns.
 *
 * The readers of text and of positioned pages both end here: rows with their
 * code, name and place in the hierarchy, and the values of each row in printed
 * order. Which column a value stands in is decided later (placement/).
 */
import type { Concept } from '../../model/concept.ts';
import type { SourceRef, TextFact } from '../../model/source.ts';
import type { Column, Panel, RowRole } from '../../model/table.ts';
import type { TableKind } from '../../model/tableKind.ts';
import type { Fen, UnitName } from '../../model/amount.ts';

/** One printed figure or mark, in the order of the row. */
export type PrintedValue = {
  readonly printed: string;
  readonly source: SourceRef;
  /** Column where the position is known; absent in text without positions. */
  readonly column?: number;
} & (
  | { readonly kind: 'amount'; readonly fen: Fen; readonly decimals: number }
  | { readonly kind: 'dash' | 'unreadable' }
);

export interface DraftRow {
  readonly id: string;
  readonly role: RowRole;
  readonly level: number;
  readonly parent?: string;
  readonly code?: string;
  readonly isCodeInferred?: true;
  readonly concept?: Concept;
  readonly isOfWhich?: true;
  readonly name: string;
  readonly project?: string;
  readonly values: readonly PrintedValue[];
  readonly gridRow: number;
  readonly source: SourceRef;
}

export interface DraftPanel {
  readonly side: Panel['side'];
  readonly columns: readonly Column[];
  readonly rows: readonly DraftRow[];
}

export interface DraftTable {
  readonly id: string;
  readonly kind: TableKind;
  readonly number?: string;
  readonly title: string;
  readonly unit: UnitName;
  readonly isUnitInferred?: true;
  readonly panels: readonly DraftPanel[];
  readonly notes: readonly TextFact[];
  readonly source: SourceRef;
}
