// Targets in words: the comparator is said, the value stays as printed.
import { expect, test } from 'vitest';
import { formatTarget } from './target.ts';

test.each([
  [{ comparator: 'atLeast', target: '1000', unit: '本' }, '不少于 1000 本', 'at least 1000 本'],
  [{ comparator: 'atMost', target: '5', unit: '%' }, '不超过 5%', 'at most 5%'],
  [{ comparator: 'equal', target: '100', unit: '％' }, '等于 100％', 'equal to 100％'],
  [{ comparator: 'none', target: '有效提升', unit: '' }, '有效提升', '有效提升'],
] as const)('%o', (indicator, zh, en) => {
  expect(formatTarget(indicator, 'zh')).toBe(zh);
  expect(formatTarget(indicator, 'en')).toBe(en);
});
