import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawPiece } from '../../testing/drawnGrid.ts';
import { buildPositionedDocument } from './pages.ts';
import type { RawPage, Ruling } from './piece.ts';

const coordinate = fc.integer({ min: -20, max: 620 });

const ruling = fc
  .record({
    axis: fc.constantFrom('horizontal' as const, 'vertical' as const),
    at: coordinate,
    from: coordinate,
    length: fc.integer({ min: 0, max: 500 }),
    isSoft: fc.boolean(),
  })
  .map(
    ({ axis, at, from, length, isSoft }): Ruling => ({ axis, at, from, to: from + length, isSoft }),
  );

const piece = fc
  .tuple(
    fc.constantFrom('合计', '1,234.56', '20101人大事务', '单位：万元', '- 2 -', '2'),
    coordinate,
    coordinate,
  )
  .map(([text, x, y]) => drawPiece(text, x, y));

const pages = fc
  .array(
    fc.record({
      pieces: fc.array(piece, { maxLength: 25 }),
      rulings: fc.array(ruling, { maxLength: 25 }),
    }),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((drawn) =>
    drawn.map(
      ({ pieces, rulings }, index): RawPage => ({
        page: index + 1,
        size: { width: 600, height: 600 },
        turn: 0,
        pieces,
        rulings,
      }),
    ),
  );

describe('any page', () => {
  it('ends with every piece in a cell, a line or the leftover', () => {
    fc.assert(
      fc.property(pages, (raw) => {
        const { account } = buildPositionedDocument(raw, 's');
        expect(account.consumed + account.leftover).toBe(account.read);
        const pieces = raw.reduce((sum, page) => sum + page.pieces.length, 0);
        expect(account.read).toBeGreaterThanOrEqual(pieces);
      }),
      { numRuns: 300 },
    );
  });

  it('has cells that lie within their grid and never overlap', () => {
    fc.assert(
      fc.property(pages, (raw) => {
        for (const grid of buildPositionedDocument(raw, 's').pages.flatMap((page) => page.grids)) {
          const fields = new Set<string>();
          for (const cell of grid.rows.flat()) {
            expect(cell.column + cell.columnSpan).toBeLessThanOrEqual(grid.columnCount);
            expect(cell.row + cell.rowSpan).toBeLessThanOrEqual(grid.rows.length);
            for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
              for (let step = 0; step < cell.columnSpan; step += 1) {
                const field = `${row}:${cell.column + step}`;
                expect(fields.has(field)).toBe(false);
                fields.add(field);
              }
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
