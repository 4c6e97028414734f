// The frame: views, units, languages and themes in one address; search; the figure panel
// from a pressed figure to the marked place in the source; links that are stale or hostile.
import { expect, test } from './fixtures.ts';
import type { Page } from '@playwright/test';
import { expectSettled } from './views.ts';

async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(`./${hash}`);
  await expectSettled(page);
}

test('leads to every view, names it in the title and moves the focus there', async ({ page }) => {
  await open(page);
  const views = page.getByRole('navigation', { name: '视图' }).first();
  await views.getByRole('link', { name: '支出', exact: true }).click();
  await expect(page).toHaveURL(/#\/expenditure$/);
  await expect(page).toHaveTitle(/^支出 · .+2025 · 预算透视/);
  await expect(views.getByRole('link', { name: '支出', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await expect(page.getByRole('heading', { level: 1, name: '支出' })).toBeFocused();
  await page.goBack();
  await expect(page).toHaveTitle(/^总览/);
  await expect(page.getByRole('heading', { level: 1, name: /部门预算/ })).toBeFocused();
});

test('has a skip link that goes to the content', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到内容' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('keeps the unit in the address and prints every figure in it', async ({ page }) => {
  await open(page);
  await page.getByRole('combobox', { name: '单位' }).selectOption('元');
  await expect(page).toHaveURL(/unit=yuan/);
  await expect(page.getByText('1,578,900.00 元').first()).toBeVisible();
  await page.reload();
  await expect(page.getByText('1,578,900.00 元').first()).toBeVisible();
});

test('speaks English and keeps official names Chinese', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: '语言' }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { name: 'Five largest lines' })).toBeVisible();
  await expect(page.getByRole('link', { name: '行政运行' })).toBeVisible();
});

test('changes the theme and remembers it', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: '明暗' }).click();
  await page.getByRole('menuitem', { name: '深色' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.goto('about:blank');
  await open(page);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('copies the link of the present state', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '#/overview?unit=yuan');
  await page.getByRole('button', { name: '复制链接' }).click();
  await expect(page.getByText('链接已复制')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(`${baseURL ?? ''}#/overview?unit=yuan`);
});

test('names what it could not understand in a link, and goes on', async ({ page }) => {
  await open(page, '#/overview?colour=red&unit=yen&__proto__=1');
  const notice = page.getByRole('status').filter({ hasText: '已忽略' });
  await expect(notice).toContainText('colour=red');
  await expect(notice).toContainText('unit=yen');
  await expect(page.getByRole('heading', { level: 1, name: /部门预算/ })).toBeVisible();
  await notice.getByRole('button', { name: '关闭' }).click();
  await expect(notice).toHaveCount(0);
});

test('says when a view or a document is unknown, and shows what there is', async ({ page }) => {
  await open(page, '#/nowhere?document=1999-nothing');
  await expect(page.getByText('view=nowhere')).toBeVisible();
  await expect(page.getByText(/没有编号为“1999-nothing”的文件/)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: /部门预算/ })).toBeVisible();
});

for (const [typed, found] of [
  ['招商', '2011308 招商引资'],
  ['zsyz', '2011308 招商引资'],
  ['zhaoshang', '2011308 招商引资'],
  ['2011308', '2011308 招商引资'],
] as const) {
  test(`finds “${typed}” and goes there by keyboard`, async ({ page }) => {
    await open(page);
    await page.keyboard.press('/');
    const field = page.getByRole('combobox', { name: '搜索' });
    await expect(field).toBeFocused();
    await field.fill(typed);
    await expect(page.getByRole('group', { name: '支出科目' })).toBeVisible();
    await expect(page.getByRole('listbox').getByRole('option').first()).toContainText(found);
    await field.press('Enter');
    await expect(page).toHaveURL(/#\/expenditure\?.*node=2011308/);
  });
}

test('says when nothing is found', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '搜索' }).fill('不存在的东西');
  await expect(page.getByText('没有找到')).toBeVisible();
});

test('tells of a pressed figure what it is, where it stands and how it was read', async ({
  page,
}) => {
  await open(page);
  const lines = page.getByRole('table', { name: '五笔最大的支出' });
  await lines.getByRole('button', { name: '33.00', exact: true }).click();
  const panel = page.getByRole('dialog');
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText('招商引资 · 合计');
  await expect(panel).toContainText('表3 部门支出总体情况表');
  await expect(panel).toContainText('第 7 页第 401 行');
  await expect(panel.getByRole('region', { name: '原文' }).locator('mark')).toHaveText('33.00');
  await expect(panel).toContainText('合计 33.00 = 项目支出 33.00');
  await expect(panel).toContainText('我单位招商引资工作开展活动增加');
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(lines.getByRole('button', { name: '33.00', exact: true })).toBeFocused();
});

test('opens the panel from a link, and copies the figure as a citation', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '#/overview?fact=s36');
  const panel = page.getByRole('dialog');
  await expect(panel).toContainText('从这句话里读出');
  await panel.getByRole('button', { name: '复制引用' }).click();
  await expect(panel.getByText('已复制')).toBeVisible();
  const citation = await page.evaluate(() => navigator.clipboard.readText());
  expect(citation).toMatch(/4\.69 万元。来源：.+2025 年部门预算公开.+第 \d+ 页/);
  expect(citation).toContain('#/overview?fact=s36');
});

test('says why an undetermined figure stays open, and what may stand there', async ({ page }) => {
  await open(page, '#/overview?fact=t7.0.3.c2');
  const panel = page.getByRole('dialog');
  await expect(panel).toContainText('所以不猜');
  await expect(panel).toContainText('也可能为空');
});

test('says when a link names a figure that is not there', async ({ page }) => {
  await open(page, '#/overview?fact=t99.0.0.c0');
  await expect(page.getByRole('dialog')).toContainText('没有链接所指的数字');
});

test('has a bar at the foot of narrow pages, with the other views behind its last button', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page);
  const bar = page.getByRole('navigation', { name: '视图' });
  await expect(bar.getByRole('link')).toHaveText(['总览', '支出', '三公经费', '同比']);
  await bar.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '名词' }).click();
  await expect(page).toHaveURL(/#\/terms$/);
  await expect(page).toHaveTitle(/^名词/);
});
