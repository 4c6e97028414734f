/**
 * Depth and parent of every row.
 *
 * In: rows in printed order with what their labels say. Out: level and index
 * of the parent. Coded rows nest by their code; labels by their numbering
 * (一、 above 1. above 其中) and by indent; rows below a named entity belong to
 * it. Rows right below the total have level 0 and no parent.
 */
import { findParentCode } from '../../model/classification.ts';
import type { RowRole } from '../../model/table.ts';

export interface Placeable {
  readonly role: RowRole;
  readonly code?: string;
  /** As printed, numbering kept. */
  readonly label: string;
  /** Leading spaces, one that marks a new page not counted. */
  readonly isIndented: boolean;
}

export interface Place {
  readonly level: number;
  readonly parent?: number;
  readonly isOfWhich?: true;
}

interface Open {
  readonly index: number;
  readonly depth: number;
}

const ranks: readonly RegExp[] = [
  /^[一二三四五六七八九十]+[、.．]/u,
  /^[（(][一二三四五六七八九十]+[）)]/u,
  /^\d+[、.．](?!\d)/u,
  /^[（(]\d+[）)]/u,
];
const ofWhich = /^其中/u;

function findRank(label: string): number | undefined {
  const rank = ranks.findIndex((pattern) => pattern.test(label));
  return rank < 0 ? undefined : rank;
}

/** One pass over the labelled rows of a panel. */
class LabelOutline {
  private readonly numbered: { index: number; rank: number }[] = [];
  private main: Open | undefined;
  private ofWhichParent: Open | undefined;

  place(label: string, index: number, isIndented: boolean): Place {
    const rank = findRank(label);
    if (rank !== undefined) return this.placeNumbered(rank, index);
    const parent = this.findOfWhichParent(label, isIndented);
    if (parent !== undefined) {
      return { level: parent.depth + 1, parent: parent.index, isOfWhich: true };
    }
    this.ofWhichParent = undefined;
    const above = this.numbered.at(-1);
    const depth = this.numbered.length;
    this.main = { index, depth };
    return above === undefined ? { level: depth } : { level: depth, parent: above.index };
  }

  private placeNumbered(rank: number, index: number): Place {
    while ((this.numbered.at(-1)?.rank ?? -1) >= rank) this.numbered.pop();
    const above = this.numbered.at(-1);
    const depth = this.numbered.length;
    this.numbered.push({ index, rank });
    this.main = { index, depth };
    this.ofWhichParent = undefined;
    return above === undefined ? { level: depth } : { level: depth, parent: above.index };
  }

  private findOfWhichParent(label: string, isIndented: boolean): Open | undefined {
    if (ofWhich.test(label)) this.ofWhichParent = this.main;
    else if (!isIndented) return undefined;
    return this.ofWhichParent;
  }
}

function findAncestor(code: string, latest: ReadonlyMap<string, number>): number | undefined {
  for (let above = findParentCode(code); above !== undefined; above = findParentCode(above)) {
    const index = latest.get(above);
    if (index !== undefined) return index;
  }
  return undefined;
}

/** Places in the order of the rows. */
export function placeRows(rows: readonly Placeable[]): readonly Place[] {
  const places: Place[] = [];
  let latest = new Map<string, number>();
  let outline = new LabelOutline();
  let entity: number | undefined;
  const below = (parent: number | undefined): Place =>
    parent === undefined ? { level: 0 } : { level: (places[parent]?.level ?? 0) + 1, parent };

  rows.forEach(({ role, code, label, isIndented }, index) => {
    if (role === 'entity' || role === 'total') {
      latest = new Map();
      outline = new LabelOutline();
      entity = role === 'entity' ? index : undefined;
      places.push({ level: 0 });
    } else if (role === 'subtotal') places.push({ level: 0 });
    else if (code !== undefined) {
      places.push(below(findAncestor(code, latest) ?? entity));
      latest.set(code, index);
    } else if (entity !== undefined) places.push(below(entity));
    else places.push(outline.place(label, index, isIndented));
  });
  return places;
}
