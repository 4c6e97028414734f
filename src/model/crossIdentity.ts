/**
 * Which figures of different tables must agree, as data.
 *
 * One entry per published reconciliation (勾稽关系). The reader uses them to
 * find the column of a figure whose position was lost; the checks test them.
 * Each says: the signed sum of its cells is zero. `provided` lists sums that
 * must be zero themselves for the identity to apply: some places include
 * carried-over money in a table, some do not.
 */
import type { Concept } from './concept.ts';
import type { Panel } from './table.ts';
import type { TableKind } from './tableKind.ts';

export interface CellSelector {
  readonly kind: TableKind;
  /** `whole` if absent. */
  readonly side?: Panel['side'];
  /** The total row, the first row of a concept, or all rows of one code. */
  readonly row: 'total' | 'sameCode' | { readonly concept: Concept };
  /** Columns to be added up; those that a template does not print count as none. */
  readonly columns: readonly Concept[];
}

export interface IdentityTerm {
  readonly sign: 1 | -1;
  readonly cell: CellSelector;
}

export interface CrossIdentity {
  readonly id: string;
  readonly terms: readonly IdentityTerm[];
  readonly provided?: readonly (readonly IdentityTerm[])[];
}

/** Where a column is not printed, the columns it is made of stand for it. */
export const columnParts: Readonly<Partial<Record<Concept, readonly Concept[]>>> = {
  basic: ['personnel', 'operating'],
  carryOver: ['fiscalCarryOver', 'nonFiscalCarryOver'],
};

const plus = (cell: CellSelector): IdentityTerm => ({ sign: 1, cell });
const minus = (cell: CellSelector): IdentityTerm => ({ sign: -1, cell });

function whole(kind: TableKind, ...columns: readonly Concept[]): CellSelector {
  return { kind, row: 'total', columns };
}

function coded(kind: TableKind, ...columns: readonly Concept[]): CellSelector {
  return { kind, row: 'sameCode', columns };
}

function side(kind: 'overview' | 'appropriation', which: Panel['side']) {
  return {
    total: (...columns: readonly Concept[]): CellSelector => ({
      kind,
      side: which,
      row: 'total',
      columns,
    }),
    coded: (...columns: readonly Concept[]): CellSelector => ({
      kind,
      side: which,
      row: 'sameCode',
      columns,
    }),
    of: (concept: Concept): CellSelector => ({
      kind,
      side: which,
      row: { concept },
      columns: ['total'],
    }),
  };
}

const overviewIn = side('overview', 'income');
const overviewOut = side('overview', 'expenditure');
const appropriationIn = side('appropriation', 'income');
const appropriationOut = side('appropriation', 'expenditure');

const totals: readonly CrossIdentity[] = [
  {
    id: 'overviewBalance',
    terms: [plus(overviewIn.total('total')), minus(overviewOut.total('total'))],
  },
  {
    id: 'incomeTotal',
    terms: [plus(whole('income', 'total')), minus(overviewIn.total('total'))],
  },
  {
    id: 'expenditureTotal',
    terms: [plus(whole('expenditure', 'total')), minus(overviewOut.total('total'))],
  },
  {
    id: 'expenditureIncome',
    terms: [plus(coded('expenditure', 'total')), minus(coded('income', 'total'))],
  },
  {
    id: 'expenditureClass',
    terms: [plus(coded('expenditure', 'total')), minus(overviewOut.coded('total'))],
  },
  {
    id: 'appropriationBalance',
    terms: [plus(appropriationIn.total('total')), minus(appropriationOut.total('total'))],
  },
];

const incomeSources: readonly (readonly [Concept, ...Concept[]])[] = [
  ['generalPublic', 'generalPublicTransfer'],
  ['generalPublicTransfer'],
  ['governmentFund', 'governmentFundTransfer'],
  ['governmentFundTransfer'],
  ['stateCapital', 'stateCapitalTransfer'],
  ['stateCapitalTransfer'],
  ['specialAccount'],
  ['ownFunds'],
  ['carryOver'],
  ['fiscalCarryOver'],
  ['nonFiscalCarryOver'],
];

const sources = incomeSources.map(
  (columns): CrossIdentity => ({
    id: `incomeSource:${columns[0]}`,
    terms: [plus(whole('income', ...columns)), minus(overviewIn.of(columns[0]))],
  }),
);

const fiscalFunds = ['generalPublic', 'governmentFund', 'stateCapital'] as const;

const funds = fiscalFunds.flatMap((fund): CrossIdentity[] => [
  {
    id: `appropriationFund:${fund}`,
    terms: [plus(appropriationOut.total(fund)), minus(whole(fund, 'total'))],
  },
  {
    id: `appropriationFundClass:${fund}`,
    terms: [plus(appropriationOut.coded(fund)), minus(coded(fund, 'total'))],
  },
]);

/** A fund without a budget pays no three-public expenses either. */
const emptyFunds = (['governmentFund', 'stateCapital'] as const).map(
  (fund): CrossIdentity => ({
    id: `threePublicFund:${fund}`,
    terms: [plus(whole('threePublic', fund))],
    provided: [[plus(whole(fund, 'total'))]],
  }),
);

const generalPublicParts: readonly CrossIdentity[] = [
  ...(['personnel', 'operating'] as const).map((part) => ({
    id: `basicPart:${part}`,
    terms: [plus(whole('generalPublic', part)), minus(whole('generalPublicBasic', part))],
  })),
  {
    id: 'basicTotal',
    terms: [plus(whole('generalPublic', 'basic')), minus(whole('generalPublicBasic', 'total'))],
  },
  {
    id: 'projectTotal',
    terms: [plus(whole('generalPublic', 'project')), minus(whole('generalPublicProject', 'total'))],
  },
  {
    id: 'projectCode',
    terms: [plus(coded('generalPublic', 'project')), minus(coded('generalPublicProject', 'total'))],
  },
];

/** Holds when nothing but appropriations and carry-over pays, told apart by the totals. */
const onlyFiscalAndCarried: readonly (readonly IdentityTerm[])[] = [
  [plus(overviewIn.of('specialAccount'))],
  [plus(overviewIn.of('ownFunds'))],
  [
    plus(overviewOut.total('total')),
    minus(appropriationOut.total('total')),
    minus(overviewIn.of('carryOver')),
  ],
];

const carried: readonly CrossIdentity[] = [
  {
    id: 'carryOverTotal',
    terms: [plus(whole('carryOver', 'total')), minus(overviewIn.of('carryOver'))],
  },
  {
    id: 'carryOverFiscal',
    terms: [
      plus(whole('carryOver', 'fiscalAppropriation')),
      minus(overviewIn.of('fiscalCarryOver')),
    ],
  },
  {
    id: 'carryOverNonFiscal',
    terms: [plus(whole('carryOver', 'nonFiscal')), minus(overviewIn.of('nonFiscalCarryOver'))],
  },
  ...(['basic', 'project'] as const).map((nature) => ({
    id: `carryOverNature:${nature}`,
    terms: [
      plus(whole('expenditure', nature)),
      ...fiscalFunds.map((fund) => minus(whole(fund, nature))),
      minus(whole('carryOver', nature)),
    ],
    provided: onlyFiscalAndCarried,
  })),
];

/** All of them; ids are stable and name the reconciliation. */
export const crossIdentities: readonly CrossIdentity[] = [
  ...totals,
  ...sources,
  ...funds,
  ...emptyFunds,
  ...generalPublicParts,
  ...carried,
];
