// Small and late items of a list become one, "其他 n 项", that can be opened.
// Comes in: items in the order to be drawn. Goes out: what is drawn and what it hides.
// Nothing is lost: the group carries the exact sum, the table lists every item.
import { addFen, type Fen } from '../../model/amount.ts';

export const otherKey = '…other';

export interface Grouped<Item> {
  readonly shown: readonly Item[];
  readonly hidden: readonly Item[];
  readonly hiddenSum: Fen;
}

/** A group of one would hide more than it saves, so the last place is shared by two or more. */
export function groupSmall<Item extends { readonly fen: Fen }>(
  items: readonly Item[],
  maxItems: number,
): Grouped<Item> {
  const count = items.length <= maxItems ? items.length : maxItems - 1;
  const hidden = items.slice(count);
  return {
    shown: items.slice(0, count),
    hidden,
    hiddenSum: addFen(...hidden.map((item) => item.fen)),
  };
}

/** Items below a share of the whole, for areas: the smallest ones that cannot be drawn. */
export function groupBelow<Item extends { readonly fen: Fen }>(
  items: readonly Item[],
  leastShare: number,
): Grouped<Item> {
  const positive = items.filter((item) => item.fen > 0).sort((a, b) => b.fen - a.fen);
  const whole = positive.reduce((sum, item) => sum + item.fen, 0);
  const large = positive.filter((item) => item.fen >= whole * leastShare);
  const hidden = positive.slice(large.length);
  if (hidden.length === 1) return { shown: positive, hidden: [], hiddenSum: addFen() };
  return { shown: large, hidden, hiddenSum: addFen(...hidden.map((item) => item.fen)) };
}
