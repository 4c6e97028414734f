/**
 * The ways that lead to last year's total, and whether they meet.
 *
 * In: a bridge and the stated change of the total. Out: one entry per way
 * that the document opens: last year's own document, the total minus its
 * change, basic and project minus theirs, the items minus theirs.
 * Rule: this year − change = last year, exactly; a way with a gap is left out.
 */
import type { Disclosure } from '../model/disclosure.ts';
import { type Bridge, findGeneralPublicChange } from './bridge.ts';
import { type AmountFigure, type Figure, sumFigures } from './figure.ts';
import type { Change } from './statedChange.ts';

export interface PreviousRoute {
  readonly basis: Bridge['basis'];
  /** Last year's total by this way. */
  readonly previous: AmountFigure;
  /** True when it is the figure the bridge starts from. */
  readonly isEqual: boolean;
  /** How many changes were added up; 0 for a published total. */
  readonly parts: number;
}

function addUp(changes: readonly Change[]): Figure {
  const isWhole =
    changes.length > 0 && changes.every(({ previous }) => previous.state === 'amount');
  return isWhole ? sumFigures(changes.map(({ previous }) => previous)) : sumFigures([]);
}

/** Every way to last year's total; the one the bridge starts from may be any of them. */
export function listPreviousRoutes(
  disclosure: Disclosure,
  bridge: Bridge,
): readonly PreviousRoute[] {
  const total = findGeneralPublicChange(disclosure);
  const { split, items, from, basis } = bridge;
  const ways: readonly (readonly [Bridge['basis'], Figure, number])[] = [
    ['published', basis === 'published' ? from : sumFigures([]), 0],
    ['statedTotal', total?.previous ?? sumFigures([]), 1],
    ['statedSplit', split === undefined ? sumFigures([]) : addUp([split.basic, split.project]), 2],
    ['items', addUp(items), items.length],
  ];
  return ways.flatMap(([name, previous, parts]) =>
    previous.state === 'amount'
      ? [{ basis: name, previous, isEqual: previous.fen === from.fen, parts }]
      : [],
  );
}
