/**
 * One published department budget, as facts.
 *
 * Immutable once read. Everything the product shows is derived from this and
 * from a small view state; nothing in here is formatted for display.
 */
import type {
  OtherMatters,
  PerformanceSheet,
  Profile,
  Project,
  Section,
  Statement,
  Term,
} from './narrative.ts';
import type { SourceDocument, TextFact } from './source.ts';
import type { Table } from './table.ts';

export const disclosureSchemaName = 'budget-lens/disclosure/1';

export interface Disclosure {
  readonly schema: typeof disclosureSchemaName;
  /** Stable key: year and a hash of department and sources; used in links. */
  readonly id: string;
  readonly department: TextFact;
  /** Budget year, for example 2025. */
  readonly year: number;
  /** Printed date of the document, ISO 8601; absent when none is printed. */
  readonly issuedOn?: string;
  readonly sources: readonly SourceDocument[];
  readonly profile: Profile;
  readonly tables: readonly Table[];
  readonly sections: readonly Section[];
  readonly statements: readonly Statement[];
  readonly projects: readonly Project[];
  readonly performance: readonly PerformanceSheet[];
  readonly otherMatters: OtherMatters;
  readonly terms: readonly Term[];
}
