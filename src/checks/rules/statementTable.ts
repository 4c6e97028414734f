/**
 * Every amount stated in the narrative equals the cell it speaks about.
 *
 * A stated figure that is another total of the document is a likely fault
 * only: the sentence may speak about that total. A line that the table does
 * not print agrees with a statement of 0.00 and cannot be checked.
 */
import type { Disclosure } from '../../model/disclosure.ts';
import type { Finding } from '../../model/finding.ts';
import type { Statement } from '../../model/narrative.ts';
import { compareSides } from '../compare.ts';
import { makeNote, quote } from '../note.ts';
import { findTotalTerms, getTableLabel } from '../places.ts';
import { bases, type Rule } from '../rule.ts';
import { findSubject, hasTables } from '../subjects.ts';
import { getStatedTerm, type Term } from '../term.ts';

export const statementTable: Rule = {
  id: 'statementTable',
  statement: {
    zh: '文字说明中的金额与对应表格一致',
    en: 'Every amount stated in words equals the table it speaks about',
  },
  basis: bases.narrative,
  needs: [],
  check: (disclosure) =>
    disclosure.statements
      .filter(({ topic, current }) => current !== undefined && isChecked(topic))
      .map((statement) => checkStatement(disclosure, statement)),
};

/** Operating funds have a rule of their own. */
function isChecked(topic: Statement['topic']): boolean {
  return hasTables(topic) && topic !== 'agencyOperating';
}

function checkStatement(disclosure: Disclosure, statement: Statement): Finding {
  const { current, id, subject } = statement;
  if (current === undefined) throw new Error(`No amount in ${id}`);
  const found = findSubject(disclosure, statement);
  const details = { subject: subject.label };
  if (!found.ok) {
    const isMissed = found.reason === 'noSuchLine' && current.fen !== 0;
    return makeNote({
      rule: statementTable.id,
      place: id,
      outcome: 'cannotBeChecked',
      reason: found.reason,
      ...(isMissed ? { severity: 'notice' as const } : {}),
      evidence: [quote(id, current)],
      details: { ...details, table: found.table },
    });
  }
  const stated = getStatedTerm(id, current);
  const finding = compareSides({
    rule: statementTable.id,
    place: id,
    kind: 'same',
    left: [stated],
    right: found.terms,
    details: { ...details, rightTable: found.label },
  });
  if (finding.outcome !== 'differs') return finding;
  return weigh(disclosure, stated, finding);
}

/** The same amount as far as the words print it. */
function isSame(stated: Term, total: Term): boolean {
  const { outcome } = compareSides({
    rule: statementTable.id,
    place: stated.fact,
    kind: 'same',
    left: [stated],
    right: [total],
  });
  return outcome === 'equal' || outcome === 'withinRounding';
}

/**
 * Cut off instead of rounded, or rounded the wrong way. Less than a digit, and more than
 * rounding allows: the table prints more digits than the words.
 */
function isTruncated(stated: Term, finding: Finding): boolean {
  const difference = Math.abs((finding.left ?? 0) - (finding.right ?? 0));
  return difference < (stated.step ?? 0);
}

function weigh(disclosure: Disclosure, stated: Term, finding: Finding): Finding {
  if (isTruncated(stated, finding)) {
    return { ...finding, severity: 'notice', reason: 'truncatedAmount' };
  }
  const other = disclosure.tables.find((table) =>
    (findTotalTerms(table, 'total') ?? []).some((term) => isSame(stated, term)),
  );
  if (other === undefined || finding.left === 0) return finding;
  return {
    ...finding,
    severity: 'likelyFault',
    reason: 'equalsOtherTotal',
    details: { ...finding.details, otherTable: getTableLabel(other) },
  };
}
