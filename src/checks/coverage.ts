/**
 * Which printed figures take part in a check, and why the others do not.
 *
 * In: the disclosure and its findings. Out: every printed amount cell once,
 * with the rules whose findings name it as evidence. A figure counts as
 * checked only where a finding compared it by an identity that is law or
 * arithmetic; custom (`usualPairs`) and lower bounds (`economicFloor`) do not
 * make it checked.
 */
import type { Disclosure } from '../model/disclosure.ts';
import type { Finding } from '../model/finding.ts';
import { getCellId, type Table } from '../model/table.ts';

export type UncoveredReason =
  /** The row or column also holds figures whose place cannot be known. */
  | 'besideUndetermined'
  /** Its own column cannot be known. */
  | 'undetermined'
  /** The table is of no known kind. */
  | 'unrecognisedTable'
  /** No rule speaks about this line and column. */
  | 'noRule';

export interface CoveredCell {
  readonly fact: string;
  readonly table: string;
  readonly printed: string;
  /** Rules that compared it, without repetition. */
  readonly rules: readonly string[];
  readonly reason?: UncoveredReason;
}

export interface Coverage {
  readonly cells: readonly CoveredCell[];
  readonly checked: number;
  readonly unchecked: number;
}

const weakRules: ReadonlySet<string> = new Set(['usualPairs', 'economicFloor']);

/** Cells in printed order; undetermined values are listed by row, after its cells. */
export function getCoverage(disclosure: Disclosure, findings: readonly Finding[]): Coverage {
  const compared = indexRules(
    findings.filter(({ outcome, left }) => outcome !== 'cannotBeChecked' && left !== undefined),
  );
  const mentioned = indexRules(findings.filter(({ reason }) => reason === 'undetermined'));
  const cells = disclosure.tables.flatMap((table) => listCells(table, compared, mentioned));
  const checked = cells.filter(({ reason }) => reason === undefined).length;
  return { cells, checked, unchecked: cells.length - checked };
}

type RulesByFact = ReadonlyMap<string, ReadonlySet<string>>;

function indexRules(findings: readonly Finding[]): RulesByFact {
  const index = new Map<string, Set<string>>();
  for (const { evidence, rule } of findings) {
    for (const { fact } of evidence) {
      const rules = index.get(fact) ?? new Set<string>();
      rules.add(rule);
      index.set(fact, rules);
    }
  }
  return index;
}

function listCells(
  table: Table,
  compared: RulesByFact,
  mentioned: RulesByFact,
): readonly CoveredCell[] {
  return table.panels.flatMap((panel) =>
    panel.rows.flatMap((row) => [
      ...row.cells.flatMap((cell, column): readonly CoveredCell[] => {
        if (cell.state !== 'amount') return [];
        const fact = getCellId(row, column);
        const rules = [...(compared.get(fact) ?? [])];
        const base = { fact, table: table.id, printed: cell.printed, rules };
        if (rules.some((rule) => !weakRules.has(rule))) return [base];
        return [{ ...base, reason: explain(table, mentioned.has(fact)) }];
      }),
      ...row.unplaced.map(({ printed }, n) => ({
        fact: `${row.id}.u${String(n)}`,
        table: table.id,
        printed,
        rules: [],
        reason: 'undetermined' as const,
      })),
    ]),
  );
}

function explain(table: Table, isBesideUndetermined: boolean): UncoveredReason {
  if (table.kind === 'unrecognised') return 'unrecognisedTable';
  return isBesideUndetermined ? 'besideUndetermined' : 'noRule';
}
