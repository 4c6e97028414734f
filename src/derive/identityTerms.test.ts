// The identities behind a cell: names and figures of both sides, the nearest first.
import { describe, expect, it } from 'vitest';
import type { IdentityRef, Table } from '../model/table.ts';
import { drawDisclosure, drawTable } from '../testing/drawnDisclosure.ts';
import { type CellFact, findFact } from './facts.ts';
import { listIdentityTerms } from './identityTerms.ts';

const drawn = drawTable('t1', {
  kind: 'expenditure',
  panels: [
    {
      columns: 'total basic project',
      rows: `
        201 甲 | 5.00 2.00 3.00
          20101 乙 | 5.00 2.00 3.00`,
    },
  ],
});

/** The table with its first cell determined by identities. */
function withIdentities(table: Table, by: readonly IdentityRef[]): Table {
  const panel = table.panels[0]!;
  const row = panel.rows[0]!;
  const cell = { ...row.cells[0]!, provenance: { how: 'determined', by } } as (typeof row.cells)[0];
  const rows = [{ ...row, cells: [cell, ...row.cells.slice(1)] }, ...panel.rows.slice(1)];
  return { ...table, panels: [{ ...panel, rows }] };
}

function listFor(by: readonly IdentityRef[]) {
  const disclosure = drawDisclosure({ tables: [withIdentities(drawn, by)] });
  return listIdentityTerms(disclosure, findFact(disclosure, 't1.0.0.c0') as CellFact);
}

describe('listIdentityTerms', () => {
  it('tells a sum in the row by its columns', () => {
    const [terms] = listFor([{ rule: 'rowSum', rows: ['t1.0.0'], column: 0 }]);
    expect(terms).toMatchObject({
      within: '甲',
      whole: { label: 'total', figure: { fen: 5_000_000 } },
      parts: [
        { label: 'basic', figure: { fen: 2_000_000 } },
        { label: 'project', figure: { fen: 3_000_000 } },
      ],
    });
  });

  it('tells a sum of rows by their names', () => {
    const [terms] = listFor([{ rule: 'childrenSum', rows: ['t1.0.0', 't1.0.1'], column: 2 }]);
    expect(terms).toMatchObject({
      within: 'project',
      whole: { label: '甲' },
      parts: [{ label: '乙', figure: { fen: 3_000_000 } }],
    });
  });

  it('gives each identity once, those about the cell itself first', () => {
    const far: IdentityRef = { rule: 'rowSum', rows: ['t1.0.1'], column: 0 };
    const near: IdentityRef = { rule: 'rowSum', rows: ['t1.0.0'], column: 0 };
    expect(listFor([far, near, far]).map(({ within }) => within)).toEqual(['甲', '乙']);
  });
});
