// Pictures out of the page and back: saves the first chart, and drops a file as a person
// would, with the events of a real drag.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';

/** The chart of the page in one of the kinds its menu offers. */
export async function getPictureBytes(page: Page, kind: string): Promise<Buffer> {
  await page.locator('[data-mark]').first().waitFor();
  await page.getByRole('button', { name: '保存图片' }).first().click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: kind }).click(),
  ]);
  return readFile(await download.path());
}

interface DroppedFile {
  readonly bytes: Buffer;
  readonly name: string;
  readonly type: string;
}

export async function dropFile(page: Page, { bytes, name, type }: DroppedFile): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([text, fileName, fileType]) => {
      const data = new DataTransfer();
      const content = Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
      data.items.add(new File([content], fileName, { type: fileType }));
      return data;
    },
    [bytes.toString('base64'), name, type] as const,
  );
  for (const event of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('main', event, { dataTransfer: transfer });
  }
}
