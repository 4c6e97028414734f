// Which explanation a word gets: the document's own first, official words where it has
// none, English ones first on an English page.
import { describe, expect, it } from 'vitest';
import type { GlossaryEntry } from '../../ui/glossary/glossary.ts';
import { drawnPlace } from '../../testing/drawnDisclosure.ts';
import { splitByTerms } from './TermText.tsx';
import { explainTerms } from './useTerms.ts';

const own = [{ term: '基本支出', definition: '本文件的说明。', source: drawnPlace }];
const entries: readonly GlossaryEntry[] = [
  {
    term: '基本支出',
    english: 'basic expenditure',
    explanation: { zh: '官方的说明。', en: 'What it takes to exist.' },
  },
  {
    term: '结转结余',
    english: 'carry-over',
    aliases: ['结转', '项'],
    explanation: { zh: '上年留下的钱。', en: 'Money left over.' },
  },
];
const find = (terms: ReturnType<typeof explainTerms>, word: string) =>
  terms.filter(({ term }) => term === word);

describe('explainTerms', () => {
  it('prefers the words of the document in Chinese', () => {
    const found = find(explainTerms(own, entries, 'zh'), '基本支出');
    expect(found).toEqual([{ term: '基本支出', definition: '本文件的说明。', language: 'zh' }]);
  });

  it('prefers an English explanation in English, with the gloss', () => {
    const found = find(explainTerms(own, entries, 'en'), '基本支出');
    expect(found).toEqual([
      {
        term: '基本支出',
        title: '基本支出 · basic expenditure',
        definition: 'What it takes to exist.',
        language: 'en',
      },
    ]);
  });

  it('explains official words where the document has no glossary, by their other names too', () => {
    const [found] = find(explainTerms([], entries, 'zh'), '结转');
    expect(found).toMatchObject({ title: '结转结余', definition: '上年留下的钱。' });
  });

  it('never takes a single character for a term', () => {
    expect(find(explainTerms([], entries, 'zh'), '项')).toEqual([]);
    const pieces = splitByTerms('各项结转', explainTerms([], entries, 'zh'));
    expect(pieces.map(({ text }) => text)).toEqual(['各项', '结转']);
  });
});
