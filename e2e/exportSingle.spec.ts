// The page as one file: opened from disk with the network cut, it shows every view, finds,
// drills and takes things along, and asks for nothing beside itself.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { test as base, expect } from '@playwright/test';
import { viewNames } from '../src/state/view.ts';
import { expect as expectServed, test as served } from './fixtures.ts';

const dist = process.env['BUDGET_DIST'] ?? fileURLToPath(new URL('../dist/', import.meta.url));
const path = join(dist, 'budget-lens.html');
const address = pathToFileURL(path).href;

const test = base.extend({
  context: async ({ context }, use) => {
    const problems: string[] = [];
    context.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) problems.push(message.text());
    });
    context.on('weberror', (error) => problems.push(error.error().message));
    context.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(address) && !url.startsWith('data:')) problems.push(url.slice(0, 200));
    });
    await context.setOffline(true);
    await use(context);
    expect(problems, 'what the page did and must not do').toEqual([]);
  },
});

test('is one file of less than 2 MB that names nothing beside it', () => {
  expect(existsSync(path)).toBe(true);
  expect(statSync(path).size).toBeLessThan(2_000_000);
  const html = readFileSync(path, 'utf8');
  expect(html).not.toMatch(/<(?:script|link|img)[^>]*\s(?:src|href)="(?!data:)/u);
});

test('shows every view', async ({ page }) => {
  test.slow();
  for (const view of viewNames) {
    await page.goto(`${address}#/${view}`);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  }
});

test('answers how much, finds a line and drills to it', async ({ page }) => {
  await page.goto(address);
  await expect(page.getByText(/2025 年安排支出/)).toContainText('157.89 万元');
  await page.keyboard.press('/');
  await page.keyboard.type('2011308');
  await page
    .getByRole('option', { name: /招商引资/ })
    .first()
    .click();
  await expect(page).toHaveURL(/#\/expenditure\?.*2011308/u);
  await expect(page.getByRole('treegrid')).toContainText('招商引资');
});

test('takes data and charts along, and does not offer itself', async ({ page }) => {
  test.slow();
  await page.goto(address);
  await expect(page.locator('[data-mark]').first()).toBeVisible({ timeout: 15_000 });
  await page.getByRole('button', { name: '导出', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '带走这些数据' });
  await expect(dialog.getByRole('radio', { name: /离线版/ })).toHaveCount(0);
  for (const [subject, format, ending] of [
    ['全部公布的表', 'Excel', /\.xlsx$/u],
    ['整份文件的数据', 'Parquet', /\.parquet$/u],
    ['这一页的图', 'PNG 4 倍', /\.png$/u],
  ] as const) {
    await dialog.getByRole('radio', { name: subject }).check();
    await dialog.getByRole('radio', { name: format }).check();
    const save = dialog.getByRole('button', { name: '保存', exact: true });
    await expect(save).toBeEnabled({ timeout: 15_000 });
    const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
    expect(download.suggestedFilename()).toMatch(ending);
  }
});

served(
  'is offered where the page is served, and opens from disk',
  async ({ page, browser }, info) => {
    served.slow();
    await page.goto('./');
    await page.getByRole('button', { name: '导出', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '带走这些数据' });
    await dialog.getByRole('radio', { name: /离线版/ }).check();
    const save = dialog.getByRole('button', { name: '保存', exact: true });
    await expectServed(save).toBeEnabled({ timeout: 15_000 });
    const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
    expectServed(download.suggestedFilename()).toBe('budget-lens.html');
    const taken = info.outputPath('budget-lens.html');
    await download.saveAs(taken);
    // A browser of its own, as if carried to another machine: no origin, no network.
    const elsewhere = await browser.newContext({ offline: true, locale: 'zh-CN' });
    const opened = await elsewhere.newPage();
    const file = pathToFileURL(taken).href;
    const beyond: string[] = [];
    opened.on('pageerror', (error) => beyond.push(error.message));
    opened.on('request', (request) => {
      if (!/^(?:data|blob):/u.test(request.url()) && request.url() !== file)
        beyond.push(request.url());
    });
    await opened.goto(file);
    await expectServed(opened.getByText(/2025 年安排支出/)).toContainText('157.89 万元');
    await expectServed(opened.locator('[data-mark]').first()).toBeVisible({ timeout: 15_000 });
    expectServed(beyond).toEqual([]);
    await elsewhere.close();
  },
);
