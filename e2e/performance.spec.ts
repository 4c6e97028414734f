// Performance: five sheets, targets in words, weights and their sum, what was transcribed,
// and what does not meet by name.
import { expect, test } from './fixtures.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('./#/performance');
  await expect(page.getByRole('heading', { level: 1, name: '绩效目标' })).toBeVisible();
});

test('lists the sheets with their indicators and weights', async ({ page }) => {
  const lead = page.getByRole('main').locator('header p');
  await expect(lead).toContainText('5 份绩效目标表、37 个指标');
  await expect(lead).toContainText('部门整体 1 份、项目 3 份、转移支付 1 份');
  const table = page.getByRole('table', { name: '各表一览' });
  const row = (name: string) => table.getByRole('row', { name: new RegExp(name) });
  await expect(row('招商投资运转经费').getByRole('cell')).toHaveText(['项目', '10', '90', '10']);
  await expect(row('转移支付资金').getByRole('cell')).toHaveText(['转移支付', '7', '未印', '0']);
  await expect(page.getByText(/有 26 个指标标着“转录”/)).toBeVisible();
});

test('says targets in words, with weights that add up', async ({ page }) => {
  const table = page.getByRole('table', { name: '信息化运维经费 指标' });
  const row = (name: string) => table.getByRole('row', { name: new RegExp(name) });
  await expect(row('故障排除响应时间')).toContainText('不超过 24 小时');
  await expect(row('聘请技术工程师人数')).toContainText('不少于 2 人');
  await expect(row('聘请技术工程师人数')).toContainText('转录');
  await expect(row('提升政府网站信息化服务水平').getByRole('button')).toHaveText('有效提升');
  await expect(row('^权重合计')).toContainText('90');
});

test('a target opens its place in the document', async ({ page }) => {
  await page.getByRole('button', { name: '不少于 168 亿元' }).first().click();
  await expect(page).toHaveURL(/fact=g1\.4/);
});

test('the department sheet and the transfer sheet say what they are', async ({ page }) => {
  const whole = page.getByRole('article', { name: /工业和信息化局/ });
  await expect(whole).toContainText('部门整体');
  await expect(whole).toContainText('上级安排 3.00 万元');
  const transfer = page.getByRole('article', { name: /转移支付资金/ });
  await expect(transfer).toContainText('没有同名的项目');
  await expect(transfer).toContainText('7 个指标未印权重');
});

test('names what does not meet, and leads to the project', async ({ page }) => {
  const section = page.getByRole('region', { name: '对不上的' });
  await expect(section).toContainText('没有同名绩效目标表的项目：“招商引资专项资金”');
  const sheet = page.getByRole('article', { name: /^社零促销费用/ });
  await sheet.getByRole('link', { name: '看这个项目的预算' }).click();
  const project = page.getByRole('button', { name: '社零促销费用' });
  await expect(project).toBeFocused();
  await expect(project).toBeInViewport();
});
