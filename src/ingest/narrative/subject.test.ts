import { describe, expect, it } from 'vitest';
import { buildCodeIndex } from './functionalPath.ts';
import { findConcept, findScope, getSubject } from './subject.ts';

describe('the concept of a label', () => {
  it.each([
    ['收入、支出预算', 'total'],
    ['财政拨款收、支总计', 'total'],
    ['部门收入预算', 'incomeTotal'],
    ['预算支出', 'expenditureTotal'],
    ['一般公共预算拨款收入', 'generalPublic'],
    ['一般公共预算财政拨款基本支出预算', 'basic'],
    ['政府性基金支出预算支出', 'governmentFund'],
    ['上级政府性基金安排的转移支付资金', 'governmentFundTransfer'],
    ['公务用车购置及运行维护费', 'vehicles'],
    ['公务用车购置费', 'vehiclePurchase'],
    ['货物类采购预算', 'procurementGoods'],
    ['政府采购服务预算', 'procurementServices'],
    ['小微企业预留政府采购项目预算金额', 'procurementSmallMicro'],
    ['对附属单位补助支出', 'subsidyToSubsidiary'],
  ])('%s', (label, concept) => {
    expect(findConcept(label, 'overall')).toBe(concept);
  });

  it.each(['一般公共预算安排委托业务费', '上年结转结余的一般公共预算收入', '招商引资专项资金'])(
    'is open when a fund only tells where the money of another thing comes from: %s',
    (label) => {
      expect(findConcept(label, 'overall')).toBeUndefined();
    },
  );

  it('is open for what is paid from an income', () => {
    expect(findConcept('事业收入支出', 'overall')).toBeUndefined();
    expect(findConcept('事业收入', 'overall')).toBe('businessIncome');
  });

  it('of carried-over money is what was carried over', () => {
    expect(findConcept('财政拨款', 'carryOver')).toBe('fiscalCarryOver');
    expect(findConcept('财政拨款', 'overall')).toBe('fiscalAppropriation');
  });
});

it('introducing words restrict the money', () => {
  expect(findScope('一般公共预算支出包括')).toBe('generalPublic');
  expect(findScope('其中')).toBeUndefined();
});

it.each([
  ['2011399其他商贸事务支出', '2011399'],
  ['机关事业单位职业年金缴费支出（2080506）', '2080506'],
  ['工资福利支出（301）', '301'],
])('a printed code is kept: %s', (label, code) => {
  const subject = getSubject(label, { topic: 'overall', index: buildCodeIndex([], []) });
  expect(subject).toMatchObject({ label, code, codeFrom: 'printed' });
});

it('a class name that holds the words of a concept stays a class', () => {
  const entry = { code: '223', name: '国有资本经营预算支出', confidence: 'high' as const };
  const subject = getSubject('国有资本经营预算支出', {
    topic: 'overall',
    index: buildCodeIndex([], [entry]),
  });
  expect(subject).toMatchObject({ path: ['国有资本经营预算支出'], code: '223' });
  expect(subject.concept).toBeUndefined();
});
