import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../model/disclosure.ts';
import { drawDisclosure, drawTable } from '../testing/drawnDisclosure.ts';
import { drawStatistics } from '../testing/drawnStatistics.ts';
import { buildIncomeMatrix, buildIncomeSources } from './incomeMatrix.ts';
import { buildMoneyFlow, type MoneyFlow } from './moneyFlow.ts';

const list = (flow: MoneyFlow | undefined) =>
  flow?.links.map(({ from, to, fen, isSplitKnown }) =>
    [from, to, fen / 1e6, ...(isSplitKnown ? [] : ['?'])].join(' '),
  );

function withExpenditure(rows: string): Disclosure {
  const [, income] = drawStatistics().tables;
  const panels = [{ columns: 'total basic project', rows }];
  return drawDisclosure({ tables: [income!, drawTable('t9', { kind: 'expenditure', panels })] });
}

describe('buildMoneyFlow', () => {
  it('flows from sources through classes to basic and project', () => {
    const flow = buildMoneyFlow(drawStatistics());
    expect(list(flow)).toEqual([
      'source:generalPublic class:201 70',
      'class:201 nature:basic 40',
      'class:201 nature:project 30',
      'source:generalPublic class:208 20',
      'class:208 nature:basic 20',
      'source:fiscalCarryOver class:216 10',
      'class:216 nature:project 10',
    ]);
    expect(flow?.links[1]?.facts).toEqual(['t3.0.1.c1']);
    expect(flow?.nodes.map(({ key, fen }) => [key, fen / 1e6])).toEqual([
      ['source:generalPublic', 90],
      ['source:fiscalCarryOver', 10],
      ['class:201', 70],
      ['class:208', 20],
      ['class:216', 10],
      ['nature:basic', 60],
      ['nature:project', 40],
    ]);
  });

  it('balances at every class', () => {
    const flow = buildMoneyFlow(
      withExpenditure('201 甲 | 70.00 ? ? / 70.00\n208 乙 | 5.00 5.00 _'),
    );
    for (const node of flow!.nodes.filter(({ kind }) => kind === 'class')) {
      const sum = (end: 'from' | 'to') =>
        flow!.links.filter((link) => link[end] === node.key).reduce((s, { fen }) => s + fen, 0);
      expect([sum('to'), sum('from')]).toEqual([node.fen, node.fen]);
    }
    expect(flow!.links.every(({ fen }) => fen > 0)).toBe(true);
  });

  it('says where a split is not known, and where the parts exceed their whole', () => {
    const flow = buildMoneyFlow(
      withExpenditure('201 甲 | 70.00 ? ? / 70.00\n208 乙 | 5.00 5.00 _'),
    );
    expect(list(flow)).toEqual([
      'source:generalPublic class:201 70',
      'class:201 nature:unknown 70 ?',
      'source:unknown class:208 5 ?',
      'class:208 nature:basic 5',
    ]);
    expect(flow?.nodes.find(({ key }) => key === 'nature:unknown')?.isUnknown).toBe(true);
  });

  it('lists what it cannot draw', () => {
    const flow = buildMoneyFlow(withExpenditure('201 甲 | 70.00 70.00 _\n208 乙 | -5.00 -5.00 _'));
    expect(flow?.leftOut).toEqual(['t9.0.1.c0']);
    expect(buildMoneyFlow(drawDisclosure())).toBeUndefined();
  });
});

describe('income', () => {
  it('has the finest sources as columns, sums left out, empty ones marked', () => {
    const matrix = buildIncomeMatrix(drawStatistics());
    expect(matrix?.columns.map(({ key, isEmpty }) => [key, isEmpty])).toEqual([
      ['generalPublic', false],
      ['governmentFund', true],
      ['ownFunds', true],
      ['fiscalCarryOver', false],
      ['nonFiscalCarryOver', true],
    ]);
    expect(matrix?.columns[0]?.total).toEqual({
      state: 'amount',
      fen: 90_000_000,
      fact: 't2.0.0.c2',
    });
    const row = matrix?.rows.find(({ key }) => key === '2169999');
    expect(row?.cells.map(({ state }) => state)).toEqual([
      'blank',
      'blank',
      'blank',
      'amount',
      'blank',
    ]);
  });

  it('lists the sources as the overview prints them', () => {
    const sources = buildIncomeSources(drawStatistics());
    expect(sources.map(({ name, isTotal }) => [name, isTotal])).toEqual([
      ['一、本年收入', false],
      ['二、上年结转结余', false],
      ['收入总计', true],
    ]);
    expect(sources[0]?.children.map(({ figure }) => figure.state)).toEqual(['amount', 'blank']);
  });
});
