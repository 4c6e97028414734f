/**
 * Figures of the narrative that belong together without a table: procurement
 * and its parts, vehicles and their kinds, the same line stated twice.
 */
import type { Disclosure } from '../../model/disclosure.ts';
import type { Finding } from '../../model/finding.ts';
import type { StatedQuantity, Statement } from '../../model/narrative.ts';
import { compareSides } from '../compare.ts';
import { makeNote, quote } from '../note.ts';
import { bases, type Rule } from '../rule.ts';
import { getStatedTerm } from '../term.ts';

const procurementParts = ['procurementGoods', 'procurementWorks', 'procurementServices'] as const;

export const procurementSum: Rule = {
  id: 'procurementSum',
  statement: {
    zh: '政府采购预算等于货物、工程、服务之和',
    en: 'Procurement equals goods, works and services',
  },
  basis: bases.arithmetic,
  needs: [],
  check: (disclosure) => {
    const stated = disclosure.statements.filter(({ topic }) => topic === 'procurement');
    const all = stated.length > 0 ? stated : disclosure.otherMatters.procurement;
    const whole = all.find(({ subject }) => subject.concept === 'procurement');
    const parts = procurementParts.flatMap(
      (concept) => all.find(({ subject }) => subject.concept === concept) ?? [],
    );
    const right = parts.flatMap(({ id, current }) =>
      current === undefined ? [] : [getStatedTerm(id, current)],
    );
    // A part without an amount is not a part of nothing.
    if (whole?.current === undefined || right.length < procurementParts.length) return [];
    const left = [getStatedTerm(whole.id, whole.current)];
    return [compareSides({ rule: procurementSum.id, place: whole.id, kind: 'sum', left, right })];
  },
};

export const vehicleCount: Rule = {
  id: 'vehicleCount',
  statement: {
    zh: '车辆总数等于各类车辆之和',
    en: 'The number of vehicles equals the sum of their kinds',
  },
  basis: bases.arithmetic,
  needs: [],
  check: (disclosure) => {
    const vehicles = disclosure.otherMatters.assets.filter(
      ({ unit, quantity }) => unit === '辆' && quantity !== undefined,
    );
    const [whole, ...parts] = vehicles;
    const kinds = parts.filter(({ label }) => !label.includes('购置'));
    if (whole === undefined || kinds.length < 2) return [];
    return [countVehicles(whole, kinds)];
  },
};

function countVehicles(whole: StatedQuantity, kinds: readonly StatedQuantity[]): Finding {
  const sum = kinds.reduce((total, { quantity }) => total + (quantity ?? 0), 0);
  const isEqual = whole.quantity === sum;
  return makeNote({
    rule: vehicleCount.id,
    place: 'assets',
    outcome: isEqual ? 'equal' : 'differs',
    ...(isEqual ? {} : { severity: 'likelyFault' as const, reason: 'countDiffers' }),
    evidence: [
      quote('assets', { printed: String(whole.quantity), source: whole.source }),
      ...kinds.map(({ quantity, source }) =>
        quote('assets', { printed: String(quantity), source }, 'right'),
      ),
    ],
    details: { stated: String(whole.quantity), counted: String(sum) },
  });
}

export const statedTwice: Rule = {
  id: 'statedTwice',
  statement: {
    zh: '同一科目在文字说明同一部分的金额前后一致',
    en: 'The same line stated twice in one part of the narrative has one amount',
  },
  basis: bases.narrative,
  needs: [],
  check: (disclosure) => compareRepeated(disclosure),
};

function compareRepeated(disclosure: Disclosure): readonly Finding[] {
  const first = new Map<string, Statement>();
  return disclosure.statements.flatMap((statement) => {
    const { code, scope } = statement.subject;
    if (code === undefined || statement.current === undefined) return [];
    const key = `${statement.topic} ${scope ?? ''} ${code}`;
    const earlier = first.get(key);
    if (earlier?.current === undefined) {
      first.set(key, statement);
      return [];
    }
    return [
      compareSides({
        rule: statedTwice.id,
        place: `${earlier.id}~${statement.id}`,
        kind: 'same',
        left: [getStatedTerm(earlier.id, earlier.current)],
        right: [getStatedTerm(statement.id, statement.current)],
        details: { subject: statement.subject.label },
      }),
    ];
  });
}
