/**
 * A sentence that prints the figure of an earlier year beside this year's must
 * agree with its own change or rate: "2025年当年预算执行数为1690.69万元，2026年
 * 预算安排1434.89万元，…减少15.13%".
 */
import { parseAmount, toFen, type UnitName } from '../../model/amount.ts';
import type { Finding, Outcome, Severity } from '../../model/finding.ts';
import type { StatedAmount, Statement } from '../../model/narrative.ts';
import { compareSides } from '../compare.ts';
import { makeNote, quote } from '../note.ts';
import { comparePercent, parsePercent, type PercentAnswer } from '../percent.ts';
import { bases, type Rule } from '../rule.ts';
import { getStatedTerm, getStep } from '../term.ts';

export const statedPrevious: Rule = {
  id: 'statedPrevious',
  statement: {
    zh: '文中写明的上年数、本年数与增减额、百分比相符',
    en: "A stated figure of the year before agrees with this year's, the change and the rate",
  },
  basis: bases.narrative,
  needs: [],
  check: (disclosure) =>
    disclosure.statements.flatMap((statement) => checkStated(disclosure.year, statement)),
};

const earlierFigure =
  /(20\d\d)\s*年(?:当年|年初)?(?:预算执行数|预算数|执行数|决算数)\s*(?:为|是)?\s*([\d,，.]+)\s*(万元|亿元|元)/gu;
const units: Readonly<Record<string, UnitName>> = {
  元: 'yuan',
  万元: 'tenThousandYuan',
  亿元: 'hundredMillionYuan',
};

/** The figure of an earlier year printed in the sentence itself. */
function findEarlier(year: number, statement: Statement): StatedAmount | undefined {
  const { text, source } = statement.sentence;
  for (const match of text.matchAll(earlierFigure)) {
    const unit = units[match[3] ?? ''];
    const printed = match[2] ?? '';
    const reading = unit === undefined ? undefined : parseAmount(printed, unit);
    if (Number(match[1]) >= year || unit === undefined || reading?.ok !== true) continue;
    return { fen: reading.value.fen, printed, unit, source };
  }
  return undefined;
}

function checkStated(year: number, statement: Statement): readonly Finding[] {
  const { change, current, id } = statement;
  const earlier = findEarlier(year, statement);
  if (earlier === undefined || current === undefined || change === undefined) return [];
  const place = `${id}.previous`;
  const details = { subject: statement.subject.label };
  if (change.amount !== undefined) {
    const sign = change.direction === 'decrease' ? -1 : 1;
    return [
      compareSides({
        rule: statedPrevious.id,
        place,
        kind: 'same',
        left: [getStatedTerm(id, current)],
        right: [getStatedTerm(place, earlier), getStatedTerm(`${id}.change`, change.amount, sign)],
        details,
      }),
    ];
  }
  return checkRate({ statement, current, earlier });
}

interface Rate {
  readonly statement: Statement;
  readonly current: StatedAmount;
  readonly earlier: StatedAmount;
}

/** Only a rate is stated: it must follow from the two figures, and so must its direction. */
function checkRate({ statement, current, earlier }: Rate): readonly Finding[] {
  const { change, id } = statement;
  const printed = change?.percent === undefined ? undefined : parsePercent(change.percent.printed);
  if (change?.percent === undefined || printed === undefined) return [];
  const moved = toFen(current.fen - earlier.fen);
  const stepOf = ({ printed: text, unit }: StatedAmount): number => getStep(text, unit);
  const answer = comparePercent(printed, {
    part: { fen: moved, step: stepOf(current) + stepOf(earlier) },
    whole: { fen: earlier.fen, step: stepOf(earlier) },
  });
  const expected = moved < 0 ? 'decrease' : 'increase';
  const isOpposite = moved !== 0 && change.direction !== expected;
  return [
    makeNote({
      rule: statedPrevious.id,
      place: `${id}.previous`,
      ...judge(answer, isOpposite),
      evidence: [
        quote(`${id}.change`, change.percent),
        quote(id, current, 'right'),
        quote(`${id}.previous`, earlier, 'right'),
      ],
      details: { subject: statement.subject.label, percent: change.percent.printed },
    }),
  ];
}

function judge(
  answer: PercentAnswer,
  isOpposite: boolean,
): { readonly outcome: Outcome; readonly severity?: Severity; readonly reason?: string } {
  if (isOpposite) return { outcome: 'differs', severity: 'fault', reason: 'oppositeWords' };
  if (answer === 'differs') return { outcome: 'differs', severity: 'fault' };
  if (answer === 'zeroBase') return { outcome: 'cannotBeChecked', reason: 'zeroBase' };
  return { outcome: 'equal' };
}
