/**
 * Stated percentages against computed ones, exactly.
 *
 * In: two integers and the percentage as printed. Out: equal when rounding
 * half up to the printed digits gives it, truncated when cutting off does,
 * else differs. Some departments truncate by custom; that is no fault.
 * Integer arithmetic throughout: no ratio of floating-point numbers decides.
 */
import type { Fen } from '../model/amount.ts';
import type { StatedPercent } from '../model/narrative.ts';

export type PercentOutcome =
  | 'equal'
  | 'truncated'
  | 'differs'
  /** Grew from nothing: any percentage is a custom, not a rate. */
  | 'zeroBase'
  | 'cannotBeChecked';

export interface PercentCheck {
  readonly outcome: PercentOutcome;
  /** Hundredths of a percent, rounded half up; undefined without a positive base. */
  readonly computed: number | undefined;
}

/** Printed digits after the decimal point. */
function countDecimals(printed: string): number {
  const point = printed.search(/[.．]/u);
  return point < 0 ? 0 : printed.length - point - 1;
}

function roundHalfUp(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator);
}

/** Checks |part| / whole against the printed percentage. */
export function checkPercent(
  part: Fen | undefined,
  whole: Fen | undefined,
  stated: StatedPercent,
): PercentCheck {
  if (part === undefined || whole === undefined || whole < 0) {
    return { outcome: 'cannotBeChecked', computed: undefined };
  }
  if (whole === 0) {
    const isNothing = part === 0 && stated.hundredths === 0;
    return { outcome: isNothing ? 'equal' : 'zeroBase', computed: undefined };
  }
  const decimals = countDecimals(stated.printed);
  const scale = 10n ** BigInt(decimals + 2);
  const numerator = BigInt(Math.abs(part)) * scale;
  const denominator = BigInt(whole);
  // Hundredths hold two decimals; what is printed finer or coarser is compared at its own step.
  const printed = (BigInt(Math.abs(stated.hundredths)) * 10n ** BigInt(decimals)) / 100n;
  const rounded = roundHalfUp(numerator, denominator);
  const computed = Number(roundHalfUp(BigInt(Math.abs(part)) * 10_000n, denominator));
  if (rounded === printed) return { outcome: 'equal', computed };
  const isTruncated = numerator / denominator === printed;
  return { outcome: isTruncated ? 'truncated' : 'differs', computed };
}
