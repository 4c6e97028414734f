/**
 * Makes a rule of each identity between tables: one figure, printed in two
 * tables, or a figure that the sum of others must give.
 *
 * Several tables of one kind are all compared; a missing table, line or
 * column answers with "cannot be checked" and what is missing.
 */
import type { Disclosure } from '../../model/disclosure.ts';
import type { Finding } from '../../model/finding.ts';
import { tableKindNames } from '../../model/tableKind.ts';
import { compareSides } from '../compare.ts';
import type { CrossTableIdentity, Exemption } from '../crossPicks.ts';
import { makeNote } from '../note.ts';
import { findPicks, type Found, hasMoney, type Missing, type Pick } from '../pick.ts';
import { findTables } from '../places.ts';
import type { Rule } from '../rule.ts';

/** The rule of one identity; `needs` are the tables it cannot do without. */
export function makeCrossTableRule(identity: CrossTableIdentity): Rule {
  const required = identity.right.filter((pick) => pick.isOptional !== true);
  return {
    id: identity.id,
    statement: identity.statement,
    basis: identity.basis,
    needs: [...new Set([identity.left, ...required].map((pick) => pick.table))],
    check: (disclosure) => checkIdentity(disclosure, identity),
  };
}

function checkIdentity(disclosure: Disclosure, identity: CrossTableIdentity): readonly Finding[] {
  const { left, right } = identity;
  const exemption = identity.unless?.find((candidate) => isExempt(disclosure, candidate));
  if (exemption !== undefined) {
    const { reason } = exemption;
    const rule = identity.id;
    return [makeNote({ rule, place: left.table, outcome: 'cannotBeChecked', reason })];
  }
  const rights = findRights(disclosure, right);
  return findPicks(disclosure, left).flatMap((found) =>
    rights.map((candidate, index) => {
      const finding = compareFound(identity, found, candidate);
      if (finding.outcome !== 'differs') return finding;
      return findAlternative({ disclosure, identity, found, index }, finding) ?? finding;
    }),
  );
}

interface Differing {
  readonly disclosure: Disclosure;
  readonly identity: CrossTableIdentity;
  readonly found: Found;
  /** Which of several tables of the right side differs. */
  readonly index: number;
}

/** The answer of the first alternative that holds, under the name of the identity itself. */
function findAlternative(differing: Differing, finding: Finding): Finding | undefined {
  const { disclosure, identity, found, index } = differing;
  for (const { reason, when, left: instead, plus, right } of identity.alternatives ?? []) {
    if (when !== undefined && !hasMoney(disclosure, when)) continue;
    const rights = findRights(disclosure, right);
    const other = rights[index] ?? rights[0];
    const own = instead === undefined ? found : findPicks(disclosure, instead)[0];
    const left = plus === undefined ? own : widen(own, findRights(disclosure, plus)[0]);
    if (other === undefined || left === undefined) continue;
    const second = compareFound(identity, left, other);
    const isHeld = second.outcome === 'equal' || second.outcome === 'withinRounding';
    if (isHeld) return { ...second, id: finding.id, reason };
  }
  return undefined;
}

function widen(found: Found | undefined, more: Found | undefined): Found | undefined {
  if (found?.ok !== true || more?.ok !== true) return undefined;
  return { ...found, terms: [...found.terms, ...more.terms] };
}

function isExempt(disclosure: Disclosure, { picks, without }: Exemption): boolean {
  if (without !== undefined && findTables(disclosure, without).length > 0) return false;
  return picks.some((pick) => hasMoney(disclosure, pick));
}

/** One pick may answer for several tables; a sum of picks takes the first of each. */
function findRights(disclosure: Disclosure, picks: readonly Pick[]): readonly Found[] {
  const [only] = picks;
  if (picks.length === 1 && only !== undefined) return findPicks(disclosure, only);
  const founds = picks.flatMap((pick) =>
    findPicks(disclosure, pick)
      .slice(0, 1)
      .filter((found) => found.ok || pick.isOptional !== true),
  );
  const missing = founds.find((found) => !found.ok);
  if (missing !== undefined) return [missing];
  const present = founds.flatMap((found) => (found.ok ? [found] : []));
  if (present.length === 0) return findPicks(disclosure, only ?? { table: 'unrecognised' });
  const labels = [...new Set(present.map((found) => found.label))];
  return [{ ok: true, terms: present.flatMap((found) => found.terms), label: labels.join('、') }];
}

function compareFound(identity: CrossTableIdentity, left: Found, right: Found): Finding {
  if (!left.ok) return reportMissing(identity.id, left);
  if (!right.ok) return reportMissing(identity.id, right);
  return compareSides({
    rule: identity.id,
    place: `${left.terms[0]?.fact ?? ''}~${right.terms[0]?.fact ?? ''}`,
    kind: 'same',
    left: left.terms,
    right: right.terms,
    details: { leftTable: left.label, rightTable: right.label },
  });
}

function reportMissing(rule: string, { reason, table }: Missing): Finding {
  return makeNote({
    rule,
    place: table,
    outcome: 'cannotBeChecked',
    reason,
    details: { table: tableKindNames[table] },
  });
}
