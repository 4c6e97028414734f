/**
 * Holds a printed percentage against its own operands.
 *
 * In: part and whole in fen with their printed steps, and the printed
 * percentage. Out: how the two agree. Departments round or truncate, and the
 * operands are rounded themselves; all three are accepted and told apart.
 * Whole numbers only: part · 100 · 10^d is compared with percent · whole.
 * A whole of zero has no percentage; "增长 100%" is customary there.
 */
export type PercentAnswer =
  | 'rounded'
  | 'truncated'
  /** Explained by the rounding of the operands. */
  | 'operandsRounded'
  | 'zeroBase'
  /** A negative whole: percentages mean nothing. */
  | 'negativeBase'
  | 'differs';

export interface Operand {
  readonly fen: number;
  /** Fen in one step of the last printed digit. */
  readonly step: number;
}

export interface PrintedPercent {
  /** The digits without the decimal point: 5289 for 52.89. */
  readonly digits: bigint;
  readonly decimals: number;
}

/** Digits as printed, `52.89` or `100`; undefined when they are not a number. */
export function parsePercent(printed: string): PrintedPercent | undefined {
  const match = /(\d+)(?:\.(\d+))?/u.exec(printed.normalize('NFKC'));
  if (match === null) return undefined;
  const fraction = match[2] ?? '';
  return { digits: BigInt(`${match[1] ?? '0'}${fraction}`), decimals: fraction.length };
}

/** Percentage of `part` in `whole`; signs are left to the caller, parts are absolute. */
export function comparePercent(
  printed: PrintedPercent,
  ratio: { readonly part: Operand; readonly whole: Operand },
): PercentAnswer {
  const { part, whole } = ratio;
  if (whole.fen === 0) return 'zeroBase';
  if (whole.fen < 0) return 'negativeBase';
  const exact = { numerator: BigInt(Math.abs(part.fen)), denominator: BigInt(whole.fen) };
  if (isRounded(printed, exact)) return 'rounded';
  if (isTruncated(printed, exact)) return 'truncated';
  return isWithinOperands(printed, part, whole) ? 'operandsRounded' : 'differs';
}

/** Growth of a change on `current − change`; the operands are not independent. */
export function compareGrowth(
  printed: PrintedPercent,
  growth: { readonly current: Operand; readonly change: Operand },
): PercentAnswer {
  const { current, change } = growth;
  const previous = current.fen - change.fen;
  const whole = { fen: previous, step: current.step + change.step };
  return comparePercent(printed, { part: change, whole });
}

interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

function scale(printed: PrintedPercent): bigint {
  return 100n * 10n ** BigInt(printed.decimals);
}

/** |digits − ratio| ≤ ½, doubled to stay whole. */
function isRounded(printed: PrintedPercent, { numerator, denominator }: Fraction): boolean {
  const distance = 2n * (printed.digits * denominator - numerator * scale(printed));
  return distance <= denominator && -distance <= denominator;
}

/** digits ≤ ratio < digits + 1. */
function isTruncated(printed: PrintedPercent, { numerator, denominator }: Fraction): boolean {
  const rest = numerator * scale(printed) - printed.digits * denominator;
  return rest >= 0n && rest < denominator;
}

/** Some operands within half their last digit give the printed percentage. */
function isWithinOperands(printed: PrintedPercent, part: Operand, whole: Operand): boolean {
  const size = Math.abs(part.fen);
  const low: Fraction = {
    numerator: BigInt(Math.max(0, 2 * size - part.step)),
    denominator: BigInt(2 * whole.fen + whole.step),
  };
  const highDenominator = 2 * whole.fen - whole.step;
  const isAbove = low.numerator * scale(printed) < (printed.digits + 1n) * low.denominator;
  if (highDenominator <= 0) return isAbove;
  const high: Fraction = {
    numerator: BigInt(2 * size + part.step),
    denominator: BigInt(highDenominator),
  };
  return (
    isAbove && (2n * printed.digits - 1n) * high.denominator <= 2n * high.numerator * scale(printed)
  );
}
