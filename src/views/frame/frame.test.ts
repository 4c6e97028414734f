// Small pieces of the frame and of what views share: groups of documents, excerpts of the
// source, addresses of figures, terms in running text.
import { describe, expect, it } from 'vitest';
import type { SourceRef } from '../../model/source.ts';
import { drawDisclosure } from '../../testing/drawnDisclosure.ts';
import { decodeFacts, encodeFacts, findFactAddress } from '../shared/factAddress.ts';
import { splitByTerms } from '../shared/TermText.tsx';
import { groupDocuments } from './documentList.ts';
import { cutLine, pickLines } from './figurePanel/excerpt.ts';

const place: SourceRef = { source: 'd', page: 1, lines: [10, 11], chars: [2, 3] };

describe('groupDocuments', () => {
  it('lists each document once, by department, latest year first', () => {
    const disclosure = { ...drawDisclosure(), id: 'own', year: 2026 };
    const bundled = [
      { id: 'a', department: '甲局', year: 2024 },
      { id: 'own', department: '甲局', year: 2026 },
    ];
    const reading = {
      disclosure,
      issues: [],
      leftover: [],
      account: { read: 0, consumed: 0, leftover: 0 },
    };
    const groups = groupDocuments(bundled, { byId: { own: reading }, order: ['own'] });
    expect(groups).toHaveLength(1);
    expect(groups[0]?.documents.map(({ id }) => id)).toEqual(['own', 'a']);
  });
});

describe('the excerpt of the source', () => {
  it('takes the printed lines within six of the place', () => {
    const lines = [3, 4, 10, 17, 18].map((number) => ({
      text: String(number),
      source: { source: 'd', page: 1, lines: [number, number] as const },
    }));
    expect(pickLines(lines, place).map(({ number }) => number)).toEqual([4, 10, 17]);
    expect(pickLines(lines, { source: 'd', page: 1 })).toEqual([]);
  });

  it('marks from the first character to the last, over lines', () => {
    expect(cutLine({ number: 10, text: 'abcd' }, place)).toEqual(['ab', 'cd', '']);
    expect(cutLine({ number: 11, text: 'abcd' }, place)).toEqual(['', 'abc', 'd']);
    expect(cutLine({ number: 12, text: 'abcd' }, place)).toEqual(['abcd', '', '']);
  });
});

describe('the address of a figure', () => {
  it('is its own fact, or the facts it rests on', () => {
    expect(findFactAddress({ state: 'blank', fact: 't1.0.0.c0' })).toBe('t1.0.0.c0');
    const basis = ['s1', 's1.change'];
    const address = findFactAddress({ state: 'blank', basis });
    expect(decodeFacts(address ?? '')).toEqual(basis);
    expect(findFactAddress({ state: 'notPublished' })).toBeUndefined();
  });

  it('never outgrows what a link may carry', () => {
    const many = Array.from({ length: 100 }, (_, index) => `t1.0.${index}.c0`);
    expect(encodeFacts(many).length).toBeLessThan(200);
    expect(decodeFacts(encodeFacts(many))[0]).toBe('t1.0.0.c0');
  });
});

describe('splitByTerms', () => {
  const source = { source: 'd', page: 1 };
  const terms = ['支出', '基本支出', '甲', '乙'].map((term) => ({ term, definition: '', source }));

  it('keeps the words, prefers the longer term, and marks each once', () => {
    const pieces = splitByTerms('基本支出与基本支出', terms);
    expect(pieces.map(({ text }) => text).join('')).toBe('基本支出与基本支出');
    expect(pieces.flatMap(({ term }) => term?.term ?? [])[0]).toBe('基本支出');
    expect(pieces.filter(({ term }) => term?.term === '基本支出')).toHaveLength(1);
  });

  it('marks three terms at most', () => {
    const pieces = splitByTerms('基本支出，支出，甲，乙', terms);
    expect(pieces.filter(({ term }) => term !== undefined)).toHaveLength(3);
  });
});
