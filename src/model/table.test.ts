import { describe, expect, it } from 'vitest';
import { drawWhole } from '../testing/drawnChecksWhole.ts';
import { getCellId, isAmount } from './table.ts';

describe('cells', () => {
  const rows = drawWhole().tables.flatMap(({ panels }) => panels.flatMap((panel) => panel.rows));

  it('have an address below their row', () => {
    const [row] = rows;
    if (row === undefined) throw new Error('no row');
    expect(getCellId(row, 2)).toBe(`${row.id}.c2`);
  });

  it('are amounts only where an amount is printed', () => {
    expect(isAmount({ state: 'blank' })).toBe(false);
    expect(isAmount({ state: 'undetermined', candidates: [0] })).toBe(false);
    const amounts = rows.flatMap(({ cells }) => cells.filter(isAmount));
    expect(amounts.length).toBeGreaterThan(50);
    expect(amounts.every(({ fen }) => Number.isSafeInteger(fen))).toBe(true);
  });
});
