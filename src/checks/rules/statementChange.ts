/**
 * Changes stated in words: their direction and their sum.
 *
 * Last year's figure of a whole (this year less the change) must be the sum of
 * last year's figures of its parts, where the parts make up the whole this
 * year: the items of the general public budget, the three public expenses.
 */
import type { Disclosure } from '../../model/disclosure.ts';
import type { Finding } from '../../model/finding.ts';
import type { Concept } from '../../model/concept.ts';
import type { NarrativeTopic, Statement } from '../../model/narrative.ts';
import { compareSides } from '../compare.ts';
import { makeNote, quote } from '../note.ts';
import { bases, type Rule } from '../rule.ts';
import { getStatedTerm, type Term } from '../term.ts';

export const changeDirection: Rule = {
  id: 'changeDirection',
  statement: {
    zh: '“增加”与“增长”、“减少”与“下降”方向一致',
    en: 'Amount and percentage of a change point the same way',
  },
  basis: bases.narrative,
  needs: [],
  check: (disclosure) => disclosure.statements.flatMap(checkDirection),
};

const contradiction =
  /增加\s*[\d.,，]+\s*(?:万元|亿元|元)[，,]\s*(?:下降|减少|降低)\s*[\d.]|减少\s*[\d.,，]+\s*(?:万元|亿元|元)[，,]\s*(?:增长|增加|上升)\s*[\d.]/u;

function checkDirection(statement: Statement): readonly Finding[] {
  const { change, id, sentence } = statement;
  if (change === undefined) return [];
  const { amount, percent, direction } = change;
  const found = contradiction.exec(sentence.text);
  const isMoved = direction === 'unchanged' && amount !== undefined && amount.fen !== 0;
  const printed = [found?.[0], amount?.printed, percent?.printed].find(
    (text) => text !== undefined,
  );
  const isWrong = found !== null || isMoved;
  return [
    makeNote({
      rule: changeDirection.id,
      place: `${id}.change`,
      outcome: isWrong ? 'differs' : 'equal',
      ...(isWrong ? { severity: 'fault' as const, reason: 'oppositeWords' } : {}),
      evidence: [quote(`${id}.change`, { printed: printed ?? '', source: sentence.source })],
      details: { subject: statement.subject.label },
    }),
  ];
}

interface Bridge {
  readonly whole: { readonly topics: readonly NarrativeTopic[]; readonly concept: Concept };
  readonly parts: { readonly topic: NarrativeTopic; readonly concepts?: readonly Concept[] };
}

const bridges: readonly Bridge[] = [
  {
    whole: { topics: ['income', 'generalPublicScale'], concept: 'generalPublic' },
    parts: { topic: 'generalPublicItems' },
  },
  {
    whole: { topics: ['income', 'generalPublicScale'], concept: 'generalPublic' },
    parts: { topic: 'generalPublicScale', concepts: ['basic', 'project'] },
  },
  {
    whole: { topics: ['threePublic'], concept: 'threePublic' },
    parts: {
      topic: 'threePublic',
      concepts: ['overseas', 'vehiclePurchase', 'vehicleRunning', 'hospitality'],
    },
  },
];

export const previousSum: Rule = {
  id: 'previousSum',
  statement: {
    zh: '由增减额推算的上年数，各项之和等于总额',
    en: "Last year's figures implied by the changes add up to last year's total",
  },
  basis: bases.narrative,
  needs: [],
  check: (disclosure) => bridges.flatMap((bridge, n) => checkBridge(disclosure, bridge, n)),
};

function checkBridge(disclosure: Disclosure, bridge: Bridge, n: number): readonly Finding[] {
  const { concept, topics } = bridge.whole;
  const whole = disclosure.statements.find(
    (statement) =>
      topics.includes(statement.topic) &&
      statement.subject.concept === concept &&
      hasPrevious(statement),
  );
  const parts = listParts(disclosure, bridge);
  if (whole === undefined || parts.length < 2) return [];
  const sum = parts.reduce((total, part) => total + (part.current?.fen ?? 0), 0);
  const isWhole = Math.abs(sum - (whole.current?.fen ?? 0)) <= parts.length * 10_000;
  const place = `${whole.id}~${String(n)}`;
  if (!isWhole || !parts.every(hasPrevious)) {
    const evidence = whole.current === undefined ? [] : [quote(whole.id, whole.current)];
    const reason = 'partsNotComplete';
    return [
      makeNote({ rule: previousSum.id, place, outcome: 'cannotBeChecked', reason, evidence }),
    ];
  }
  return [
    compareSides({
      rule: previousSum.id,
      place,
      kind: 'same',
      left: listPreviousTerms(whole),
      right: parts.flatMap(listPreviousTerms),
      details: { subject: whole.subject.label },
    }),
  ];
}

function listParts(disclosure: Disclosure, { parts }: Bridge): readonly Statement[] {
  const { topic, concepts } = parts;
  return disclosure.statements.filter(
    ({ topic: own, subject, current }) =>
      own === topic &&
      current !== undefined &&
      (concepts === undefined
        ? subject.code !== undefined || subject.path !== undefined
        : subject.concept !== undefined && concepts.includes(subject.concept)),
  );
}

/** Against last year's budget, with an amount unless nothing changed. */
function hasPrevious({ change, current }: Statement): boolean {
  if (change?.against !== 'previousBudget' || current === undefined) return false;
  return change.amount !== undefined || change.direction === 'unchanged';
}

/** This year's figure and, with the opposite sign, the change. */
function listPreviousTerms({ id, current, change }: Statement): readonly Term[] {
  const own = current === undefined ? [] : [getStatedTerm(id, current)];
  if (change?.amount === undefined || change.amount.fen === 0) return own;
  const sign = change.direction === 'decrease' ? 1 : -1;
  return [...own, getStatedTerm(`${id}.change`, change.amount, sign)];
}
