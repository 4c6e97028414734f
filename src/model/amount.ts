/**
 * Money as published: exact integers of fen (1 元 = 100 fen).
 *
 * In: the text of one printed figure and the unit of its table.
 * Out: an integer, the number of printed decimals, or a named absence.
 * Rule: no floating-point money anywhere; digits are shifted, never divided.
 * The source cannot tell whether a blank means "none" or "not stated", so a
 * blank is not an amount.
 */
declare const fenBrand: unique symbol;

/** An integer number of fen within ±2^53; may be negative. */
export type Fen = number & { readonly [fenBrand]: true };

/** 元, 万元 and 亿元. */
export type UnitName = 'yuan' | 'tenThousandYuan' | 'hundredMillionYuan';

/** Fen in one unit. */
export const fenPerUnit: Readonly<Record<UnitName, number>> = {
  yuan: 100,
  tenThousandYuan: 1_000_000,
  hundredMillionYuan: 10_000_000_000,
};

/** Power of ten between one fen and one unit. */
const shiftOfUnit: Readonly<Record<UnitName, number>> = {
  yuan: 2,
  tenThousandYuan: 6,
  hundredMillionYuan: 10,
};

export type AmountProblem =
  /** Nothing but space. */
  | 'blank'
  /** A dash of any width stands where a figure would. */
  | 'dash'
  /** Not a figure at all, or with signs and digits out of place. */
  | 'notANumber'
  /** More decimals than fen can hold, and they are not zeros. */
  | 'finerThanFen'
  /** Beyond the integers that a number holds exactly. */
  | 'tooLarge';

export interface ParsedAmount {
  readonly fen: Fen;
  /** Printed digits after the decimal point. */
  readonly decimals: number;
}

/** Structurally a `Result`; the vocabulary itself imports nothing. */
export type AmountReading =
  | { readonly ok: true; readonly value: ParsedAmount }
  | { readonly ok: false; readonly problem: AmountProblem };

function fail(problem: AmountProblem): AmountReading {
  return { ok: false, problem };
}

/** Brands an integer; throws on anything a number cannot hold exactly. */
export function toFen(value: number): Fen {
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`Not a whole, safe number of fen: ${String(value)}`);
  }
  return (value === 0 ? 0 : value) as Fen;
}

export const zeroFen: Fen = toFen(0);

/** Exact sum; throws when it leaves the safe range. */
export function addFen(...amounts: readonly Fen[]): Fen {
  let sum = 0;
  for (const amount of amounts) sum = toFen(sum + amount);
  return toFen(sum);
}

/** `minuend − subtrahend`, exact. */
export function subtractFen(minuend: Fen, subtrahend: Fen): Fen {
  return toFen(minuend - subtrahend);
}

/** Fen in one step of the last printed digit; at least one fen. */
export function getPrintedStep(unit: UnitName, decimals: number): Fen {
  return toFen(Math.max(1, Math.round(10 ** (shiftOfUnit[unit] - decimals))));
}

const dashPattern = /^[-–—―－─﹣−]+$/u;
const figurePattern =
  /^(?<minus>[-−–－]?)(?<whole>\d{1,3}(?:,\d{3})+|\d+|(?=\.\d))(?:\.(?<fraction>\d*))?$/u;

/** ASCII without spaces, as nearly every figure is: nothing to normalise. */
const isPlain = /^[!-~]*$/u;

/** Full-width digits and punctuation to their ASCII forms, spaces removed. */
export function normaliseFigureText(text: string): string {
  if (isPlain.test(text)) return text;
  return text
    .normalize('NFKC')
    .replaceAll('，', ',')
    .replaceAll('。', '.')
    .replaceAll(/[\s\u200b\ufeff]/gu, '');
}

/**
 * Reads one printed figure, for example `1,234.56`, `（12.00）` or `-3`.
 * Parentheses and a leading minus both mean a negative amount.
 */
export function parseAmount(text: string, unit: UnitName): AmountReading {
  const plain = normaliseFigureText(text);
  if (plain === '') return fail('blank');
  if (dashPattern.test(plain)) return fail('dash');
  const bracketed = /^\((.+)\)$/u.exec(plain);
  const groups = figurePattern.exec(bracketed?.[1] ?? plain)?.groups;
  if (groups === undefined) return fail('notANumber');
  const hasMinus = groups['minus'] !== '';
  if (bracketed !== null && hasMinus) return fail('notANumber');
  const digits: Digits = {
    whole: (groups['whole'] ?? '').replaceAll(',', ''),
    fraction: groups['fraction'] ?? '',
    isNegative: bracketed !== null || hasMinus,
  };
  return shiftDigits(digits, unit);
}

interface Digits {
  readonly whole: string;
  readonly fraction: string;
  readonly isNegative: boolean;
}

function shiftDigits(digits: Digits, unit: UnitName): AmountReading {
  const shift = shiftOfUnit[unit];
  const kept = digits.fraction.slice(0, shift).padEnd(shift, '0');
  if (/[1-9]/u.test(digits.fraction.slice(shift))) return fail('finerThanFen');
  const magnitude = Number(digits.whole + kept);
  if (!Number.isSafeInteger(magnitude)) return fail('tooLarge');
  const fen = toFen(digits.isNegative ? -magnitude : magnitude);
  return { ok: true, value: { fen, decimals: digits.fraction.length } };
}

/**
 * The figure as it would be printed in `unit` with `decimals` digits and no
 * grouping; exact, so `parseAmount` reads it back. Throws when the amount
 * needs more decimals than asked for.
 */
export function printAmount(fen: Fen, unit: UnitName, decimals: number): string {
  const shift = shiftOfUnit[unit];
  const digits = String(Math.abs(fen)).padStart(shift + 1, '0');
  const whole = digits.slice(0, -shift);
  const fraction = digits.slice(-shift).padEnd(decimals, '0');
  if (/[1-9]/u.test(fraction.slice(decimals))) {
    throw new RangeError(`${String(fen)} fen needs more than ${String(decimals)} decimals`);
  }
  const sign = fen < 0 ? '-' : '';
  return decimals === 0 ? sign + whole : `${sign}${whole}.${fraction.slice(0, decimals)}`;
}
