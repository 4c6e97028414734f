// What a figure is compared with: parent, total, last year; and which terms explain it.
import { describe, expect, it } from 'vitest';
import {
  drawDisclosure,
  drawnPlace,
  drawStatement,
  drawTable,
} from '../testing/drawnDisclosure.ts';
import { findFactCode, listExplainingTerms } from './definitions.ts';
import { findFact } from './facts.ts';
import { getFigureContext } from './figureContext.ts';

const disclosure = drawDisclosure({
  tables: [
    drawTable('t1', {
      kind: 'expenditure',
      title: '支出表',
      panels: [
        {
          columns: 'total project',
          rows: `
            合计 | 9.00 9.00
            201 甲 | 5.00 5.00
              20101 乙的项目支出 | 5.00 5.00
            202 丙 | 4.00 4.00`,
        },
      ],
    }),
  ],
  statements: [
    drawStatement('s1', 'generalPublicItems', { code: '20101', current: '5.00', change: '+5.00' }),
    drawStatement('s2', 'generalPublicItems', { code: '202', current: '3.00', change: '-1.00' }),
  ],
  terms: ['项目支出', '基本支出'].map((term) => ({
    term,
    definition: `${term}是…`,
    source: drawnPlace,
  })),
});

const find = (id: string) => findFact(disclosure, id)!;

describe('getFigureContext', () => {
  it('gives the row above, the grand total and last year', () => {
    const { parent, total, change } = getFigureContext(disclosure, find('t1.0.2.c0'));
    expect(parent?.name).toBe('甲');
    expect(total?.figure.fen).toBe(9_000_000);
    expect(change).toMatchObject({ kind: 'new', previous: { fen: 0 } });
  });

  it('takes no last year from a statement about another amount', () => {
    expect(getFigureContext(disclosure, find('t1.0.3.c0')).change).toBeUndefined();
  });

  it('has neither parent nor total for the grand total', () => {
    expect(getFigureContext(disclosure, find('t1.0.0.c0'))).toMatchObject({
      parent: undefined,
      total: undefined,
    });
  });
});

describe('listExplainingTerms', () => {
  it('finds terms that occur in the labels, and the code', () => {
    const fact = find('t1.0.2.c0');
    expect(listExplainingTerms(disclosure, fact).map(({ term }) => term)).toEqual(['项目支出']);
    expect(findFactCode(fact)).toBe('20101');
    expect(listExplainingTerms(disclosure, find('t1.0.3.c0'))).toEqual([]);
  });
});
