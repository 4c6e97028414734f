/**
 * What an identity between tables is, and the figures that several of them
 * share: lines of the overview, money left of last year, tables that only
 * some departments print.
 */
import type { Concept } from '../model/concept.ts';
import type { TableKind } from '../model/tableKind.ts';
import type { Pick } from './pick.ts';
import type { Wording } from './rule.ts';

export interface CrossTableIdentity {
  readonly id: string;
  readonly statement: Wording;
  readonly basis: Wording;
  readonly left: Pick;
  /** Added up. */
  readonly right: readonly Pick[];
  /** Accepted where `right` does not hold; `reason` tells the reader why. */
  readonly alternatives?: readonly Alternative[];
  /** Where one of these applies, the identity says nothing. */
  readonly unless?: readonly Exemption[];
}

interface Alternative {
  readonly reason: string;
  /** Only where this prints money. */
  readonly when?: Pick;
  /** In place of the identity's own left side, or added to it. */
  readonly left?: Pick;
  readonly plus?: readonly Pick[];
  readonly right: readonly Pick[];
}

export interface Exemption {
  readonly reason: string;
  /** Any of these prints money … */
  readonly picks: readonly Pick[];
  /** … and this table, which would tell how it is spent, is not printed. */
  readonly without?: TableKind;
}

export const ownParts: readonly Concept[] = [
  'businessIncome',
  'superiorSubsidy',
  'subsidiaryRemittance',
  'operatingIncome',
  'otherIncome',
];

export const overviewLine = (line: Concept, otherwise: readonly Concept[] = []): Pick => ({
  table: 'overview',
  side: 'income',
  line,
  otherwise,
  isOptional: true,
});

/** Some templates count money left for next year in the total of the expenditure. */
export const nextYearInside: Alternative = {
  reason: 'nextYearInside',
  when: { table: 'overview', side: 'expenditure', line: 'carryOverNextYear' },
  left: { table: 'overview', side: 'expenditure', line: 'expenditureThisYear' },
  right: [{ table: 'expenditure' }],
};

/** All that is left of last year, its parts not counted again. */
export const everyCarryOver: Pick = {
  table: 'overview',
  side: 'income',
  tops: ['carryOver', 'fiscalCarryOver', 'nonFiscalCarryOver'],
  isOptional: true,
};

export const otherFunds: readonly Pick[] = [
  overviewLine('specialAccount'),
  overviewLine('ownFunds', ownParts),
];

/** Printed only by departments that have such money. */
export const otherFundTables = ['governmentFund', 'stateCapital'] as const;

/** Money of a fund that another table shows while the fund's own table is not printed. */
export const unprinted: readonly Exemption[] = otherFundTables.map((fund) => ({
  reason: 'noFundTable',
  picks: [overviewLine(fund), { table: 'appropriation', side: 'expenditure', column: fund }],
  without: fund,
}));
