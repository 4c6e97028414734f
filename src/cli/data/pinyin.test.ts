// Readings of names: polyphones by their word, and nothing for names without characters.
import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../../model/disclosure.ts';
import { getPronunciations } from './pinyin.ts';

const empty = {
  tables: [],
  statements: [],
  projects: [],
  performance: [],
  profile: { staffing: [] },
} as unknown as Disclosure;

function withTerms(...terms: readonly string[]): Disclosure {
  const source = { source: 'd1', page: 1 };
  return { ...empty, terms: terms.map((term) => ({ term, definition: '', source })) };
}

describe('getPronunciations', () => {
  it('gives pinyin and initials, in lower case and without tones', () => {
    expect(getPronunciations(withTerms('招商引资'))).toEqual({
      招商引资: { pinyin: 'zhaoshangyinzi', initials: 'zsyz' },
    });
  });

  it('reads a polyphone as its word does', () => {
    expect(getPronunciations(withTerms('银行'))['银行']?.pinyin).toBe('yinhang');
    expect(getPronunciations(withTerms('绿色'))['绿色']?.initials).toBe('ls');
  });

  it('has none for a label without characters', () => {
    expect(getPronunciations(withTerms('ABC 12'))).toEqual({});
  });
});
