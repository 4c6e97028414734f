import { describe, expect, it } from 'vitest';
import { drawMobile } from '../../testing/drawMobile.ts';
import { maskPersonalNumbers } from './mask.ts';

describe('maskPersonalNumbers', () => {
  it.each([
    ['a mobile number', `联系电话 ${drawMobile('138', '5678')}`, '联系电话 138****5678'],
    ['a mobile number in groups', '手机：138 1234 5678。', '手机：138 **** 5678。'],
    ['a landline beside its label', '联系电话：0990-6962345', '联系电话：0990-*******'],
    ['a landline without area code', '电话 6962345', '电话 *******'],
    [
      'two numbers',
      `${drawMobile('138', '5678')}、${drawMobile('139', '5678')}`,
      '138****5678、139****5678',
    ],
  ])('masks %s', (_name, printed, masked) => {
    expect(maskPersonalNumbers(printed)).toBe(masked);
    expect(masked).toHaveLength(printed.length);
  });

  it.each([
    ['a number masked by the issuer', '联系电话 136****7808'],
    ['an amount', `合计 ${drawMobile('138', '5678')}.00`],
    ['a longer number', '统一编号 213812345678901'],
    ['a code', '2080505 机关事业单位基本养老保险缴费支出 13.80'],
    ['a year and an amount', '2025年预算数为 1234567万元'],
  ])('leaves %s', (_name, printed) => {
    expect(maskPersonalNumbers(printed)).toBe(printed);
  });
});
