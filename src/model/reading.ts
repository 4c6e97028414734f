/**
 * What the reader gives back beside the disclosure: issues, what was left
 * over, and the account that nothing was lost.
 *
 * consumed + leftover = everything read; asserted by the reader itself.
 */
import type { Disclosure } from './disclosure.ts';
import type { SourceRef } from './source.ts';

export type IssueSeverity = 'error' | 'warning' | 'notice';

export interface ReadIssue {
  /** Stable, in lower camel case: `tableKindUnknown`. */
  readonly code: string;
  readonly severity: IssueSeverity;
  /** One sentence for people, in Chinese. */
  readonly message: string;
  /** For developers. */
  readonly detail: string;
  /** What the person can do. */
  readonly remedy: string;
  readonly source?: SourceRef;
}

/** Something printed that no fact came from. */
export interface Leftover {
  readonly text: string;
  readonly source: SourceRef;
  /** Why nothing was made of it, for the report. */
  readonly reason: 'pageNumber' | 'repeatedHeader' | 'layout' | 'notUnderstood';
}

export interface ReadAccount {
  /** Non-blank lines (text) or text pieces (positions) that were read. */
  readonly read: number;
  readonly consumed: number;
  readonly leftover: number;
}

export interface Reading {
  readonly disclosure: Disclosure;
  readonly issues: readonly ReadIssue[];
  readonly leftover: readonly Leftover[];
  readonly account: ReadAccount;
}

/** A source that could not be read at all. */
export interface ReadFailure {
  readonly code: string;
  readonly message: string;
  readonly detail: string;
  readonly remedy: string;
  readonly source?: SourceRef;
}
