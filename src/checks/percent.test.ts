/** A printed percentage at the very edges of rounding, truncation and its operands. */
import { describe, expect, it } from 'vitest';
import { compareGrowth, comparePercent, parsePercent } from './percent.ts';

const exact = (fen: number) => ({ fen, step: 0 });

/** `part` of `whole`, both exact unless a step is given. */
function compare(printed: string, [part, whole, step = 0]: readonly number[]) {
  const percent = parsePercent(printed);
  if (percent === undefined) throw new Error(`No percentage: ${printed}`);
  if (part === undefined || whole === undefined) throw new Error('No ratio');
  return comparePercent(percent, { part: { fen: part, step }, whole: { fen: whole, step } });
}

describe('a percentage', () => {
  it('is read from its digits, full width or among words; words alone are none', () => {
    expect(parsePercent('５２．８９％')).toEqual({ digits: 5289n, decimals: 2 });
    expect(parsePercent('约 100%')).toEqual({ digits: 100n, decimals: 0 });
    expect(parsePercent('0.05')).toEqual({ digits: 5n, decimals: 2 });
    expect(parsePercent('过半')).toBeUndefined();
  });

  it.each([
    ['12', [125, 1000], 'rounded'],
    ['13', [125, 1000], 'rounded'],
    ['12', [126, 1000], 'truncated'],
    ['12', [1299, 10_000], 'truncated'],
    ['12', [13, 100], 'differs'],
    ['14', [13, 100], 'differs'],
    ['12.9', [129, 1000], 'rounded'],
    ['13', [-13, 100], 'rounded'],
    ['0', [0, 100], 'rounded'],
    ['5', [0, 0], 'zeroBase'],
    ['5', [1, -1], 'negativeBase'],
    ['200', [200, 100], 'rounded'],
  ] as const)('%s of %j is %s', (printed, ratio, answer) => {
    expect(compare(printed, ratio)).toBe(answer);
  });

  it.each([
    // 5 ± ½ in 100 ± ½: from 4.477 % to 5.528 %, so 6 % (5.5 and more) is in reach, 7 % is not.
    ['6', [5, 100, 1], 'operandsRounded'],
    ['7', [5, 100, 1], 'differs'],
    // Below: 9.5 in 100.5 is 9.45 %: 8 % is in reach when cut off after it is not.
    ['8', [10, 100, 1], 'differs'],
    ['9', [10, 100, 1], 'operandsRounded'],
    // A part of nothing is never less than nothing.
    ['0', [1, 100, 4], 'operandsRounded'],
    // A whole that may be nothing allows any percentage above.
    ['900', [1, 1, 2], 'operandsRounded'],
    ['900', [1, 1, 3], 'operandsRounded'],
    ['10', [4, 2, 4], 'differs'],
  ] as const)('%s of %j is %s', (printed, ratio, answer) => {
    expect(compare(printed, ratio)).toBe(answer);
  });

  it('may touch the edge of what its operands allow, and not pass it', () => {
    // 11.5 in 99.5 … : the highest is (2·11+1)/(2·100−1); 199·x = 2300 at 11.557…
    const part = { fen: 11, step: 1 };
    expect(
      comparePercent({ digits: 115n, decimals: 1 }, { part, whole: { fen: 100, step: 1 } }),
    ).toBe('operandsRounded');
    // Exactly on the edges: 3 ± 1 in 40 gives 5 % to 10 %, the whole being exact.
    const edges = (digits: bigint) =>
      comparePercent({ digits, decimals: 1 }, { part: { fen: 3, step: 2 }, whole: exact(40) });
    expect([49n, 50n, 100n, 101n].map(edges)).toEqual([
      'differs',
      'operandsRounded',
      'operandsRounded',
      'differs',
    ]);
    // With whole percentages: 4 % cut off at 5 %, 10.5 % rounded down is 10 %, up 11 %.
    const whole = (digits: bigint) =>
      comparePercent({ digits, decimals: 0 }, { part: { fen: 21, step: 42 }, whole: exact(400) });
    expect([whole(10n), whole(11n), whole(12n)]).toEqual([
      'operandsRounded',
      'operandsRounded',
      'differs',
    ]);
  });
});

describe('growth', () => {
  it('is of this year less the change, whose roundings add up', () => {
    const growth = (digits: bigint, step: number) =>
      compareGrowth(
        { digits, decimals: 0 },
        { current: { fen: 130, step }, change: { fen: 30, step } },
      );
    expect(growth(30n, 0)).toBe('rounded');
    expect(growth(33n, 0)).toBe('differs');
    // 30 ± 2 of 100 ± 4: up to 33.3 %.
    expect(growth(33n, 4)).toBe('operandsRounded');
    expect(growth(35n, 4)).toBe('differs');
    // A decrease below nothing means nothing.
    expect(
      compareGrowth({ digits: 5n, decimals: 0 }, { current: exact(1), change: exact(2) }),
    ).toBe('negativeBase');
    expect(
      compareGrowth({ digits: 50n, decimals: 0 }, { current: exact(50), change: exact(-50) }),
    ).toBe('rounded');
  });
});
