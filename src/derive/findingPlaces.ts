/**
 * Where the two sides of a finding stand: facts that can be opened, rows and
 * tables that can be shown.
 *
 * In: findings with the addresses their rules wrote. Out: addresses of
 * facts.ts, which evidence of figures bears already. Rows (`t1.1.0`) and
 * tables (`t8`) are evidence, too, where names or notes are compared.
 */
import type { Disclosure } from '../model/disclosure.ts';
import type { Evidence, Finding } from '../model/finding.ts';
import { type Fact, findFact } from './facts.ts';
import { listFindingTables } from './findings.ts';

const rowAddress = /^t\d+\.\d+\.\d+$/u;

export interface PlacedEvidence {
  readonly evidence: Evidence;
  /** Absent for words, counts, rows and whole tables. */
  readonly fact: Fact | undefined;
}

/** The evidence of one side with its facts, in the order of the proof. */
export function listSide(
  disclosure: Disclosure,
  finding: Finding,
  side: Evidence['side'],
): readonly PlacedEvidence[] {
  return finding.evidence
    .filter((piece) => piece.side === side)
    .map((evidence) => ({ evidence, fact: findFact(disclosure, evidence.fact) }));
}

export interface FindingMarks {
  /** Addresses of cells, by the side they stand on. */
  readonly cells: ReadonlyMap<string, Evidence['side']>;
  /** Ids of rows whose code or name is the evidence. */
  readonly rows: ReadonlyMap<string, Evidence['side']>;
  /** Tables that take part, in the order of the evidence. */
  readonly tables: readonly string[];
}

/** What of the published tables a finding rests on. */
export function getFindingMarks(finding: Finding): FindingMarks {
  const pieces = finding.evidence.map(({ fact, side }) => [fact, side] as const);
  return {
    cells: new Map(pieces.filter(([fact]) => /^t\d+.*\.c\d+$/u.test(fact))),
    rows: new Map(pieces.filter(([fact]) => rowAddress.test(fact))),
    tables: listFindingTables(finding),
  };
}
