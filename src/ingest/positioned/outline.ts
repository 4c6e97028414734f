/**
 * Depth and parent of every row of a positioned table.
 *
 * In: rows with role, code, label, indent and concept. Out: places, with the
 * rules of `tables/levels.ts` applied to each stretch between subtotals: what
 * stands after 本年收入合计 belongs to no numbered heading above it.
 * Three-public items belong to each other by what they are, however numbered.
 */
import type { Concept } from '../../model/concept.ts';
import type { RowRole } from '../../model/table.ts';
import { type Place, placeRows } from '../tables/levels.ts';

export interface GridRowLabel {
  readonly role: RowRole;
  readonly code?: string;
  readonly label: string;
  readonly indent: number;
  readonly concept: Concept | undefined;
}

const wholes: Partial<Record<Concept, readonly Concept[]>> = {
  overseas: ['threePublic'],
  vehicles: ['threePublic'],
  hospitality: ['threePublic'],
  vehiclePurchase: ['vehicles', 'threePublic'],
  vehicleRunning: ['vehicles', 'threePublic'],
};

/** `其中：（一）…` is numbered like its siblings below it. */
function getLabel(label: string): string {
  return label.replace(/^其中\s*[:：]?\s*(?=[（(]?[一二三四五六七八九十\d]+[)）、.．])/u, '');
}

function placeSegment(rows: readonly GridRowLabel[], from: number): readonly Place[] {
  const margin = Math.min(Infinity, ...rows.map(({ indent }) => indent));
  const placed = placeRows(
    rows.map(({ role, code, label, indent }) => ({
      role,
      ...(code === undefined ? {} : { code }),
      label: getLabel(label),
      isIndented: indent > margin + 6,
    })),
  );
  return placed.map((place) =>
    place.parent === undefined ? place : { ...place, parent: place.parent + from },
  );
}

function placeByConcept(rows: readonly GridRowLabel[], places: readonly Place[]): readonly Place[] {
  const done: Place[] = [];
  rows.forEach(({ concept }, index) => {
    const own = places[index] ?? { level: 0 };
    const parents = concept === undefined ? undefined : wholes[concept];
    const parent = parents
      ?.map((whole) => rows.findLastIndex((row, at) => at < index && row.concept === whole))
      .find((at) => at >= 0);
    done.push(parent === undefined ? own : { level: (done[parent]?.level ?? 0) + 1, parent });
  });
  return done;
}

/** Uncoded lines among coded ones hang below the nearest line that is less indented. */
function placeUncoded(rows: readonly GridRowLabel[], places: readonly Place[]): readonly Place[] {
  const isClassified = rows.filter(({ code }) => code !== undefined).length * 2 > rows.length;
  if (!isClassified) return places;
  const done: Place[] = [];
  rows.forEach((row, index) => {
    const own = places[index] ?? { level: 0 };
    if (row.role !== 'line' || row.code !== undefined || row.concept !== undefined) {
      done.push(own);
      return;
    }
    const parent = rows.findLastIndex(
      (other, at) => at < index && other.role === 'line' && other.indent < row.indent - 3,
    );
    done.push(parent < 0 ? own : { level: (done[parent]?.level ?? 0) + 1, parent });
  });
  return done;
}

/** Places in the order of the rows. */
export function placeGridRows(rows: readonly GridRowLabel[]): readonly Place[] {
  const places: Place[] = [];
  let from = 0;
  rows.forEach(({ role }, index) => {
    const isEnd = role === 'subtotal' || index === rows.length - 1;
    if (!isEnd) return;
    places.push(...placeSegment(rows.slice(from, index + 1), from));
    from = index + 1;
  });
  return placeByConcept(rows, placeUncoded(rows, places));
}
