// Two years of the sample side by side: joined by key, one-sided lines kept, no address
// of the other document left.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Disclosure } from '../model/disclosure.ts';
import { listSamples } from '../testing/sampleContext.ts';
import { getFacts } from './figure.ts';
import { compareNodes, compareThreePublic } from './sideBySide.ts';

const sample = JSON.parse(
  readFileSync(
    new URL(`../../data/disclosures/${listSamples()[0] ?? ''}/disclosure.json`, import.meta.url),
    'utf8',
  ),
) as Disclosure;

/** The same document without its last class. */
function withoutLastClass(): Disclosure {
  const whole = compareNodes(sample, sample, place);
  const last = whole.at(-1)?.code ?? '';
  const tables = sample.tables.map((table) => ({
    ...table,
    panels: table.panels.map((panel) => ({
      ...panel,
      rows: panel.rows.filter(({ code }) => code?.startsWith(last) !== true),
    })),
  }));
  return { ...sample, tables };
}

const place = { dimension: 'functional', scope: 'all', node: '' } as const;

test('joins the root and its parts, and the other side has no address', () => {
  const rows = compareNodes(sample, sample, place);
  expect(rows[0]?.key).toBe('total');
  expect(rows.length).toBeGreaterThan(2);
  for (const { own, other } of rows) {
    expect(other.fen).toBe(own.fen);
    expect(getFacts(other)).toEqual([]);
  }
  expect(getFacts(rows[0]!.own)).not.toEqual([]);
});

test('a class that one side lacks stays, not published there, from either side', () => {
  const less = withoutLastClass();
  const last = compareNodes(sample, sample, place).at(-1)!;
  const there = compareNodes(sample, less, place).find(({ key }) => key === last.key);
  expect([there?.own.fen, there?.other.state]).toEqual([last.own.fen, 'notPublished']);
  const here = compareNodes(less, sample, place).at(-1);
  expect([here?.key, here?.own.state]).toEqual([last.key, 'notPublished']);
});

test('holds the three public expenses against each other by concept', () => {
  const rows = compareThreePublic(sample, sample);
  expect(rows.map(({ concept }) => concept)).toEqual([
    'threePublic',
    'overseas',
    'vehicles',
    'vehiclePurchase',
    'vehicleRunning',
    'hospitality',
  ]);
  for (const { own, other } of rows) expect(other.fen).toBe(own.fen);
});
