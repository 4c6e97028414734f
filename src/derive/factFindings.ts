/**
 * The findings that one fact takes part in, by its address.
 */
import type { Finding } from '../model/finding.ts';

/** Findings with the fact among their evidence, in the order given. */
export function listFactFindings(findings: readonly Finding[], fact: string): readonly Finding[] {
  return findings.filter(({ evidence }) => evidence.some((entry) => entry.fact === fact));
}
