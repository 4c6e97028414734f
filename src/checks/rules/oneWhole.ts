/**
 * One document speaks about one department and one year.
 *
 * Titles of tables and sections that name another year, sentences that give
 * another year's budget as this one's, titles and rows that name another
 * department: leftovers of last year's file or of another department's.
 * Years before the budget year are lawful where something is compared.
 */
import type { Disclosure } from '../../model/disclosure.ts';
import type { Finding } from '../../model/finding.ts';
import { makeNote, quote } from '../note.ts';
import { bases, type Rule } from '../rule.ts';
import { fold } from '../subjects.ts';
import { listTexts, type NamedText } from '../texts.ts';

export const oneYear: Rule = {
  id: 'oneYear',
  statement: { zh: '全文使用同一预算年度', en: 'One budget year throughout' },
  basis: bases.disclosureRules,
  needs: [],
  check: (disclosure) => {
    const { year } = disclosure;
    const found = listTexts(disclosure).flatMap((text) => {
      const other = text.isTitle ? findTitleYear(text, year) : findSentenceYear(text, year);
      return other === undefined ? [] : [report(oneYear.id, text, other)];
    });
    return found.length > 0 ? found : [passed(oneYear.id, disclosure, String(year))];
  },
};

function findTitleYear({ text }: NamedText, year: number): string | undefined {
  const years = [...text.matchAll(/(20\d\d)\s*年/gu)].map((match) => match[1] ?? '');
  if (years.length === 0 || years.includes(String(year))) return undefined;
  return years[0];
}

const ownBudget =
  /(?<![比较与和同自至-])(20\d\d)\s*年(?:度)?(?:部门|单位)?(?:预算(?:数为|安排)|收支总预算|(?:收入|支出)预算\s*[\d为])/gu;

/** Sentences that state this year's budget under another year. */
function findSentenceYear({ text, isDefinition }: NamedText, year: number): string | undefined {
  if (isDefinition) return undefined;
  for (const match of text.matchAll(ownBudget)) {
    if (match[1] !== String(year)) return match[0];
  }
  return undefined;
}

export const oneDepartment: Rule = {
  id: 'oneDepartment',
  statement: { zh: '全文使用同一部门名称', en: 'One department name throughout' },
  basis: bases.disclosureRules,
  needs: [],
  check: (disclosure) => {
    const name = fold(disclosure.department.text);
    const texts = listTexts(disclosure);
    const found = texts.flatMap((text) => {
      const other = findOtherDepartment(text, name);
      return other === undefined ? [] : [report(oneDepartment.id, text, other)];
    });
    const rows = listEntityRows(disclosure, name);
    const all = [...found, ...rows];
    return all.length > 0
      ? all
      : [passed(oneDepartment.id, disclosure, disclosure.department.text)];
  },
};

/** `关于X2025年…` and `X2025年没有使用…` name a department between their marks. */
const named =
  /^(?:[一二三四五六七八九十]+、)?关于(.{4,40}?)(?=20\d\d年)|^(.{4,40}?)20\d\d年没有使用/u;

function findOtherDepartment({ text }: NamedText, name: string): string | undefined {
  const match = named.exec(fold(text));
  const printed = match?.[1] ?? match?.[2];
  if (printed === undefined || printed === name) return undefined;
  // General words stand for the department: 本部门, 我单位.
  if (/^(?:本|我)|^(?:部门|单位)$/u.test(printed)) return undefined;
  return name.includes(printed) || printed.includes(name) ? undefined : printed;
}

/** Units named as rows: the department itself or one of its units. */
function listEntityRows(disclosure: Disclosure, name: string): readonly Finding[] {
  const { subordinates } = disclosure.profile;
  const units = subordinates.map(({ text }) => fold(text));
  if (units.length > 0) return [];
  return disclosure.tables.flatMap((table) =>
    table.panels.flatMap((panel) =>
      panel.rows
        .filter(({ role, name: own }) => role === 'entity' && isOtherOffice(fold(own), name))
        .map((row) =>
          makeNote({
            rule: oneDepartment.id,
            place: row.id,
            outcome: 'differs',
            severity: 'notice',
            reason: 'otherDepartment',
            evidence: [quote(row.id, { printed: row.name, source: row.source })],
            details: { words: row.name },
          }),
        ),
    ),
  );
}

function isOtherOffice(printed: string, name: string): boolean {
  return (
    /(?:局|委员会|办公室|院|厅|政府|中心|站|所|队|校)$/u.test(printed) &&
    !name.includes(printed) &&
    !printed.includes(name)
  );
}

function report(rule: string, text: NamedText, words: string): Finding {
  return makeNote({
    rule,
    place: text.fact,
    outcome: 'differs',
    severity: text.isTitle ? 'fault' : 'likelyFault',
    reason: rule === oneYear.id ? 'otherYear' : 'otherDepartment',
    evidence: [quote(text.fact, { printed: words, source: text.source })],
    details: { words },
  });
}

function passed(rule: string, disclosure: Disclosure, words: string): Finding {
  const { department } = disclosure;
  return makeNote({
    rule,
    place: 'document',
    outcome: 'equal',
    evidence: [quote('department', { printed: department.text, source: department.source })],
    details: { words },
  });
}
