// Three public expenses: 6.30 to 0.50, line by line, how each was published, and why.
import { expect, test } from './fixtures.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('./#/threePublic');
  await expect(page.getByRole('heading', { level: 1, name: '“三公”经费' })).toBeVisible();
});

test('says the total, its change and the line that moved most', async ({ page }) => {
  const lead = page.getByRole('main').locator('header p');
  await expect(lead).toContainText('0.50 万元');
  await expect(lead).toContainText('减少 5.80 万元（−92.1%）');
  await expect(lead).toContainText('公务用车运行费 −5.30 万元');
});

test('shows last year, this year, change and share of every line', async ({ page }) => {
  const table = page.getByRole('table', { name: '四项支出，今年与去年' });
  const row = (name: string) => table.getByRole('row', { name: new RegExp(`^${name}`) });
  const cells = (name: string) => row(name).getByRole('cell');
  await expect(cells('公务用车运行费')).toContainText(['5.30', '0.00', '−5.30', '未再安排']);
  await expect(cells('公务接待费')).toContainText(['1.00', '0.50', '−0.50', '−50.0%']);
  await expect(cells('公务接待费').last()).toHaveText('5.4%');
  await expect(cells('“三公”经费合计')).toContainText(['6.30', '0.50', '−5.80', '−92.1%']);
});

test('tells a blank from a printed zero, and explains the signs', async ({ page }) => {
  const table = page.getByRole('table', { name: '四项支出，今年与去年' });
  await expect(table.getByRole('row', { name: /^因公出国/ })).toContainText(
    '表中空白，文字写 0.00',
  );
  await expect(table.getByRole('row', { name: /^公务用车购置及运行费/ })).toContainText(
    '表中空白，由各项相加',
  );
  const legend = page.getByRole('region', { name: /不是一回事/ });
  await expect(legend.getByRole('term')).toHaveText([
    '有金额',
    '印为 0.00',
    '空白',
    '未公布',
    '不适用',
  ]);
});

test('gives the published reasons and their place', async ({ page }) => {
  const reasons = page.getByRole('region', { name: '文件给出的原因' });
  await expect(reasons).toContainText('全区用车费用由机关事务局统一归口管理');
  await expect(reasons).toContainText('压减公务接待批次和降低接待用餐标准');
  await reasons
    .getByRole('button', { name: /第 21 页/ })
    .first()
    .click();
  await expect(page).toHaveURL(/fact=s49/);
});

test('draws both years of every line', async ({ page }) => {
  const chart = page.getByRole('figure', { name: /2024 年与 2025 年/ });
  await chart.getByRole('button', { name: '数据表' }).click();
  const row = chart.getByRole('row', { name: /公务用车运行费 2024/ });
  await expect(row).toContainText('5.30');
});

test('says on a phone how each line was published', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  const row = page.getByRole('row', { name: /^公务接待费/ });
  await expect(row.getByRole('rowheader')).toContainText('有金额');
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});
