// Words for the values of a chart: printed beside a mark, spoken for it, listed in its table.
import type { Fen } from '../../model/amount.ts';
import { formatAmount, formatAmountWithUnit } from '../format/amount.ts';
import { formatShare } from '../format/share.ts';
import type { SignDisplay } from '../format/numbers.ts';
import type { Language } from '../language/defineText.ts';
import type { ChartWords } from './text.ts';
import type { ChartInfo, ChartItem } from './types.ts';

export interface ValueContext {
  readonly info: ChartInfo;
  readonly language: Language;
  readonly words: ChartWords;
}

/** As printed in the picture: an amount, or a share where the measure says so. */
export function formatValue(context: ValueContext, fen: Fen, sign?: SignDisplay): string {
  const { info, language } = context;
  if (info.measure === 'share' && info.shareOf !== undefined) {
    return formatShare(fen, info.shareOf.fen, { language, sign });
  }
  return formatAmount(fen, { unit: info.unit, language, sign });
}

/** As spoken: amount with unit, then the share of the whole. */
export function describeValue(context: ValueContext, fen: Fen, sign?: SignDisplay): string {
  const { info, language, words } = context;
  const amount = formatAmountWithUnit(fen, { unit: info.unit, language, sign });
  if (info.shareOf === undefined) return amount;
  const share = formatShare(fen, info.shareOf.fen, { language });
  return amount + words.comma + words.shareOf(info.shareOf.label, share);
}

export function describeItem(context: ValueContext, item: ChartItem): string {
  const parts = [item.label, describeValue(context, item.fen)];
  if (item.note !== undefined) parts.push(item.note);
  return parts.join(context.words.comma);
}

/** "其他 2 项：甲，…；乙，…。" for what is drawn as one; empty where nothing is. */
export function describeGrouped(context: ValueContext, items: readonly ChartItem[]): string {
  return listGroupedWords(
    context,
    items.map((item) => describeItem(context, item)),
  );
}

/** The same for items that have their own words. */
export function listGroupedWords({ words }: ValueContext, items: readonly string[]): string {
  if (items.length === 0) return '';
  return words.other(items.length) + words.colon + items.join(words.listStop) + words.stop;
}

/** "共 5 项，最大的是 …。" for any list of items. */
export function describeItems(context: ValueContext, items: readonly ChartItem[]): string {
  const [largest] = [...items].sort((a, b) => Math.abs(b.fen) - Math.abs(a.fen));
  if (largest === undefined) return context.words.empty;
  return context.words.summary(items.length, describeItem(context, largest)) + context.words.stop;
}
