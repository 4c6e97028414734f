/**
 * Tables without rulings, found by columns of aligned text.
 */
import type { Fragment } from './fragment.ts';
import type { PrintedLine } from './joinText.ts';
import type { RawPage } from './piece.ts';

export interface AlignedPage {
  readonly fragments: readonly Fragment[];
  readonly rest: readonly PrintedLine[];
}

export function readAlignedTables(lines: readonly PrintedLine[], _raw: RawPage): AlignedPage {
  return { fragments: [], rest: lines };
}
