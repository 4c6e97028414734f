/**
 * Corrections as a person makes them: the change and the reason become one
 * entry of the list, or the problem is named. What is corrected is a document
 * on its way in or one of the library; both keep the reading as read.
 */
import {
  applyCorrections,
  checkCorrection,
  type Correction,
  type CorrectionChange,
  type CorrectionProblem,
  findCorrectableCell,
} from '../ingest/corrections.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import type { Reading } from '../model/reading.ts';

export type { Correction, CorrectionChange, CorrectionProblem };

export interface Corrected {
  /** As read. */
  readonly reading: Reading;
  readonly corrections: readonly Correction[];
}

/** The corrections with a new one at the end; it is checked against what the earlier ones made. */
export function addCorrection(
  { reading, corrections }: Corrected,
  change: CorrectionChange,
  reason: string,
): Result<readonly Correction[], CorrectionProblem> {
  const id = String(1 + Math.max(0, ...corrections.map((one) => Number(one.id))));
  const { disclosure } = applyCorrections(reading, corrections);
  const checked = checkCorrection(disclosure, { ...change, id, reason: reason.trim() });
  return checked.ok ? ok([...corrections, checked.value]) : fail(checked.problem);
}

export interface CellWords {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** As printed; empty for a blank. */
  readonly printed: string;
}

/** Names of a cell as read, for telling what is corrected; undefined where it is not. */
export function findCellWords({ disclosure }: Reading, cell: string): CellWords | undefined {
  const found = findCorrectableCell(disclosure, cell);
  if (found === undefined) return undefined;
  const { table, row, column } = found;
  const printed = 'printed' in found.cell ? found.cell.printed : '';
  return { table: table.title, row: row.name, column: column.label, printed };
}
