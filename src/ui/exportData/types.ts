// What the writers of files are given: named columns and plain values. Money is fen and
// becomes digits in the unit of its column here; an absence keeps its kind, because each
// format says it in its own way. Nothing in this folder knows where the rows came from.
import type { Fen, UnitName } from '../../model/amount.ts';
import type { Language } from '../language/defineText.ts';

export type DataValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'amount'; readonly fen: Fen; readonly printed?: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'dash'; readonly printed: string }
  | { readonly kind: 'unreadable'; readonly printed: string }
  | { readonly kind: 'undetermined'; readonly candidates: readonly Fen[] }
  | { readonly kind: 'notPublished' };

export interface DataColumn {
  readonly key: string;
  /** With the unit where it holds amounts: `合计（万元）`. */
  readonly header: string;
  readonly type: 'text' | 'amount';
  readonly unit?: UnitName | undefined;
  /** Digits that are a name: written as text. */
  readonly isCode?: boolean | undefined;
}

export interface DataRow {
  readonly key: string;
  readonly level: number;
  readonly values: readonly DataValue[];
}

export interface DataSheet {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly DataColumn[];
  readonly rows: readonly DataRow[];
  readonly notes: readonly string[];
}

/** One line of the sheet that explains: `来源`, `表3 第 5 页`. */
export interface AboutLine {
  readonly label: string;
  readonly text: string;
}

export interface DataFile {
  readonly title: string;
  readonly about: readonly AboutLine[];
  readonly sheets: readonly DataSheet[];
  readonly language: Language;
}
