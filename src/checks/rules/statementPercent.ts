/**
 * Percentages in the narrative against their own operands.
 *
 * Growth: of the year before, which is this year's figure less the change.
 * Share: of the total that the section is about. Rounding and truncation are
 * both accepted, and told. From a zero base no percentage follows; "100%" is
 * customary there and never a fault.
 */
import type { Disclosure } from '../../model/disclosure.ts';
import type { Evidence, Finding, Outcome } from '../../model/finding.ts';
import type { StatedAmount, Statement } from '../../model/narrative.ts';
import { makeNote, quote } from '../note.ts';
import { compareGrowth, comparePercent, parsePercent, type PercentAnswer } from '../percent.ts';
import { findTables, findTotalTerms } from '../places.ts';
import { bases, type Rule } from '../rule.ts';
import { findTopicTotal } from '../subjects.ts';
import { getStatedTerm, getStep, type Term } from '../term.ts';

export const statementGrowth: Rule = {
  id: 'statementGrowth',
  statement: {
    zh: '增长或下降的百分比与本年数、增减额相符',
    en: 'A stated growth rate follows from the amount and the change',
  },
  basis: bases.narrative,
  needs: [],
  check: (disclosure) => disclosure.statements.flatMap(checkGrowth),
};

export const statementShare: Rule = {
  id: 'statementShare',
  statement: {
    zh: '所占百分比与金额、合计相符',
    en: 'A stated share follows from the amount and its total',
  },
  basis: bases.narrative,
  needs: [],
  check: (disclosure) =>
    disclosure.statements.flatMap((statement) => checkShare(disclosure, statement)),
};

function checkGrowth(statement: Statement): readonly Finding[] {
  const { change, current } = statement;
  if (change?.percent === undefined) return [];
  const place = `${statement.id}.change`;
  const words = [quote(place, change.percent)];
  const printed = parsePercent(change.percent.printed);
  const { amount } = change;
  if (printed === undefined || amount === undefined || current === undefined) {
    return [unanswered({ rule: statementGrowth.id, place }, 'noOperands', words)];
  }
  const signed = (change.direction === 'decrease' ? -1 : 1) * amount.fen;
  const answer = compareGrowth(printed, {
    current: getOperand(current),
    change: { fen: signed, step: getStep(amount.printed, amount.unit) },
  });
  const evidence = [
    ...words,
    asEvidence(getStatedTerm(statement.id, current)),
    asEvidence(getStatedTerm(place, amount)),
  ];
  const isNothing = answer === 'zeroBase' && current.fen === 0;
  const finding = report({ rule: statementGrowth.id, place, evidence, statement }, answer);
  return [isNothing ? { ...finding, reason: 'zeroBoth' } : finding];
}

function checkShare(disclosure: Disclosure, statement: Statement): readonly Finding[] {
  const { share, current } = statement;
  if (share === undefined) return [];
  const place = `${statement.id}.share`;
  const words = [quote(place, share)];
  const total = findTotal(disclosure, statement);
  const printed = parsePercent(share.printed);
  if (printed === undefined || current === undefined || total === undefined) {
    return [unanswered({ rule: statementShare.id, place }, 'noOperands', words)];
  }
  const compare = (whole: Term): PercentAnswer =>
    comparePercent(printed, {
      part: getOperand(current),
      whole: { fen: whole.fen ?? 0, step: whole.step ?? 1 },
    });
  // A total that is the whole of its table is a share of something wider.
  const isWhole = current.fen === total.fen;
  const wider =
    isWhole && compare(total) === 'differs'
      ? listWiderTotals(disclosure).find((each) => compare(each) !== 'differs')
      : undefined;
  const whole = wider ?? total;
  const evidence = [...words, asEvidence(getStatedTerm(statement.id, current)), asEvidence(whole)];
  return [report({ rule: statementShare.id, place, evidence, statement }, compare(whole))];
}

/** Totals of all money, which an appropriation is a share of; nothing is a share of none. */
function listWiderTotals(disclosure: Disclosure): readonly Term[] {
  return (['expenditure', 'income', 'overview'] as const)
    .flatMap((kind) => findTables(disclosure, kind))
    .flatMap((table) => findTotalTerms(table, 'total') ?? [])
    .filter(({ fen = 0 }) => fen > 0);
}

/** The one printed total of the section's table; else the total the section states. */
function findTotal(disclosure: Disclosure, statement: Statement): Term | undefined {
  const printed = findTopicTotal(disclosure, statement.topic).filter(
    ({ state }) => state === 'amount',
  );
  if (printed.length === 1) return printed[0];
  const stated = disclosure.statements.find(
    ({ topic, subject, current }) =>
      topic === statement.topic &&
      current !== undefined &&
      /^(?:total|incomeTotal|expenditureTotal)$/u.test(subject.concept ?? ''),
  );
  return stated?.current === undefined ? undefined : getStatedTerm(stated.id, stated.current);
}

function getOperand(amount: StatedAmount): { readonly fen: number; readonly step: number } {
  return { fen: amount.fen, step: getStep(amount.printed, amount.unit) };
}

/** Operands stand on the right: what the percentage follows from. */
function asEvidence(term: Term): Evidence {
  const { fact, fen, printed, source } = term;
  return { fact, side: 'right', sign: 1, ...(fen === undefined ? {} : { fen }), printed, source };
}

interface Where {
  readonly rule: string;
  readonly place: string;
}

function unanswered(where: Where, reason: string, evidence: readonly Evidence[]): Finding {
  return makeNote({ ...where, outcome: 'cannotBeChecked', reason, evidence });
}

const outcomes: Readonly<Record<PercentAnswer, Outcome>> = {
  rounded: 'equal',
  truncated: 'equal',
  operandsRounded: 'withinRounding',
  zeroBase: 'cannotBeChecked',
  negativeBase: 'cannotBeChecked',
  differs: 'differs',
};

interface Report extends Where {
  readonly evidence: readonly Evidence[];
  readonly statement: Statement;
}

function report(where: Report, answer: PercentAnswer): Finding {
  const { rule, place, evidence, statement } = where;
  return makeNote({
    rule,
    place,
    outcome: outcomes[answer],
    evidence,
    details: { subject: statement.subject.label, percent: evidence[0]?.printed ?? '' },
    ...(answer === 'rounded' || answer === 'differs' ? {} : { reason: answer }),
    ...(answer === 'differs' ? { severity: 'fault' as const } : {}),
  });
}
