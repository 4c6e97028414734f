import * as xlsx from '@e965/xlsx';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Grid } from '../grid/grid.ts';
import { inspectWorkbook } from './package.ts';
import { readWorkbook } from './readWorkbook.ts';

type Value = string | number | null;

function writeBook(
  sheets: Readonly<Record<string, readonly (readonly Value[])[]>>,
  change?: (book: xlsx.WorkBook) => void,
): Uint8Array {
  const book = xlsx.utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  }
  change?.(book);
  return new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

function readGrids(bytes: Uint8Array): readonly Grid[] {
  const read = readWorkbook(bytes, xlsx, 's');
  if (!read.ok) throw new Error(read.problem.detail);
  return read.value.pages.flatMap((page) => page.grids);
}

function readCode(bytes: Uint8Array): string {
  const read = readWorkbook(bytes, xlsx, 's');
  return read.ok ? 'read' : read.problem.code;
}

const table = [
  ['表1 收支总表', null, null],
  ['部门：某局', null, '单位：万元'],
  ['项目', '预算数', null],
  ['合  计', 154.89, 0.1 + 0.2],
  ['注：本表不含上年结转', null, null],
];

describe('workbooks', () => {
  it('tell titles, unit, table and notes apart', () => {
    const read = readWorkbook(writeBook({ 收支: table }), xlsx, 's');
    const page = read.ok ? read.value.pages[0] : undefined;
    expect(page?.name).toBe('收支');
    expect(page?.lines.map((line) => line.text)).toEqual([
      '表1 收支总表',
      '部门：某局',
      '单位：万元',
      '注：本表不含上年结转',
    ]);
    const [grid] = page?.grids ?? [];
    expect(grid?.unit).toBe('tenThousandYuan');
    expect(grid?.titleLines).toHaveLength(3);
    expect(grid?.rows.map((row) => row.map((cell) => cell.text))).toEqual([
      ['项目', '预算数'],
      ['合计', '154.89', '0.3'],
    ]);
    expect(read.ok && read.value.account).toEqual({ read: 9, consumed: 9, leftover: 0 });
  });

  it('give every cell its address and its exact number', () => {
    const [grid] = readGrids(
      writeBook(
        {
          表: [
            ['项目', '金额', '其中'],
            ['教育', 1234.5, 1 / 3],
          ],
        },
        (book) => {
          const sheet = book.Sheets['表']!;
          (sheet['B2'] as xlsx.CellObject).z = '#,##0.00';
          (sheet['C2'] as xlsx.CellObject).z = '0.00';
        },
      ),
    );
    expect(grid?.rows[1]?.map(({ text, exact, source }) => [text, exact, source.address])).toEqual([
      ['教育', undefined, 'A2'],
      ['1,234.50', '1234.5', 'B2'],
      ['0.33', '0.333333333333333', 'C2'],
    ]);
  });

  it('keep merged cells with their spans', () => {
    const rows = [
      ['科目', '支出', null],
      [null, '基本', '项目'],
      ['教育', 1, 2],
    ];
    const [grid] = readGrids(
      writeBook({ 表: rows }, (book) => {
        book.Sheets['表']!['!merges'] = [
          xlsx.utils.decode_range('A1:A2'),
          xlsx.utils.decode_range('B1:C1'),
        ];
      }),
    );
    expect(grid?.rows[0]?.map((cell) => [cell.text, cell.rowSpan, cell.columnSpan])).toEqual([
      ['科目', 2, 1],
      ['支出', 1, 2],
    ]);
    expect(grid?.columnCount).toBe(3);
  });

  it('part two tables on one sheet where a title follows a blank row', () => {
    const grids = readGrids(
      writeBook({
        表: [
          ['表1', null],
          ['项目', '金额'],
          ['教育', 1],
          [null, null],
          ['科技', 2],
          [null, null],
          ['表2', null],
          ['项目', '金额'],
          ['农林', 3],
        ],
      }),
    );
    expect(grids.map((grid) => [grid.titleLines[0]?.text, grid.rows.length])).toEqual([
      ['表1', 4],
      ['表2', 2],
    ]);
  });

  it('count hidden sheets as leftover', () => {
    const bytes = writeBook({ 表: table, 底稿: [['草稿', 9]] }, (book) => {
      book.Workbook = { Sheets: [{}, { Hidden: 1 }] };
    });
    const read = readWorkbook(bytes, xlsx, 's');
    expect(read.ok && read.value.leftover.map((left) => left.text)).toEqual(['草稿', '9']);
    expect(read.ok && read.value.account).toEqual({ read: 11, consumed: 9, leftover: 2 });
  });

  it('read the old binary format alike', () => {
    const book = xlsx.utils.book_new();
    xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(table), '收支');
    const bytes = new Uint8Array(
      xlsx.write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer,
    );
    expect(inspectWorkbook(bytes)).toEqual({ ok: true, value: 'compound' });
    expect(readGrids(bytes)[0]?.rows[1]?.map((cell) => cell.text)).toEqual([
      '合计',
      '154.89',
      '0.3',
    ]);
  });

  it('refuse what is no workbook, damaged, empty or grows out of bounds', () => {
    expect(readCode(new TextEncoder().encode('a,b\n1,2'))).toBe('notWorkbook');
    expect(readCode(zipSync({ 'word/document.xml': new Uint8Array(10) }))).toBe('notWorkbook');
    expect(readCode(writeBook({ 表: table }).slice(0, 200))).toBe('workbookDamaged');
    expect(readCode(writeBook({ 表: [[null]] }))).toBe('workbookEmpty');
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(60 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(readCode(bomb)).toBe('zipBomb');
  });
});
