// Basic and project: the sentence, both trees, what table 7 cannot say, and every project
// with its basis, allocation, period and targets.
import { expect, test } from './fixtures.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('./#/basicProject');
  await expect(page.getByRole('heading', { level: 1, name: '基本支出与项目支出' })).toBeVisible();
});

test('says what basic and project expenditure are', async ({ page }) => {
  const lead = page.getByRole('main').locator('header p');
  await expect(lead).toContainText('157.89 万元');
  await expect(lead).toContainText('111.89 万元（70.9%）');
  await expect(lead).toContainText('46.00 万元（29.1%）');
  await expect(lead).toContainText('人员经费 102.67 万元、公用经费 9.23 万元');
});

test('keeps blanks blank in the classes and adds up to the total', async ({ page }) => {
  const table = page.getByRole('table', { name: '按功能分类' });
  const row = table.getByRole('row', { name: /一般公共服务支出/ });
  await expect(row.getByRole('cell')).toContainText(['33.00', '空白', '33.00']);
  await expect(table.getByRole('row', { name: /^合计/ })).toContainText('157.89');
  await row.getByRole('link').click();
  await expect(page).toHaveURL(/#\/expenditure\?.*node=201/);
});

test('tells personnel from operating funds and owns up to the rounding', async ({ page }) => {
  const tree = page.getByRole('treegrid', { name: '基本支出按经济分类' });
  await expect(tree.getByRole('row', { name: /基本工资/ })).toContainText('33.27');
  await expect(tree.getByRole('row', { name: /差旅费/ })).toContainText('2.60');
  await expect(page.getByText(/两部分之和与合计相差/)).toContainText('+0.01');
});

test('does not guess the columns that the text lost', async ({ page }) => {
  const section = page.getByRole('region', { name: '项目支出按经济分类' });
  await expect(section).toContainText('10 个经济分类栏');
  await expect(section).toContainText('不作猜测');
  await expect(section.getByRole('table')).toHaveCount(0);
});

test('tells of each project what is published about it', async ({ page }) => {
  const project = page.getByRole('article', { name: '招商投资运转经费' });
  await expect(project).toContainText('30.00 万元');
  await expect(project).toContainText('《乌尔禾区招商引资工作办法》');
  await expect(project).toContainText('宣传制品印刷');
  await expect(project).toContainText('2025年1月1日-2025年12月31日');
  await expect(project.getByRole('listitem').filter({ hasText: '宣传册印刷数量' })).toContainText(
    '不少于 1000 本',
  );
  await project.getByRole('button', { name: '招商投资运转经费' }).click();
  await expect(project).not.toContainText('宣传制品印刷');
  const carried = page.getByRole('article', { name: /招商引资专项资金/ });
  await expect(carried).toContainText('上年结转');
  await expect(carried).toContainText('未见同名的绩效目标表');
});
