// Fen to text: the only place where money becomes words a person reads.
// Comes in: exact fen, unit, language. Goes out: grouped digits with a real
// minus sign. Nothing is rounded: when the wanted decimals do not hold the
// amount, as many more are printed as it needs. Axis labels are the one
// exception and have their own function, named for it.
import { fenPerUnit, type Fen, printAmount, type UnitName } from '../../model/amount.ts';
import type { Language } from '../language/defineText.ts';
import { formatDecimalText, type SignDisplay } from './numbers.ts';

export interface AmountFormat {
  readonly unit: UnitName;
  readonly language: Language;
  /** At least so many decimals; more when the amount needs them. */
  readonly decimals?: number | undefined;
  readonly sign?: SignDisplay | undefined;
}

const usualDecimals: Readonly<Record<UnitName, number>> = {
  yuan: 2,
  tenThousandYuan: 2,
  hundredMillionYuan: 4,
};
const mostDecimals: Readonly<Record<UnitName, number>> = {
  yuan: 2,
  tenThousandYuan: 6,
  hundredMillionYuan: 10,
};
const unitWords: Readonly<Record<Language, Readonly<Record<UnitName, string>>>> = {
  zh: { yuan: '元', tenThousandYuan: '万元', hundredMillionYuan: '亿元' },
  en: { yuan: 'yuan', tenThousandYuan: '10,000 yuan', hundredMillionYuan: '100 million yuan' },
};

export function formatUnit(unit: UnitName, language: Language): string {
  return unitWords[language][unit];
}

/** Decimals that print every amount of a column exactly, and at least the usual ones. */
export function getDecimalsNeeded(amounts: readonly Fen[], unit: UnitName): number {
  let decimals = usualDecimals[unit];
  for (const fen of amounts) {
    while (decimals < mostDecimals[unit] && fen % 10 ** (mostDecimals[unit] - decimals) !== 0) {
      decimals += 1;
    }
  }
  return decimals;
}

/** Digits only, without the unit: `1,234.56`. */
export function formatAmount(fen: Fen, format: AmountFormat): string {
  const wanted = format.decimals ?? usualDecimals[format.unit];
  let decimals = Math.min(wanted, mostDecimals[format.unit]);
  while (fen % 10 ** (mostDecimals[format.unit] - decimals) !== 0) decimals += 1;
  const text = printAmount(fen, format.unit, Math.max(wanted, decimals));
  return formatDecimalText(text, format.language, format.sign);
}

/** Digits and unit, for sentences: `33.00 万元`, `33.00 × 10,000 yuan`. */
export function formatAmountWithUnit(fen: Fen, format: AmountFormat): string {
  const isMultiple = format.language === 'en' && format.unit !== 'yuan';
  const joint = isMultiple ? ' × ' : ' ';
  return formatAmount(fen, format) + joint + formatUnit(format.unit, format.language);
}

/** For axis ticks only: rounded to at most `decimals` digits (two by default), zeros dropped. */
export function formatAxisAmount(fen: number, format: AmountFormat): string {
  const scale = 10 ** (format.decimals ?? 2);
  const rounded = Math.round((fen / fenPerUnit[format.unit]) * scale) / scale;
  return formatDecimalText(String(rounded), format.language, format.sign);
}
