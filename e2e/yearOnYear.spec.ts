// Year on year: the bridge closes at both ends, what is new or dropped says so, and last
// year's figure is explained.
import { expect, test } from './fixtures.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('./#/yearOnYear');
  await expect(page.getByRole('heading', { level: 1, name: '本年与上年' })).toBeVisible();
});

test('says from where to where and how many items moved', async ({ page }) => {
  const lead = page.getByRole('main').locator('header p');
  await expect(lead).toContainText('328.77 万元减少到 2025 年的 154.89 万元');
  await expect(lead).toContainText('减少 173.88 万元（−52.9%）');
  await expect(lead).toContainText('9 项：新增 2 项、未再安排 1 项、减少 6 项');
});

test('the bridge closes at both ends', async ({ page }) => {
  const chart = page.getByRole('figure', { name: /从 2024 年到 2025 年/ });
  await chart.getByRole('button', { name: '数据表' }).click();
  const rows = chart.getByRole('row');
  await expect(rows).toHaveCount(12);
  await expect(rows.nth(1)).toContainText('328.77');
  await expect(rows.nth(10)).toContainText('154.89');
  await expect(rows.nth(11)).toContainText('154.89');
  await expect(chart.getByText('未说明的差额')).toHaveCount(0);
});

test('what is new or dropped says so and never 100%', async ({ page }) => {
  const table = page.getByRole('table', { name: '逐项的变动' });
  const row = (code: string) => table.getByRole('row').filter({ hasText: code });
  await expect(row('2150502')).toContainText('未再安排');
  await expect(row('2150502')).toContainText('二级等保整改测评已完成');
  for (const code of ['2011308', '2080506']) {
    await expect(row(code)).toContainText('新增');
  }
  await expect(table).not.toContainText('100');
  await expect(page.getByText(/从无到有不是增长率/)).toContainText('其中 2 项');
});

test('items are sorted by size of change, or by a header, and the link keeps it', async ({
  page,
}) => {
  const table = page.getByRole('table', { name: '逐项的变动' });
  const first = table.getByRole('row').nth(1);
  await expect(first).toContainText('2150502');
  await table.getByRole('button', { name: /2025/ }).click();
  await expect(first).toContainText('2150501');
  await expect(page).toHaveURL(/sort=/);
  await page.reload();
  await expect(first).toContainText('2150501');
  await table.getByRole('button', { name: '增减' }).click();
  await expect(first).toContainText('2150502');
});

test('splits into basic and project', async ({ page }) => {
  const table = page.getByRole('table', { name: '基本支出与项目支出各变了多少' });
  const cells = (name: string) => table.getByRole('row', { name }).getByRole('cell');
  await expect(cells('基本支出')).toContainText(['122.59', '111.89', '−10.70', '−8.7%']);
  await expect(cells('项目支出')).toContainText(['206.18', '43.00', '−163.18', '−79.1%']);
});

test('explains where last year comes from, by three ways that meet', async ({ page }) => {
  const section = page.getByRole('region', { name: '上年的数从哪里来' });
  await expect(section).toContainText('本年 − 增减 = 上年');
  await expect(section).toContainText('154.89 − (−173.88) = 328.77');
  await expect(section.getByRole('row').filter({ hasText: '328.77' })).toHaveCount(3);
  await expect(section).toContainText('3 条途径得出同一个数');
});

test('on a phone the items are a list with their reasons', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  const list = page.getByRole('list', { name: '逐项的变动' });
  await expect(list.getByRole('listitem')).toHaveCount(9);
  await expect(list.getByRole('listitem').first()).toContainText('−110.00');
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});
