/**
 * The findings that one fact takes part in, by its address.
 */
import type { Finding } from '../model/finding.ts';
import { toFactAddress } from './findingPlaces.ts';

/** Findings with the fact among their evidence, in the order given. */
export function listFactFindings(findings: readonly Finding[], fact: string): readonly Finding[] {
  return findings.filter(({ evidence }) =>
    evidence.some((entry) => toFactAddress(entry.fact) === fact),
  );
}
