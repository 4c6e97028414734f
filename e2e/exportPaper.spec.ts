// Paper and pictures: the brief fits one page of selectable text with a code that leads
// back, the report holds every table; a picture dropped onto the page opens its view.
import type { Page } from '@playwright/test';
import { decodeQR } from 'qr/decode.js';
import { expect, test } from './fixtures.ts';
import { dropFile, getPictureBytes } from './pictureDrop.ts';

test.beforeEach(async ({ page }) => {
  // The window of the printer cannot be driven; what it would get can be looked at.
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset['asked'] = 'print';
    };
  });
  await page.goto('./#/expenditure?node=2011308');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

/** Printed pages of a PDF; its page objects are not compressed. */
async function countPages(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/gu)].length;
}

test('prints a brief on one page, and leaves', async ({ page }) => {
  await page.getByRole('button', { name: '打印一页简报' }).click();
  await expect(page.locator('html[data-asked]')).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('[data-printed]');
  await expect(paper).toBeVisible();
  await expect(page.locator('#root')).toBeHidden();
  for (const heading of ['五笔最大的支出', '五处最大的变动', '“三公”经费', '勾稽检查']) {
    await expect(paper.getByRole('heading', { name: heading })).toBeVisible();
  }
  await expect(paper).toContainText('157.89');
  await expect(paper.getByRole('button')).toHaveCount(0);
  const shot = await paper.getByRole('img', { name: /扫码/ }).screenshot();
  const pixels = await page.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width * 4;
      canvas.height = image.height * 4;
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no canvas');
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
      return { data: [...data], width, height };
    },
    `data:image/png;base64,${shot.toString('base64')}`,
  );
  const link = decodeQR({ ...pixels, data: Uint8Array.from(pixels.data) });
  expect(link).toBe(page.url());
  expect(await countPages(page)).toBe(1);
  await expect(paper).toHaveCount(0);
});

test('prints the full report with every table', async ({ page }) => {
  await page.getByRole('button', { name: '导出', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '带走这些数据' });
  await dialog.getByRole('radio', { name: '纸面或 PDF' }).check();
  await dialog.getByRole('radio', { name: '完整报告' }).check();
  await dialog.getByRole('button', { name: '打印…' }).click();
  await expect(page.locator('html[data-asked]')).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('[data-printed]');
  await expect(paper.getByRole('heading', { level: 3 })).toHaveCount(11);
  await expect(paper).toContainText('不完全相等的检查');
  expect(await countPages(page)).toBeGreaterThan(5);
});

for (const kind of ['PNG 图片（2 倍）', 'SVG 矢量图']) {
  test(`a dropped ${kind} opens the view it shows`, async ({ page }) => {
    const before = page.url();
    const bytes = await getPictureBytes(page, kind);
    await page.goto('./#/terms');
    await expect(page.getByRole('heading', { level: 1, name: '名词' })).toBeVisible();
    await dropFile(page, { bytes, name: 'picture', type: '' });
    await expect(page).toHaveURL(before);
    await expect(page.getByText('已打开图片所示的画面')).toBeVisible();
  });
}

test('a picture of another kind says so and changes nothing', async ({ page }) => {
  const before = page.url();
  const bytes = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg"><metadata>#/settings</metadata></svg>',
  );
  await dropFile(page, { bytes, name: 'foreign.svg', type: 'image/svg+xml' });
  await expect(page.getByText(/没有可以打开的链接/)).toBeVisible();
  await expect(page).toHaveURL(before);
});
