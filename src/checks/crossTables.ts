/**
 * The identities between tables, as data: a figure of one table and the
 * figure, or the sum of figures, that must give the same amount elsewhere.
 *
 * Identities 1 to 4 and 6 of the field. Some templates include carried-over
 * appropriations in the fiscal tables and some do not: such identities have
 * an alternative, and the finding tells which one holds.
 */
import type { Concept } from '../model/concept.ts';
import {
  type CrossTableIdentity,
  everyCarryOver,
  nextYearInside,
  otherFunds,
  otherFundTables,
  overviewLine,
  ownParts,
  unprinted,
} from './crossPicks.ts';
import { carriedAppropriation } from './lineTables.ts';
import type { Pick } from './pick.ts';
import { bases, type Wording } from './rule.ts';

function link(
  id: string,
  statement: Wording,
  sides: Omit<CrossTableIdentity, 'id' | 'statement' | 'basis'>,
): CrossTableIdentity {
  return { id, statement, basis: bases.reconciliation, ...sides };
}

/** The same source of money as a line of the overview and as columns of the income table. */
function source(line: Concept, name: Wording, more: Omit<Pick, 'table'> = {}): CrossTableIdentity {
  return link(
    `overviewIncome.${line}`,
    {
      zh: `收支总表的${name.zh}等于收入总表的同一来源`,
      en: `${name.en}: overview and income table agree`,
    },
    {
      left: { table: 'overview', side: 'income', line },
      right: [{ table: 'income', column: line, ...more }],
    },
  );
}

interface Fund {
  readonly concept: 'generalPublic' | 'governmentFund' | 'stateCapital';
  readonly name: Wording;
}

const generalPublic: Fund = {
  concept: 'generalPublic',
  name: { zh: '一般公共预算', en: 'General public budget' },
};
const governmentFund: Fund = {
  concept: 'governmentFund',
  name: { zh: '政府性基金预算', en: 'Government-managed funds' },
};
const stateCapital: Fund = {
  concept: 'stateCapital',
  name: { zh: '国有资本经营预算', en: 'State-capital operations' },
};

function fundLinks({ concept, name }: Fund): readonly CrossTableIdentity[] {
  return [
    link(
      `overviewAppropriation.${concept}`,
      {
        zh: `收支总表与财政拨款收支总表的${name.zh}拨款一致`,
        en: `${name.en}: overview and appropriation table agree on the income`,
      },
      {
        left: { table: 'overview', side: 'income', line: concept },
        right: [{ table: 'appropriation', side: 'income', line: concept }],
        alternatives: [
          {
            reason: 'carryOverInside',
            when: carriedAppropriation,
            right: [{ table: 'appropriation', side: 'expenditure', column: concept }],
          },
        ],
      },
    ),
    link(
      `appropriationFund.${concept}`,
      {
        zh: `财政拨款收支总表中${name.zh}收入等于支出`,
        en: `${name.en}: income equals expenditure in the appropriation table`,
      },
      {
        left: { table: 'appropriation', side: 'income', line: concept },
        right: [{ table: 'appropriation', side: 'expenditure', column: concept }],
        unless: [{ reason: 'carryOverInside', picks: [carriedAppropriation] }],
      },
    ),
    link(
      `appropriationTable.${concept}`,
      {
        zh: `财政拨款收支总表的${name.zh}支出等于${name.zh}支出表合计`,
        en: `${name.en}: appropriation table and the fund's own table agree`,
      },
      {
        left: { table: 'appropriation', side: 'expenditure', column: concept },
        right: [{ table: concept }],
      },
    ),
  ];
}

/** What the fiscal tables and the carry-over table together spend on one nature. */
function remainder(nature: 'basic' | 'project', name: Wording): CrossTableIdentity {
  const otherwise: readonly Concept[] = nature === 'basic' ? ['personnel', 'operating'] : [];
  const fiscal: readonly Pick[] = [
    { table: 'generalPublic', column: nature, otherwise },
    ...otherFundTables.map((table) => ({
      table,
      column: nature,
      otherwise,
      isOptional: true as const,
    })),
  ];
  return link(
    `expenditureFunds.${nature}`,
    {
      zh: `支出总表的${name.zh}等于各项财政拨款安排与上年结转安排之和`,
      en: `${name.en}: the expenditure table equals fiscal funds and carry-over together`,
    },
    {
      left: { table: 'expenditure', column: nature },
      right: [
        ...fiscal,
        { table: 'carryOver', column: nature, otherwise, isEveryScope: true, isOptional: true },
      ],
      alternatives: [{ reason: 'carryOverInside', right: fiscal }],
      unless: [
        { reason: 'otherFunds', picks: otherFunds },
        ...unprinted,
        { reason: 'noCarryOverTable', picks: [overviewLine('carryOver')], without: 'carryOver' },
      ],
    },
  );
}

const balances: readonly CrossTableIdentity[] = [
  link(
    'overviewBalance',
    { zh: '收支总表收入总计等于支出总计', en: 'Overview: total income equals total expenditure' },
    {
      left: { table: 'overview', side: 'income' },
      right: [{ table: 'overview', side: 'expenditure' }],
    },
  ),
  link(
    'overviewIncome',
    { zh: '收支总表收入总计等于收入总表总计', en: 'Overview and income table agree on the total' },
    { left: { table: 'overview', side: 'income' }, right: [{ table: 'income' }] },
  ),
  link(
    'overviewExpenditure',
    {
      zh: '收支总表支出总计等于支出总表总计',
      en: 'Overview and expenditure table agree on the total',
    },
    {
      left: { table: 'overview', side: 'expenditure' },
      right: [{ table: 'expenditure' }],
      alternatives: [nextYearInside],
    },
  ),
  link(
    'incomeExpenditure',
    { zh: '收入总表总计等于支出总表总计', en: 'Income and expenditure tables agree on the total' },
    {
      left: { table: 'income' },
      right: [{ table: 'expenditure' }],
      alternatives: [nextYearInside],
    },
  ),
  link(
    'appropriationBalance',
    {
      zh: '财政拨款收支总表收入总计等于支出总计',
      en: 'Appropriation table: total income equals total expenditure',
    },
    {
      left: { table: 'appropriation', side: 'income' },
      right: [{ table: 'appropriation', side: 'expenditure' }],
    },
  ),
];

