import { describe, expect, it } from 'vitest';
import { getColumnSums } from './columnIdentity.ts';
import type { Concept, FundScope } from './concept.ts';
import type { Column } from './table.ts';

function column(concept: Concept, scope?: FundScope): Column {
  const base = { label: concept, groups: [], type: 'amount', concept } as const;
  return scope === undefined ? base : { ...base, scope };
}

describe('getColumnSums', () => {
  it('splits expenditure into basic and project', () => {
    expect(getColumnSums([column('total'), column('basic'), column('project')])).toEqual([
      { whole: 0, parts: [1, 2] },
    ]);
  });

  it('nests a printed subtotal of the fiscal funds under the total', () => {
    const columns = (
      [
        'total',
        'fiscalAppropriation',
        'generalPublic',
        'governmentFund',
        'ownFunds',
        'fiscalCarryOver',
      ] as const
    ).map((concept) => column(concept));
    expect(getColumnSums(columns)).toEqual([
      { whole: 0, parts: [1, 4, 5] },
      { whole: 1, parts: [2, 3] },
    ]);
  });

  it('adds the funds straight to the total when no subtotal is printed', () => {
    const columns = (['total', 'generalPublic', 'governmentFund', 'stateCapital'] as const).map(
      (concept) => column(concept),
    );
    expect(getColumnSums(columns)).toEqual([{ whole: 0, parts: [1, 2, 3] }]);
  });

  it('keeps the fiscal and the other half of a carry-over table apart', () => {
    const columns = [
      column('total'),
      column('fiscalAppropriation', 'fiscal'),
      column('personnel', 'fiscal'),
      column('operating', 'fiscal'),
      column('project', 'fiscal'),
      column('nonFiscal', 'nonFiscal'),
      column('personnel', 'nonFiscal'),
      column('operating', 'nonFiscal'),
      column('project', 'nonFiscal'),
    ];
    expect(getColumnSums(columns)).toEqual([
      { whole: 0, parts: [1, 5] },
      { whole: 1, parts: [2, 3, 4] },
      { whole: 5, parts: [6, 7, 8] },
    ]);
  });

  it('puts personnel and operating under basic where basic is printed', () => {
    const columns = (['total', 'basic', 'personnel', 'operating', 'project'] as const).map(
      (concept) => column(concept),
    );
    expect(getColumnSums(columns)).toEqual([
      { whole: 0, parts: [1, 4] },
      { whole: 1, parts: [2, 3] },
    ]);
  });

  it('reads the sideways three-public table', () => {
    const columns = (
      ['total', 'overseas', 'hospitality', 'vehicles', 'vehiclePurchase', 'vehicleRunning'] as const
    ).map((concept) => column(concept));
    expect(getColumnSums(columns)).toEqual([
      { whole: 0, parts: [1, 2, 3] },
      { whole: 3, parts: [4, 5] },
    ]);
  });

  it('leaves out columns of other kinds, periods and meanings', () => {
    const percent: Column = { label: '%', groups: [], type: 'percent', concept: 'basic' };
    const unknown: Column = { label: '?', groups: [], type: 'amount' };
    const before: Column = { ...column('project'), period: 'previousBudget' };
    const columns = [column('total'), column('basic'), percent, unknown, before];
    expect(getColumnSums(columns)).toEqual([{ whole: 0, parts: [1] }]);
  });

  it('finds no whole among percentages and none of another scope', () => {
    const percent: Column = { label: '%', groups: [], type: 'percent', concept: 'total' };
    expect(getColumnSums([percent, column('basic')])).toEqual([]);
    expect(getColumnSums([column('basic', 'fiscal'), column('personnel', 'nonFiscal')])).toEqual(
      [],
    );
  });

  it('takes a total of another scope, and a whole that names none', () => {
    expect(getColumnSums([column('total', 'fiscal'), column('project', 'nonFiscal')])).toEqual([
      { whole: 0, parts: [1] },
    ]);
    expect(getColumnSums([column('basic'), column('personnel', 'fiscal')])).toEqual([
      { whole: 0, parts: [1] },
    ]);
  });
});
