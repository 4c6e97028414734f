import { describe, expect, it } from 'vitest';
import { joinSpreadLetters, repairText } from './repairText.ts';

describe('repairText', () => {
  it.each([
    ['公务用\u2ecb', '公务用车'],
    ['收\u2f0a', '收入'],
    ['１２３．４５', '123.45'],
    ['５０％', '50%'],
    ['\uf90a', '金'],
    ['合\u3000计', '合 计'],
    ['三\u00a0公', '三 公'],
    ['预\u200b算\ufeff', '预算'],
    ['\ufe35一\ufe36', '(一)'],
  ])('repairs %s', (printed, repaired) => {
    expect(repairText(printed)).toBe(repaired);
  });

  it.each(['（一）收入，支出：“三公”经费；', '①②③', '面积㎡', 'ABC 123.45', '≥ 90%'])(
    'leaves %s as printed',
    (text) => {
      expect(repairText(text)).toBe(text);
    },
  );
});

describe('joinSpreadLetters', () => {
  it.each([
    ['合 计', '合计'],
    [' 收  入 ', '收入'],
    ['项 目 名 称', '项目名称'],
    ['基本支出 项目支出', '基本支出 项目支出'],
    ['一 1.00', '一 1.00'],
  ])('%s → %s', (printed, joined) => {
    expect(joinSpreadLetters(printed)).toBe(joined);
  });
});
