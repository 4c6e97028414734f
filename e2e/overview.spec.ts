// The overview: a newcomer reads how much, from where, on what, what changed and whether
// the reading can be trusted; every figure leads to its place; nothing moves on load.
import { expect, test } from './fixtures.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1, name: /2025 年部门预算/ })).toBeVisible();
});

test('says in one sentence how much, on what, and what changed', async ({ page }) => {
  const sentence = page.getByText(/2025 年安排支出/);
  await expect(sentence).toContainText('157.89 万元，70.9%用于基本支出，29.1%用于项目支出');
  await expect(sentence).toContainText('一般公共预算减少 173.88 万元（−52.9%）');
});

test('shows six key figures', async ({ page }) => {
  const figures = page.getByRole('region', { name: '六个关键数字' });
  await expect(figures.getByRole('term')).toHaveText([
    '支出合计',
    '基本支出',
    '项目支出',
    '人员 / 公用经费',
    '“三公”经费',
    '比上年',
  ]);
  for (const figure of ['157.89 万元', '111.89 万元', '46.00 万元', '0.50 万元', '−173.88 万元']) {
    await expect(figures.getByRole('button', { name: figure, exact: true })).toBeVisible();
  }
  await expect(figures).toContainText('102.67 / 9.23');
});

test('draws where the money comes from and goes', async ({ page }) => {
  const flow = page.getByRole('region', { name: '钱从哪里来，用到哪里去' });
  await expect(flow.getByText('资源勘探工业信息等支出').first()).toBeVisible();
  await flow.getByRole('button', { name: '数据表' }).click();
  await expect(page.getByRole('table').filter({ hasText: '财政拨款结转' })).toBeVisible();
});

test('lists the largest lines and changes, new and dropped in words', async ({ page }) => {
  const lines = page.getByRole('table', { name: '五笔最大的支出' });
  await expect(lines.getByRole('rowheader').first()).toContainText('行政运行');
  await expect(lines.getByRole('row')).toHaveCount(6);
  const changes = page.getByRole('region', { name: '五处最大的变动' });
  await expect(changes.getByRole('listitem')).toHaveCount(5);
  const [dropped, added] = [
    changes.getByRole('listitem').filter({ hasText: '一般行政管理事务' }),
    changes.getByRole('listitem').filter({ hasText: '招商引资' }).first(),
  ];
  await expect(dropped).toContainText('取消');
  await expect(dropped).toContainText('−110.00');
  await expect(dropped).toContainText('该项目对应支出取消');
  await expect(added).toContainText('新增');
  await expect(added).not.toContainText('100%');
});

test('says what was read and what cannot be known', async ({ page }) => {
  const state = page.getByRole('region', { name: '读得全不全，对得上吗' });
  await expect(state).toContainText('11 张表全部读出，其中 2 张为空表');
  const open = state.getByRole('link', { name: /表7有 10 栏/ });
  await open.click();
  await expect(page).toHaveURL(/#\/tables\?table=t7/);
});

test('opens a largest line in Expenditure', async ({ page }) => {
  await page.getByRole('table', { name: '五笔最大的支出' }).getByText('招商引资').click();
  await expect(page).toHaveURL(/#\/expenditure\?node=2011308/);
});
