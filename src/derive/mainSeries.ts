/**
 * The few series worth drawing as lines: the whole and the largest classes.
 *
 * In: series of all levels. Out: the total first, then classes by the largest
 * amount of any year; ties keep their order. A class without any amount is
 * left out.
 */
import type { YearSeries } from './yearSeries.ts';

function getPeak({ points }: YearSeries): number | undefined {
  const amounts = points.flatMap(({ figure }) => figure.fen ?? []);
  return amounts.length === 0 ? undefined : Math.max(...amounts);
}

/** At most `count` series, the total included. */
export function chooseMainSeries(
  series: readonly YearSeries[],
  count: number,
): readonly YearSeries[] {
  const drawn = series.filter((one) => one.level <= 1 && getPeak(one) !== undefined);
  const total = drawn.filter(({ level }) => level === 0);
  const classes = drawn
    .filter(({ level }) => level === 1)
    .toSorted((left, right) => (getPeak(right) ?? 0) - (getPeak(left) ?? 0));
  return [...total, ...classes].slice(0, count);
}
