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
import { findRule, rules } from '../checks/rules.ts';
import { runRule } from '../checks/run.ts';
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

/** Longest work at a stretch, in milliseconds: the page answers its reader in between. */
const stretch = 12;

/** Lets whatever waits have its turn: a message comes after inputs and painting, without delay. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** In the order of the rules; a rule is never cut. */
async function runRules(disclosure: Disclosure): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  let start = performance.now();
  for (const rule of rules) {
    for (const finding of runRule(rule, disclosure, { classification })) findings.push(finding);
    if (performance.now() - start < stretch) continue;
    await pause();
    start = performance.now();
  }
  return findings;
}

/** Runs every rule over the disclosure; some milliseconds, more for hundreds of pages. */
export async function buildCheckReport(disclosure: Disclosure): Promise<CheckReport> {
  const findings = await runRules(disclosure);
  let coverage: Coverage | undefined;
  return {
    findings,
    // Counted when first asked for: most who want the findings do not need it.
    get coverage() {
      coverage ??= getCoverage(disclosure, findings);
      return coverage;
    },
    findRule,
    prove: formatProof,
    listRepairs: (finding) => listRepairs(finding, findings),
  };
}
