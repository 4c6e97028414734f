/** One figure of an identity: what a cell, a statement and an empty table contribute. */
import { describe, expect, it } from 'vitest';
import { drawAmount, drawChecked, drawnSource } from '../testing/drawnChecks.ts';
import { getCellTerm, getEmptyTableTerm, getStatedTerm, getStep } from './term.ts';

const [table] = drawChecked({
  tables: [
    {
      kind: 'income',
      notes: ['本表为空表。'],
      panels: [
        { columns: Array.from({ length: 5 }, () => 'total'), rows: '甲 | 1.50 | ? | ! | — |' },
      ],
    },
  ],
}).tables;
const [panel] = table?.panels ?? [];
const [row] = panel?.rows ?? [];
if (table === undefined || panel === undefined || row === undefined) throw new Error('No row');

describe('a cell', () => {
  it.each([
    [0, { state: 'amount', fen: 1_500_000, step: 10_000, printed: '1.50' }],
    [1, { state: 'undetermined', printed: '' }],
    [2, { state: 'unreadable', printed: '#REF!' }],
    [3, { state: 'dash', printed: '—' }],
    [4, { state: 'blank', printed: '' }],
    [5, { state: 'blank', printed: '' }],
  ])('in column %i', (column, expected) => {
    expect(getCellTerm({ table, panel, row, column })).toStrictEqual({
      fact: `t1.0.0.c${String(column)}`,
      sign: 1,
      ...expected,
      source: drawnSource,
    });
  });

  it('is printed in the unit of its column, where that differs from the table', () => {
    const columns = panel.columns.map((each) => ({ ...each, unit: 'yuan' as const }));
    expect(getCellTerm({ table, panel: { ...panel, columns }, row, column: 0 }, -1)).toMatchObject({
      sign: -1,
      step: 1,
    });
  });
});

describe('other figures', () => {
  it('are stated with the sign they take part with', () => {
    expect(getStatedTerm('s1.change', drawAmount('3.0'), -1)).toStrictEqual({
      fact: 's1.change',
      sign: -1,
      state: 'amount',
      fen: 3_000_000,
      step: 100_000,
      printed: '3.0',
      source: drawnSource,
    });
  });

  it('are none in an empty table, whose note speaks for it', () => {
    const place = { ...drawnSource, page: 9 };
    const noted = { ...table, notes: [{ text: '本表为空表。', source: place }] };
    const base = { fact: 't1', sign: 1, state: 'blank' };
    expect(getEmptyTableTerm(noted)).toStrictEqual({
      ...base,
      printed: '本表为空表。',
      source: place,
    });
    expect(getEmptyTableTerm({ ...table, notes: [] })).toStrictEqual({
      ...base,
      printed: '',
      source: drawnSource,
    });
  });
});

describe('the last printed digit', () => {
  it.each([
    ['3', 1_000_000],
    ['3.5', 100_000],
    ['3.50', 10_000],
    ['1,234.5', 100_000],
    ['1，234．567', 1000],
    ['（3.50）', 10_000],
    ['约1,234.5万元', 100_000],
    ['达12345万', 1_000_000],
    ['约1，234．56', 10_000],
    ['若干', 10_000],
  ])('of %s', (printed, step) => {
    expect(getStep(printed, 'tenThousandYuan')).toBe(step);
  });

  it('follows the unit', () => {
    expect(getStep('3.50', 'yuan')).toBe(1);
    expect(getStep('3.50', 'hundredMillionYuan')).toBe(100_000_000);
  });
});
