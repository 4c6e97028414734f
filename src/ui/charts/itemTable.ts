// The table behind charts whose data is a list of items, and their spoken marks.
import { formatShare } from '../format/share.ts';
import { formatAmount } from '../format/amount.ts';
import type { ChartTable } from './frame.ts';
import { type Grouped, otherKey } from './grouping.ts';
import type { ChartMark } from './marks.ts';
import type { ChartItem } from './types.ts';
import { describeItem, describeValue, type ValueContext } from './values.ts';

export function buildItemTable(context: ValueContext, items: readonly ChartItem[]): ChartTable {
  const { info, language, words } = context;
  const whole = info.shareOf;
  const hasNotes = items.some((item) => item.note !== undefined);
  return {
    columns: [
      { header: words.item },
      { header: words.amount, isNumber: true },
      ...(whole === undefined ? [] : [{ header: words.share, isNumber: true }]),
      ...(hasNotes ? [{ header: words.note }] : []),
    ],
    rows: items.map((item) => ({
      key: item.key,
      cells: [
        item.label,
        formatAmount(item.fen, { unit: info.unit, language }),
        ...(whole === undefined ? [] : [formatShare(item.fen, whole.fen, { language })]),
        ...(hasNotes ? [item.note ?? ''] : []),
      ],
    })),
  };
}

/** One mark per shown item, and one for the group of hidden ones. */
export function buildItemMarks(
  context: ValueContext,
  grouped: Grouped<ChartItem>,
): readonly ChartMark[] {
  const { words } = context;
  const marks = grouped.shown.map((item) => ({
    key: item.key,
    label: describeItem(context, item),
  }));
  if (grouped.hidden.length === 0) return marks;
  const name = words.other(grouped.hidden.length);
  const label = [name, describeValue(context, grouped.hiddenSum), words.opens].join(words.comma);
  return [...marks, { key: otherKey, label }];
}

/** The shown items and, last, the group as an item of its own. */
export function withOther(
  context: ValueContext,
  grouped: Grouped<ChartItem>,
): readonly ChartItem[] {
  if (grouped.hidden.length === 0) return grouped.shown;
  const label = context.words.other(grouped.hidden.length);
  return [...grouped.shown, { key: otherKey, label, fen: grouped.hiddenSum, code: 'other' }];
}
