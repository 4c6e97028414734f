// The view on drawn documents: what a page of print seldom has, such as twenty thousand
// lines, negatives, figures without a place, names without codes and no head count.
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { Disclosure } from '../../model/disclosure.ts';
import { budgetStore } from '../../state/store.ts';
import { defaultView, type View } from '../../state/view.ts';
import { drawReading, drawTable } from '../../testing/drawnDisclosure.ts';
import { ExpenditureView } from './ExpenditureView.tsx';

function show(tables: Disclosure['tables'], view: Partial<View> = {}): void {
  budgetStore.getState().addReading(drawReading({ tables }));
  budgetStore.getState().replaceView({ ...defaultView, view: 'expenditure', ...view }, []);
  render(<ExpenditureView />);
}

function drawExpenditure(rows: string) {
  return drawTable('t3', {
    kind: 'expenditure',
    panels: [{ columns: 'total basic project', rows }],
  });
}

const getRows = () =>
  within(screen.getByRole('treegrid'))
    .getAllByRole('row')
    .flatMap((row) => row.dataset['key'] ?? []);

const getSummary = () => screen.getByText(/^筛选后/u, { selector: 'p' });

afterEach(() => {
  cleanup();
  const { documents, removeReading } = budgetStore.getState();
  documents.order.forEach(removeReading);
});

test('twenty thousand lines draw only the rows in sight, and a search finds one of them', async () => {
  const classes = Array.from({ length: 20 }, (_, index) => String(201 + index));
  const lines = classes.flatMap((code) => [
    `${code} 类${code} | 1000 _ 1000`,
    ...Array.from({ length: 10 }, (_, division) => `${code}${String(division + 10)}`).flatMap(
      (parent) => [
        `  ${parent} 款${parent} | 100 _ 100`,
        ...Array.from(
          { length: 100 },
          (_, item) =>
            `    ${parent}${String(item).padStart(2, '0')} 项${parent}-${String(item)} | 1 _ 1`,
        ),
      ],
    ),
  ]);
  const table = drawExpenditure(['总计 | 20000 _ 20000', ...lines].join('\n'));
  show([table], { level: 3 });
  const grid = screen.getByRole('treegrid');
  expect(grid.getAttribute('aria-rowcount')).toBe('20221');
  expect(getRows().length).toBeLessThan(80);
  await userEvent.click(screen.getByRole('searchbox'));
  await userEvent.paste('项20815-99');
  expect(getRows()).toEqual(['208', '20815', '2081599']);
  expect(getSummary()).toHaveTextContent(
    '筛选后 1.00 万元，占支出合计 20,000.00 万元 的 0.01%（20000 行中的 1 行）',
  );
}, 60_000);

test('a negative line and one without a certain amount are said, not hidden', () => {
  show([
    drawExpenditure(`
      总计 | 9 ? ? / 9
      201 一般公共服务支出 | 12 ? ? / 12
      208 社会保障和就业支出 | -3 _ -3
      215 资源勘探支出 | ? ? ? / 4`),
  ]);
  expect(screen.getByRole('row', { name: /^社会保障和就业支出，−3.00 万元/u })).toBeVisible();
  expect(screen.getByRole('row', { name: /^资源勘探支出，金额无法确定/u })).toBeVisible();
  expect(screen.getByText(/有 2 行的数字无法确定属于哪一栏/u)).toBeVisible();
  expect(screen.getByText(/有 1 行没有确定的金额，图中未画/u)).toBeVisible();
});

test('an amount per head without a head count says so and prints no amount instead', () => {
  show([drawExpenditure('总计 | 9 9 _\n201 一般公共服务支出 | 9 9 _')], { measure: 'perHead' });
  expect(screen.getByText('该文件未公布人数，无法计算人均。')).toBeVisible();
  const row = screen.getByRole('row', { name: /一般公共服务支出/u });
  expect(within(row).getAllByText('不适用')).toHaveLength(2);
  expect(within(row).queryByText('9.00')).toBeNull();
});

test('a document without a table of expenditure says so', () => {
  show([]);
  expect(screen.getByText('该文件未公布全部资金的支出明细')).toBeVisible();
  expect(screen.queryByRole('treegrid')).toBeNull();
});

test('a fund whose table is printed empty shows the published sentence', () => {
  const empty = drawTable('t8', {
    kind: 'governmentFund',
    title: '政府性基金预算支出情况表',
    panels: [],
    notes: ['本部门没有政府性基金预算支出。'],
  });
  show([empty], { scope: 'governmentFund' });
  expect(screen.getByText('政府性基金预算支出情况表为空表')).toBeVisible();
  expect(screen.getByText('本部门没有政府性基金预算支出。')).toBeVisible();
});

test('names stand for codes that are not printed, and a stale node is named', async () => {
  show([drawExpenditure('总计 | 9 9 _\n教育支出 | 5 5 _\n  普通教育 | 5 5 _\n卫生支出 | 4 4 _')], {
    node: '2011308',
  });
  expect(screen.getByText(/链接所指的“2011308”不在这棵树里/u)).toBeVisible();
  await userEvent.click(screen.getByRole('rowheader', { name: /教育支出/u }));
  expect(budgetStore.getState().view.node).toBe('教育支出');
  expect(getRows()).toEqual(['教育支出', '教育支出/普通教育', '卫生支出']);
});

test('looking at one class only says what it is a part of, and goes back', async () => {
  show([drawExpenditure('总计 | 9 5 4\n201 一般公共服务支出 | 5 5 _\n208 社会保障支出 | 4 _ 4')]);
  await userEvent.click(screen.getByRole('button', { name: '只看社会保障支出' }));
  expect(getRows()).toEqual(['208']);
  expect(getSummary()).toHaveTextContent(
    '筛选后 4.00 万元，占支出合计 9.00 万元 的 44.44%（2 行中的 1 行）',
  );
  // Its share of the whole is said once, though the whole is narrowed down, too.
  await userEvent.click(screen.getByRole('rowheader', { name: /社会保障支出/u }));
  const place = screen.getByText('社会保障支出', { selector: 'strong' }).parentElement;
  expect(place).toHaveTextContent(/^社会保障支出 4.00 万元占合计 44.44%$/u);
  await userEvent.click(screen.getByRole('button', { name: '恢复显示全部类别' }));
  expect(getRows()).toEqual(['201', '208']);
});

test('words that every line answers to open nothing; words that find few lines open them', async () => {
  show([
    drawExpenditure(
      '总计 | 9 9 _\n201 一般公共服务支出 | 5 5 _\n  20113 商贸事务 | 5 5 _\n208 社会保障支出 | 4 4 _\n  20805 养老支出 | 4 4 _',
    ),
  ]);
  await userEvent.click(screen.getByRole('searchbox'));
  await userEvent.paste('2');
  expect(getSummary()).toHaveTextContent('2 行中的 2 行');
  expect(getRows()).toEqual(['201', '208']);
  await userEvent.paste('08');
  expect(getRows()).toEqual(['208', '20805']);
});
