import { describe, expect, it } from 'vitest';
import { isCsv, readCsv } from './readCsv.ts';

const text =
  '\ufeff表1,,\n单位：元,,\n项目,金额,备注\n"教育,支出","1,234.50",=HYPERLINK("x")\n合计,"1,234.50",\n';

describe('CSV', () => {
  it('reads quoted fields, titles and unit; formulas stay text', () => {
    const read = readCsv(text, 's');
    const [page] = read.ok ? read.value.pages : [];
    expect(page?.lines.map((line) => line.text)).toEqual(['表1', '单位：元']);
    expect(page?.grids[0]?.unit).toBe('yuan');
    expect(page?.grids[0]?.rows.map((row) => row.map((cell) => cell.text))).toEqual([
      ['项目', '金额', '备注'],
      ['教育,支出', '1,234.50', '=HYPERLINK("x")'],
      ['合计', '1,234.50'],
    ]);
    expect(page?.grids[0]?.rows[1]?.[1]?.source).toEqual({ source: 's', page: 1, address: 'B4' });
  });

  it('is told from prose by fields that agree in number', () => {
    expect(isCsv(text)).toBe(true);
    expect(isCsv('第一行\n第二行, 有一个逗号\n第三行\n第四行\n')).toBe(false);
    expect(isCsv('只有一行,两个字段')).toBe(false);
  });

  it('says when nothing is in it', () => {
    const read = readCsv(' ,\n,\n', 's');
    expect(read.ok ? '' : read.problem.code).toBe('workbookEmpty');
  });
});
