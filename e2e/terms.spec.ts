// The glossary: the document's own words, common ones, classes with figures, and finding
// them.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

async function open(page: Page, parameters = ''): Promise<void> {
  await page.goto(`./#/terms${parameters}`);
  await expect(page.getByRole('heading', { level: 1, name: '名词' })).toBeVisible();
}

test("quotes the document's own definitions with their place", async ({ page }) => {
  await open(page);
  const own = page.getByRole('region', { name: '本文件的名词解释' });
  await expect(own.getByRole('term')).toHaveCount(8);
  await expect(own.getByText('包括公共财政拨款（补助）资金、专项收入。')).toBeVisible();
  await expect(own.getByText('第 29 页第 1860 行')).toBeVisible();
});

test('finds by name, by English and by code, and keeps the query in the link', async ({ page }) => {
  await open(page);
  const field = page.getByRole('searchbox', { name: '查找名词' });
  await field.fill('三公');
  await expect(page.getByRole('status').filter({ hasText: /找到 \d+ 条/ })).toBeVisible();
  await expect(page).toHaveURL(/text=/);
  await field.fill('health');
  await expect(page.getByRole('rowheader', { name: '卫生健康支出' })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: '外交支出' })).toBeHidden();
  await field.fill('30');
  await expect(page.getByRole('rowheader', { name: '工资福利支出' })).toBeVisible();
  await field.fill('没有这个词');
  await expect(page.getByText('没有找到这个词')).toBeVisible();
  await page.getByRole('button', { name: '清除' }).click();
  await expect(page.getByRole('rowheader', { name: '外交支出' })).toBeVisible();
});

test('lists 29 and 10 classes with what the document spends on each', async ({ page }) => {
  await open(page);
  const functional = page.getByRole('table', { name: /功能分类的 29 个类/ });
  await expect(functional.getByRole('rowheader')).toHaveCount(29);
  await expect(
    page.getByRole('table', { name: /经济分类的 10 个类/ }).getByRole('rowheader'),
  ).toHaveCount(10);
  const row = functional.getByRole('row', { name: /一般公共服务支出/ });
  await expect(row).toContainText('33.00');
  await row.getByRole('button', { name: '33.00' }).click();
  await expect(page).toHaveURL(/fact=t3/);
  await page.keyboard.press('Escape');
  await row.getByRole('link', { name: '一般公共服务支出' }).click();
  await expect(page).toHaveURL(/#\/expenditure\?.*node=201/);
});

test('a link to a term brings it into sight', async ({ page }) => {
  await open(page, `?term=${encodeURIComponent('机关运行经费')}`);
  const entry = page.locator('[data-named]').first();
  await expect(entry).toContainText('机关运行经费');
  await expect(entry).toBeInViewport();
});

test('explains in English and keeps the names Chinese', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('./#/terms?language=en&theme=dark');
  await expect(page.getByRole('heading', { level: 1, name: 'Terms' })).toBeVisible();
  await expect(page.getByText('Overseas trips, official vehicles').first()).toBeVisible();
  await expect(page.getByText('机关运行经费').first()).toBeVisible();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});
