/**
 * What the section on performance says in figures, and the points of a sheet.
 *
 * Counts of projects and the money they stand for are held against the
 * project table; the points of a sheet add up to 100, or to 90 where the rate
 * of payment holds the other ten.
 */
import type { Disclosure } from '../../model/disclosure.ts';
import type { Finding } from '../../model/finding.ts';
import type { StatedQuantity } from '../../model/narrative.ts';
import { compareSides } from '../compare.ts';
import { makeNote, quote } from '../note.ts';
import { findTerms } from '../pick.ts';
import { findTables, getTableLabel } from '../places.ts';
import { bases, type Rule } from '../rule.ts';
import { getStatedTerm } from '../term.ts';
import { listFunds } from './performance.ts';
import { indexProjects } from './projects.ts';

export const projectCount: Rule = {
  id: 'projectCount',
  statement: {
    zh: '文中所述项目个数与项目支出表一致',
    en: 'The stated number of projects equals the project table',
  },
  basis: bases.narrative,
  needs: ['generalPublicProject'],
  check: (disclosure) =>
    listQuantities(disclosure)
      .filter(({ stated: { label, quantity } }) => isProjects(label) && quantity !== undefined)
      .slice(0, 1)
      .map(({ stated, fact }) => {
        const counted = indexProjects(disclosure).size;
        const isEqual = stated.quantity === counted;
        return makeNote({
          rule: projectCount.id,
          place: fact,
          outcome: isEqual ? 'equal' : 'differs',
          ...(isEqual ? {} : { severity: 'likelyFault' as const, reason: 'countDiffers' }),
          evidence: [quote(fact, { printed: String(stated.quantity), source: stated.source })],
          details: { stated: String(stated.quantity), counted: String(counted) },
        });
      }),
};

function isProjects(label: string): boolean {
  return label.includes('项目') && !/绩效目标|非财政/u.test(label);
}

interface Named {
  readonly stated: StatedQuantity;
  readonly fact: string;
}

function listQuantities(disclosure: Disclosure): readonly Named[] {
  return disclosure.otherMatters.performance.map((stated, n) => ({
    stated,
    fact: `performance${String(n)}`,
  }));
}

export const projectMoney: Rule = {
  id: 'projectMoney',
  statement: {
    zh: '文中所述财政拨款项目金额与项目支出表合计一致',
    en: 'The stated money of fiscal projects equals the project table',
  },
  basis: bases.narrative,
  needs: ['generalPublicProject'],
  check: (disclosure) =>
    listQuantities(disclosure)
      .filter(({ stated: { label } }) => label.includes('财政拨款') && !label.includes('非财政'))
      .flatMap((named) => compareMoney(disclosure, named)),
};

function compareMoney(disclosure: Disclosure, { stated, fact }: Named): readonly Finding[] {
  const { value } = stated;
  if (value === undefined) return [];
  return findTables(disclosure, 'generalPublicProject').flatMap((table) => {
    const right = findTerms(table, { table: table.kind });
    if (right === undefined) return [];
    return [
      compareSides({
        rule: projectMoney.id,
        place: fact,
        kind: 'same',
        left: [getStatedTerm(fact, value)],
        right,
        details: { subject: stated.label, rightTable: getTableLabel(table) },
      }),
    ];
  });
}

export const performanceScope: Rule = {
  id: 'performanceScope',
  statement: {
    zh: '文中所述整体绩效目标涉及金额与部门整体绩效目标表一致',
    en: 'The money stated for the overall targets equals the overall performance sheet',
  },
  basis: bases.performance,
  needs: [],
  check: (disclosure) => {
    const sheet = disclosure.performance.find(
      ({ scope, funds }) => scope === 'department' && funds.length > 0,
    );
    if (sheet === undefined) return [];
    return listQuantities(disclosure)
      .filter(({ stated: { label } }) => label.includes('整体'))
      .flatMap(({ stated: { value, label }, fact }) => {
        if (value === undefined) return [];
        return [
          compareSides({
            rule: performanceScope.id,
            place: fact,
            kind: 'same',
            left: [getStatedTerm(fact, value)],
            right: listFunds(sheet),
            details: { subject: label },
          }),
        ];
      });
  },
};

export const indicatorWeights: Rule = {
  id: 'indicatorWeights',
  statement: {
    zh: '绩效指标分值权重合计为100分（或90分，另10分为预算执行率）',
    en: 'The points of a performance sheet add up to 100, or to 90 beside the rate of payment',
  },
  basis: bases.performance,
  needs: [],
  check: (disclosure) =>
    disclosure.performance.flatMap((sheet) => {
      const weights = sheet.indicators.flatMap(({ weight }) =>
        weight === undefined ? [] : [weight],
      );
      if (weights.length === 0) return [];
      const sum = weights.reduce((total, weight) => total + weight, 0);
      const isUsual = sum === 100 || sum === 90;
      return [
        makeNote({
          rule: indicatorWeights.id,
          place: sheet.id,
          outcome: isUsual ? 'equal' : 'differs',
          ...(isUsual ? {} : { severity: 'notice' as const, reason: 'weightsDiffer' }),
          evidence: [quote(sheet.id, { printed: String(sum), source: sheet.source })],
          details: { subject: sheet.name.text, sum: String(sum) },
        }),
      ];
    }),
};
