/**
 * The identities between tables that hold line by line: every code printed in
 * both tables has the same amount in both, as data.
 *
 * Only levels that both tables print are compared: an overview lists classes,
 * the table behind it classes, divisions and items.
 */
import type { Concept } from '../model/concept.ts';
import type { TableKind } from '../model/tableKind.ts';
import type { Pick } from './pick.ts';
import type { Side } from './places.ts';
import type { Wording } from './rule.ts';

export interface LinePick {
  readonly table: TableKind;
  readonly side?: Side;
  readonly column: Concept;
  /** Added where they are printed. */
  readonly plus?: readonly Concept[];
}

export interface LineIdentity {
  readonly id: string;
  readonly statement: Wording;
  readonly left: LinePick;
  readonly right: LinePick;
  /** Where it prints money, carried-over appropriations are mixed in. */
  readonly unless?: Pick;
}

/** Carried-over money inside the fiscal tables. */
export const carriedAppropriation: Pick = {
  table: 'appropriation',
  side: 'income',
  line: 'carryOver',
  otherwise: ['fiscalCarryOver'],
};

const appropriationClasses = (
  fund: 'generalPublic' | 'governmentFund' | 'stateCapital',
  name: Wording,
): LineIdentity => ({
  id: `appropriationClasses.${fund}`,
  statement: {
    zh: `财政拨款收支总表各类${name.zh}支出等于${name.zh}支出表同类支出`,
    en: `${name.en}: class by class, appropriation table and the fund's own table agree`,
  },
  left: { table: 'appropriation', side: 'expenditure', column: fund },
  right: { table: fund, column: 'total' },
});

export const lineIdentities: readonly LineIdentity[] = [
  {
    id: 'overviewClasses',
    statement: {
      zh: '收支总表各类支出等于支出总表同类支出',
      en: 'Class by class, overview and expenditure table agree',
    },
    left: { table: 'overview', side: 'expenditure', column: 'total' },
    right: { table: 'expenditure', column: 'total' },
  },
  {
    id: 'incomeExpenditureLines',
    statement: {
      zh: '收入总表与支出总表同一科目的合计一致',
      en: 'Line by line, income and expenditure tables agree',
    },
    left: { table: 'income', column: 'total' },
    right: { table: 'expenditure', column: 'total' },
  },
  {
    id: 'incomeAppropriationClasses',
    statement: {
      zh: '收入总表各类的财政拨款等于财政拨款收支总表同类支出',
      en: 'Class by class, income and appropriation tables agree',
    },
    left: { table: 'income', column: 'fiscalAppropriation' },
    right: { table: 'appropriation', side: 'expenditure', column: 'total' },
    unless: carriedAppropriation,
  },
  appropriationClasses('generalPublic', { zh: '一般公共预算', en: 'General public budget' }),
  appropriationClasses('governmentFund', { zh: '政府性基金预算', en: 'Government-managed funds' }),
  appropriationClasses('stateCapital', { zh: '国有资本经营预算', en: 'State-capital operations' }),
  {
    id: 'incomeGeneralPublicLines',
    statement: {
      zh: '收入总表各科目的一般公共预算拨款等于一般公共预算支出表同一科目',
      en: 'Line by line, income table and general public budget agree',
    },
    left: { table: 'income', column: 'generalPublic', plus: ['generalPublicTransfer'] },
    right: { table: 'generalPublic', column: 'total' },
    unless: carriedAppropriation,
  },
  {
    id: 'projectLines',
    statement: {
      zh: '一般公共预算支出表各科目的项目支出等于项目支出表同一科目之和',
      en: 'Line by line, project expenditure equals the projects under the line',
    },
    left: { table: 'generalPublic', column: 'project' },
    right: { table: 'generalPublicProject', column: 'total' },
  },
];
