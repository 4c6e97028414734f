/**
 * Which columns of a table must add up to which, read from their concepts.
 *
 * In: the columns of one panel. Out: sums that hold in every row, such as
 * total = basic + project, or 小计 = the fiscal funds beside it.
 * Rule: a part belongs to the nearest whole that is printed beside it, so the
 * same data serves every place's selection of columns. Parts of different
 * families (kind of expenditure, source of money, economic class) make sums
 * of their own.
 * What the columns cannot tell: whether a place leaves a part out; a check
 * says so by its outcome.
 */
import type { Concept } from './concept.ts';
import type { Column } from './table.ts';

/** `columns[whole] = Σ columns[parts]` in every row; indices into the panel. */
export interface ColumnSum {
  readonly whole: number;
  readonly parts: readonly number[];
}

type Family = 'nature' | 'source' | 'economic' | 'threePublic' | 'procurement';

interface Belonging {
  readonly family: Family;
  /** Wholes from the nearest outwards. */
  readonly wholes: readonly Concept[];
}

const toTotal: readonly Concept[] = ['fiscalAppropriation', 'nonFiscal', 'total'];
const fund: Belonging = { family: 'source', wholes: ['fiscalAppropriation', 'total'] };
const own: Belonging = { family: 'source', wholes: ['ownFunds', 'total'] };
const carried: Belonging = { family: 'source', wholes: ['carryOver', 'total'] };
const direct: Belonging = { family: 'source', wholes: ['total'] };
const nature: Belonging = { family: 'nature', wholes: toTotal };
const partOfBasic: Belonging = { family: 'nature', wholes: ['basic', ...toTotal] };
const threePublic: Belonging = { family: 'threePublic', wholes: ['threePublic', 'total'] };
const vehicle: Belonging = { family: 'threePublic', wholes: ['vehicles', 'threePublic', 'total'] };
const procured: Belonging = { family: 'procurement', wholes: ['procurement', 'total'] };

const belongings: Partial<Record<Concept, Belonging>> = {
  fiscalAppropriation: direct,
  nonFiscal: direct,
  specialAccount: direct,
  ownFunds: direct,
  carryOver: direct,
  fiscalCarryOver: carried,
  nonFiscalCarryOver: carried,
  generalPublic: fund,
  generalPublicTransfer: fund,
  governmentFund: fund,
  governmentFundTransfer: fund,
  stateCapital: fund,
  stateCapitalTransfer: fund,
  businessIncome: own,
  superiorSubsidy: own,
  subsidiaryRemittance: own,
  operatingIncome: own,
  otherIncome: own,
  basic: nature,
  project: nature,
  operatingExpenditure: nature,
  remittanceToSuperior: nature,
  subsidyToSubsidiary: nature,
  personnel: partOfBasic,
  operating: partOfBasic,
  economicClass: { family: 'economic', wholes: ['project', 'basic', 'total'] },
  overseas: threePublic,
  vehicles: threePublic,
  hospitality: threePublic,
  vehiclePurchase: vehicle,
  vehicleRunning: vehicle,
  procurementGoods: procured,
  procurementWorks: procured,
  procurementServices: procured,
};

/** Sums in no particular order; a whole with a single part is kept. */
export function getColumnSums(columns: readonly Column[]): readonly ColumnSum[] {
  const sums = new Map<string, { whole: number; parts: number[] }>();
  columns.forEach((column, index) => {
    const belonging = column.concept === undefined ? undefined : belongings[column.concept];
    if (belonging === undefined || column.type !== 'amount') return;
    const whole = findWhole(columns, index, belonging);
    if (whole === undefined) return;
    const key = `${String(whole)}:${belonging.family}`;
    const sum = sums.get(key) ?? { whole, parts: [] };
    sum.parts.push(index);
    sums.set(key, sum);
  });
  return [...sums.values()];
}

function findWhole(
  columns: readonly Column[],
  part: number,
  belonging: Belonging,
): number | undefined {
  const own = columns[part];
  for (const concept of belonging.wholes) {
    const whole = columns.findIndex(
      (column, index) =>
        index !== part &&
        column.concept === concept &&
        column.type === 'amount' &&
        column.period === own?.period &&
        isScopeOpen(column, own),
    );
    if (whole >= 0) return whole;
  }
  return undefined;
}

/** A whole may be wider than its part (no scope, or a total), never another. */
function isScopeOpen(whole: Column, part: Column | undefined): boolean {
  return whole.scope === part?.scope || whole.scope === undefined || whole.concept === 'total';
}
