import { describe, expect, it } from 'vitest';
import type { ReadFailure, Reading } from '../model/reading.ts';
import type { Result } from '../lib/result.ts';
import { bundledClassification } from '../testing/sampleContext.ts';
import type { ReadContext } from './context.ts';
import { buildAccount } from './readAccount.ts';
import { drawPages } from '../testing/drawnPages.ts';
import { readSource } from './read.ts';

const context: ReadContext = {
  fileName: 'budget.txt',
  classification: bundledClassification,
  now: () => 0,
};

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const drawing = `部门收支总体情况表
编制部门：某市某局 单位：万元
收入 支出
项目 预算数 功能分类 预算数
一、本年收入 5.00 205 教育支出 5.00
收入总计 5.00 支出总计 5.00`;

const readBytes = (bytes: Uint8Array, fileName = '2031年预算.txt') =>
  readSource(bytes, { ...context, fileName });

function getCode(answer: Result<Reading, ReadFailure>): string {
  return answer.ok ? 'read' : answer.problem.code;
}

describe('readSource', () => {
  it.each([
    ['nothing', new Uint8Array(), 'fileEmpty'],
    ['blank lines', utf8('\n \n'), 'fileEmpty'],
    ['a PDF', utf8('%PDF-1.7'), 'formatUnsupported'],
    ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 0), 'formatUnsupported'],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'formatUnsupported'],
    ['a page', utf8('\n<!doctype html>'), 'formatUnsupported'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1), 'encodingUnknown'],
    ['broken characters', Uint8Array.of(0xff, 0xff, 0xff), 'encodingUnknown'],
    ['another text', utf8('春眠不觉晓，处处闻啼鸟。'), 'notADisclosure'],
  ])('answers %s with a reason and a remedy', async (_name, bytes, code) => {
    const answer = await readBytes(bytes);
    expect(getCode(answer)).toBe(code);
    expect(!answer.ok && answer.problem.remedy).toBeTruthy();
  });

  it('takes the year from the file name only when nothing is printed', async () => {
    expect(getCode(await readBytes(utf8(drawing), 'budget.txt'))).toBe('yearUnknown');
    const answer = await readBytes(utf8(drawing));
    expect(answer.ok && answer.value.disclosure.year).toBe(2031);
    const printed = await readBytes(utf8(drawing.replace('部门', '2030年部门')));
    expect(printed.ok && printed.value.disclosure.year).toBe(2030);
  });

  it('reads GB 18030 as well as UTF-8, with or without a mark', async () => {
    const gb = Uint8Array.from(
      [0xca, 0xd5, 0xc8, 0xeb, 0xd7, 0xdc, 0xb1, 0xed, 0x0a].concat(
        [0xb5, 0xa5, 0xce, 0xbb, 0xa3, 0xba, 0xcd, 0xf2, 0xd4, 0xaa, 0x0a],
        [0xd7, 0xdc, 0xbc, 0xc6, 0x20, 0x35, 0x2e, 0x30, 0x30],
      ),
    );
    const answer = await readBytes(gb);
    const tables = answer.ok ? answer.value.disclosure.tables : [];
    expect(tables.map(({ title, unit }) => [title, unit])).toEqual([
      ['收入总表', 'tenThousandYuan'],
    ]);
    const marked = await readBytes(utf8(`\ufeff${drawing}`));
    expect(marked.ok && marked.value.disclosure.tables[0]?.title).toBe('部门收支总体情况表');
  });

  it('names the department of the unit line when no title names one', async () => {
    const answer = await readBytes(utf8(drawing));
    expect(answer.ok && answer.value.disclosure.department).toMatchObject({
      text: '某市某局',
      source: { lines: [2, 2], chars: [5, 9] },
    });
  });

  it('gives the same id to the same bytes, whatever the file is called', async () => {
    const one = await readBytes(utf8(drawing));
    const other = await readBytes(utf8(drawing), 'copy of 2031.txt');
    const changed = await readBytes(utf8(drawing.replaceAll('5.00', '6.00')));
    const ids = [one, other, changed].map((answer) => answer.ok && answer.value.disclosure.id);
    expect(ids[0]).toMatch(/^2031-[0-9a-f]{8}$/u);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });
});

describe('buildAccount', () => {
  const lines = drawPages('甲\n乙\n丙');
  const leave = (line: (typeof lines)[number]) => ({
    text: line.text,
    source: line.source,
    reason: 'layout' as const,
  });

  it('adds up', () => {
    expect(buildAccount(lines, lines.slice(0, 2), [leave(lines[2]!)])).toEqual({
      read: 3,
      consumed: 2,
      leftover: 1,
    });
  });

  it('counts a piece cut out of a consumed line as read once more', () => {
    expect(buildAccount(lines, lines, [leave(lines[1]!)])).toEqual({
      read: 4,
      consumed: 3,
      leftover: 1,
    });
  });

  it('throws when a line is lost or consumed twice', () => {
    expect(() => buildAccount(lines, lines.slice(0, 2), [])).toThrow(/lost: 3/u);
    expect(() => buildAccount(lines, [...lines, lines[0]!], [])).toThrow(/accounted/u);
  });
});
