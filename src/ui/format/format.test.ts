// Money as text: exact in every unit, honest in shares, words in changes.
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { parseAmount, toFen, type UnitName } from '../../model/amount.ts';
import {
  formatAmount,
  formatAmountWithUnit,
  formatAxisAmount,
  getDecimalsNeeded,
} from './amount.ts';
import {
  formatChange,
  formatChangeRate,
  formatPercentHundredths,
  formatShare,
  formatSignedChange,
  getChangeKind,
} from './share.ts';

const units = ['yuan', 'tenThousandYuan', 'hundredMillionYuan'] as const;
const anyFen = fc.maxSafeInteger().map(toFen);
const anyUnit = fc.constantFrom<UnitName>(...units);
const zh = { language: 'zh' } as const;
const wan = { unit: 'tenThousandYuan', language: 'zh' } as const;

describe('amounts', () => {
  property.prop([anyFen, anyUnit])('read back to the same fen in every unit', (fen, unit) => {
    for (const language of ['zh', 'en'] as const) {
      const back = parseAmount(formatAmount(fen, { unit, language }), unit);
      expect(back.ok && back.value.fen).toBe(fen);
    }
  });

  property.prop([fc.array(anyFen, { minLength: 1 }), anyUnit])(
    'printed with the decimals a column needs, all have the same number of them',
    (amounts, unit) => {
      const decimals = getDecimalsNeeded(amounts, unit);
      const lengths = amounts.map(
        (fen) => formatAmount(fen, { unit, decimals, ...zh }).split('.')[1]?.length,
      );
      expect(new Set(lengths)).toEqual(new Set([decimals]));
    },
  );

  test.each([
    [15_489, 'yuan', '154.89'],
    [123_456_789_00, 'yuan', '123,456,789.00'],
    [33_000_000, 'tenThousandYuan', '33.00'],
    [33_000_001, 'tenThousandYuan', '33.000001'],
    [-12_500_000, 'tenThousandYuan', '−12.50'],
    [0, 'tenThousandYuan', '0.00'],
    [1_548_900_00, 'hundredMillionYuan', '0.015489'],
    [10_000_000_000, 'hundredMillionYuan', '1.0000'],
  ] as const)('%i fen in %s is %s', (fen, unit, text) => {
    expect(formatAmount(toFen(fen), { unit, language: 'zh' })).toBe(text);
  });

  test('sentences carry the unit, in English as a factor', () => {
    expect(formatAmountWithUnit(toFen(33_000_000), wan)).toBe('33.00 万元');
    expect(formatAmountWithUnit(toFen(33_000_000), { ...wan, language: 'en' })).toBe(
      '33.00 × 10,000 yuan',
    );
  });

  test('only axis labels are rounded', () => {
    expect(formatAxisAmount(33_456_789, wan)).toBe('33.46');
    expect(formatAxisAmount(50_000_000, wan)).toBe('50');
  });
});

describe('shares', () => {
  property.prop([fc.nat(), fc.integer({ min: 1, max: 2 ** 40 })])(
    'a part of a whole is neither nothing nor all unless it is',
    (part, rest) => {
      const [fen, whole] = [toFen(part), toFen(part + rest)];
      const text = formatShare(fen, whole, zh);
      expect(text.startsWith('100')).toBe(false);
      expect(text === '0.0%').toBe(part === 0);
    },
  );

  test.each([
    [52_89, 100_00, '52.9%'],
    [1, 1_000_000, '<0.1%'],
    [999_999, 1_000_000, '>99.9%'],
    [100, 100, '100.0%'],
    [0, 100, '0.0%'],
    [-25, 100, '−25.0%'],
    [5, 0, '—'],
  ])('%i of %i is %s', (part, whole, text) => {
    expect(formatShare(toFen(part), toFen(whole), zh)).toBe(text);
  });

  test('a stated percentage keeps its hundredths', () => {
    expect(formatPercentHundredths(52_89, 'zh')).toBe('52.89%');
    expect(formatPercentHundredths(-5, 'zh')).toBe('−0.05%');
    expect(formatPercentHundredths(9205, 'en', 'always')).toBe('+92.05%');
  });
});

describe('changes', () => {
  test('words and signs tell the direction', () => {
    expect(formatChange(toFen(12_000_000), wan)).toBe('增加 12.00 万元');
    expect(formatChange(toFen(-3_500_000), wan)).toBe('减少 3.50 万元');
    expect(formatChange(toFen(0), wan)).toBe('持平');
    expect(formatSignedChange(toFen(12_000_000), wan)).toBe('+12.00');
    expect(formatSignedChange(toFen(0), wan)).toBe('0.00');
  });

  test('growth from nothing is new, not a rate', () => {
    expect(formatChangeRate(toFen(0), toFen(33), zh)).toBe('新增');
    expect(formatChangeRate(toFen(200), toFen(150), zh)).toBe('−25.0%');
    expect(formatChangeRate(toFen(200), toFen(0), zh)).toBe('−100.0%');
    expect(getChangeKind(undefined, toFen(5))).toBe('new');
    expect(getChangeKind(toFen(5), undefined)).toBe('dropped');
    expect(getChangeKind(toFen(5), toFen(5))).toBe('unchanged');
  });
});
