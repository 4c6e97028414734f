import { describe, expect, it } from 'vitest';
import type { Reading } from '../model/reading.ts';
import { drawPage } from '../testing/drawnGrid.ts';
import { bundledClassification } from '../testing/sampleContext.ts';
import { buildPositionedDocument } from './grid/pages.ts';
import { canMerge, mergeReadings } from './mergeReadings.ts';
import { readPositioned } from './positioned/readPositioned.ts';

function read(drawing: string, sha256: string): Reading {
  const document = buildPositionedDocument([drawPage(drawing)], 'source');
  const fileName = `${sha256}.pdf`;
  const source = { id: 'source', fileName, format: 'pdf', sha256, pages: 1 } as const;
  const context = { fileName, classification: bundledClassification, now: () => 0 };
  const reading = readPositioned({ document, source }, context);
  if (!reading.ok) throw new Error(reading.problem.code);
  return reading.value;
}

const grid = (rows: string): string => `
+----------------+--------+--------+--------+
| 项目           |   合计 |   基本 |   项目 |
|                |        |   支出 |   支出 |
+----------------+--------+--------+--------+
${rows}
+----------------+--------+--------+--------+`;
const total = '| 合计           |   3.00 |   1.00 |   2.00 |';
const line = '| 201一般公共    |   3.00 |   1.00 |   2.00 |';

const table = (year: string, department: string): string => `
            ${year}年支出总表
部门：${department}          单位：万元
${grid(total)}`;

const fuller = `
            2031年支出总表
部门：某市某局          单位：万元
${grid(`${total}\n+----------------+--------+--------+--------+\n${line}`)}`;

const narrative = `
2031年部门预算编制说明
预算单位：某市某局
一、收支预算情况说明
2031年本部门预算收入3.00万元，比上年增加1.00万元。`;

const tables = read(table('2031', '某市某局'), 'a'.repeat(64));
const words = read(narrative, 'b'.repeat(64));

function merge(one: Reading, other: Reading): Reading {
  const merged = mergeReadings(one, other);
  if (!merged.ok) throw new Error(merged.problem.message);
  return merged.value;
}

describe('mergeReadings', () => {
  it('makes one disclosure of tables and narrative, in either order', () => {
    expect(canMerge(tables, words)).toBe(true);
    const [one, other] = [merge(tables, words), merge(words, tables)];
    expect(one.disclosure.id).toBe(other.disclosure.id);
    for (const { disclosure } of [one, other]) {
      expect(disclosure.tables.map(({ kind }) => kind)).toEqual(['expenditure']);
      expect(disclosure.statements.map(({ current }) => current?.printed)).toEqual(['3.00']);
      expect(disclosure.sources.map(({ id }) => id)).toEqual(['source', 'source2']);
    }
    expect(one.disclosure.tables[0]?.source.source).toBe('source');
    expect(one.disclosure.statements[0]?.sentence.source.source).toBe('source2');
    expect(other.disclosure.tables[0]?.panels[0]?.rows[0]?.source.source).toBe('source2');
    expect(one.account.consumed + one.account.leftover).toBe(one.account.read);
  });

  it('gives names of the sentences the codes of the other file’s tables', () => {
    // 行政运行 stands under nearly every division; only the table tells which.
    const items = read(
      `
            2031年一般公共预算支出表
部门：某市某局          单位：万元
+---------+----------------+--------+--------+--------+
| 科目    | 科目名称       |   合计 |   基本 |   项目 |
| 编码    |                |        |   支出 |   支出 |
+---------+----------------+--------+--------+--------+
| 2011301 | 行政运行       |   3.00 |   1.00 |   2.00 |
+---------+----------------+--------+--------+--------+`,
      'f'.repeat(64),
    );
    const spoken = read(narrative.replace('预算收入', '行政运行（项）'), '9'.repeat(64));
    expect(spoken.disclosure.statements[0]?.subject.code).toBeUndefined();
    for (const { disclosure } of [merge(items, spoken), merge(spoken, items)]) {
      expect(disclosure.statements[0]?.subject).toMatchObject({
        code: '2011301',
        codeFrom: 'table',
      });
    }
  });

  it('keeps a table that both files print once, and says so', () => {
    const both = read(fuller, 'c'.repeat(64));
    for (const merged of [merge(tables, both), merge(both, tables)]) {
      const [kept, ...others] = merged.disclosure.tables;
      expect(others).toEqual([]);
      expect(kept?.panels[0]?.rows).toHaveLength(2);
      expect(merged.issues.map(({ code }) => code)).toContain('tableInBothFiles');
    }
    const rows = merge(tables, both).disclosure.tables[0]?.panels[0]?.rows;
    expect(rows?.map(({ id }) => id)).toEqual(['t2.0.0', 't2.0.1']);
    expect(canMerge(tables, both)).toBe(true);
  });

  it.each([
    ['mergeOtherDepartment', read(table('2031', '某市另一局'), 'd'.repeat(64)), '部门不同'],
    ['mergeOtherYear', read(table('2030', '某市某局'), 'e'.repeat(64)), '年度不同'],
    ['mergeSameFile', tables, '同一份文件'],
  ])('refuses %s in plain words', (code, other, message) => {
    for (const merged of [mergeReadings(tables, other), mergeReadings(other, tables)]) {
      expect(merged.ok ? undefined : merged.problem.code).toBe(code);
      expect(merged.ok ? '' : merged.problem.message).toContain(message);
    }
    expect(canMerge(tables, other)).toBe(false);
  });
});
