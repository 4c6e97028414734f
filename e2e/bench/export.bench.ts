// How long all charts of the bundled disclosure take to become pictures at four times
// their size, and the most memory that the page's process held. Printed, not tested; the promise
// is under 2 s and 300 MB. Needs the built page.
// Run: npx tsx e2e/bench/export.bench.ts
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { serve } from '../../src/cli/serve.ts';
import { findBrowser } from '../browser.ts';
import { readPagePeak } from './pageMemory.ts';

const dist = process.env['BUDGET_DIST'] ?? fileURLToPath(new URL('../../dist/', import.meta.url));
const views = ['overview', 'expenditure', 'income', 'basicProject', 'threePublic', 'yearOnYear'];

/** Run in the page as it stands, so that no tool rewrites it on the way. */
const measure = `(async () => {
  const isThere = () => document.querySelector('[data-file-name]') !== null;
  const wait = async (isWanted) => {
    while (isThere() !== isWanted) await new Promise((resolve) => setTimeout(resolve, 4));
  };
  const start = performance.now();
  document.querySelector('dialog input[value=png4]').click();
  await wait(false);
  await wait(true);
  return performance.now() - start;
})()`;

interface Taken {
  readonly ms: number;
  readonly kilobytes: number;
}

async function show(page: Page, url: string, view: string): Promise<void> {
  await page.goto(`${url}#/${view}`);
  await page.locator('[data-mark]').filter({ visible: true }).first().waitFor();
}

/** From choosing to the file being ready, as the page's own clock tells. */
async function take(page: Page, url: string, view: string): Promise<Taken> {
  await show(page, url, view);
  await page.getByRole('button', { name: '导出', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: '这一页的图' }).check();
  await dialog.getByRole('radio', { name: 'PNG 2 倍' }).check();
  await dialog.locator('[data-file-name]').waitFor();
  const ms = await page.evaluate<number>(measure);
  const size = (await dialog.locator('[data-file-name] + span').textContent()) ?? '';
  await page.keyboard.press('Escape');
  return { ms: Math.round(ms), kilobytes: Number(size.replaceAll(/\D/gu, '')) };
}

async function main(): Promise<void> {
  const browser = await findBrowser();
  if (browser === undefined) throw new Error('No browser found');
  const { url, close } = await serve(dist, 0);
  const running = await chromium.launch({ executablePath: browser.path });
  try {
    const page = await running.newPage({
      viewport: { width: 1440, height: 900 },
      locale: 'zh-CN',
    });
    for (const view of views) await show(page, url, view);
    const before = await readPagePeak(running);
    let total = 0;
    for (const view of views) {
      const { ms, kilobytes } = await take(page, url, view);
      total += ms;
      console.log(`${view}: ${String(ms)} ms, ${String(kilobytes)} KB`);
    }
    const most = await readPagePeak(running);
    console.log(`all charts: ${String(total)} ms`);
    if (before !== undefined && most !== undefined) {
      const [shown, taken] = [Math.round(before), Math.round(most)];
      console.log(
        `most memory: ${String(taken)} MB, of which ${String(taken - shown)} MB for pictures`,
      );
    }
  } finally {
    await running.close();
    await close();
  }
}

void main();
