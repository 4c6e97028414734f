// The checks: what was found first, filters that stand in the link, both sides in the
// published tables, a question to copy, the report on paper.
import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from './fixtures.ts';

async function open(page: Page, parameters = ''): Promise<void> {
  await page.goto(`./#/checks${parameters}`);
  await expect(page.getByRole('heading', { level: 1, name: '勾稽检查' })).toBeVisible();
}

const concerns = (page: Page) => page.getByRole('region', { name: '需要看的地方' });

test('says in one sentence how many checks came out how', async ({ page }) => {
  await open(page);
  const lead = page.getByRole('main').locator('header p');
  await expect(lead).toContainText(/做了 \d{3} 项核对：\d{3} 项相等，6 项在四舍五入之内/);
  await expect(lead).toContainText('其中 1 处是错误');
});

test('shows the fault with both sides, suggestions and a question', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  const fault = concerns(page).getByRole('listitem').filter({ hasText: '上级安排' }).first();
  await expect(fault).toContainText('错误');
  await expect(fault).toContainText('差 3.00');
  await expect(fault.getByRole('list', { name: '左边' })).toBeVisible();
  await expect(fault.getByRole('list', { name: '右边' })).toBeVisible();
  await expect(fault.getByText('3.00 → 0.00')).toBeVisible();
  await fault.getByRole('button', { name: '复制询问' }).click();
  await expect(fault.getByText('已复制')).toBeVisible();
  const question = await page.evaluate(() => navigator.clipboard.readText());
  expect(question).toMatch(/2025 年部门预算公开/);
  expect(question).toMatch(/表1“其中：一般财力”行“预算数”栏公布 154\.89 万元/);
  expect(question).toMatch(/相差 3\.00 万元/);
  expect(question).toMatch(/请说明原因/);
});

test('opens both sides in the published tables, marked', async ({ page }) => {
  await open(page, '?outcome=withinRounding');
  await page.getByRole('button', { name: /上级科目等于所属下级科目之和/ }).click();
  const finding = page.getByRole('listitem').filter({ hasText: '302 商品和服务支出' }).first();
  await expect(page.getByText(/101\.60，公布 101\.59，差 0\.01/).first()).toBeVisible();
  await page.getByText('两边的数字').nth(1).click();
  await page.getByRole('link', { name: '在公布的表里看两边' }).nth(1).click();
  await expect(page).toHaveURL(/#\/tables\?.*childrenSum/);
  await expect(page.getByRole('region', { name: '勾稽检查' })).toContainText('公布 101.59');
  await expect(page.getByRole('button', { name: /（左边）/ })).toHaveCount(1);
  await expect(page.getByRole('button', { name: /（右边）/ })).toHaveCount(10);
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: '不再标出' }).click();
  await expect(page.getByRole('button', { name: /（右边）/ })).toHaveCount(0);
  await expect(finding).toHaveCount(0);
});

test('a check between two tables shows both of them', async ({ page }) => {
  await page.goto('./#/tables?node=overviewIncome%3At1.0.25.c0%7Et2.0.0.c0');
  await expect(page.getByRole('heading', { level: 2, name: /表1/ })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: /表2/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /157\.89.*（左边）/ })).toHaveCount(1);
  await expect(page.getByRole('button', { name: /157\.89.*（右边）/ })).toHaveCount(1);
});

test('filters by outcome in the link, and shows all again', async ({ page }) => {
  await open(page);
  await page.getByRole('checkbox', { name: /在四舍五入之内/ }).check();
  await expect(page).toHaveURL(/outcome=withinRounding/);
  await expect(page.getByText(/^显示 6 项，共 \d+ 项/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('checkbox', { name: /在四舍五入之内/ })).toBeChecked();
  await page.getByRole('button', { name: '全部', exact: true }).click();
  await expect(page.getByText(/^共 \d+ 项/)).toBeVisible();
});

test('counts by table lead to the checks of that table', async ({ page }) => {
  await open(page);
  const row = page.getByRole('row', { name: /表6/ });
  await row.getByRole('button', { name: '6', exact: true }).click();
  await expect(page).toHaveURL(/table=t6/);
  await expect(page.getByText(/只看表6/)).toBeVisible();
  await expect(page.getByText(/^显示 6 项，共 \d+ 项/)).toBeVisible();
  await page.getByRole('button', { name: '看全部' }).click();
  await expect(page).not.toHaveURL(/table=t6/);
});

test('the overview says how many checks came out how', async ({ page }) => {
  await page.goto('./#/overview');
  // They are asked for when they are about to be seen.
  await page
    .getByRole('main')
    .getByText(/核对.*勾稽关系/)
    .scrollIntoViewIfNeeded();
  const said = page.getByText(/核对了 \d{3} 项勾稽关系/);
  await expect(said).toContainText('6 项在四舍五入之内');
  await expect(said).toContainText('1 项不一致');
});

test('a pressed figure tells the same proof as the checks', async ({ page }) => {
  await page.goto('./#/tables?table=t6&fact=t6.0.0.c0');
  const panel = page.getByRole('dialog');
  await expect(panel).toContainText(
    '表6 102.67 + 9.23 = 111.90，公布 111.89，差 0.01，在四舍五入允许的 0.015 之内',
  );
  await page.goto('./#/tables?table=t6&fact=t6.0.0.c0&unit=yuan');
  await expect(panel).toContainText('公布 1,118,900');
  await expect(panel).not.toContainText('公布 111.89');
});

test('a line of a sheet opens by the address the check names', async ({ page }) => {
  await open(page);
  const fault = concerns(page).getByRole('listitem').filter({ hasText: '上级安排' }).first();
  await fault.getByRole('button', { name: '3.00', exact: true }).click();
  await expect(page).toHaveURL(/fact=g1\.f1/);
  await expect(page.getByRole('dialog')).toContainText('上级安排');
});

test('says how many figures no check covers, and why', async ({ page }) => {
  await open(page);
  const coverage = page.getByRole('region', { name: '覆盖了多少' });
  await expect(coverage).toContainText(/\d+ 个数字，\d+ 个参加了核对/);
  await expect(coverage).toContainText('所在栏位无法从原文确定，9 个');
});

test('prints a report of its own', async ({ page }) => {
  await open(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: /勾稽检查报告/ })).toBeVisible();
  await expect(page.getByRole('cell', { name: /101\.60，公布 101\.59/ }).first()).toBeVisible();
  await expect(page.getByRole('checkbox').first()).toBeHidden();
});

test('works in English at 360 px', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('./#/checks?language=en');
  await expect(page.getByRole('heading', { level: 1, name: 'Checks' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What to look at' })).toBeVisible();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});
