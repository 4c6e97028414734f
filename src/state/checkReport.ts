/**
 * The checks of one disclosure with everything that is shown of them.
 *
 * A file of its own that is loaded when first asked for: rules and observed
 * classification are no part of the first view. findings.ts is its door.
 */
import { type Coverage, getCoverage } from '../checks/coverage.ts';
import { type AmountFormatter, formatProof } from '../checks/proofText.ts';
import { listRepairs, type Repair } from '../checks/repair.ts';
import type { Rule, Wording } from '../checks/rule.ts';
import { findRule } from '../checks/rules.ts';
import { checkDisclosure } from '../checks/run.ts';
import departmentEconomic from '../../data/classification/departmentEconomic.json';
import functional from '../../data/classification/functional.json';
import governmentEconomic from '../../data/classification/governmentEconomic.json';
import type { ClassificationEntry, ClassificationList } from '../model/classification.ts';
import type { Disclosure } from '../model/disclosure.ts';
import type { Finding } from '../model/finding.ts';

/** What is said of a rule; undefined for one this version does not know. */
export type RuleWords = Pick<Rule, 'id' | 'statement' | 'basis' | 'needs'>;

export interface CheckReport {
  /** In the order of the rules and, inside a rule, of the document. */
  readonly findings: readonly Finding[];
  readonly coverage: Coverage;
  readonly findRule: (id: string) => RuleWords | undefined;
  /** The proof of a finding in one line, amounts without unit; never empty. */
  readonly prove: (
    finding: Finding,
    language: keyof Wording,
    formatAmount: AmountFormatter,
  ) => string;
  /** Single-figure changes that would make it hold, best first; suggestions only. */
  readonly listRepairs: (finding: Finding) => readonly Repair[];
}

// The generated lists hold pairs of years, which JSON cannot say.
const classification: ClassificationList = {
  functional: functional as readonly unknown[] as readonly ClassificationEntry[],
  departmentEconomic: departmentEconomic as readonly unknown[] as readonly ClassificationEntry[],
  governmentEconomic: governmentEconomic as readonly unknown[] as readonly ClassificationEntry[],
};

/** Runs every rule over the disclosure; takes some milliseconds. */
export function buildCheckReport(disclosure: Disclosure): CheckReport {
  const findings = checkDisclosure(disclosure, { classification });
  return {
    findings,
    coverage: getCoverage(disclosure, findings),
    findRule,
    prove: formatProof,
    listRepairs: (finding) => listRepairs(finding, findings),
  };
}
