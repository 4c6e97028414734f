// Sources of income, drawn: the finest with money, what is said about them, and nesting.
import { expect, test } from 'vitest';
import {
  drawDisclosure,
  drawnPlace,
  drawStatement,
  drawTable,
} from '../testing/drawnDisclosure.ts';
import { buildIncomeMatrix, buildIncomeSources, type IncomeSource } from './incomeMatrix.ts';
import {
  findIncomeChange,
  getPlainName,
  listFinestSources,
  listMatrixSources,
  nestIncomeRows,
} from './incomeSources.ts';

const income = drawTable('t2', {
  kind: 'income',
  panels: [
    {
      columns: 'total generalPublic ownFunds',
      rows: `
        总计 | 9 8 1
        201 一般公共服务支出 | 9 8 1
          20113 商贸事务 | 9 8 1
            2011308 招商引资 | 8 8 _
            2011399 其他商贸事务支出 | 1 _ 1
        208 社会保障和就业支出 | _ _ _`,
    },
  ],
});

function source(name: string, given: Partial<IncomeSource> = {}): IncomeSource {
  return {
    key: name,
    name,
    figure: { state: 'blank' },
    isTotal: false,
    isOfWhich: false,
    children: [],
    ...given,
  };
}

const disclosure = drawDisclosure({
  tables: [income],
  statements: [
    drawStatement('s1', 'income', { concept: 'generalPublic', current: '7', change: '+1' }),
    drawStatement('s2', 'income', {
      concept: 'generalPublic',
      current: '8',
      change: '-2',
      reason: '项目减少',
    }),
  ],
});

test('a line after 其中 never stands for its source, a blank one is no money', () => {
  const figure = { state: 'amount', fen: 800 } as IncomeSource['figure'];
  const sources = [
    source('本年收入', {
      figure,
      children: [
        source('一般公共预算', {
          figure,
          children: [source('其中：一般财力', { figure, isOfWhich: true })],
        }),
        source('政府性基金预算'),
      ],
    }),
    source('收入总计', { figure, isTotal: true }),
  ];
  expect(listFinestSources(sources).map(({ name }) => name)).toEqual(['一般公共预算']);
});

test('a change belongs to the source whose amount it is about', () => {
  const matrix = buildIncomeMatrix(disclosure);
  const [general, own] = matrix === undefined ? [] : listMatrixSources(matrix);
  const change = general === undefined ? undefined : findIncomeChange(disclosure, general);
  expect(change?.statement).toBe('s2');
  expect(change?.previous).toMatchObject({ state: 'amount', fen: 10_000_000 });
  expect(change?.reason?.text).toBe('项目减少');
  expect(own === undefined ? 'missing' : findIncomeChange(disclosure, own)).toBeUndefined();
  expect(buildIncomeSources(disclosure)).toEqual([]);
  expect(change?.reason?.source).toBe(drawnPlace);
});

test('rows are nested by their level, the grand total aside', () => {
  const nested = nestIncomeRows(buildIncomeMatrix(disclosure)?.rows ?? []);
  expect(nested.map(({ row }) => row.key)).toEqual(['201', '208']);
  expect(nested[0]?.children[0]?.children.map(({ row }) => row.key)).toEqual([
    '2011308',
    '2011399',
  ]);
});

test('the number before a name belongs to its table', () => {
  const names = [
    '一、本年收入',
    '1.一般公共预算拨款',
    '其中：一般财力',
    '（二）其他',
    '2025年结转',
    '1.',
  ];
  expect(names.map((name) => getPlainName({ name }))).toEqual([
    '本年收入',
    '一般公共预算拨款',
    '一般财力',
    '其他',
    '2025年结转',
    '1.',
  ]);
});
