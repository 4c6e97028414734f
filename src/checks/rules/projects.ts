/**
 * Projects: the notes in the narrative, the project table and the counts.
 *
 * Names are compared without spaces and quotes. Amounts of the parts are
 * taken as exact: "10万元" beside 30.00 only drops zeros.
 */
import type { Disclosure } from '../../model/disclosure.ts';
import type { Finding } from '../../model/finding.ts';
import { getPartId, type Project } from '../../model/narrative.ts';
import type { Table } from '../../model/table.ts';
import { compareSides } from '../compare.ts';
import { makeNote, quote } from '../note.ts';
import { findColumn, findTables } from '../places.ts';
import { bases, type Rule } from '../rule.ts';
import { fold } from '../subjects.ts';
import { getCellTerm, getStatedTerm, type Term } from '../term.ts';

/**
 * Cells of the project table by folded project name, in printed order. A project that a
 * second table prints again is not counted twice: the first table that has it answers.
 */
export function indexProjects(disclosure: Disclosure): ReadonlyMap<string, readonly Term[]> {
  const tables = findTables(disclosure, 'generalPublicProject').map(indexTable);
  return new Map(tables.reverse().flatMap((index) => [...index]));
}

function indexTable(table: Table): ReadonlyMap<string, readonly Term[]> {
  const index = new Map<string, Term[]>();
  for (const panel of table.panels) {
    const column = findColumn(panel, 'total');
    if (column === undefined) continue;
    for (const row of panel.rows) {
      if (row.project === undefined) continue;
      const terms = index.get(fold(row.project)) ?? [];
      terms.push(getCellTerm({ table, panel, row, column }));
      index.set(fold(row.project), terms);
    }
  }
  return index;
}

export const projectTable: Rule = {
  id: 'projectTable',
  statement: {
    zh: '项目说明的预算安排规模与项目支出表一致',
    en: 'The amount of a project note equals the project table',
  },
  basis: bases.narrative,
  needs: ['generalPublicProject'],
  check: (disclosure) => {
    const index = indexProjects(disclosure);
    return disclosure.projects.map((project) => checkProject(project, index));
  },
};

function checkProject(project: Project, index: ReadonlyMap<string, readonly Term[]>): Finding {
  const rule = projectTable.id;
  const details = { subject: project.name.text };
  const terms = index.get(fold(project.name.text));
  if (terms === undefined || project.amount === undefined) {
    return makeNote({
      rule,
      place: project.id,
      outcome: 'cannotBeChecked',
      severity: 'notice',
      reason: terms === undefined ? 'noSuchProject' : 'notStated',
      evidence: [quote(project.id, { printed: project.name.text, source: project.name.source })],
      details,
    });
  }
  const left = [getStatedTerm(project.id, project.amount)];
  return compareSides({ rule, place: project.id, kind: 'same', left, right: terms, details });
}

export const projectParts: Rule = {
  id: 'projectParts',
  statement: {
    zh: '项目资金分配各部分之和等于项目预算',
    en: 'The parts of a project note add up to the project',
  },
  basis: bases.narrative,
  needs: [],
  check: (disclosure) =>
    disclosure.projects.flatMap((project) => {
      const { amount, allocation, id, name } = project;
      if (amount === undefined || allocation.length === 0) return [];
      return [
        compareSides({
          rule: projectParts.id,
          place: id,
          kind: 'sum',
          precision: 'finest',
          left: [getStatedTerm(id, amount)],
          right: allocation.map((part, n) => getStatedTerm(getPartId(project, n), part.amount)),
          details: { subject: name.text },
        }),
      ];
    }),
};

export const projectNotes: Rule = {
  id: 'projectNotes',
  statement: {
    zh: '项目支出表中的每个项目都有说明',
    en: 'Every project of the project table has its note',
  },
  basis: bases.disclosureRules,
  needs: ['generalPublicProject'],
  check: (disclosure) => {
    if (disclosure.projects.length === 0) return [];
    const noted = new Set(disclosure.projects.map(({ name }) => fold(name.text)));
    return [...indexProjects(disclosure)].map(([name, terms]) =>
      makeNote({
        rule: projectNotes.id,
        place: terms[0]?.fact ?? name,
        outcome: noted.has(name) ? 'equal' : 'differs',
        ...(noted.has(name) ? {} : { severity: 'notice' as const, reason: 'noNote' }),
        evidence: terms.map(({ fact, printed, source }) => quote(fact, { printed, source })),
        details: { subject: name },
      }),
    );
  },
};
