// Figures found again in running text: on drawn sentences, and every one of the bundled
// disclosure by its digits.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../model/disclosure.ts';
import type { Section, StatedAmount } from '../model/narrative.ts';
import type { SourceRef } from '../model/source.ts';
import { drawDisclosure, drawStatement, drawText } from '../testing/drawnDisclosure.ts';
import { findFact } from './facts.ts';
import { markNarrative } from './narrativeMarks.ts';

const at = (line: number, char: number): SourceRef => ({
  source: 'drawn',
  page: 1,
  lines: [line, line],
  chars: [char, char + 1],
});

function drawSection(text: string): Section {
  const source: SourceRef = { source: 'drawn', page: 1, lines: [1, 2] };
  return {
    id: 'n1',
    number: '一',
    level: 1,
    topic: 'overall',
    title: drawText('说明'),
    paragraphs: [{ text, source }],
  };
}

function drawStated(id: string, printed: string, source: SourceRef) {
  const statement = drawStatement(id, 'overall', { label: id, current: printed });
  return { ...statement, current: { ...(statement.current as StatedAmount), source } };
}

function show(disclosure: Disclosure): string {
  return markNarrative(disclosure)
    .flatMap(({ paragraphs }) => paragraphs)
    .map(({ pieces }) =>
      pieces.map(({ text, fact }) => (fact === undefined ? text : `[${text}:${fact}]`)).join(''),
    )
    .join('\n');
}

describe('markNarrative', () => {
  it('takes figures in the order of the source, equal digits one after the other', () => {
    const disclosure = drawDisclosure({
      sections: [drawSection('收入3.00万元，支出3.00万元。')],
      statements: [drawStated('s2', '3.00', at(2, 0)), drawStated('s1', '3.00', at(1, 4))],
    });
    expect(show(disclosure)).toBe('收入[3.00:s1]万元，支出[3.00:s2]万元。');
  });

  it('does not take a part of a longer number', () => {
    const disclosure = drawDisclosure({
      sections: [drawSection('2025年安排15.00万元，其中5.00万元。')],
      statements: [drawStated('s1', '5.00', at(1, 0))],
    });
    expect(show(disclosure)).toBe('2025年安排15.00万元，其中[5.00:s1]万元。');
  });

  it('leaves figures of other paragraphs and figures it cannot find alone', () => {
    const disclosure = drawDisclosure({
      sections: [drawSection('共3.00万元。')],
      statements: [drawStated('s1', '3.00', at(9, 0)), drawStated('s2', '4.00', at(1, 0))],
    });
    expect(show(disclosure)).toBe('共3.00万元。');
  });
});

describe('the bundled narrative', () => {
  const path = '../../data/disclosures/2025-wuerhe-industry-information/disclosure.json';
  const disclosure = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as Disclosure;
  const paragraphs = markNarrative(disclosure).flatMap((section) => section.paragraphs);

  it('keeps every word', () => {
    const texts = disclosure.sections.flatMap((section) => section.paragraphs);
    expect(paragraphs.map(({ pieces }) => pieces.map(({ text }) => text).join(''))).toEqual(
      texts.map(({ text }) => text),
    );
  });

  it('marks every stated figure of its sections with a fact that can be opened', () => {
    const marked = new Set(
      paragraphs.flatMap(({ pieces }) => pieces.flatMap(({ fact }) => fact ?? [])),
    );
    const stated = disclosure.statements.filter(({ current }) => current !== undefined);
    expect(stated.filter(({ id }) => !marked.has(id)).map(({ id }) => id)).toEqual([]);
    expect([...marked].filter((id) => findFact(disclosure, id) === undefined)).toEqual([]);
  });
});
