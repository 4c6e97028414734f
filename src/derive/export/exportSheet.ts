/**
 * What every exported table is made of before it becomes bytes: columns with
 * keys and printed labels, rows of exact amounts, texts and named absences.
 *
 * Nothing here is formatted: amounts stay fen, codes stay text, and an absence
 * keeps its name, so that each format can say it in its own way.
 */
import type { Fen, UnitName } from '../../model/amount.ts';

export type ExportValue =
  | { readonly kind: 'text'; readonly text: string }
  /** `printed` is the document's own text, where there is one. */
  | { readonly kind: 'amount'; readonly fen: Fen; readonly printed?: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'dash'; readonly printed: string }
  | { readonly kind: 'unreadable'; readonly printed: string }
  /** One of these may stand here, or nothing; none of them for an unknown sum. */
  | { readonly kind: 'undetermined'; readonly candidates: readonly Fen[] }
  | { readonly kind: 'notPublished' };

/** What a column holds; those without a printed label are named where they are shown. */
export const exportRoles = [
  'code',
  'name',
  'project',
  'level',
  'total',
  'part',
  'basic',
  'projectAmount',
  'personnel',
  'operating',
  'previous',
  'change',
  'printed',
] as const;
export type ExportRole = (typeof exportRoles)[number];

export interface ExportColumn {
  /** Unique in the sheet. */
  readonly key: string;
  readonly role: ExportRole;
  /** Printed labels from the outermost group to the leaf; empty for columns of our own. */
  readonly labels: readonly string[];
  readonly type: 'text' | 'amount';
  /** Unit of the amounts; absent for text. */
  readonly unit?: UnitName;
}

export interface ExportRow {
  readonly key: string;
  /** Depth below the total, 0-based. */
  readonly level: number;
  /** One per column, same order. */
  readonly values: readonly ExportValue[];
}

export interface ExportSheet {
  /** `t3`, or the dimension of a tree. */
  readonly id: string;
  /** As printed; empty for a tree. */
  readonly number: string;
  readonly title: string;
  readonly unit: UnitName;
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly ExportRow[];
  /** Printed notes, such as why a table is empty. */
  readonly notes: readonly string[];
  /** Where it stands in the document: table ids, the main one first. */
  readonly tables: readonly string[];
}

export const blankValue: ExportValue = { kind: 'blank' };

/** Text of a code or a name; blank where there is none. */
export function makeText(text: string | undefined): ExportValue {
  return text === undefined || text === '' ? blankValue : { kind: 'text', text };
}
