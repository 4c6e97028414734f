/** What counts as checked: compared by law or arithmetic, not merely mentioned. */
import { describe, expect, it } from 'vitest';
import { toFen } from '../model/amount.ts';
import type { Finding } from '../model/finding.ts';
import { drawChecked, drawnSource } from '../testing/drawnChecks.ts';
import { getCoverage } from './coverage.ts';

const drawn = drawChecked({
  tables: [{ kind: 'income', panels: [{ columns: ['total'], rows: '201 类 | 3.00' }] }],
});

const fact = 't1.0.0.c0';

function find(rule: string, more: Partial<Finding> = {}): Finding {
  const piece = { fact, side: 'left', sign: 1, printed: '3.00', source: drawnSource } as const;
  const left = toFen(3_000_000);
  return { id: `${rule}:x`, rule, outcome: 'equal', left, evidence: [piece], details: {}, ...more };
}

const noSums = ({ left: _, ...finding }: Finding): Finding => finding;
const cover = (...findings: readonly Finding[]) => getCoverage(drawn, findings).cells;

describe('a figure', () => {
  it('is checked by each rule that compared it, told once', () => {
    expect(cover(find('rowSum'), find('rowSum'), find('panelTotal'))).toEqual([
      { fact, table: 't1', printed: '3.00', rules: ['rowSum', 'panelTotal'] },
    ]);
    expect(getCoverage(drawn, [find('rowSum')])).toMatchObject({ checked: 1, unchecked: 0 });
  });

  it.each(['usualPairs', 'economicFloor'])('is not checked by custom or bounds: %s', (rule) => {
    expect(cover(find(rule))).toMatchObject([{ rules: [rule], reason: 'noRule' }]);
    expect(cover(find(rule), find('rowSum'))[0]).not.toHaveProperty('reason');
  });

  it('is not checked where it could not be compared, or is quoted without sums', () => {
    const open = { outcome: 'cannotBeChecked' } as const;
    expect(cover(find('rowSum', open))).toMatchObject([{ rules: [], reason: 'noRule' }]);
    expect(cover(noSums(find('codeNames')))).toMatchObject([{ rules: [], reason: 'noRule' }]);
    expect(cover()).toMatchObject([{ rules: [], reason: 'noRule' }]);
  });

  it('stands beside what cannot be placed only where a check says so', () => {
    const beside = { outcome: 'cannotBeChecked', reason: 'undetermined' } as const;
    expect(cover(find('rowSum', beside))).toMatchObject([{ reason: 'besideUndetermined' }]);
    const other = { outcome: 'cannotBeChecked', reason: 'unreadable' } as const;
    expect(cover(find('rowSum', other))).toMatchObject([{ reason: 'noRule' }]);
  });
});

it('lists what could not be placed after the cells of its row', () => {
  const tables = drawn.tables.map((table) => ({
    ...table,
    panels: table.panels.map((panel) => ({
      ...panel,
      rows: panel.rows.map((row) => ({
        ...row,
        unplaced: [{ fen: toFen(1), printed: '1.00', columns: [0, 1], source: drawnSource }],
      })),
    })),
  }));
  expect(getCoverage({ ...drawn, tables }, [find('rowSum')])).toMatchObject({
    cells: [
      {},
      { fact: 't1.0.0.u0', table: 't1', printed: '1.00', rules: [], reason: 'undetermined' },
    ],
    checked: 1,
    unchecked: 1,
  });
});
