// Files of the reader: dropped, picked and pasted; read in a worker, looked at, corrected,
// added, kept over visits and offline, deleted and put back; full storage. The files are
// made here; the text is the bundled one with another name on it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import {
  type DrawnFile,
  drawnDepartment,
  drawNarrative,
  drawPdf,
  drawWorkbook,
  hostileName,
} from './drawnBudget.ts';
import { expect, expectNoAxeViolations, test } from './fixtures.ts';

const bundledName = '克拉玛依市乌尔禾区工业和信息化局';
const bundledText = readFileSync(
  fileURLToPath(
    new URL('../data/disclosures/2025-wuerhe-industry-information/source.txt', import.meta.url),
  ),
  'utf8',
);

async function open(page: Page): Promise<void> {
  await page.goto('./#/library');
  await expect(page.getByRole('heading', { level: 1, name: '文件库' })).toBeVisible();
}

/** Picks files and answers the report of the first. */
async function pick(page: Page, ...files: readonly DrawnFile[]): Promise<Locator> {
  await page.locator('input[type=file]').setInputFiles([...files]);
  const report = page.getByRole('article', { name: `读取报告：${files[0]?.name ?? ''}` });
  await expect(report).toBeVisible({ timeout: 20_000 });
  return report;
}

async function add(page: Page, file: DrawnFile): Promise<void> {
  const report = await pick(page, file);
  await report.getByRole('button', { name: '加入文件库' }).click();
  await expect(page).toHaveURL(/#\/overview\?document=/);
}

function drawText(): DrawnFile {
  const buffer = Buffer.from(bundledText.replaceAll(bundledName, '青禾县粮食储备和信息化局'));
  return { name: '公开.txt', mimeType: 'text/plain', buffer };
}

test('drops a PDF: reads it, reports, adds it, keeps it, and outlines a figure on its page', async ({
  page,
  context,
}) => {
  // Printing, reading and drawing a PDF on a busy machine.
  test.slow();
  const file = await drawPdf(context, 2025, 0);
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const data = await page.evaluateHandle(
    ([name, bytes]) => {
      const transfer = new DataTransfer();
      const binary = Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0));
      transfer.items.add(new File([binary], name));
      return transfer;
    },
    [file.name, file.buffer.toString('base64')] as const,
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: data });
  await expect(page.getByText('松开即可读取')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
  const report = page.getByRole('article', { name: /读取报告/ });
  await expect(report).toContainText(`读作${drawnDepartment} 2025 年部门预算`, { timeout: 20_000 });
  await expect(report).toContainText('认出 2 张表');
  await expectNoAxeViolations(page);
  await report.getByRole('button', { name: '加入文件库' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(drawnDepartment);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(drawnDepartment);
  await page.getByRole('main').getByRole('button', { name: '160.00' }).first().click();
  const panel = page.getByRole('dialog');
  await expect(panel.getByTestId('outline')).toBeVisible({ timeout: 20_000 });
  await expect(panel.getByRole('img', { name: /原文第 \d 页/ })).toBeVisible();
  await expectNoAxeViolations(page);
  // The document prints this as text; as markup it would be an image and run a script.
  expect(hostileName).toMatch(/^<img src=x /);
  await expect(page.locator('img[src=x]')).toHaveCount(0);
});

test('opens a workbook, corrects what was read, and takes the correction back', async ({
  page,
}) => {
  await open(page);
  const report = await pick(page, drawWorkbook(2025, 0));
  await report.getByText('手工更正').click();
  await report.getByRole('combobox', { name: '更正什么' }).selectOption('预算年度');
  await report.getByRole('textbox', { name: '改为' }).fill('二零');
  await report.getByRole('textbox', { name: '理由' }).fill('封面写的是 2023 年');
  await report.getByRole('button', { name: '记下更正' }).click();
  await expect(report.getByText('年度应是 1990 到 2100 之间的整数')).toBeVisible();
  await report.getByRole('textbox', { name: '改为' }).fill('2023');
  await report.getByRole('button', { name: '记下更正' }).click();
  await expect(report).toContainText('2023 年部门预算');
  await report.getByRole('button', { name: '加入文件库' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2023');
  await open(page);
  await page.getByText('手工更正（1）').click();
  await page.getByRole('button', { name: /^撤回/ }).click();
  await expect(page.getByRole('link', { name: /^打开.+2025 年/ })).toBeVisible();
});

test('opens a text by paste, and shows its lines in the figure panel', async ({ page }) => {
  await open(page);
  const text = drawText().buffer.toString();
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, text);
  const report = page.getByRole('article', { name: '读取报告：粘贴的文字.txt' });
  await expect(report).toContainText('青禾县粮食储备和信息化局', { timeout: 20_000 });
  await report.getByRole('button', { name: '加入文件库' }).click();
  await page.getByRole('main').getByRole('button', { name: '33.00', exact: true }).first().click();
  const source = page.getByRole('dialog').getByRole('region', { name: '原文' });
  await expect(source.locator('mark')).toHaveText('33.00');
});

test('joins two years of one department, also offline', async ({ page, context }) => {
  test.slow();
  await open(page);
  await add(page, await drawPdf(context, 2024, 0));
  await open(page);
  await add(page, await drawPdf(context, 2025, 15));
  await context.setOffline(true);
  await page
    .getByRole('navigation', { name: '视图' })
    .first()
    .getByRole('link', { name: '文件库' })
    .click();
  await expect(page.getByRole('link', { name: /^打开/ })).toHaveCount(2);
  await context.setOffline(false);
  const documents = page.getByRole('navigation', { name: '部门预算公开' });
  await expect(documents.getByRole('link', { name: '2024 年' })).toBeVisible();
  await documents.getByRole('link', { name: '2025 年' }).last().click();
  await page
    .getByRole('navigation', { name: '视图' })
    .first()
    .getByRole('link', { name: '同比' })
    .click();
  const lines = page.getByRole('figure', { name: '一般公共预算支出，2024–2025 年' });
  await expect(lines.getByRole('img', { name: '合计，2024，160.00 万元' })).toBeVisible();
  await expect(lines.getByRole('img', { name: '合计，2025，175.00 万元' })).toBeVisible();
});

test('opens narrative and tables, each in a file of its own, as one budget', async ({
  page,
  context,
}) => {
  test.slow();
  const [narrative, tables] = [await drawNarrative(context, 2025), drawWorkbook(2025, 0)];
  await open(page);
  await pick(page, narrative, tables);
  await expect(page.getByRole('article', { name: /读取报告/ })).toHaveCount(2);
  await expect(page.getByText(`“${narrative.name}”和“${tables.name}”`)).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: '合为一份' }).click();
  const report = page.getByRole('article', { name: /读取报告/ });
  await expect(report).toHaveCount(1);
  await expect(report).toHaveAccessibleName(`读取报告：${narrative.name} + ${tables.name}`);
  await expect(report).toContainText('认出 2 张表');
  await report.getByRole('button', { name: '加入文件库' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(drawnDepartment);
  await page.reload();
  await page
    .getByRole('navigation', { name: '视图' })
    .first()
    .getByRole('link', { name: '同比' })
    .click();
  // The code comes from the table of one file, the change and its reason from the other.
  const item = page
    .getByRole('table', { name: '逐项的变动' })
    .getByRole('row', { name: /2010302/ });
  await expect(item).toContainText('40.00');
  await expect(item).toContainText('粮库改造');
  await open(page);
  await expect(page.getByRole('link', { name: `打开${drawnDepartment} 2025 年` })).toHaveCount(1);
});

test('shows another department beside the one in view, and keeps it in the link', async ({
  page,
}) => {
  test.slow();
  await open(page);
  await add(page, drawWorkbook(2025, 0));
  await page.goto('./#/expenditure');
  const beside = page.getByRole('region', { name: '与另一份预算并列' });
  await beside.getByLabel('并列的文件').selectOption(`${drawnDepartment} 2025 年`);
  const pensions = beside.getByRole('row', { name: /社会保障和就业支出/ });
  await expect(pensions).toContainText('60.00');
  await expect(page).toHaveURL(/against=2025-/);
  await expectNoAxeViolations(page);
  await page.reload();
  await expect(pensions).toContainText('60.00');
});

test('deletes a document and puts it back', async ({ page }) => {
  await open(page);
  await add(page, drawWorkbook(2025, 0));
  await open(page);
  await page.getByRole('button', { name: `删除${drawnDepartment} 2025 年` }).click();
  await expect(page.getByText('还没有自己打开的文件')).toBeVisible();
  await expect(page.getByRole('navigation', { name: '部门预算公开' })).not.toContainText(
    drawnDepartment,
  );
  await page.getByRole('button', { name: '撤销删除' }).click();
  await expect(page.getByRole('link', { name: `打开${drawnDepartment} 2025 年` })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('link', { name: `打开${drawnDepartment} 2025 年` })).toBeVisible();
});

test('takes the whole library along as one file', async ({ page }) => {
  await open(page);
  await add(page, drawWorkbook(2025, 0));
  await open(page);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出文件库' }).click();
  const path = await (await saving).path();
  await page.getByRole('button', { name: `删除${drawnDepartment} 2025 年` }).click();
  // Shown once it is gone from the storage, too.
  await expect(page.getByText('还没有自己打开的文件')).toBeVisible();
  await page.reload();
  await expect(page.getByText('还没有自己打开的文件')).toBeVisible();
  await page.locator('input[type=file]').setInputFiles({
    name: '别处的文件库.zip',
    mimeType: 'application/zip',
    buffer: readFileSync(path),
  });
  await expect(page.getByRole('link', { name: `打开${drawnDepartment} 2025 年` })).toBeVisible();
  await expect(page.getByRole('heading', { name: '正在打开' })).toHaveCount(0);
});

test('says when storage is full, keeps nothing half, and opens for the visit', async ({
  page,
  context,
  servedAt,
}) => {
  const session = await context.newCDPSession(page);
  await open(page);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(servedAt).origin,
    quotaSize: 10_000,
  });
  const report = await pick(page, drawText());
  await report.getByRole('button', { name: '加入文件库' }).click();
  await expect(report.getByRole('alert')).toContainText('存储空间已满');
  await expect(page.getByText('还没有自己打开的文件')).toBeVisible();
  await report.getByRole('button', { name: '只在这次打开' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('青禾县粮食储备和信息化局');
});

test('says of each bad file why it cannot be read, and reads the others', async ({ page }) => {
  await open(page);
  await page
    .locator('input[type=file]')
    .setInputFiles([
      { name: '空.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) },
      { name: '坏.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 nothing') },
      drawWorkbook(2025, 0),
    ]);
  await expect(page.getByRole('alert').filter({ hasText: '空.pdf' })).toContainText('文件是空的');
  await expect(page.getByRole('alert').filter({ hasText: '坏.pdf' })).toContainText('已损坏');
  await expect(page.getByRole('article', { name: /读取报告/ })).toBeVisible({ timeout: 20_000 });
  await page
    .getByRole('alert')
    .filter({ hasText: '坏.pdf' })
    .getByRole('button', { name: '关闭' })
    .click();
  await expect(page.getByRole('alert')).toHaveCount(1);
});

test('fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page);
  await pick(page, drawWorkbook(2025, 0));
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
  await expectNoAxeViolations(page);
});
