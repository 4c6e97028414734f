/**
 * Performance sheets against the tables and against themselves.
 *
 * A project's sheet may lawfully show another amount than the project table
 * (several sources, several years): a notice. The overall sheet's split of
 * money from above and own money is held against the overview, where the
 * money from above is the printed transfer, or what is left of the general
 * public budget beside own means.
 */
import type { Disclosure } from '../../model/disclosure.ts';
import type { Finding } from '../../model/finding.ts';
import { getFundsId, type PerformanceSheet, type ProjectPart } from '../../model/narrative.ts';
import { tableKindNames } from '../../model/tableKind.ts';
import { compareSides } from '../compare.ts';
import { makeNote, quote } from '../note.ts';
import { findTerms } from '../pick.ts';
import { findTables, getTableLabel } from '../places.ts';
import { bases, type Rule } from '../rule.ts';
import { fold } from '../subjects.ts';
import { getStatedTerm, type Term } from '../term.ts';
import { indexProjects } from './projects.ts';

const budgetTotal = /年度预算总额|预算总额|资金总额|年度资金总额|合计|总计/u;

/** Printed total and parts of the money of one sheet. */
function splitFunds(sheet: PerformanceSheet): {
  readonly total: Term | undefined;
  readonly parts: readonly Term[];
} {
  const named = sheet.funds.map((part, n) => ({ part, term: getFundTerm(sheet, part, n) }));
  const total = named.find(({ part }) => budgetTotal.test(part.label));
  const parts = named.filter((candidate) => candidate !== total).map(({ term }) => term);
  return { total: total?.term, parts };
}

function getFundTerm(sheet: PerformanceSheet, part: ProjectPart, n: number): Term {
  return getStatedTerm(getFundsId(sheet, n), part.amount);
}

/** The printed total of a sheet, or the sources that make it up. */
export function listFunds(sheet: PerformanceSheet): readonly Term[] {
  const { total, parts } = splitFunds(sheet);
  return total === undefined ? parts : [total];
}

export const performanceFunds: Rule = {
  id: 'performanceFunds',
  statement: {
    zh: '绩效目标表的预算总额等于各项资金之和',
    en: 'The budget of a performance sheet equals the sum of its sources',
  },
  basis: bases.performance,
  needs: [],
  check: (disclosure) =>
    disclosure.performance.flatMap((sheet) => {
      const { total, parts } = splitFunds(sheet);
      if (total === undefined || parts.length === 0) return [];
      return [
        compareSides({
          rule: performanceFunds.id,
          place: sheet.id,
          kind: 'sum',
          left: [total],
          right: parts,
          details: { subject: sheet.name.text },
        }),
      ];
    }),
};

export const performanceProject: Rule = {
  id: 'performanceProject',
  statement: {
    zh: '项目绩效目标表的金额与项目支出表相比（可以依法不同）',
    en: 'The budget of a project sheet against the project table (may lawfully differ)',
  },
  basis: bases.performance,
  needs: ['generalPublicProject'],
  check: (disclosure) => {
    const index = indexProjects(disclosure);
    return disclosure.performance
      .filter(({ scope }) => scope === 'project')
      .map((sheet) => checkProjectSheet(sheet, index.get(fold(sheet.name.text))));
  },
};

function checkProjectSheet(sheet: PerformanceSheet, terms: readonly Term[] | undefined): Finding {
  const rule = performanceProject.id;
  const details = { subject: sheet.name.text };
  const left = listFunds(sheet);
  if (terms === undefined || left.length === 0) {
    return makeNote({
      rule,
      place: sheet.id,
      outcome: 'cannotBeChecked',
      reason: terms === undefined ? 'noSuchProject' : 'notStated',
      evidence: [quote(sheet.id, { printed: sheet.name.text, source: sheet.name.source })],
      details,
    });
  }
  const finding = compareSides({
    rule,
    place: sheet.id,
    kind: 'same',
    left,
    right: terms,
    details,
  });
  if (finding.outcome !== 'differs') return finding;
  return {
    ...finding,
    outcome: 'lawfulException',
    severity: 'notice',
    reason: 'performanceMayDiffer',
  };
}

