/**
 * What 上年结转 means beside other balances of last year.
 *
 * In: columns or rows with their concepts. Out: the same, 上年结转 narrowed to
 * carried-over appropriations where balances of the entity's own money
 * (上年实户资金余额, 使用非财政拨款结余) are printed beside it as its equals.
 * Alone it is all that was carried over.
 */
import type { Concept } from '../../model/concept.ts';
import type { Column } from '../../model/table.ts';
import type { Place } from '../tables/levels.ts';

function isBeside(one: Column, other: Column): boolean {
  return (
    one.period === other.period &&
    one.groups.length === other.groups.length &&
    one.groups.every((group, at) => group === other.groups[at])
  );
}

/** A sum under the heading 上年结转 stays the whole of its parts. */
function isSum({ label }: Column): boolean {
  return /^(?:合计|小计|总计)$/u.test(label.replaceAll(/\s/gu, ''));
}

/** Columns in the same order. */
export function narrowCarriedColumns(columns: readonly Column[]): readonly Column[] {
  const own = columns.filter(({ concept }) => concept === 'nonFiscalCarryOver');
  if (own.length === 0 || columns.some(({ concept }) => concept === 'fiscalCarryOver')) {
    return columns;
  }
  return columns.map((column) =>
    column.concept === 'carryOver' && !isSum(column) && own.some((each) => isBeside(each, column))
      ? { ...column, concept: 'fiscalCarryOver' }
      : column,
  );
}

/** Concepts of the rows in the same order. */
export function narrowCarriedRows(
  concepts: readonly (Concept | undefined)[],
  places: readonly Place[],
): readonly (Concept | undefined)[] {
  const own = [...concepts.keys()].filter((at) => concepts[at] === 'nonFiscalCarryOver');
  if (own.length === 0 || concepts.includes('fiscalCarryOver')) return concepts;
  const isHeading = (at: number): boolean => places.some(({ parent }) => parent === at);
  const isEqual = (at: number): boolean =>
    own.some((each) => places[each]?.parent === places[at]?.parent);
  return concepts.map((concept, at) =>
    concept === 'carryOver' && isEqual(at) && !isHeading(at) ? 'fiscalCarryOver' : concept,
  );
}
