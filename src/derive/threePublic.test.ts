import { describe, expect, it } from 'vitest';
import { drawDisclosure, drawStatement, drawTable } from '../testing/drawnDisclosure.ts';
import { drawStatistics } from '../testing/drawnStatistics.ts';
import { buildThreePublic } from './threePublic.ts';

const find = (result: ReturnType<typeof buildThreePublic>, concept: string) =>
  result.lines.find((line) => line.concept === concept);

describe('buildThreePublic', () => {
  const result = buildThreePublic(drawStatistics());

  it('joins the table with the two sentences of the narrative', () => {
    expect(result.total).toMatchObject({
      presence: 'amount',
      kind: 'decreased',
      current: { fen: 1_000_000, fact: 't10.0.0.c0' },
      previous: { fen: 4_000_000 },
      change: { fen: -3_000_000, fact: 's10.change' },
    });
    expect(find(result, 'hospitality')).toMatchObject({
      previous: { fen: 4_000_000 },
      reason: { text: '厉行节约。' },
      shareOfOperating: 0.2,
    });
  });

  it('keeps zero, none and amount apart', () => {
    expect(result.lines.map(({ concept, presence }) => [concept, presence])).toEqual([
      ['overseas', 'zero'],
      ['vehiclePurchase', 'none'],
      ['vehicleRunning', 'none'],
      ['hospitality', 'amount'],
    ]);
    expect(find(result, 'overseas')).toMatchObject({
      inTable: { state: 'blank' },
      inNarrative: { fen: 0, fact: 's9' },
      kind: 'unchanged',
    });
  });

  it('adds vehicles up only where both parts are known', () => {
    expect(result.vehicles.presence).toBe('none');
    const given = (concept: 'vehiclePurchase' | 'vehicleRunning', change: string) =>
      drawStatement(concept, 'threePublic', { concept, current: '0.00', change });
    const drawn = drawStatistics();
    const { vehicles } = buildThreePublic({
      ...drawn,
      statements: [
        ...drawn.statements,
        given('vehiclePurchase', '+0.00'),
        given('vehicleRunning', '-5.30'),
      ],
    });
    expect(vehicles).toMatchObject({
      presence: 'zero',
      kind: 'dropped',
      previous: { fen: 5_300_000 },
    });
    expect(vehicles.previous.basis).toContain('vehicleRunning.change');
  });

  it('tells an empty table from none', () => {
    const empty = drawTable('t1', {
      kind: 'threePublic',
      panels: [{ columns: 'total', rows: '' }],
    });
    const withEmpty = buildThreePublic(drawDisclosure({ tables: [empty] }));
    expect(withEmpty.total.presence).toBe('notApplicable');
    expect(withEmpty.isTableEmpty).toBe(true);
    const without = buildThreePublic(drawDisclosure());
    expect(without.lines.map(({ presence }) => presence)).toEqual(Array(4).fill('notPublished'));
    expect(without.table).toBeUndefined();
  });

  it('reads the table printed sideways, with last year in columns', () => {
    const table = drawTable('t1', {
      kind: 'threePublic',
      panels: [
        {
          columns:
            'total<previousBudget hospitality<previousBudget total overseas vehicles vehiclePurchase vehicleRunning hospitality',
          rows: '合计 | 9.00 4.00 6.00 0.00 - - - 6.00',
        },
      ],
    });
    const sideways = buildThreePublic(drawDisclosure({ tables: [table] }));
    expect(sideways.total).toMatchObject({
      current: { fen: 6_000_000 },
      previous: { fen: 9_000_000 },
      kind: 'decreased',
    });
    expect(find(sideways, 'hospitality')).toMatchObject({
      kind: 'increased',
      label: 'hospitality',
    });
    expect(find(sideways, 'vehicleRunning')?.presence).toBe('none');
  });
});
