/**
 * The figures a reader asks for first, each with its fact.
 *
 * In: a disclosure. Out: total, basic, project, personnel, operating and
 * “三公”, and the stated changes on last year. The total covers all funds;
 * the changes are about what the narrative compares, which is mostly the
 * general public budget.
 */
import type { Concept } from '../model/concept.ts';
import type { Disclosure } from '../model/disclosure.ts';
import type { NarrativeTopic } from '../model/narrative.ts';
import { findGeneralPublicChange, findNatureChange } from './bridge.ts';
import { getBasicParts } from './economicTree.ts';
import { type Figure, pickFigure } from './figure.ts';
import { getStatedTotal, getTotalFigure, listStatementsAbout } from './locate.ts';
import { type Change, getStatedChange } from './statedChange.ts';
import { buildThreePublic } from './threePublic.ts';

export interface KeyFigures {
  /** Expenditure of all funds; equal to income where the document agrees with itself. */
  readonly total: Figure;
  readonly basic: Figure;
  readonly project: Figure;
  readonly personnel: Figure;
  readonly operating: Figure;
  readonly threePublic: Figure;
  readonly carryOver: Figure;
  /** General public budget of the year. */
  readonly generalPublic: Figure;
  readonly changes: {
    /** Of all funds; stated by few places. */
    readonly total: Change | undefined;
    readonly generalPublic: Change | undefined;
    /** Of basic and project expenditure from the general public budget. */
    readonly basic: Change | undefined;
    readonly project: Change | undefined;
    readonly threePublic: Change | undefined;
    readonly operating: Change | undefined;
  };
}

/** The first stated change on last year about one of the concepts. */
function findChange(
  disclosure: Disclosure,
  topics: readonly NarrativeTopic[],
  concepts: readonly Concept[],
): Change | undefined {
  const statements = listStatementsAbout(disclosure, topics, concepts);
  const found = statements.find(({ change }) => change !== undefined);
  return found === undefined ? undefined : getStatedChange(found);
}

function findAgencyOperating(disclosure: Disclosure): Change | undefined {
  const [stated] = disclosure.otherMatters.agencyOperating;
  if (stated?.change !== undefined) return getStatedChange(stated);
  return findChange(disclosure, ['agencyOperating'], ['agencyOperating', 'operating']);
}

/** The key figures; what is not printed is `notPublished`, what is not compared undefined. */
export function getKeyFigures(disclosure: Disclosure): KeyFigures {
  const threePublic = buildThreePublic(disclosure);
  const stated = ['overall', 'expenditure'] as const;
  const { personnel, operating } = getBasicParts(disclosure);
  return {
    total: pickFigure(
      getTotalFigure(disclosure, 'expenditure', 'total'),
      getTotalFigure(disclosure, 'overview', 'total'),
      getTotalFigure(disclosure, 'income', 'total'),
      getStatedTotal(disclosure, stated, ['total', 'expenditureTotal', 'incomeTotal']),
    ),
    basic: pickFigure(
      getTotalFigure(disclosure, 'expenditure', 'basic'),
      getStatedTotal(disclosure, ['expenditure'], ['basic']),
    ),
    project: pickFigure(
      getTotalFigure(disclosure, 'expenditure', 'project'),
      getStatedTotal(disclosure, ['expenditure'], ['project']),
    ),
    personnel: pickFigure(
      personnel,
      getStatedTotal(disclosure, ['generalPublicBasic'], ['personnel']),
    ),
    operating: pickFigure(
      operating,
      getStatedTotal(disclosure, ['generalPublicBasic'], ['operating']),
    ),
    threePublic: threePublic.total.current,
    carryOver: pickFigure(
      getTotalFigure(disclosure, 'carryOver', 'total'),
      getStatedTotal(disclosure, ['carryOver', 'income'], ['carryOver', 'fiscalCarryOver']),
    ),
    generalPublic: pickFigure(
      getTotalFigure(disclosure, 'generalPublic', 'total'),
      getStatedTotal(disclosure, ['generalPublicScale', 'income'], ['total', 'generalPublic']),
    ),
    changes: {
      total: findChange(disclosure, stated, ['total', 'expenditureTotal', 'incomeTotal']),
      generalPublic: findGeneralPublicChange(disclosure),
      basic: findNatureChange(disclosure, 'basic'),
      project: findNatureChange(disclosure, 'project'),
      threePublic: threePublic.total.kind === 'unknown' ? undefined : threePublic.total,
      operating: findAgencyOperating(disclosure),
    },
  };
}