const sources: readonly CrossTableIdentity[] = [
  source('generalPublic', generalPublic.name, { plus: ['generalPublicTransfer'] }),
  source('governmentFund', governmentFund.name, { plus: ['governmentFundTransfer'] }),
  source('stateCapital', stateCapital.name, { plus: ['stateCapitalTransfer'] }),
  source(
    'generalPublicOwn',
    { zh: '一般公共预算本级财力', en: 'General public budget, own means' },
    { column: 'generalPublic', beside: 'generalPublicTransfer' },
  ),
  source('generalPublicTransfer', {
    zh: '上级一般公共预算转移支付',
    en: 'Transfers from the general public budget above',
  }),
  source('specialAccount', { zh: '财政专户资金', en: 'Special fiscal account' }),
  source('ownFunds', { zh: '单位资金', en: "Entity's own funds" }, { otherwise: ownParts }),
  source(
    'carryOver',
    { zh: '上年结转结余', en: 'Carry-over' },
    { otherwise: ['fiscalCarryOver', 'nonFiscalCarryOver'] },
  ),
  source('fiscalCarryOver', { zh: '财政拨款结转', en: 'Carried-over appropriations' }),
  source('nonFiscalCarryOver', { zh: '非财政拨款结转结余', en: 'Other carry-over' }),
];

const details: readonly CrossTableIdentity[] = [
  link(
    'incomeAppropriation',
    {
      zh: '收入总表的财政拨款等于财政拨款收支总表的本年拨款',
      en: "Income and appropriation tables agree on this year's appropriation",
    },
    {
      left: {
        table: 'income',
        column: 'fiscalAppropriation',
        otherwise: [
          'generalPublic',
          'generalPublicTransfer',
          'governmentFund',
          'governmentFundTransfer',
          'stateCapital',
          'stateCapitalTransfer',
        ],
      },
      right: [
        {
          table: 'appropriation',
          side: 'income',
          line: 'fiscalAppropriation',
          otherwise: ['incomeThisYear'],
        },
      ],
      alternatives: [
        {
          reason: 'carryOverInside',
          when: carriedAppropriation,
          right: [{ table: 'appropriation', side: 'income' }],
        },
      ],
    },
  ),
  ...[generalPublic, governmentFund, stateCapital].flatMap(fundLinks),
  link(
    'basicTotal',
    {
      zh: '一般公共预算支出表的基本支出等于基本支出表合计',
      en: 'Basic expenditure: general public budget and its table by economic class agree',
    },
    { left: { table: 'generalPublic', column: 'basic' }, right: [{ table: 'generalPublicBasic' }] },
  ),
  link(
    'projectTotal',
    {
      zh: '一般公共预算支出表的项目支出等于项目支出表合计',
      en: 'Project expenditure: general public budget and project table agree',
    },
    {
      left: { table: 'generalPublic', column: 'project' },
      right: [{ table: 'generalPublicProject' }],
    },
  ),
  link(
    'carryOverTotal',
    {
      zh: '结转结余明细表合计等于收支总表的上年结转结余',
      en: 'Carry-over table and overview agree on the total',
    },
    { left: { table: 'carryOver' }, right: [overviewLine('carryOver')] },
  ),
  link(
    'carryOverFiscal',
    {
      zh: '结转结余明细表的财政拨款等于收支总表的财政拨款结转',
      en: 'Carry-over table and overview agree on carried-over appropriations',
    },
    {
      left: { table: 'carryOver', column: 'fiscalAppropriation' },
      right: [overviewLine('fiscalCarryOver')],
    },
  ),
  link(
    'carryOverNonFiscal',
    {
      zh: '结转结余明细表的非财政拨款等于收支总表的非财政拨款结转结余',
      en: 'Carry-over table and overview agree on other carry-over',
    },
    {
      left: { table: 'carryOver', column: 'nonFiscal' },
      right: [overviewLine('nonFiscalCarryOver')],
    },
  ),
  link(
    'overviewRemainder',
    {
      zh: '收支总计等于财政拨款加上年结转结余和非财政拨款收入',
      en: 'The overview total equals appropriation, carry-over and non-fiscal money together',
    },
    {
      left: { table: 'overview', side: 'income' },
      right: [{ table: 'appropriation', side: 'income' }, ...otherFunds, everyCarryOver],
      alternatives: [
        {
          reason: 'carryOverInside',
          right: [
            { table: 'appropriation', side: 'income' },
            ...otherFunds,
            overviewLine('nonFiscalCarryOver'),
          ],
        },
        {
          reason: 'carryOverInside',
          plus: [{ ...carriedAppropriation, isOptional: true }],
          right: [{ table: 'appropriation', side: 'income' }, ...otherFunds, everyCarryOver],
        },
      ],
    },
  ),
  remainder('basic', { zh: '基本支出', en: 'Basic expenditure' }),
  remainder('project', { zh: '项目支出', en: 'Project expenditure' }),
];

/** In the order of the tables; each becomes one rule. */
export const crossTableIdentities: readonly CrossTableIdentity[] = [
  ...balances,
  ...sources,
  ...details,
];
