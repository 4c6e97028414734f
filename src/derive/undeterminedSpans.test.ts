import { describe, expect, it } from 'vitest';
import { drawTable } from '../testing/drawnDisclosure.ts';
import { buildPublishedTable } from './tablesAsPublished.ts';
import { listOpenColumns, mergeUndetermined } from './undeterminedSpans.ts';

const table = drawTable('t7', {
  kind: 'generalPublicProject',
  panels: [
    {
      columns: 'total basic project operating personnel',
      rows: '总计 | 3.00 ? ? _ ? / 3.00\n201 甲 | 3.00 _ 1.00 _ 2.00',
    },
  ],
});
const { body } = buildPublishedTable(table);
const spans = body.map(({ cells }) => mergeUndetermined(cells));

describe('mergeUndetermined', () => {
  it('prints a loose value once over neighbouring columns, a blank between ends the frame', () => {
    expect(spans[0]?.map(({ span, facts }) => `${span} ${facts.join(',')}`)).toEqual([
      '1 ',
      '1 ',
      '1 t7.0.0.c0',
      '2 t7.0.0.c1,t7.0.0.c2',
      '1 t7.0.0.c3',
      '1 t7.0.0.c4',
    ]);
  });

  it('covers every column of every row once', () => {
    for (const row of spans) {
      expect(row.reduce((sum, { span }) => sum + span, 0)).toBe(7);
    }
  });

  it('leaves known and blank cells alone', () => {
    expect(spans[1]?.every(({ span }) => span === 1)).toBe(true);
  });
});

describe('listOpenColumns', () => {
  it('tells open columns from those that are known, and counts the rows', () => {
    expect(listOpenColumns(table.panels)).toEqual({
      open: ['basic', 'project', 'personnel'],
      known: ['total'],
      rows: 1,
    });
  });

  it('finds nothing open in a plain table', () => {
    const plain = drawTable('t1', {
      kind: 'income',
      panels: [{ columns: 'total basic', rows: '甲 | 1 _' }],
    });
    expect(listOpenColumns(plain.panels)).toEqual({ open: [], known: ['total'], rows: 0 });
  });
});
