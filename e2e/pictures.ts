// Regenerates the pictures of every view, at three widths, light and dark, that README and
// docs show: e2e/pictures/<view>-<width>-<theme>.webp. Tall pages are cut, so that all of
// them together stay small; the sum is checked. Run: npm run pictures
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright';
import { buildPage, isBuildFresh } from '../src/cli/build.ts';
import { serve } from '../src/cli/serve.ts';
import { viewNames } from '../src/state/view.ts';
import { findBrowser } from './browser.ts';

const out = fileURLToPath(new URL('./pictures/', import.meta.url));
const widths = [1440, 768, 360] as const;
const themes = ['light', 'dark'] as const;
const tallest = 1800;
const quality = 78;
const mostBytes = 6_000_000;

/** What a view is shown with, where it shows more than as it opens. */
const queries: Partial<Record<(typeof viewNames)[number], string>> = {
  expenditure: 'level=2',
  tables: 'table=t3',
};

async function waitUntilDrawn(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
  await page
    .getByText(/^正在载入/)
    .first()
    .waitFor({ state: 'detached' });
  await page.waitForTimeout(500);
}

/** The page from its top, as WebP. */
async function take(page: Page, width: number): Promise<Buffer> {
  await page.setViewportSize({ width, height: 900 });
  await waitUntilDrawn(page);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.min(Math.max(height, 600), tallest) });
  await waitUntilDrawn(page);
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality });
  await session.detach();
  return Buffer.from(data, 'base64');
}

async function main(): Promise<void> {
  const named = process.env['BUDGET_DIST'];
  if (named === undefined && !isBuildFresh()) await buildPage();
  const { url, close } = await serve(named ?? 'dist', 0);
  const found = await findBrowser();
  const browser = await chromium.launch(found === undefined ? {} : { executablePath: found.path });
  const page = await browser.newPage({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  let bytes = 0;
  for (const theme of themes) {
    for (const view of viewNames) {
      const query = [`theme=${theme}`, queries[view] ?? ''].filter((part) => part !== '').join('&');
      await page.goto(`${url}#/${view}?${query}`);
      for (const width of widths) {
        const picture = await take(page, width);
        writeFileSync(`${out}${view}-${String(width)}-${theme}.webp`, picture);
        bytes += picture.length;
      }
    }
  }
  await browser.close();
  await close();
  console.log(`${String(viewNames.length * 6)} pictures, ${(bytes / 1e6).toFixed(2)} MB`);
  if (bytes > mostBytes) throw new Error(`The pictures are larger than ${String(mostBytes)} B`);
}

await main();
