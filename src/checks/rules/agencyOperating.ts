/**
 * 机关运行经费 equals the operating funds of basic expenditure.
 *
 * Only administrative bodies have it: where a department has subordinate
 * units, the stated figure may lawfully be smaller. Units are known by name,
 * by the words of the sentence, or by lines that only institutions spend under.
 */
import type { Disclosure } from '../../model/disclosure.ts';
import type { Finding } from '../../model/finding.ts';
import type { Statement } from '../../model/narrative.ts';
import type { Row } from '../../model/table.ts';
import { compareSides } from '../compare.ts';
import { makeNote } from '../note.ts';
import { findTables } from '../places.ts';
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
    return [excuse(finding, hasInstitutions(disclosure, statement))];
  },
};

const narrowed = /\d+\s*[家个](?:机关|行政单位|参公|参照公务员)|本级/u;
const institution = /^(?:事业运行|事业单位医疗|事业单位离退休|机构运行|对事业单位.+补助)$/u;

function hasMoney(row: Row): boolean {
  return row.cells.some((cell) => cell.state === 'amount' && cell.fen !== 0);
}

/** Words of the classification that only public institutions spend money under. */
function isInstitution(row: Row): boolean {
  const texts = row.cells.flatMap((cell) => (cell.state === 'text' ? cell.printed : []));
  return [row.name, ...texts].some((text) => institution.test(text.replaceAll(/\s/gu, '')));
}

/** True where a part of the operating funds is not an agency's. */
function hasInstitutions(disclosure: Disclosure, { subject }: Statement): boolean {
  if (disclosure.profile.subordinates.length > 0 || narrowed.test(subject.label)) return true;
  const tables = [
    ...findTables(disclosure, 'generalPublic'),
    ...findTables(disclosure, 'generalPublicBasic'),
    ...findTables(disclosure, 'income'),
  ];
  const rows = tables.flatMap(({ panels }) => panels.flatMap((panel) => panel.rows));
  const units = new Set(rows.filter(({ role }) => role === 'entity').map(({ name }) => name));
  return units.size > 1 || rows.some((row) => isInstitution(row) && hasMoney(row));
}

function excuse(finding: Finding, hasUnits: boolean): Finding {
  const isSmaller = (finding.left ?? 0) < (finding.right ?? 0);
  if (finding.outcome !== 'differs' || !isSmaller || !hasUnits) return finding;
  return { ...finding, outcome: 'lawfulException', severity: 'notice', reason: 'unitsWithoutIt' };
}
