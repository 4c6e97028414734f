// Shares and changes as text, computed with whole numbers.
// A share that is not nothing never prints as 0, one that is not the whole never
// as 100 %; a growth from zero is "new", not a rate.
import type { Fen } from '../../model/amount.ts';
import type { Language } from '../language/defineText.ts';
import { type AmountFormat, formatAmount, formatAmountWithUnit } from './amount.ts';
import { formatDecimalText, type SignDisplay } from './numbers.ts';

function printHundredths(hundredths: bigint, decimals: number): string {
  const isNegative = hundredths < 0n;
  const digits = String(isNegative ? -hundredths : hundredths).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals);
  return `${isNegative ? '-' : ''}${whole}${decimals === 0 ? '' : `.${fraction}`}`;
}

/** Half away from zero. */
function divideRounded(numerator: bigint, denominator: bigint): bigint {
  const isNegative = numerator < 0n !== denominator < 0n;
  const top = numerator < 0n ? -numerator : numerator;
  const bottom = denominator < 0n ? -denominator : denominator;
  const quotient = (2n * top + bottom) / (2n * bottom);
  return isNegative ? -quotient : quotient;
}

export interface ShareFormat {
  readonly language: Language;
  /** Decimals of the percentage; one by default. */
  readonly decimals?: number | undefined;
  readonly sign?: SignDisplay | undefined;
}

/** `52.9%`; an em dash when there is no whole to share. */
export function formatShare(part: Fen, whole: Fen, format: ShareFormat): string {
  if (whole === 0) return '—';
  const decimals = format.decimals ?? 1;
  const scale = 100n * 10n ** BigInt(decimals);
  const rounded = divideRounded(BigInt(part) * scale, BigInt(whole));
  const print = (value: bigint) =>
    formatDecimalText(printHundredths(value, decimals), format.language, format.sign);
  if (rounded === 0n && part !== 0) {
    return part < 0 !== whole < 0 ? `>${print(-1n)}%` : `<${print(1n)}%`;
  }
  if (rounded === scale && part !== whole) {
    const isLess = Math.abs(part) < Math.abs(whole);
    return isLess ? `>${print(scale - 1n)}%` : `${print(scale)}%`;
  }
  return `${print(rounded)}%`;
}

/** A percentage the document states, as exact as it is stated: 5289 → `52.89%`. */
export function formatPercentHundredths(
  hundredths: number,
  language: Language,
  sign?: SignDisplay,
): string {
  return `${formatDecimalText(printHundredths(BigInt(hundredths), 2), language, sign)}%`;
}

const changeWords = {
  zh: { increase: '增加', decrease: '减少', unchanged: '持平', new: '新增', dropped: '未再安排' },
  en: {
    increase: 'up',
    decrease: 'down',
    unchanged: 'unchanged',
    new: 'new',
    dropped: 'dropped',
  },
} as const;

export type ChangeKind = keyof (typeof changeWords)['zh'];

/** Undefined means that the line did not exist (previous) or no longer exists (current). */
export function getChangeKind(previous: Fen | undefined, current: Fen | undefined): ChangeKind {
  const [from, to] = [previous ?? 0, current ?? 0];
  if (from === to) return 'unchanged';
  if (from === 0) return 'new';
  if (to === 0) return 'dropped';
  return to > from ? 'increase' : 'decrease';
}

export function formatChangeWord(kind: ChangeKind, language: Language): string {
  return changeWords[language][kind];
}

/** A change in words and digits: `增加 12.00 万元`, `减少 3.50 万元`, `持平`. */
export function formatChange(change: Fen, format: AmountFormat): string {
  const words = changeWords[format.language];
  if (change === 0) return words.unchanged;
  const amount = formatAmountWithUnit(change, { ...format, sign: 'never' });
  return `${change > 0 ? words.increase : words.decrease} ${amount}`;
}

/** A change in signed digits only, for a column: `+12.00`, `−3.50`, `0.00`. */
export function formatSignedChange(change: Fen, format: AmountFormat): string {
  return formatAmount(change, { ...format, sign: 'always' });
}

/** The rate of change `−26.9%`, or `新增` from nothing. */
export function formatChangeRate(previous: Fen, current: Fen, format: ShareFormat): string {
  const kind = getChangeKind(previous, current);
  if (kind === 'new' || kind === 'unchanged') return changeWords[format.language][kind];
  return formatShare((current - previous) as Fen, Math.abs(previous) as Fen, {
    ...format,
    sign: 'always',
  });
}
