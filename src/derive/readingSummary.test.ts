// The summary of a reading: open tables with their columns, empty tables, percentages.
import { describe, expect, it } from 'vitest';
import { drawDisclosure, drawStatement, drawTable } from '../testing/drawnDisclosure.ts';
import { getReadingSummary } from './readingSummary.ts';

const disclosure = drawDisclosure({
  tables: [
    drawTable('t1', {
      kind: 'expenditure',
      panels: [{ columns: 'total basic project', rows: '201 甲 | 3.00 3.00 _' }],
    }),
    {
      ...drawTable('t2', {
        kind: 'generalPublicProject',
        panels: [
          {
            columns: 'total economicClass=301 economicClass=302',
            rows: `
              201 甲 | 3.00 ? ? / 3.00
              202 乙 | 2.00 ? ? / 2.00`,
          },
        ],
      }),
      number: '表 2',
    },
    drawTable('t3', { kind: 'governmentFund', panels: [], notes: ['为空表。'] }),
  ],
  statements: [
    drawStatement('s1', 'generalPublicItems', { current: '5.00', change: '-5.00', percent: '50' }),
    drawStatement('s2', 'generalPublicItems', { current: '5.00', change: '-5.00', percent: '70' }),
  ],
});

describe('getReadingSummary', () => {
  it('counts tables, and names those that stay open with their columns', () => {
    const { tables, empty, unreadable, open } = getReadingSummary(disclosure);
    expect({ tables, empty, unreadable }).toEqual({ tables: 3, empty: 1, unreadable: 0 });
    expect(open).toEqual([{ id: 't2', name: '表2', columns: 2 }]);
  });

  it('counts stated percentages that agree and those that differ', () => {
    expect(getReadingSummary(disclosure).percentages).toEqual({ agree: 1, differ: 1 });
  });
});
