import { describe, expect, it } from 'vitest';
import { crossIdentities } from './crossIdentity.ts';

describe('crossIdentities', () => {
  it('have names of their own', () => {
    const ids = crossIdentities.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('speak of rows of one code in all of their cells or in none', () => {
    for (const { id, terms } of crossIdentities) {
      const rows = new Set(terms.map(({ cell }) => cell.row === 'sameCode'));
      expect(rows.size, id).toBe(1);
    }
  });

  it('set one side against the other, unless a proviso makes a cell nothing', () => {
    for (const { id, terms, provided } of crossIdentities) {
      const signs = new Set(terms.map(({ sign }) => sign));
      expect(signs.size === 2 || provided !== undefined, id).toBe(true);
    }
  });
});