export const performanceTotal: Rule = {
  id: 'performanceTotal',
  statement: {
    zh: '部门整体绩效目标表的年度预算等于财政拨款总额或收支总额',
    en: 'The overall performance sheet covers the appropriation or the whole budget',
  },
  basis: bases.performance,
  needs: ['overview'],
  check: (disclosure) => listOverall(disclosure).map((sheet) => checkOverall(disclosure, sheet)),
};

function listOverall(disclosure: Disclosure): readonly PerformanceSheet[] {
  return disclosure.performance.filter(
    (sheet) => sheet.scope === 'department' && sheet.funds.length > 0,
  );
}

/** This year's appropriation first; the whole budget is accepted, too. */
function checkOverall(disclosure: Disclosure, sheet: PerformanceSheet): Finding {
  const left = listFunds(sheet);
  const sides = [
    { kind: 'appropriation' as const, side: 'income' as const },
    { kind: 'overview' as const, side: 'income' as const },
  ];
  const findings = sides.flatMap(({ kind, side }) =>
    findTables(disclosure, kind).flatMap((table) => {
      const right = findTerms(table, { table: kind, side });
      if (right === undefined) return [];
      const details = { subject: sheet.title.text, rightTable: getTableLabel(table) };
      const rule = performanceTotal.id;
      return [compareSides({ rule, place: sheet.id, kind: 'same', left, right, details })];
    }),
  );
  const held = findings.find(({ outcome }) => outcome === 'equal' || outcome === 'withinRounding');
  const answer = held ?? findings[0];
  const isDifferent = answer?.outcome === 'differs';
  if (answer !== undefined && !isDifferent) return answer;
  // The overview alone proves nothing: it holds carried-over money, too.
  const isHalf = findTables(disclosure, 'appropriation').length === 0;
  if (isDifferent && !isHalf) return { ...answer, severity: 'likelyFault' };
  return makeNote({
    rule: performanceTotal.id,
    place: sheet.id,
    outcome: 'cannotBeChecked',
    reason: isHalf ? 'noSuchTable' : 'noSuchLine',
    details: { table: tableKindNames.appropriation },
  });
}

export const performanceSplit: Rule = {
  id: 'performanceSplit',
  statement: {
    zh: '部门整体绩效目标表的上级安排等于收支总表的上级转移支付',
    en: 'Money from above in the overall performance sheet equals the transfers of the overview',
  },
  basis: bases.performance,
  needs: ['overview'],
  check: (disclosure) =>
    listOverall(disclosure).flatMap((sheet) => {
      const n = sheet.funds.findIndex(({ label }) => label.includes('上级'));
      const part = sheet.funds[n];
      if (part === undefined) return [];
      const rule = performanceSplit.id;
      const transfers = findTransfers(disclosure);
      if (transfers === undefined) {
        const reason = 'noSuchLine';
        return [makeNote({ rule, place: sheet.id, outcome: 'cannotBeChecked', reason })];
      }
      return [
        compareSides({
          rule,
          place: sheet.id,
          kind: 'same',
          left: [getFundTerm(sheet, part, n)],
          right: transfers.terms,
          details: { subject: part.label, rightTable: transfers.label },
        }),
      ];
    }),
};

const transfers = [
  'generalPublicTransfer',
  'governmentFundTransfer',
  'stateCapitalTransfer',
] as const;
const owns = [
  ['generalPublic', 'generalPublicOwn'],
  ['governmentFund', 'governmentFundOwn'],
  ['stateCapital', 'stateCapitalOwn'],
] as const;

/** Printed transfers; where they are blank, each fund less its own means. */
function findTransfers(
  disclosure: Disclosure,
): { readonly terms: readonly Term[]; readonly label: string } | undefined {
  for (const table of findTables(disclosure, 'overview')) {
    const find = (line: (typeof owns)[number][number] | (typeof transfers)[number]) =>
      findTerms(table, { table: 'overview', side: 'income', line }) ?? [];
    const printed = transfers.flatMap(find);
    const label = getTableLabel(table);
    if (printed.some((term) => term.fen !== undefined)) return { terms: printed, label };
    const rest = owns.flatMap(([whole, own]) => {
      const owned = find(own);
      if (!owned.some((term) => term.fen !== undefined)) return [];
      return [...find(whole), ...owned.map((term) => ({ ...term, sign: -1 as const }))];
    });
    if (rest.length > 0) return { terms: rest, label };
    if (printed.length > 0) return { terms: printed, label };
  }
  return undefined;
}
