/**
 * Drawn segments → lines: pieces of one line are joined, dots of dotted lines
 * too, and what is then still shorter than a cell is dropped.
 */
import type { Ruling } from './piece.ts';

/** Segments within this distance of each other lie on one line. */
const sameLine = 1.2;
/** Gaps up to this length are closed: dots, and corners drawn apart. */
const closable = 3.2;
const shortest = 4;

function joinOnLine(segments: Ruling[]): Ruling[] {
  segments.sort((a, b) => a.from - b.from);
  const joined: { axis: Ruling['axis']; at: number; from: number; to: number; isSoft: boolean }[] =
    [];
  for (const segment of segments) {
    const last = joined[joined.length - 1];
    if (last === undefined || segment.from > last.to + closable) joined.push({ ...segment });
    else {
      last.to = Math.max(last.to, segment.to);
      last.isSoft = last.isSoft && segment.isSoft;
    }
  }
  return joined;
}

function mergeAxis(segments: Ruling[]): Ruling[] {
  segments.sort((a, b) => a.at - b.at);
  const merged: Ruling[] = [];
  let line: Ruling[] = [];
  let start = -Infinity;
  for (const segment of segments) {
    if (segment.at - start > sameLine) {
      merged.push(...joinOnLine(line));
      line = [];
      start = segment.at;
    }
    line.push(segment);
  }
  merged.push(...joinOnLine(line));
  return merged.filter((ruling) => ruling.to - ruling.from >= shortest);
}

export interface MergedRulings {
  readonly horizontal: readonly Ruling[];
  readonly vertical: readonly Ruling[];
}

export function mergeRulings(rulings: readonly Ruling[]): MergedRulings {
  return {
    horizontal: mergeAxis(rulings.filter((ruling) => ruling.axis === 'horizontal')),
    vertical: mergeAxis(rulings.filter((ruling) => ruling.axis === 'vertical')),
  };
}

/** Lines that touch or cross each other, directly or over others. */
export function groupTouching(lines: MergedRulings): MergedRulings[] {
  const touch = 2.6;
  const { horizontal, vertical } = lines;
  const parent = Array.from({ length: horizontal.length + vertical.length }, (_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[index] = root;
    return root;
  };
  horizontal.forEach((h, i) => {
    vertical.forEach((v, j) => {
      const meets =
        v.at >= h.from - touch &&
        v.at <= h.to + touch &&
        h.at >= v.from - touch &&
        h.at <= v.to + touch;
      if (meets) parent[find(i)] = find(horizontal.length + j);
    });
  });
  const groups = new Map<number, { horizontal: Ruling[]; vertical: Ruling[] }>();
  [...horizontal, ...vertical].forEach((ruling, index) => {
    const root = find(index);
    const group = groups.get(root) ?? { horizontal: [], vertical: [] };
    group[ruling.axis].push(ruling);
    groups.set(root, group);
  });
  return adoptLoneVerticals([...groups.values()]);
}

function getSpan(lines: readonly Ruling[]): readonly [number, number] {
  return [Math.min(...lines.map((line) => line.from)), Math.max(...lines.map((line) => line.to))];
}

/**
 * A border that meets no horizontal line (the side of a cell that runs on over
 * the page's end) belongs to the table it runs along.
 */
function adoptLoneVerticals(groups: readonly MergedRulings[]): MergedRulings[] {
  const lone = groups.filter((group) => group.horizontal.length === 0);
  const tables = groups.filter((group) => group.horizontal.length > 0);
  return tables.map((table) => {
    if (table.vertical.length === 0) return table;
    const [from, to] = getSpan(table.vertical);
    const beside = lone.flatMap((group) =>
      group.vertical.filter(
        (line) =>
          Math.min(line.to, to) - Math.max(line.from, from) >= 0.8 * (to - from) &&
          line.to - line.from <= 1.2 * (to - from),
      ),
    );
    return beside.length === 0 ? table : { ...table, vertical: [...table.vertical, ...beside] };
  });
}
