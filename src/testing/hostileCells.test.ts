// Tables that nobody means well with, as CSV and as workbooks: keys of prototypes for
// headers and names, signs that turn or hide, a cell of 10 MB, sums beyond counting. They
// are read with every figure as printed, or refused with a reason.
import { utils, write } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { nodeLoaders } from '../cli/nodeLoaders.ts';
import { readSource } from '../ingest/read.ts';
import type { Cell } from '../model/table.ts';
import { bundledClassification } from './sampleContext.ts';

type Rows = readonly (readonly string[])[];

/** A table of three columns; `value` stands in the total of its last row. */
function drawRows(value: string, name = '一般公共服务支出', header = '项目支出'): Rows {
  return [
    ['2025年一般公共预算支出情况表', '', '', ''],
    ['编制部门：某市某局', '', '', '单位：元'],
    ['科目编码', '科目名称', '合计', header],
    ['', '合计', value, value],
    ['201', name, value, value],
    ['20103', '政府办公厅（室）及相关机构事务', value, value],
  ];
}

const encodeCsv = (rows: Rows) =>
  new TextEncoder().encode(rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n'));

function encodeWorkbook(rows: Rows): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), '表');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

const formats = { CSV: encodeCsv, workbook: encodeWorkbook } as const;
const names = Object.keys(formats) as readonly (keyof typeof formats)[];

async function readCells(bytes: Uint8Array): Promise<readonly Cell[] | string> {
  const answer = await readSource(bytes, {
    fileName: '2025',
    classification: bundledClassification,
    now: () => 0,
    loaders: nodeLoaders,
  });
  if (!answer.ok) return answer.problem.code;
  const { read, consumed, leftover } = answer.value.account;
  expect(read).toBe(consumed + leftover);
  return answer.value.disclosure.tables.flatMap(({ panels }) =>
    panels.flatMap(({ rows }) => rows.flatMap((row) => row.cells)),
  );
}

const listFen = (cells: readonly Cell[] | string) =>
  typeof cells === 'string' ? [] : cells.flatMap((cell) => ('fen' in cell ? [cell.fen] : []));

describe.each(names)('%s', (format) => {
  const encode = formats[format];

  it('reads a sound table', async () => {
    expect(listFen(await readCells(encode(drawRows('12.34'))))).toContain(1234);
  });

  it.each(['__proto__', 'constructor', 'hasOwnProperty', 'toString'])(
    'takes %s for a name like any other',
    async (key) => {
      expect(listFen(await readCells(encode(drawRows('12.34', key))))).toContain(1234);
      expect(await readCells(encode(drawRows('12.34', key, key)))).not.toHaveLength(0);
      expect(Object.keys(Object.prototype)).toEqual([]);
    },
  );

  it.each(['\u202e12.34\u202c', '1\u200b2.34', '\u206712.34\u2069', '12\u2060.34', '12.34\ufeff'])(
    'never reads %j as another sum',
    async (value) => {
      const cells = await readCells(encode(drawRows(value)));
      for (const fen of listFen(cells)) expect(fen).toBe(1234);
    },
  );

  it.each([
    '90071992547409.93',
    '90071992547409.92',
    '-90071992547409.92',
    '99999999999999999999',
    '0.001',
  ])('does not round %s', async (value) => {
    const cells = await readCells(encode(drawRows(value)));
    if (typeof cells === 'string') throw new Error(cells);
    expect(listFen(cells)).toEqual([]);
    expect(cells.filter(({ state }) => state === 'unreadable').length).toBeGreaterThan(1);
  });

  it.each([
    ['90071992547409.91', Number.MAX_SAFE_INTEGER],
    ['-90071992547409.91', Number.MIN_SAFE_INTEGER],
    ['-12.34', -1234],
  ])('reads %s to the last fen', async (value, fen) => {
    expect(listFen(await readCells(encode(drawRows(value))))).toContain(fen);
  });
});

describe('a cell of 10 MB', () => {
  it.each(['一', '9', '1.00 ', '（', '\u200b'])(
    'of %j is refused with a reason',
    { timeout: 60_000 },
    async (piece) => {
      const long = piece.repeat((10 * 1024 * 1024) / new TextEncoder().encode(piece).length);
      expect(await readCells(encodeCsv(drawRows('12.34', long)))).toBe('endlessLine');
    },
  );

  it('of a workbook that no spreadsheet wrote', { timeout: 60_000 }, async () => {
    const bytes = encodeWorkbook(drawRows('12.34', '替'));
    const parts = unzipSync(bytes);
    const swap = (part: Uint8Array) =>
      strToU8(strFromU8(part).replace('替', '9'.repeat(10 * 1024 * 1024)));
    const swapped = Object.entries(parts).map(([name, part]) => [name, swap(part)] as const);
    const packed = zipSync(Object.fromEntries(swapped), { level: 0 });
    expect(await readCells(packed)).toBe('endlessLine');
  });
});
