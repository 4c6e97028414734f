/**
 * Findings counted and arranged: by outcome, by table, by rule.
 *
 * In: the findings of one disclosure, in the order of the rules. Out: counts
 * and lists of the same findings. A finding whose two sides stand in two
 * tables belongs to both, so the tables' counts may add up to more than all.
 */
import type { Disclosure } from '../model/disclosure.ts';
import type { Finding, Outcome, Severity } from '../model/finding.ts';

export type OutcomeCounts = Readonly<Record<Outcome, number>>;

export interface FindingCounts {
  readonly total: number;
  readonly outcomes: OutcomeCounts;
  readonly severities: Readonly<Record<Severity, number>>;
}

export interface FindingGroup {
  /** Id of a table or of a rule; empty for findings without a table. */
  readonly key: string;
  readonly counts: FindingCounts;
  readonly findings: readonly Finding[];
}

/** Everything absent means everything is wanted. */
export interface FindingFilter {
  readonly outcomes?: readonly Outcome[];
  /** Id of a table that takes part. */
  readonly table?: string;
}

/** How many findings there are of each outcome and severity. */
export function countFindings(findings: readonly Finding[]): FindingCounts {
  const outcomes = {
    equal: 0,
    withinRounding: 0,
    differs: 0,
    cannotBeChecked: 0,
    lawfulException: 0,
  };
  const severities = { fault: 0, likelyFault: 0, notice: 0 };
  for (const { outcome, severity } of findings) {
    outcomes[outcome] += 1;
    if (severity !== undefined) severities[severity] += 1;
  }
  return { total: findings.length, outcomes, severities };
}

const rowOrTable = /^(t\d+)(?:\.|$)/u;

/** Ids of the tables whose cells, rows or notes are evidence, each once, in order. */
export function listFindingTables({ evidence }: Finding): readonly string[] {
  const tables = evidence.flatMap(({ fact }) => rowOrTable.exec(fact)?.[1] ?? []);
  return [...new Set(tables)];
}

/** Findings that pass the filter, in the order given. */
export function filterFindings(
  findings: readonly Finding[],
  { outcomes = [], table = '' }: FindingFilter,
): readonly Finding[] {
  return findings.filter(
    (finding) =>
      (outcomes.length === 0 || outcomes.includes(finding.outcome)) &&
      (table === '' || listFindingTables(finding).includes(table)),
  );
}

function group(
  findings: readonly Finding[],
  getKeys: (finding: Finding) => readonly string[],
): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    for (const key of getKeys(finding)) {
      const known = groups.get(key);
      if (known === undefined) groups.set(key, [finding]);
      else known.push(finding);
    }
  }
  return groups;
}

function toGroup(key: string, findings: readonly Finding[]): FindingGroup {
  return { key, counts: countFindings(findings), findings };
}

/** One group per rule that has findings, in the order of the rules. */
export function groupFindingsByRule(findings: readonly Finding[]): readonly FindingGroup[] {
  return [...group(findings, ({ rule }) => [rule])].map(([key, list]) => toGroup(key, list));
}

/** One group per table of the document, in printed order; one with the empty key for the rest. */
export function groupFindingsByTable(
  disclosure: Disclosure,
  findings: readonly Finding[],
): readonly FindingGroup[] {
  const groups = group(findings, (finding) => {
    const tables = listFindingTables(finding);
    return tables.length === 0 ? [''] : tables;
  });
  const rest = groups.get('') ?? [];
  return [
    ...disclosure.tables.map(({ id }) => toGroup(id, groups.get(id) ?? [])),
    ...(rest.length === 0 ? [] : [toGroup('', rest)]),
  ];
}

const urgency: readonly (Severity | Outcome)[] = [
  'fault',
  'likelyFault',
  'differs',
  'notice',
  'lawfulException',
  'withinRounding',
  'cannotBeChecked',
  'equal',
];

function getUrgency({ severity, outcome }: Finding): number {
  return urgency.indexOf(severity ?? outcome);
}

/** Faults first, what is equal last; otherwise in the order given. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((left, right) => getUrgency(left) - getUrgency(right));
}

/** What a reader has to look at: everything with a severity, worst first. */
export function listConcerns(findings: readonly Finding[]): readonly Finding[] {
  return sortFindings(findings.filter(({ severity }) => severity !== undefined));
}
