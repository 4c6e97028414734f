import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addFen,
  getPrintedStep,
  parseAmount,
  printAmount,
  subtractFen,
  toFen,
  type UnitName,
} from './amount.ts';

const units: readonly UnitName[] = ['yuan', 'tenThousandYuan', 'hundredMillionYuan'];

function readFen(text: string, unit: UnitName = 'tenThousandYuan'): number | string {
  const reading = parseAmount(text, unit);
  return reading.ok ? reading.value.fen : reading.problem;
}

describe('parseAmount', () => {
  it.each([
    ['154.89', 154_890_000],
    ['0.00', 0],
    ['1,234,567.80', 1_234_567_800_000],
    ['１２，３４５．６７', 12_345_670_000],
    ['（12.00）', -12_000_000],
    ['(1,234.56)', -1_234_560_000],
    ['-3', -3_000_000],
    ['－3', -3_000_000],
    ['.5', 500_000],
    ['28,828.073900', 28_828_073_900],
  ])('reads %s', (text, fen) => {
    expect(readFen(text)).toBe(fen);
  });

  it.each([
    ['', 'blank'],
    ['  ', 'blank'],
    ['-', 'dash'],
    ['——', 'dash'],
    ['12,34', 'notANumber'],
    ['1.2.3', 'notANumber'],
    ['168 亿元', 'notANumber'],
    ['(-3)', 'notANumber'],
    ['0.0000001', 'finerThanFen'],
    ['99999999999999', 'tooLarge'],
  ])('answers %s with %s', (text, problem) => {
    expect(readFen(text)).toBe(problem);
  });

  it('keeps decimals that are zeros beyond a fen', () => {
    expect(readFen('1.00000000')).toBe(1_000_000);
  });

  it('reads back every amount it prints', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9_007_199_254_740_991, max: 9_007_199_254_740_991 }),
        fc.constantFrom(...units),
        (value, unit) => {
          expect(readFen(printAmount(toFen(value), unit, 10), unit)).toBe(toFen(value));
        },
      ),
    );
  });
});

describe('fen', () => {
  it('refuses what a number cannot hold exactly', () => {
    expect(() => toFen(0.5)).toThrow(RangeError);
    expect(() => addFen(toFen(Number.MAX_SAFE_INTEGER), toFen(1))).toThrow(RangeError);
  });

  it('has no negative zero', () => {
    expect(Object.is(toFen(-0), 0)).toBe(true);
  });

  it('refuses to print fewer decimals than there are', () => {
    expect(() => printAmount(toFen(123), 'tenThousandYuan', 2)).toThrow(RangeError);
  });

  it('knows the step of the last printed digit', () => {
    expect(getPrintedStep('tenThousandYuan', 2)).toBe(10_000);
    expect(getPrintedStep('yuan', 0)).toBe(100);
    expect(getPrintedStep('tenThousandYuan', 6)).toBe(1);
  });

  it('adds exactly, and nothing is zero', () => {
    expect(addFen(toFen(5), toFen(7), toFen(-2))).toBe(10);
    expect(addFen()).toBe(0);
    expect(subtractFen(toFen(5), toFen(7))).toBe(-2);
  });

  it('says which value it refuses', () => {
    expect(() => toFen(0.5)).toThrow('Not a whole, safe number of fen: 0.5');
    expect(() => printAmount(toFen(123), 'tenThousandYuan', 2)).toThrow(
      '123 fen needs more than 2 decimals',
    );
  });
});

describe('printed forms', () => {
  it.each([
    ['1234.56', { fen: 123_456, unit: 'yuan', decimals: 2 }],
    ['-1234', { fen: -123_400, unit: 'yuan', decimals: 0 }],
    ['0.05', { fen: 5, unit: 'yuan', decimals: 2 }],
    ['0.00', { fen: 0, unit: 'tenThousandYuan', decimals: 2 }],
    ['1.23', { fen: 1_230_000, unit: 'tenThousandYuan', decimals: 2 }],
    ['1.230', { fen: 1_230_000, unit: 'tenThousandYuan', decimals: 3 }],
    ['0.00000100', { fen: 1, unit: 'tenThousandYuan', decimals: 8 }],
  ] as const)('prints %s', (printed, { fen, unit, decimals }) => {
    expect(printAmount(toFen(fen), unit, decimals)).toBe(printed);
  });

  it.each([
    ['x(5.00)', 'notANumber'],
    ['(5.00)x', 'notANumber'],
    ['(-5.00)', 'notANumber'],
    ['1，234。50', 1_234_500_000],
    ['（5.00）', -5_000_000],
    ['5.', 5_000_000],
    ['.5', 500_000],
    ['0.0000009', 'finerThanFen'],
  ])('%s reads as %s', (text, read) => {
    const reading = parseAmount(text, 'tenThousandYuan');
    expect(reading.ok ? reading.value.fen : reading.problem).toBe(read);
  });

  it('counts the printed decimals', () => {
    const decimals = ['5', '5.', '5.0', '5.00'].map((text) => {
      const reading = parseAmount(text, 'tenThousandYuan');
      return reading.ok ? reading.value.decimals : undefined;
    });
    expect(decimals).toEqual([0, 0, 1, 2]);
  });
});
