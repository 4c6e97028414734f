/**
 * Runs one rule by its name over a drawn disclosure. In: the id of a rule. Out: its
 * findings, or each of them said in a few words: outcome, severity, reason.
 */
import { findRule } from '../checks/rules.ts';
import { runRule } from '../checks/run.ts';
import type { Disclosure } from '../model/disclosure.ts';
import type { Finding } from '../model/finding.ts';
import { bundledClassification } from './sampleContext.ts';

export function runById(id: string, disclosure: Disclosure): readonly Finding[] {
  const rule = findRule(id);
  if (rule === undefined) throw new Error(`No such rule: ${id}`);
  return runRule(rule, disclosure, { classification: bundledClassification });
}

export function describeFinding({ outcome, severity, reason }: Finding): string {
  return [outcome, severity, reason].filter(Boolean).join(' ');
}

/** Every answer of the rule, in order. */
export function listAnswers(id: string, disclosure: Disclosure): readonly string[] {
  return runById(id, disclosure).map(describeFinding);
}

/** Every answer but the plainly equal ones. */
export function listTroubles(id: string, disclosure: Disclosure): readonly string[] {
  return runById(id, disclosure)
    .filter(({ outcome }) => outcome !== 'equal')
    .map(describeFinding);
}
