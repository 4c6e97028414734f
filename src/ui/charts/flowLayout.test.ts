// The layout of flows: columns, one scale, no overlap, bands that fill their nodes.
import { describe, expect, it } from 'vitest';
import { toFen } from '../../model/amount.ts';
import { layOutFlows } from './flowLayout.ts';
import { checkFlows } from './flows.ts';

const plot = { width: 400, top: 10, bottom: 210, nodeWidth: 8, gap: 20 };
const keys = ['own', 'carried', 'a', 'b', 'c', 'basic', 'project'];
const flows = checkFlows(
  keys.map((key) => ({ key, label: key })),
  (
    [
      ['own', 'a', 50],
      ['own', 'b', 30],
      ['carried', 'c', 2],
      ['a', 'basic', 40],
      ['a', 'project', 10],
      ['b', 'basic', 30],
      ['c', 'project', 2],
    ] as const
  ).map(([from, to, fen]) => ({ from, to, fen: toFen(fen) })),
);
const layout = layOutFlows(flows, plot);
const get = (key: string) => layout.nodes.get(key)!;

describe('layOutFlows', () => {
  it('puts sources first and ends last', () => {
    expect(keys.map((key) => get(key).column)).toEqual([0, 0, 1, 1, 1, 2, 2]);
    expect([get('own').x, get('basic').x]).toEqual([0, 392]);
  });

  it('draws money on one scale', () => {
    const scale = get('a').height / 50;
    expect(get('own').height).toBeCloseTo(80 * scale);
    expect(layout.links.map(({ thickness }) => thickness / scale)).toEqual(
      [50, 30, 2, 40, 10, 30, 2].map((fen) => expect.closeTo(fen) as number),
    );
  });

  it('keeps nodes apart, in their order and inside the plot', () => {
    for (const column of [
      ['own', 'carried'],
      ['a', 'b', 'c'],
      ['basic', 'project'],
    ]) {
      let free = plot.top;
      for (const key of column) {
        expect(get(key).y).toBeGreaterThanOrEqual(free - 0.001);
        free = get(key).y + get(key).height + plot.gap;
      }
      expect(free - plot.gap).toBeLessThanOrEqual(plot.bottom + 0.001);
    }
  });

  it('stacks the bands of a node without gap or overlap', () => {
    const [first, second] = [layout.links[0]!, layout.links[1]!];
    expect(first.sourceY - first.thickness / 2).toBeCloseTo(get('own').y);
    expect(second.sourceY - second.thickness / 2).toBeCloseTo(first.sourceY + first.thickness / 2);
    expect(second.sourceY + second.thickness / 2).toBeCloseTo(get('own').y + get('own').height);
  });

  it('places nothing where nothing flows', () => {
    expect(layOutFlows(checkFlows([], []), plot).nodes.size).toBe(0);
  });
});
