// The plain data under the charts: bridges close, groups lose nothing, flows have no
// circles, words fit, colours can be told apart from the paper.
import { readFileSync } from 'node:fs';
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { addFen, toFen } from '../../model/amount.ts';
import { buildBridgeRows, unexplainedKey } from './bridgeSteps.ts';
import { getClassColor } from './classColor.ts';
import { checkFlows, measureFlows } from './flows.ts';
import { groupBelow, groupSmall, otherKey } from './grouping.ts';
import { findNextMark } from './marks.ts';
import { measureText, shortenText, wrapText } from './textFit.ts';
import { getTicks } from './drawings/ticks.ts';

const someFen = fc.integer({ min: -1e12, max: 1e12 }).map(toFen);
const words = { other: (count: number) => `other ${String(count)}`, unexplained: 'unexplained' };

describe('bridge', () => {
  property.prop([
    fc.tuple(someFen, someFen),
    fc.array(someFen, { maxLength: 30 }),
    fc.integer({ min: 2, max: 12 }),
  ])('always closes, whatever the steps say', ([first, last], changes, maxItems) => {
    const start = { key: 'a', label: 'a', fen: first };
    const end = { key: 'z', label: 'z', fen: last };
    const steps = changes.map((fen, index) => ({ key: String(index), label: '', fen }));
    const rows = buildBridgeRows({ start, end, steps }, maxItems, words);
    const inner = rows.slice(1, -1);
    expect(inner.at(-1)?.to ?? first).toBe(last);
    expect(addFen(first, ...inner.map((row) => row.change))).toBe(last);
    expect(inner.length).toBeLessThanOrEqual(maxItems + 1);
    const isExplained = addFen(first, ...changes) === last;
    expect(rows.some((row) => row.key === unexplainedKey)).toBe(!isExplained);
  });
});

describe('groups', () => {
  const items = fc.array(
    someFen.map((fen) => ({ fen })),
    { maxLength: 40 },
  );
  property.prop([items, fc.integer({ min: 2, max: 20 })])('keep the sum', (list, maxItems) => {
    const grouped = groupSmall(list, maxItems);
    const shown = addFen(...grouped.shown.map((item) => item.fen));
    expect(addFen(shown, grouped.hiddenSum)).toBe(addFen(...list.map((item) => item.fen)));
    expect(grouped.hidden.length).not.toBe(1);
  });

  test('areas group what is too small, and never a single one', () => {
    const list = [100, 50, 1, 1, -7].map((fen) => ({ fen: toFen(fen) }));
    expect(groupBelow(list, 0.05)).toMatchObject({
      hiddenSum: 2,
      hidden: [{ fen: 1 }, { fen: 1 }],
    });
    expect(groupBelow(list.slice(0, 3), 0.05).hidden).toEqual([]);
  });
});

describe('flows', () => {
  const nodes = ['a', 'b', 'c'].map((key) => ({ key, label: key }));
  const link = (from: string, to: string, fen: number) => ({ from, to, fen: toFen(fen) });

  test('a link that closes a circle, or flows backwards, is refused', () => {
    const flows = checkFlows(nodes, [
      link('a', 'b', 5),
      link('b', 'c', 5),
      link('c', 'a', 1),
      link('a', 'a', 1),
      link('a', 'c', -3),
    ]);
    expect(flows.links).toHaveLength(2);
    expect(flows.refused.map((one) => one.reason)).toEqual(['cycle', 'cycle', 'notPositive']);
    expect(flows.total).toBe(5);
    expect(measureFlows(flows)).toEqual({ columns: 3, rows: 1 });
  });
});

describe('keys', () => {
  const marks = [
    { key: 'a', label: '' },
    { key: 'a1', label: '', parentKey: 'a' },
    { key: 'a2', label: '', parentKey: 'a' },
    { key: 'b', label: '' },
  ];
  test.each([
    ['a', 'ArrowRight', 'b'],
    ['a', 'ArrowDown', 'a1'],
    ['a1', 'ArrowRight', 'a2'],
    ['a2', 'ArrowRight', 'a2'],
    ['a2', 'ArrowUp', 'a'],
    ['a2', 'Home', 'a1'],
    ['b', 'ArrowDown', undefined],
    ['b', 'x', undefined],
  ])('in a tree, from %s %s leads to %s', (from, pressed, to) => {
    expect(findNextMark(marks, from, pressed)).toBe(to);
  });

  test('in a list all arrows go along', () => {
    const list = [marks[0]!, marks[3]!];
    expect(findNextMark(list, 'a', 'ArrowDown')).toBe('b');
    expect(findNextMark(list, 'b', 'ArrowLeft')).toBe('a');
  });
});

describe('words in pictures', () => {
  property.prop([fc.string({ maxLength: 60 }), fc.integer({ min: 60, max: 400 })])(
    'shortened words fit',
    (text, width) => {
      expect(measureText(shortenText(text, width, 12), 12)).toBeLessThanOrEqual(width);
    },
  );

  test('lines are balanced, and closing marks stay with their word', () => {
    const lines = wrapText('社会保障和就业支出', { width: 90, size: 12 });
    expect(lines).toEqual(['社会保障和', '就业支出']);
    const [first] = wrapText('一二三四，五六', { width: 48, size: 12 });
    expect(first).not.toMatch(/^，/u);
    expect(wrapText('一二三四五六七八九十', { width: 40, size: 12, maxLines: 2 })).toHaveLength(2);
  });
});

test('ticks are round in the unit and hold every value', () => {
  const values = [20_618, 4300, -1200].map((value) => toFen(value * 10_000));
  const ticks = getTicks(values, 'tenThousandYuan').map((fen) => fen / 1_000_000);
  expect(ticks).toEqual([-50, 0, 50, 100, 150, 200, 250]);
});

describe('colours', () => {
  const css = readFileSync(new URL('../tokens.css', import.meta.url), 'utf8');
  const blocks = [...css.matchAll(/color-scheme: (light|dark);([^}]*)\}/gu)].map(
    ([, , body]): Record<string, string> =>
      Object.fromEntries(
        [...(body ?? '').matchAll(/--([\w-]+): (#\w{6});/gu)].map(([, name, hex]) => [name!, hex!]),
      ),
  );

  const getLuminance = (hex: string) => {
    const [r, g, b] = [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const getContrast = (one: string, other: string) => {
    const [dark, light] = [getLuminance(one), getLuminance(other)].sort((a, b) => a - b);
    return (light! + 0.05) / (dark! + 0.05);
  };

  test('both dark blocks say the same', () => {
    expect(blocks).toHaveLength(3);
    expect(blocks[1]).toEqual(blocks[2]);
  });

  test.each([0, 1])('theme %i: text reaches 4.5:1, categories carry their text', (index) => {
    const theme = blocks[index]!;
    const names = ['ink', 'ink-2', 'ink-3', 'accent', 'rise', 'fall', 'caution', 'fault'];
    for (const name of names) {
      expect(getContrast(theme[name]!, theme['paper']!), name).toBeGreaterThanOrEqual(4.5);
      expect(getContrast(theme[name]!, theme['paper-2']!), name).toBeGreaterThanOrEqual(4.5);
    }
    for (let number = 1; number <= 8; number += 1) {
      const color = theme[`category-${String(number)}`]!;
      expect(getContrast(color, theme['paper']!), color).toBeGreaterThanOrEqual(3);
      expect(getContrast(color, theme['on-category']!), color).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('an item has the colour of its class; an unknown code is neutral', () => {
    expect(getClassColor('2011308')).toBe(getClassColor('201'));
    expect(getClassColor('999')).toBe(getClassColor(otherKey));
  });
});
