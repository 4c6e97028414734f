// Income: the sources with their changes and reasons, and which money pays for what.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`./#/income${query}`);
  await expect(page.getByRole('heading', { level: 1, name: '收入' })).toBeVisible();
}

test('says where the money comes from, with change and reason', async ({ page }) => {
  await open(page);
  await expect(
    page.getByText(/收入总计 157.89 万元，来自 2 个来源；最大的是一般公共预算拨款，占 98.1%/),
  ).toBeVisible();
  const sources = page.getByRole('treegrid', { name: '收入来源' });
  const row = sources.getByRole('row', {
    name: /一般公共预算拨款，154.89 万元，占一、本年收入 100.0%/,
  });
  await expect(row).toContainText('328.77');
  await expect(row).toContainText('−173.88');
  await expect(page.getByRole('definition').first()).toContainText('项目经费减少');
  const blank = sources.getByRole('row', { name: /政府性基金预算拨款，空白/ });
  await expect(blank).not.toContainText('0.00');
});

test('bars and tree mark each other', async ({ page }) => {
  await open(page);
  await page.getByRole('row', { name: /财政拨款结转，3.00 万元/ }).hover();
  await expect(page.getByText(/^财政拨款结转，3.00 万元，占收入总计 1.9%/)).toBeVisible();
});

test('the matrix keeps both margins and leaves blanks blank', async ({ page }) => {
  await open(page);
  const matrix = page.getByRole('treegrid', { name: '收入来源与功能分类对照' });
  const carried = matrix.getByRole('row', { name: /^商业服务业等支出，3.00 万元/ });
  await expect(carried.getByRole('gridcell')).toHaveText(['3.00', /^(空白)?$/, '3.00']);
  const total = matrix.getByRole('row').last();
  await expect(total).toContainText('157.89');
  await expect(total).toContainText('154.89');
  await expect(page.getByText(/另有 8 种来源整栏空白/)).toBeVisible();
  await page.getByRole('button', { name: '显示空白栏' }).click();
  await expect(matrix.getByRole('columnheader')).toHaveCount(12);
});

test('a figure opens its panel from the matrix', async ({ page }) => {
  await open(page);
  const matrix = page.getByRole('treegrid', { name: '收入来源与功能分类对照' });
  await matrix.getByRole('button', { name: '89.31' }).first().click();
  await expect(page).toHaveURL(/fact=t2\.0\./);
});

test('keeps in the link how far the matrix is opened', async ({ page }) => {
  await open(page);
  const rows = page.getByRole('treegrid').locator('tbody').getByRole('row');
  const closed = await rows.count();
  await page.getByRole('button', { name: '项', exact: true }).click();
  await expect(page).toHaveURL(/level=3/u);
  await expect.poll(() => rows.count()).toBeGreaterThan(closed);
  const opened = await rows.count();
  await page.reload();
  await expect(rows).toHaveCount(opened);
});
