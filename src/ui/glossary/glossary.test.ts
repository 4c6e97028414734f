import { describe, expect, it } from 'vitest';
import { economicClasses, functionalClasses } from './classes.ts';
import { foldWords, matchesQuery } from './glossary.ts';
import { officialTerms } from './officialTerms.ts';

describe('the glossary', () => {
  it('has the 29 functional and the 10 economic classes, each once, in order', () => {
    const codes = functionalClasses.map(({ code }) => code);
    expect(codes).toHaveLength(29);
    expect(codes).toEqual([...new Set(codes)].toSorted());
    expect(economicClasses.map(({ code }) => code)).toEqual([
      '301',
      '302',
      '303',
      '307',
      '309',
      '310',
      '311',
      '312',
      '313',
      '399',
    ]);
  });

  it('explains every term in both languages, and names none twice', () => {
    const terms = officialTerms.map(({ term }) => foldWords(term));
    expect(new Set(terms).size).toBe(terms.length);
    for (const { explanation, english } of officialTerms) {
      expect(explanation.zh).toMatch(/[\u4e00-\u9fff].*。$/u);
      expect(explanation.en).toMatch(/^[A-Z].*\.$/u);
      expect(english).toMatch(/^[a-z][a-z' -]+$/u);
    }
  });
});

describe('matchesQuery', () => {
  it('finds every word anywhere, whatever the quotation marks, width and case', () => {
    expect(matchesQuery('三公', ['“三公”经费'])).toBe(true);
    expect(matchesQuery('PUBLIC ２０１', ['General public services', '201'])).toBe(true);
    expect(matchesQuery('public 202', ['General public services', '201'])).toBe(false);
    expect(matchesQuery('  ', ['anything'])).toBe(true);
  });
});
