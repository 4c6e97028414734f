// Expenditure: drilled by mouse and by keyboard, linked with its picture, narrowed down
// with its part always told, the same from a link, in every scope and measure.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`./#/expenditure${query}`);
  await expect(page.getByRole('heading', { level: 1, name: '支出' })).toBeVisible();
}

const getTree = (page: Page) => page.getByRole('treegrid', { name: '支出，按功能分类' });
const getChart = (page: Page) => page.getByRole('region', { name: '图形' });

test('says what the whole is, and each row as one sentence', async ({ page }) => {
  await open(page, '?level=3');
  await expect(
    page.getByText(/支出合计 157.89 万元，按钱的用途分为 7 类、7 款、9 项/),
  ).toBeVisible();
  const row = getTree(page).getByRole('row', {
    name: '招商引资，33.00 万元，占商贸事务 100.0%，项目支出，比上年增加 33.00 万元',
  });
  await expect(row).toHaveAttribute('aria-level', '3');
  await expect(row).toContainText('新增');
  await expect(row).not.toContainText('100%');
});

test('drills by keyboard in the tree, and the picture follows', async ({ page }) => {
  await open(page);
  const first = getTree(page).getByRole('row', { name: /^一般公共服务支出/ });
  await first.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/node=2011308/);
  await expect(getTree(page).getByRole('row', { selected: true })).toHaveAccessibleName(
    /^招商引资/,
  );
  const way = page.getByRole('navigation', { name: '当前位置' });
  await expect(way.getByRole('listitem')).toHaveText([
    '支出合计',
    '一般公共服务支出',
    '商贸事务',
    '招商引资',
  ]);
  await expect(getChart(page)).toContainText('占商贸事务 100.00%，占合计 20.90%');
  await expect(getChart(page)).toContainText('公布的变动原因：');
  await expect(getChart(page).getByRole('heading', { name: /^商贸事务的构成/ })).toBeAttached();
});

test('drills in the picture by keyboard, keeps the focus there, and goes back up', async ({
  page,
}) => {
  await open(page);
  const mark = getChart(page).getByRole('button', { name: /^社会保障和就业支出，12.67 万元/ });
  await mark.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/node=208/);
  const inner = getChart(page).getByRole('button', { name: /^行政事业单位养老支出/ });
  await expect(inner).toBeFocused();
  await expect(getTree(page).getByRole('row', { name: /^社会保障和就业支出/ })).toHaveAttribute(
    'aria-expanded',
    'true',
  );
  await getChart(page).getByRole('button', { name: '返回上一级' }).click();
  await expect(page).not.toHaveURL(/node=/);
  await page.goBack();
  await expect(page).toHaveURL(/node=208/);
});

test('marks in the picture what is pointed at in the tree', async ({ page }) => {
  await open(page, '?chart=bars');
  await getTree(page)
    .getByRole('row', { name: /^卫生健康支出/ })
    .hover();
  await expect(getChart(page).getByText(/^卫生健康支出，5.73 万元，占支出合计 3.6%/)).toBeVisible();
});

test('a filtered total always says what it is a part of', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: '只看一般公共服务支出' }).click();
  const told = page.getByText(/^筛选后 33.00/);
  await expect(told).toContainText('筛选后 33.00 万元，占支出合计 157.89 万元 的 20.90%');
  await expect(page).toHaveURL(/class=201/);
  await page.getByRole('button', { name: '清除筛选' }).click();
  await expect(told).toHaveCount(0);
  await page.getByRole('radio', { name: '项目支出' }).check();
  await expect(page.getByText(/^筛选后 46.00/)).toContainText('占支出合计中的项目支出 46.00 万元');
  await page.getByRole('textbox', { name: '金额不低于' }).fill('5');
  await expect(page.getByText(/^筛选后 43.00/)).toContainText('的 93.48%');
  await page.reload();
  await expect(page.getByText(/^筛选后 43.00/)).toBeVisible();
  await page.getByRole('searchbox', { name: '名称或编码' }).fill('不存在');
  await expect(page.getByText('没有符合筛选条件的支出')).toBeVisible();
});

test('classes are chosen from a list', async ({ page }) => {
  await open(page);
  await page.getByText('类别', { exact: true }).click();
  await page.getByRole('checkbox', { name: /208/ }).check();
  await page.getByRole('checkbox', { name: /221/ }).check();
  await expect(page.getByText(/^筛选后 16.85/)).toContainText('的 10.67%');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('checkbox', { name: /208/ })).toBeHidden();
});

test('the economic tree says what it covers and what the text lost', async ({ page }) => {
  await open(page, '?dimension=economic');
  const tree = page.getByRole('treegrid', { name: '支出，按经济分类' });
  await expect(tree.getByRole('columnheader', { name: /人员经费/ })).toBeVisible();
  await expect(
    page.getByText(/经济分类表只列一般公共预算的基本支出，占全部支出的 70.87%/),
  ).toBeVisible();
  await expect(page.getByText(/表7还按经济分类列出项目支出，.*不作猜测/)).toBeVisible();
});

test('projects stand below their funds, with what they are used for', async ({ page }) => {
  await open(page, '?dimension=project&level=2');
  const tree = page.getByRole('treegrid', { name: '支出，按项目' });
  await expect(
    tree.getByRole('row', { name: /^招商投资运转经费，30.00 万元，占一般公共预算/ }),
  ).toBeVisible();
  await expect(tree.getByRole('row', { name: /^宣传制品印刷，10.00 万元/ })).toBeVisible();
});

test('an empty fund table shows its published sentence; a scope without a table says so', async ({
  page,
}) => {
  await open(page, '?scope=governmentFund');
  await expect(page.getByText('表8 政府性基金预算支出情况表为空表')).toBeVisible();
  await expect(page.getByText(/没有使用政府性基金预算拨款安排的支出/)).toBeVisible();
  await page.getByRole('radio', { name: '经济分类' }).check();
  await expect(page.getByText('没有政府性基金预算的经济分类')).toBeVisible();
  await page.getByRole('button', { name: '看全部资金' }).click();
  await expect(page.getByRole('treegrid')).toBeVisible();
});

test('measures never mix, and per head names its head count', async ({ page }) => {
  await open(page, '?measure=perHead');
  await expect(page.getByText(/人均按在职 6 人计算/)).toBeVisible();
  const row = getTree(page).getByRole('row', { name: /^一般公共服务支出/ });
  await expect(row.getByRole('button', { name: /^5\.50*$/ }).first()).toBeVisible();
  await expect(getTree(page).getByRole('columnheader', { name: /上年/ })).toHaveCount(0);
  await open(page, '?measure=shareOfTotal');
  await expect(row.getByRole('button', { name: '20.90%' }).first()).toBeVisible();
});
