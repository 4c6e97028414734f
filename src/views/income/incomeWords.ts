// What columns and sentences of the income view share: the note of a column in the
// measure of the moment, spoken figures, equal decimals.
import { useMemo } from 'react';
import type { Figure } from '../../derive/figure.ts';
import { measureFigure } from '../../derive/measure.ts';
import { useBudget } from '../../state/store.ts';
import type { Measure } from '../../state/view.ts';
import { formatAmountWithUnit, formatUnit, getDecimalsNeeded } from '../../ui/format/amount.ts';
import { formatShare } from '../../ui/format/share.ts';
import { useText } from '../../ui/language/useText.ts';
import { type CurrentFormat, useFormat } from '../shared/useFormat.ts';
import { incomeText, type IncomeWords } from './text.ts';

export interface IncomeFormat {
  readonly words: IncomeWords;
  readonly format: CurrentFormat;
  readonly measure: Measure;
}

export function useIncomeFormat(): IncomeFormat {
  const words = useText(incomeText);
  const format = useFormat();
  const measure = useBudget(({ view }) => view.measure);
  return useMemo(() => ({ words, format, measure }), [words, format, measure]);
}

/** The unit below a column's header. */
export function getColumnNote({ words, format, measure }: IncomeFormat): string {
  const unit = formatUnit(format.unit, format.language);
  if (measure === 'amount') return unit;
  return measure === 'perHead' ? words.perHead(unit) : '%';
}

/** Decimals that print all figures of a table exactly, in the measure of the moment. */
export function findDecimals(
  figures: readonly Figure[],
  heads: number | undefined,
  { format, measure }: IncomeFormat,
): number {
  const fen = figures.flatMap((figure) => {
    if (measure !== 'perHead') return figure.fen ?? [];
    const measured = measureFigure(figure, 'perHead', { parent: figure, total: figure, heads });
    return measured.kind === 'perHead' ? measured.fen : [];
  });
  return getDecimalsNeeded(fen, format.unit);
}

/** `33.00 万元`, or the word for its absence. */
export function describeFigure(figure: Figure, { words, format }: IncomeFormat): string {
  if (figure.state === 'amount') return formatAmountWithUnit(figure.fen, format);
  if (figure.state === 'blank' || figure.state === 'dash') return words.blank;
  return figure.state === 'notPublished' ? words.notPublished : words.unknown;
}

/** `占收入总计 98.1%`; empty where either is unknown or the whole is not positive. */
export function describeShare(
  { part, whole, name }: { readonly part: Figure; readonly whole: Figure; readonly name: string },
  { words, format }: IncomeFormat,
): string {
  if (part.state !== 'amount' || whole.state !== 'amount' || whole.fen <= 0) return '';
  return words.share(name, formatShare(part.fen, whole.fen, format));
}
