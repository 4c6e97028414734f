// Pairs of the queue: offered only when both are read, plain and halves of one budget.
import { describe, expect, test } from 'vitest';
import type { Disclosure } from '../model/disclosure.ts';
import type { Section } from '../model/narrative.ts';
import { drawWhole } from '../testing/drawnChecksWhole.ts';
import { drawReading } from '../testing/drawnDisclosure.ts';
import type { ImportItem } from './importItem.ts';
import { joinPair, listPairs } from './joinImports.ts';

const where = { source: 's', page: 1 };
const section: Section = {
  id: 'n1',
  number: '一',
  level: 1,
  topic: 'other',
  title: { text: '一、说明', source: where },
  paragraphs: [],
};

/** A whole budget of its own file, with tables and words, unless told otherwise. */
function draw(key: string, change: Partial<Disclosure>): ImportItem {
  const reading = drawReading({ id: key });
  const fileName = `${key}.pdf`;
  const sources = [{ id: 's', fileName, format: 'pdf', sha256: key, pages: 1 }] as const;
  const { tables: drawn } = drawWhole();
  const whole = { ...reading.disclosure, sources, tables: drawn, sections: [section] };
  const disclosure = { ...whole, ...change };
  return {
    key,
    files: [new File(['bytes'], fileName)],
    step: { state: 'read', reading: { ...reading, disclosure }, corrections: [] },
  };
}

const tables = draw('a', { sections: [], statements: [] });
const words = draw('b', { tables: [] });

describe('pairs', () => {
  test('are two halves of one budget, joined in the place of the first', () => {
    const failed: ImportItem = { key: 'x', files: [], step: { state: 'waiting' } };
    const items = [tables, failed, words];
    const [pair, ...others] = listPairs(items);
    expect([pair?.first.key, pair?.second.key, others]).toEqual(['a', 'b', []]);
    const joined = pair === undefined ? undefined : joinPair(items, pair);
    if (joined?.ok !== true) throw new Error('not joined');
    expect(joined.value.map(({ key, files }) => [key, files.map(({ name }) => name)])).toEqual([
      ['a', ['a.pdf', 'b.pdf']],
      ['x', []],
    ]);
    const [first] = joined.value;
    expect(first?.step.state === 'read' && first.step.reading.disclosure.sources).toHaveLength(2);
  });

  test('are not made of whole budgets, other years or corrected readings', () => {
    expect(listPairs([draw('a', {}), draw('b', {})])).toEqual([]);
    expect(listPairs([tables, draw('b', { tables: [], year: 1999 })])).toEqual([]);
    const step = words.step;
    if (step.state !== 'read') throw new Error('not read');
    const correction = { kind: 'year', was: 2025, year: 2024, reason: 'r' } as never;
    const corrected = { ...words, step: { ...step, corrections: [correction] } };
    expect(listPairs([tables, corrected])).toEqual([]);
    expect(joinPair([tables, corrected], { first: tables, second: corrected }).ok).toBe(false);
  });
});
