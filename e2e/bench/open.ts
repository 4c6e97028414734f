// What the parts share: the built page, a browser, and a page in it.
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium } from 'playwright';
import { findBrowser } from '../browser.ts';

export const dist =
  process.env['BUDGET_DIST'] ?? fileURLToPath(new URL('../../dist/', import.meta.url));

/** Pages as readers see them, without motion; nothing is kept for later visits. */
export const pageOptions: BrowserContextOptions = {
  viewport: { width: 1440, height: 900 },
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
  reducedMotion: 'reduce',
  serviceWorkers: 'block',
};

export async function launchBrowser(): Promise<Browser> {
  const found = await findBrowser();
  return chromium.launch(found === undefined ? {} : { executablePath: found.path });
}
