// The published tables: as printed, beside their source, walked by keys; open columns said
// in words; both sides of a check marked; narrative and leftovers.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

async function open(page: Page, parameters = ''): Promise<void> {
  await page.goto(`./#/tables${parameters}`);
  await expect(page.getByRole('heading', { level: 1, name: '公布的表' })).toBeVisible();
}

test('lists all tables with rows and checks, and opens one of them', async ({ page }) => {
  await open(page);
  const chooser = page.getByRole('navigation', { name: '选择表格' });
  await expect(chooser.getByRole('listitem')).toHaveCount(11);
  const third = chooser.getByRole('listitem').filter({ hasText: '部门支出总体情况表' });
  await expect(third).toContainText('24 行');
  await expect(third).toContainText(/\d+ 项核对/);
  await expect(chooser.getByRole('listitem').filter({ hasText: '表8' })).toContainText('空表');
  await third.getByRole('link').click();
  await expect(page).toHaveURL(/table=t3/);
  const row = page.getByRole('row', { name: /^\s*201\s+一般公共服务支出/ });
  await expect(row).toContainText('33.00');
  await expect(page.getByRole('columnheader', { name: '基本支出' })).toBeVisible();
});

test('keeps header groups, blanks and zeros as printed', async ({ page }) => {
  await open(page, '?table=t2');
  const group = page.getByRole('columnheader', { name: '财政拨款（补助）', exact: true });
  await expect(group).toHaveAttribute('colspan', '7');
  const row = page.getByRole('row', { name: /商业服务业等支出/ }).first();
  await expect(row.getByRole('button')).toHaveText([/3\.00/, /3\.00/]);
  await expect(row).toContainText('空白');
});

test('a pressed figure opens the panel and is marked in the source', async ({ page }) => {
  await open(page, '?table=t5');
  await page
    .getByRole('row', { name: /2150501/ })
    .getByRole('button')
    .first()
    .click();
  await expect(page).toHaveURL(/fact=t5/);
  await expect(page.getByRole('heading', { name: /行政运行/ })).toBeVisible();
  const source = page.getByRole('complementary', { name: '原文' });
  await expect(source.locator('mark')).toHaveText(['89.31']);
  await expect(source).toContainText('第 9 / 29 页');
  await page.keyboard.press('Escape');
  await expect(source.locator('mark')).toHaveText(['89.31']);
});

test('turns the pages of the source and comes back', async ({ page }) => {
  await open(page, '?table=t5');
  const source = page.getByRole('complementary', { name: '原文' });
  await source.getByRole('button', { name: '下一页' }).click();
  await expect(source).toContainText('第 10 / 29 页');
  await expect(source).toContainText('一般公共预算基本支出情况表');
  await source.getByRole('button', { name: '回到此表' }).click();
  await expect(source).toContainText('第 9 / 29 页');
});

test('arrow keys move between figures and pass over blanks', async ({ page }) => {
  await open(page, '?table=t3');
  const figure = (name: RegExp, at: number) =>
    page.getByRole('row', { name }).first().getByRole('button').nth(at);
  await figure(/^总计/, 0).focus();
  await page.keyboard.press('ArrowRight');
  await expect(figure(/^总计/, 1)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(figure(/社会保障和就业支出/, 1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/fact=t3\.0\.7\.c1/);
});

test('says which columns are lost and puts their values over all of them', async ({ page }) => {
  await open(page, '?table=t7');
  await expect(page.getByText(/这张表有 10 栏的位置在提取文字时丢失/)).toContainText(
    '项目支出合计',
  );
  const row = page.getByRole('row', { name: /招商投资运转经费/ });
  const loose = row.getByRole('button', { name: /在这 10 栏之一，无法确定/ });
  await expect(loose).toContainText('30.00');
  await loose.click();
  await expect(page.getByText(/所以不猜/)).toBeVisible();
});

test('an empty table says why', async ({ page }) => {
  await open(page, '?table=t8');
  await expect(page.getByText('这是一张空表，只印了表头。')).toBeVisible();
  await expect(page.getByText(/没有使用政府性基金预算拨款安排的支出/).first()).toBeVisible();
});

test('a link to a figure leads to its table', async ({ page }) => {
  await open(page, '?fact=t6.0.16.c0');
  await expect(page.getByRole('heading', { level: 2, name: /表6/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /0\.50.*所指的数字/ })).toBeVisible();
});

test('reads the narrative with its figures', async ({ page }) => {
  await open(page);
  await page.getByRole('tab', { name: '文字说明' }).click();
  await expect(page).toHaveURL(/table=text/);
  await expect(page.getByRole('heading', { name: /一般公共预算当年拨款规模/ })).toBeVisible();
  await page.getByRole('button', { name: '173.88' }).first().click();
  await expect(page).toHaveURL(/fact=s3\.change/);
  await page.keyboard.press('Escape');
});

test('accounts for every line and names the problems of the reading', async ({ page }) => {
  await open(page, '?table=rest');
  await expect(page.getByText(/共读 [\d,]+ 行：[\d,]+ 行已成为数据/)).toBeVisible();
  await expect(page.getByText(/没有一行因为读不懂而被放弃/)).toBeVisible();
  await expect(page.getByText(/读取原始 PDF 或 Excel/)).toBeVisible();
});

test('on a small screen tables scroll inside, names stay in sight', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await open(page, '?table=t2');
  await page.getByRole('combobox', { name: '选择表格' }).selectOption('t3');
  await page.getByRole('combobox', { name: '选择表格' }).selectOption('t2');
  const region = page.getByRole('region', { name: '部门收入总体情况表', exact: true });
  await region.focus();
  await region.evaluate((element) => element.scrollTo(400, 0));
  const name = page.getByRole('rowheader', { name: '招商引资' });
  const left = (await name.boundingBox())?.x ?? -1;
  expect(left).toBeGreaterThanOrEqual(0);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});
