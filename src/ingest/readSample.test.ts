/**
 * The tables of the bundled disclosure, held against the printed text by eye:
 * counts of rows and cells, what is determined and by what, spot figures.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '../model/reading.ts';
import { type Cell, isAmount, type Row, type Table } from '../model/table.ts';
import { loadSample } from '../testing/sampleContext.ts';
import { readSource } from './read.ts';

const sample = loadSample('2025-wuerhe-industry-information');
const printedLines = new TextDecoder().decode(sample.bytes).split('\n');

let reading: Reading;

beforeAll(async () => {
  const answer = await readSource(sample.bytes, sample.context);
  if (!answer.ok) throw new Error(answer.problem.detail);
  reading = answer.value;
});

const getTable = (number: string): Table =>
  reading.disclosure.tables.find((table) => table.number === number)!;
const listRows = (table: Table): readonly Row[] => table.panels.flatMap(({ rows }) => rows);
const findRow = (number: string, key: string, panel = 0): Row =>
  getTable(number).panels[panel]!.rows.find(({ code, name }) => code === key || name === key)!;
const show = (cell: Cell): string => (isAmount(cell) ? cell.printed : cell.state);
const showRow = (row: Row): string => row.cells.map(show).join(' ').replaceAll('blank', '_');

describe('the tables of the bundled disclosure', () => {
  it('are all there, each of its kind, with every printed row', () => {
    const counts = reading.disclosure.tables.map(({ number, kind, panels }) => [
      number,
      kind,
      ...panels.map(({ rows, columns }) => `${String(rows.length)}×${String(columns.length)}`),
    ]);
    expect(counts).toEqual([
      ['表1', 'overview', '26×1', '30×1'],
      ['表2', 'income', '24×12'],
      ['表3', 'expenditure', '24×3'],
      ['表4', 'appropriation', '5×1', '30×4'],
      ['表5', 'generalPublic', '21×3'],
      ['表6', 'generalPublicBasic', '22×3'],
      ['表7', 'generalPublicProject', '9×11'],
      ['表8', 'governmentFund', '0×4'],
      ['表9', 'stateCapital', '0×4'],
      ['表10', 'threePublic', '6×4'],
      ['表11', 'carryOver', '3×9'],
    ]);
  });

  it('hold every figure printed between the table headings, once', () => {
    const start = printedLines.findIndex((line) => line.startsWith(' 第二部分'));
    const end = printedLines.findIndex((line) => line.startsWith(' 第三部分'));
    const printed = printedLines
      .slice(start, end)
      .join(' ')
      .match(/\d+\.\d\d(?!\d)/gu);
    const rows = reading.disclosure.tables.flatMap(listRows);
    const read = rows.flatMap(({ cells, unplaced }) => [
      ...cells.filter(isAmount).map((cell) => cell.printed),
      ...unplaced.map((value) => value.printed),
    ]);
    expect(read.toSorted()).toEqual(printed!.toSorted());
  });

  it('point every figure at the characters it was read from', () => {
    for (const { cells, unplaced } of reading.disclosure.tables.flatMap(listRows)) {
      for (const { printed, source } of [...cells.filter(isAmount), ...unplaced]) {
        const line = printedLines[source.lines![0] - 1]!;
        expect(line.slice(...source.chars!)).toBe(printed);
      }
    }
  });

  it('are fully determined, but for the economic columns of the project table', () => {
    for (const table of reading.disclosure.tables) {
      const rows = listRows(table);
      const open = rows.flatMap(({ unplaced }) => unplaced);
      const states = new Set(rows.flatMap(({ cells }) => cells.map(({ state }) => state)));
      expect(states.has('unreadable')).toBe(false);
      expect([table.number, open.length, states.has('undetermined')]).toEqual(
        table.number === '表7' ? ['表7', 9, true] : [table.number, 0, false],
      );
    }
    for (const row of listRows(getTable('表7'))) {
      expect(show(row.cells[0]!)).toBe(row.unplaced[0]!.printed);
      expect(row.unplaced[0]!.columns).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    }
    expect(reading.issues.filter(({ severity }) => severity !== 'notice')).toEqual([]);
  });

  it.each([
    ['表1', 'income', 0, '收入总计', '157.89'],
    ['表1', 'carried', 0, '1.财政拨款结转', '3.00'],
    ['表1', 'class', 1, '215', '89.31'],
    ['表1', 'empty class', 1, '233', '_'],
    ['表2', 'total', 0, '总计', '157.89 154.89 154.89 _ _ _ _ _ _ _ 3.00 _'],
    ['表2', 'wrapped', 0, '2080505', '8.50 8.50 8.50 _ _ _ _ _ _ _ _ _'],
    ['表2', 'carried', 0, '2169999', '3.00 _ _ _ _ _ _ _ _ _ 3.00 _'],
    ['表3', 'project', 0, '2011308', '33.00 _ 33.00'],
    ['表3', 'basic', 0, '2150501', '89.31 89.31 _'],
    ['表3', 'carried', 0, '2169999', '3.00 _ 3.00'],
    ['表4', 'total', 1, '支出总计', '154.89 154.89 _ _'],
    ['表5', 'total', 0, '总计', '154.89 111.89 43.00'],
    ['表5', 'basic', 0, '2210201', '4.18 4.18 _'],
    ['表6', 'total', 0, '总计', '111.89 102.67 9.23'],
    ['表6', 'operating', 0, '30217', '0.50 _ 0.50'],
    ['表6', 'personnel', 0, '30305', '1.08 1.08 _'],
    ['表10', 'hospitality', 0, '公务接待费', '0.50 0.50 _ _'],
    ['表10', 'vehicles', 0, '公务用车运行费', '_ _ _ _'],
    ['表11', 'project', 0, '招商引资专项资金', '3.00 3.00 _ _ 3.00 _ _ _ _'],
  ])('%s %s', (...[number, , panel, key, printed]) => {
    expect(showRow(findRow(number, key, panel))).toBe(printed);
  });

  it('name the projects beside their item, below the department', () => {
    const rows = listRows(getTable('表7'));
    expect(rows.map(({ level }) => level)).toEqual([0, 0, 1, 2, 3, 3, 1, 2, 3]);
    expect(rows[1]).toMatchObject({ role: 'entity', name: '克拉玛依市乌尔禾区工业和信息化局' });
    expect(
      rows.flatMap(({ name, project }) => (project === undefined ? [] : [[name, project]])),
    ).toEqual([
      ['招商引资', '招商投资运转经费'],
      ['招商引资', '社零促销费用'],
      ['其他科学技术支出', '信息化运维经费'],
    ]);
  });

  it('say why a table is empty', () => {
    expect(getTable('表8').notes.map(({ text }) => text)).toEqual([
      '克拉玛依市乌尔禾区工业和信息化局2025年没有使用政府性基金预算拨款安排的支出，政府性基金预算支出情况表为空表。',
    ]);
    expect(getTable('表9').notes).toHaveLength(1);
  });

  it('name the identities that decided a column, by rows and cells that exist', () => {
    const ids = new Set(reading.disclosure.tables.flatMap(listRows).map(({ id }) => id));
    let decided = 0;
    for (const { cells } of reading.disclosure.tables.flatMap(listRows)) {
      for (const cell of cells.filter(isAmount)) {
        if (cell.provenance.how !== 'determined') continue;
        decided += 1;
        expect(cell.provenance.by.length).toBeGreaterThan(0);
        for (const { rows, against } of cell.provenance.by) {
          expect(rows.every((id) => ids.has(id))).toBe(true);
          if (against !== undefined) expect(ids.has(against.replace(/\.c\d+$/u, ''))).toBe(true);
        }
      }
    }
    expect(decided).toBeGreaterThan(200);
  });

  it('tell when a printed total cannot agree with the rest', async () => {
    const text = new TextDecoder().decode(sample.bytes);
    const changed = text.replace('总计 154.89 111.89 43.00', '总计 154.89 112.89 42.00');
    const answer = await readSource(new TextEncoder().encode(changed), sample.context);
    const codes = answer.ok ? answer.value.issues.map(({ code }) => code) : [];
    expect(changed).not.toBe(text);
    expect(codes).toContain('identitiesClash');
  });
});

describe('the account of the bundled disclosure', () => {
  it('has every printed line', () => {
    const printed = printedLines.filter((line) => line.trim() !== '').length;
    const { account, leftover } = reading;
    expect(account.read).toBe(printed);
    expect(account.consumed + account.leftover).toBe(account.read);
    expect(leftover).toHaveLength(account.leftover);
    expect(leftover.filter(({ reason }) => reason === 'notUnderstood')).toEqual([]);
    expect(leftover.filter(({ reason }) => reason === 'repeatedHeader')).toHaveLength(36);
  });

  it('is of a document with its identity', () => {
    expect(reading.disclosure).toMatchObject({
      year: 2025,
      issuedOn: '2025-02-27',
      department: { text: '克拉玛依市乌尔禾区工业和信息化局' },
      sources: [{ format: 'text', lines: printedLines.length - 1 }],
    });
  });
});
