/**
 * Figures in words: `154.89万元`, `1,234.5 元`, `52.89%`.
 *
 * In: a paragraph and offsets. Out: stated amounts and percentages, each with
 * its own place. Digits are kept as printed beside the exact value.
 * Rule: a figure without 元, 万元 or 亿元 right behind it is no money.
 */
import { parseAmount, type UnitName } from '../../model/amount.ts';
import type { StatedAmount, StatedPercent } from '../../model/narrative.ts';
import { type Paragraph, referTo } from './paragraph.ts';

/** Digits with thousands separators and decimals; bounded, so that matching stays linear. */
export const figureSource = '-?\\d[\\d,]{0,24}(?:\\.\\d{1,12})?';

const units: Readonly<Record<string, UnitName>> = {
  元: 'yuan',
  万元: 'tenThousandYuan',
  亿元: 'hundredMillionYuan',
};

export type FigureKind = 'amount' | 'percent' | 'multiple';

/** A figure with its unit, found in folded text. */
export interface Figure {
  readonly kind: FigureKind;
  readonly start: number;
  readonly end: number;
  /** Offset behind the last digit. */
  readonly digitsEnd: number;
  readonly unit: string;
}

const figureWithUnit = new RegExp(
  `(?<![\\d.A-Za-z])(${figureSource})(万元|亿元|元|%|个百分点|倍)`,
  'gu',
);

/** A figure right before a unit; most clauses have none, which this tells sooner. */
const anyUnit = /[\d,](?:[万亿]?元|%|个百分点|倍)/u;

/** Figures of `plain[start, end)` in order; counts and years are not among them. */
export function findFigures(plain: string, start: number, end: number): readonly Figure[] {
  const figures: Figure[] = [];
  if (!anyUnit.test(plain.slice(start, end))) return figures;
  for (const match of plain.slice(start, end).matchAll(figureWithUnit)) {
    const unit = match[2] ?? '';
    const at = start + match.index;
    // A bare 以上 behind the unit makes a threshold, as in “50万元以上大型设备”.
    if (plain.startsWith('以上', at + match[0].length)) continue;
    figures.push({
      kind: unit === '%' ? 'percent' : unit in units ? 'amount' : 'multiple',
      start: at,
      end: at + match[0].length,
      digitsEnd: at + (match[1] ?? '').length,
      unit,
    });
  }
  return figures;
}

/** Money as stated; undefined when the digits are no figure or not exact in fen. */
export function findAmount(paragraph: Paragraph, figure: Figure): StatedAmount | undefined {
  const unit = units[figure.unit];
  if (unit === undefined) return undefined;
  const reading = parseAmount(paragraph.plain.slice(figure.start, figure.digitsEnd), unit);
  if (!reading.ok) return undefined;
  return {
    fen: reading.value.fen,
    printed: paragraph.text.slice(figure.start, figure.digitsEnd),
    unit,
    source: referTo(paragraph, figure.start, figure.end),
  };
}

/** A percentage as stated; digits beyond hundredths are rounded half away from zero. */
export function findPercent(paragraph: Paragraph, figure: Figure): StatedPercent | undefined {
  const digits = paragraph.plain.slice(figure.start, figure.digitsEnd).replaceAll(',', '');
  const isNegative = digits.startsWith('-');
  const [whole = '', fraction = ''] = digits.replace('-', '').split('.');
  const kept = Number(whole + fraction.slice(0, 2).padEnd(2, '0'));
  const rounded = kept + (fraction.charAt(2) >= '5' ? 1 : 0);
  if (!Number.isSafeInteger(rounded)) return undefined;
  return {
    hundredths: isNegative && rounded !== 0 ? -rounded : rounded,
    printed: paragraph.text.slice(figure.start, figure.digitsEnd),
    source: referTo(paragraph, figure.start, figure.end),
  };
}
