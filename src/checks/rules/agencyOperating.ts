/**
 * 机关运行经费 equals the operating funds of basic expenditure.
 *
 * Only administrative bodies have it: where a department has subordinate
 * units, the stated figure may lawfully be smaller.
 */
import type { Finding } from '../../model/finding.ts';
import { compareSides } from '../compare.ts';
import { makeNote } from '../note.ts';
import { bases, type Rule } from '../rule.ts';
import { findSubject } from '../subjects.ts';
import { getStatedTerm } from '../term.ts';

export const agencyOperating: Rule = {
  id: 'agencyOperating',
  statement: {
    zh: '机关运行经费等于一般公共预算基本支出的公用经费',
    en: 'Agency operating funds equal the operating funds of basic expenditure',
  },
  basis: bases.disclosureRules,
  needs: ['generalPublicBasic'],
  check: (disclosure) => {
    const statement = [...disclosure.statements, ...disclosure.otherMatters.agencyOperating].find(
      ({ subject, current }) => subject.concept === 'agencyOperating' && current !== undefined,
    );
    if (statement?.current === undefined) {
      const rule = agencyOperating.id;
      return [
        makeNote({ rule, place: 'document', outcome: 'cannotBeChecked', reason: 'notStated' }),
      ];
    }
    const found = findSubject(disclosure, { ...statement, topic: 'agencyOperating' });
    if (!found.ok) {
      const { reason, table } = found;
      return [
        makeNote({
          rule: agencyOperating.id,
          place: statement.id,
          outcome: 'cannotBeChecked',
          reason,
          details: { table },
        }),
      ];
    }
    const finding = compareSides({
      rule: agencyOperating.id,
      place: statement.id,
      kind: 'same',
      left: [getStatedTerm(statement.id, statement.current)],
      right: found.terms,
      details: { rightTable: found.label },
    });
    return [excuse(finding, disclosure.profile.subordinates.length > 0)];
  },
};

function excuse(finding: Finding, hasUnits: boolean): Finding {
  const isSmaller = (finding.left ?? 0) < (finding.right ?? 0);
  if (finding.outcome !== 'differs' || !isSmaller || !hasUnits) return finding;
  return { ...finding, outcome: 'lawfulException', severity: 'notice', reason: 'unitsWithoutIt' };
}
