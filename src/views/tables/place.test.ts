import { describe, expect, it } from 'vitest';
import type { Finding } from '../../model/finding.ts';
import {
  drawDisclosure,
  drawnPlace,
  drawStatement,
  drawTable,
} from '../../testing/drawnDisclosure.ts';
import { findPlace, restPart, textPart } from './place.ts';

const panels = [{ columns: 'total', rows: '甲 | 1' }];
const disclosure = drawDisclosure({
  tables: [
    drawTable('t1', { kind: 'income', panels }),
    drawTable('t2', { kind: 'expenditure', panels }),
  ],
  statements: [drawStatement('s1', 'overall', { label: '甲', current: '1' })],
});

const finding: Finding = {
  id: 'cross:t2~t1',
  rule: 'cross',
  outcome: 'equal',
  evidence: (['t2.0.0.c0', 't1.0.0.c0'] as const).map((fact, at) => ({
    fact,
    side: at === 0 ? 'left' : 'right',
    sign: 1,
    printed: '1',
    source: drawnPlace,
  })),
  details: {},
};

function find(wanted: { table?: string; fact?: string; finding?: Finding }) {
  const place = findPlace(disclosure, { table: '', fact: '', finding: undefined, ...wanted });
  return { part: place.part, tables: place.tables.map(({ id }) => id), marks: [...place.marks] };
}

describe('findPlace', () => {
  it('shows the first table where nothing else is wanted, or the table is not known', () => {
    expect(find({})).toEqual({ part: 'tables', tables: ['t1'], marks: [] });
    expect(find({ table: 't99' }).tables).toEqual(['t1']);
  });

  it('leads from a fact to where it stands', () => {
    expect(find({ fact: 't2.0.0.c0' })).toEqual({
      part: 'tables',
      tables: ['t2'],
      marks: [['t2.0.0.c0', 'fact']],
    });
    expect(find({ fact: 's1' }).part).toBe('text');
    expect(find({ table: 't1', fact: 's1' }).part).toBe('tables');
  });

  it('shows both tables of a finding, the chosen one first, each side marked', () => {
    expect(find({ finding }).tables).toEqual(['t2', 't1']);
    expect(find({ finding, table: 't1' })).toEqual({
      part: 'tables',
      tables: ['t1', 't2'],
      marks: [
        ['t2.0.0.c0', 'left'],
        ['t1.0.0.c0', 'right'],
      ],
    });
  });

  it('opens the other parts by name', () => {
    expect(find({ table: textPart }).part).toBe('text');
    expect(find({ table: restPart }).part).toBe('rest');
  });
});
