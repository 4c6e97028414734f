/**
 * The one door of the room: a disclosure in, all findings out.
 *
 * The order is that of the rules and, inside a rule, that of the document;
 * ids are stable over runs. A rule whose table is absent answers once with
 * "cannot be checked: no such table".
 */
import type { Disclosure } from '../model/disclosure.ts';
import type { Finding } from '../model/finding.ts';
import { tableKindNames } from '../model/tableKind.ts';
import { makeNote } from './note.ts';
import { findTables } from './places.ts';
import type { CheckTools, Rule } from './rule.ts';
import { rules } from './rules.ts';

/** Runs every rule; without `classification`, codes are not held against names. */
export function checkDisclosure(
  disclosure: Disclosure,
  tools: CheckTools = {},
): readonly Finding[] {
  return rules.flatMap((rule) => runRule(rule, disclosure, tools));
}

/** Runs one rule, or says which table it lacks. */
export function runRule(
  rule: Rule,
  disclosure: Disclosure,
  tools: CheckTools = {},
): readonly Finding[] {
  const missing = rule.needs.find((kind) => findTables(disclosure, kind).length === 0);
  if (missing === undefined) return rule.check(disclosure, tools);
  return [
    makeNote({
      rule: rule.id,
      place: missing,
      outcome: 'cannotBeChecked',
      reason: 'noSuchTable',
      details: { table: tableKindNames[missing] },
    }),
  ];
}
