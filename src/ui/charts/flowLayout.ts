// Where the nodes and links of a flow stand. Comes in: checked flows (no circles) and a
// plot. Goes out: rectangles and bands in px, as tall as their money on one scale.
// Columns follow the longest path, ends stand in the last one; the order within a column
// is that of the data. Nodes move towards what they are linked with, never over each other.
import type { CheckedFlows } from './flows.ts';
import type { FlowLink } from './types.ts';

export interface FlowPlot {
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  readonly nodeWidth: number;
  /** Least room between two nodes of a column. */
  readonly gap: number;
}

export interface NodePlace {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly column: number;
}

export interface LinkPlace {
  readonly sourceX: number;
  readonly targetX: number;
  /** Middle of the band at each end. */
  readonly sourceY: number;
  readonly targetY: number;
  readonly thickness: number;
}

export interface FlowLayout {
  /** By node key. */
  readonly nodes: ReadonlyMap<string, NodePlace>;
  /** In the order of the links. */
  readonly links: readonly LinkPlace[];
  readonly columns: number;
}

interface Box {
  readonly key: string;
  readonly column: number;
  readonly height: number;
  y: number;
}

const rounds = 24;

function getColumns({ nodes, links }: CheckedFlows): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  const getDepth = (key: string): number => {
    const known = depths.get(key);
    if (known !== undefined) return known;
    const before = links.filter((link) => link.to === key).map((link) => getDepth(link.from));
    const depth = before.length === 0 ? 0 : 1 + Math.max(...before);
    depths.set(key, depth);
    return depth;
  };
  const last = Math.max(0, ...nodes.map(({ key }) => getDepth(key)));
  return new Map(
    nodes.map(({ key }) => {
      const isEnd = links.every((link) => link.from !== key);
      return [key, isEnd ? last : getDepth(key)];
    }),
  );
}

/** The largest scale at which every column fits with its gaps. */
function getScale(columns: readonly (readonly number[])[], plot: FlowPlot): number {
  const room = plot.bottom - plot.top;
  const scales = columns.map((amounts) => {
    const sum = amounts.reduce((total, fen) => total + fen, 0);
    return sum <= 0 ? Infinity : Math.max(0, room - plot.gap * (amounts.length - 1)) / sum;
  });
  const scale = Math.min(...scales);
  return Number.isFinite(scale) ? scale : 0;
}

/** Pushes boxes apart downwards, then back up from the foot, in their order. */
function separate(boxes: readonly Box[], plot: FlowPlot): void {
  let free = plot.top;
  for (const box of boxes) {
    box.y = Math.max(box.y, free);
    free = box.y + box.height + plot.gap;
  }
  let foot = plot.bottom;
  for (const box of boxes.toReversed()) {
    box.y = Math.min(box.y, foot - box.height);
    foot = box.y - plot.gap;
  }
}

function centre({ y, height }: Box): number {
  return y + height / 2;
}

/** Mean height of what a box is linked with, by money; undefined for a box on its own. */
function getPull(box: Box, links: readonly FlowLink[], find: (key: string) => Box): number {
  let weight = 0;
  let sum = 0;
  for (const link of links) {
    if (link.from !== box.key && link.to !== box.key) continue;
    const other = find(link.from === box.key ? link.to : link.from);
    weight += link.fen;
    sum += link.fen * centre(other);
  }
  return weight === 0 ? centre(box) : sum / weight;
}

/** Bands leave and enter in the order of their other ends, so that they cross least. */
function placeLinks(
  links: readonly FlowLink[],
  find: (key: string) => Box,
  scale: number,
): ReadonlyMap<FlowLink, { readonly sourceY: number; readonly targetY: number }> {
  const sides = [
    { own: 'from', other: 'to' },
    { own: 'to', other: 'from' },
  ] as const;
  const [sources, targets] = sides.map(({ own, other }) => {
    const used = new Map<string, number>();
    const sorted = links.toSorted(
      (left, right) => centre(find(left[other])) - centre(find(right[other])),
    );
    return new Map(
      sorted.map((link) => {
        const start = used.get(link[own]) ?? find(link[own]).y;
        used.set(link[own], start + link.fen * scale);
        return [link, start + (link.fen * scale) / 2] as const;
      }),
    );
  });
  return new Map(
    links.map((link) => [
      link,
      { sourceY: sources?.get(link) ?? 0, targetY: targets?.get(link) ?? 0 },
    ]),
  );
}

/** Lays out checked flows; without any node nothing is placed. */
export function layOutFlows(flows: CheckedFlows, plot: FlowPlot): FlowLayout {
  const columnOf = getColumns(flows);
  const count = Math.max(0, ...columnOf.values()) + 1;
  const amounts = Array.from({ length: count }, (_, column) =>
    flows.nodes.filter(({ key }) => columnOf.get(key) === column).map(({ fen }) => fen as number),
  );
  const scale = getScale(amounts, plot);
  const boxes = flows.nodes.map(
    ({ key, fen }): Box => ({
      key,
      column: columnOf.get(key) ?? 0,
      height: fen * scale,
      y: plot.top,
    }),
  );
  const byKey = new Map(boxes.map((box) => [box.key, box]));
  const find = (key: string): Box => {
    const box = byKey.get(key);
    if (box === undefined) throw new Error(`A flow leads to an unknown node: ${key}`);
    return box;
  };
  const columns = Array.from({ length: count }, (_, column) =>
    boxes.filter((box) => box.column === column),
  );
  for (const column of columns) separate(column, plot);
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? columns : columns.toReversed();
    for (const column of order) {
      for (const box of column) box.y += (getPull(box, flows.links, find) - centre(box)) * 0.6;
      separate(column, plot);
    }
  }
  const step = count > 1 ? (plot.width - plot.nodeWidth) / (count - 1) : 0;
  const ends = placeLinks(flows.links, find, scale);
  return {
    columns: count,
    nodes: new Map(
      boxes.map(({ key, column, y, height }) => [key, { x: column * step, y, height, column }]),
    ),
    links: flows.links.map((link) => ({
      sourceX: find(link.from).column * step + plot.nodeWidth,
      targetX: find(link.to).column * step,
      sourceY: ends.get(link)?.sourceY ?? 0,
      targetY: ends.get(link)?.targetY ?? 0,
      thickness: link.fen * scale,
    })),
  };
}
