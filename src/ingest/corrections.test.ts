// Each kind of correction on the bundled sample: what changes, what the figure remembers,
// and that taking a correction back is the reading as it was.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Disclosure } from '../model/disclosure.ts';
import type { Reading } from '../model/reading.ts';
import { disclosureSchema } from '../model/schema.ts';
import { getCellId } from '../model/table.ts';
import { listSamples, loadSample } from '../testing/sampleContext.ts';
import { applyCorrections, checkCorrection, findCorrectableCell } from './corrections.ts';
import { readSource } from './read.ts';

let reading: Reading;
let cell: string;

beforeAll(async () => {
  const { bytes, context } = loadSample(listSamples()[0] ?? '');
  const answer = await readSource(bytes, context);
  if (!answer.ok) throw new Error(answer.problem.detail);
  reading = answer.value;
  cell = findAmountCell(reading.disclosure);
});

function findAmountCell({ tables }: Disclosure): string {
  for (const { rows } of tables.flatMap(({ panels }) => panels)) {
    for (const row of rows) {
      const index = row.cells.findIndex(({ state }) => state === 'amount');
      if (index >= 0) return getCellId(row, index);
    }
  }
  throw new Error('The sample has no amounts');
}

const reason = '与公布的 PDF 核对';

describe('corrections', () => {
  test('change department and year and nothing else, and the id stays', () => {
    const corrected = applyCorrections(reading, [
      { id: '1', what: 'department', value: ' 某某局 ', reason },
      { id: '2', what: 'year', value: 2031, reason },
    ]).disclosure;
    expect(corrected.department.text).toBe('某某局');
    expect(corrected.year).toBe(2031);
    const { department, year } = reading.disclosure;
    expect({ ...corrected, department, year }).toEqual(reading.disclosure);
  });

  test('a corrected cell keeps what it was, also when corrected twice', () => {
    const was = findCorrectableCell(reading.disclosure, cell)!;
    const twice = applyCorrections(reading, [
      { id: '1', what: 'cell', cell, value: '12.34', reason: 'a' },
      { id: '2', what: 'cell', cell, value: '(1,234.5)', reason },
    ]);
    expect(findCorrectableCell(twice.disclosure, cell)?.cell).toMatchObject({
      state: 'amount',
      fen: -1_234_500_000 + 0,
      printed: '(1,234.5)',
      provenance: { how: 'corrected', was: 'printed' in was.cell ? was.cell.printed : '', reason },
    });
    expect(disclosureSchema.safeParse(twice.disclosure).success).toBe(true);
  });

  test('an emptied cell is blank, never zero', () => {
    const { disclosure } = applyCorrections(reading, [
      { id: '1', what: 'cell', cell, value: ' ', reason },
    ]);
    expect(findCorrectableCell(disclosure, cell)?.cell).toEqual({ state: 'blank' });
  });

  test('another unit reads every figure of the table again from its print', () => {
    const [table] = cell.split('.');
    const before = findCorrectableCell(reading.disclosure, cell)!;
    const other = before.table.unit === 'yuan' ? 'tenThousandYuan' : 'yuan';
    const { disclosure } = applyCorrections(reading, [
      { id: '1', what: 'unit', table: table ?? '', value: other, reason },
    ]);
    const after = findCorrectableCell(disclosure, cell)!;
    const factor = other === 'yuan' ? 1 / 10_000 : 10_000;
    expect(after.table.unit).toBe(other);
    expect('fen' in after.cell && 'fen' in before.cell && after.cell.fen).toBe(
      'fen' in before.cell ? before.cell.fen * factor : Number.NaN,
    );
  });

  test('another kind keeps the grid as it is', () => {
    const { id, panels } = reading.disclosure.tables[0]!;
    const { disclosure } = applyCorrections(reading, [
      { id: '1', what: 'kind', table: id, value: 'unrecognised', reason },
    ]);
    expect(disclosure.tables[0]?.kind).toBe('unrecognised');
    expect(disclosure.tables[0]?.panels).toBe(panels);
  });

  test('are refused with the reason why, and then change nothing', () => {
    const refused = [
      [{ id: '1', what: 'cell', cell, value: '1.00', reason: ' ' }, 'reasonMissing'],
      [{ id: '1', what: 'cell', cell, value: '一百', reason }, 'notAFigure'],
      [{ id: '1', what: 'cell', cell: 't99.0.0.c0', value: '1', reason }, 'notThere'],
      [{ id: '1', what: 'department', value: '', reason }, 'valueMissing'],
      [{ id: '1', what: 'year', value: 25, reason }, 'yearOutOfRange'],
      [{ id: '1', what: 'unit', table: 't99', value: 'yuan', reason }, 'notThere'],
    ] as const;
    for (const [correction, problem] of refused) {
      expect(checkCorrection(reading.disclosure, correction)).toEqual({ ok: false, problem });
      expect(applyCorrections(reading, [correction])).toBe(reading);
    }
  });
});
