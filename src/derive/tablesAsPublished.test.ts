import { describe, expect, it } from 'vitest';
import { drawTable } from '../testing/drawnDisclosure.ts';
import { buildPublishedTable } from './tablesAsPublished.ts';

describe('buildPublishedTable', () => {
  it('spans header groups over their columns and single labels over the height', () => {
    const { header, columnCount } = buildPublishedTable(
      drawTable('t1', {
        kind: 'carryOver',
        panels: [
          { columns: 'total basic:fiscal project:fiscal basic:nonFiscal', rows: '甲 | 1 1 _ _' },
        ],
      }),
    );
    expect(columnCount).toBe(5);
    expect(
      header.map((row) => row.map((c) => `${c.label}@${c.column} ${c.columnSpan}x${c.rowSpan}`)),
    ).toEqual([
      ['@0 1x2', 'total@1 1x2', 'fiscal@2 2x1', 'nonFiscal@4 1x1'],
      ['basic@2 1x1', 'project@3 1x1', 'basic@4 1x1'],
    ]);
  });

  it('covers every column of every header row exactly once', () => {
    const { header, columnCount } = buildPublishedTable(
      drawTable('t1', {
        kind: 'carryOver',
        panels: [
          { columns: 'total basic:fiscal', rows: '201 甲 | 1 1', side: 'income' },
          { columns: 'basic:fiscal', rows: '乙 | 1', side: 'expenditure' },
        ],
      }),
    );
    const covered = new Map<string, number>();
    header.forEach((row, depth) => {
      for (const { column, columnSpan, rowSpan } of row) {
        for (let x = column; x < column + columnSpan; x += 1) {
          for (let y = depth; y < depth + rowSpan; y += 1) {
            const place = `${String(x)},${String(y)}`;
            covered.set(place, (covered.get(place) ?? 0) + 1);
          }
        }
      }
    });
    expect([...covered.values()].every((count) => count === 1)).toBe(true);
    expect(covered.size).toBe(columnCount * header.length);
  });

  it('keeps blanks blank, dashes dashes, and says what may stand in an open cell', () => {
    const { body } = buildPublishedTable(
      drawTable('t1', {
        kind: 'expenditure',
        panels: [
          { columns: 'total basic project', rows: '201 甲 @修路 | 0.00 ? - / 3.00\n乙 | !糊 _ _' },
        ],
      }),
    );
    expect(
      body.map(({ cells }) =>
        cells.map((cell) => `${cell!.state} ${cell!.printed}${cell!.candidates.join()}`),
      ),
    ).toEqual([
      ['text 201', 'text 甲', 'text 修路', 'amount 0.00', 'undetermined 3.00', 'dash -'],
      ['blank ', 'text 乙', 'blank ', 'unreadable 糊', 'blank ', 'blank '],
    ]);
    expect(body[0]?.cells[3]?.fact).toBe('t1.0.0.c0');
  });

  it('puts panels side by side by their printed line', () => {
    const { body } = buildPublishedTable(
      drawTable('t1', {
        kind: 'overview',
        panels: [
          { columns: 'total', rows: '甲 | 1', side: 'income' },
          { columns: 'total', rows: '201 乙 | 1\n202 丙 | _', side: 'expenditure' },
        ],
      }),
    );
    expect(body.map(({ cells }) => cells.map((cell) => cell?.printed))).toEqual([
      ['甲', '1', '201', '乙', '1'],
      [undefined, undefined, '202', '丙', ''],
    ]);
  });

  it('has a header and no body where the table is empty', () => {
    const empty = drawTable('t1', {
      kind: 'governmentFund',
      panels: [{ columns: 'total', rows: '' }],
    });
    expect(buildPublishedTable(empty)).toMatchObject({ columnCount: 2, body: [] });
  });
});
