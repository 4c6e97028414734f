// The page without a network: after one visit the server is stopped, and everything that
// was built still opens. A newer version is told of, taken only when the reader says so,
// and never at the cost of a file that is open. Servers are started and stopped here, so
// contexts are made here too; each fails its test if a page logs an error.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, type Page, test as base } from '@playwright/test';
import { writeServiceWorker } from '../src/cli/offlinePlugin.ts';
import { serve } from '../src/cli/serve.ts';
import { drawnDepartment, drawPdf, drawWorkbook } from './drawnBudget.ts';
import { expect } from './fixtures.ts';
import { allViews, expectSettled, goToView, linkOf } from './views.ts';

const dist = process.env['BUDGET_DIST'] ?? fileURLToPath(new URL('../dist/', import.meta.url));

interface Host {
  readonly url: string;
  readonly stop: () => Promise<void>;
  /** Serves another folder at the same address. */
  readonly change: (folder: string) => Promise<void>;
}

const test = base.extend<{ readonly host: Host; readonly folder: string }>({
  serviceWorkers: 'allow',
  host: async ({}, use) => {
    let serving = await serve(dist, 0);
    const { url } = serving;
    await use({
      url,
      stop: () => serving.close(),
      change: async (folder) => {
        await serving.close();
        serving = await serve(folder, Number(new URL(url).port));
        expect(serving.url).toBe(url);
      },
    });
    await serving.close();
  },
  context: async ({ context }, use) => {
    const problems: string[] = [];
    context.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) problems.push(message.text());
    });
    context.on('weberror', (error) => problems.push(error.error().message));
    await use(context);
    expect(problems, 'what the page did and must not do').toEqual([]);
  },
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'budget-lens-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
});

/** Opens the page and waits until all of it is kept. */
async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expectSettled(page);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller !== null) return;
    await new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
    );
  });
}

function listBuilt(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** Writes the next version of the page: marked in its head, and without its view of terms. */
async function buildNext(folder: string): Promise<void> {
  cpSync(dist, folder, { recursive: true });
  const page = join(folder, 'index.html');
  const html = readFileSync(page, 'utf8');
  writeFileSync(page, html.replace('</head>', '<meta name="version" content="next" /></head>'));
  for (const path of listBuilt(folder)) {
    if (/^assets\/TermsView-.*\.js$/u.test(path)) rmSync(join(folder, path));
  }
  await writeServiceWorker(folder);
}

const isNext = (page: Page) => page.locator('meta[name=version][content=next]').count();
const news = (page: Page) => page.getByRole('status').filter({ hasText: '有新版本' });

async function addFile(page: Page, file: ReturnType<typeof drawWorkbook>): Promise<void> {
  await goToView(page, '#/library');
  await page.locator('input[type=file]').setInputFiles(file);
  const report = page.getByRole('article', { name: `读取报告：${file.name}` });
  await expect(report).toContainText(drawnDepartment, { timeout: 20_000 });
  await report.getByRole('button', { name: '加入文件库' }).click();
  await expect(page).toHaveURL(/#\/overview\?document=/);
}

test('after one visit everything works without the server', async ({ page, context, host }) => {
  test.slow();
  const file = await drawPdf(context, 2024, 0);
  await visit(page, host.url);
  await host.stop();
  await page.reload();
  await expectSettled(page);
  for (const state of allViews) await goToView(page, linkOf(state));
  await addFile(page, drawWorkbook(2025, 0));
  await addFile(page, file);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(drawnDepartment);
  await page.goto(`${host.url}tables.html`);
  await expect(page.getByRole('table').first()).toBeVisible();
  const built = listBuilt(dist).filter((path) => !/serviceWorker\.js$|LICENSE$/u.test(path));
  const sizes = await page.evaluate(
    (paths) =>
      Promise.all(paths.map(async (path) => (await (await fetch(path)).arrayBuffer()).byteLength)),
    built,
  );
  expect(sizes).toEqual(built.map((path) => readFileSync(join(dist, path)).length));
});

test('a newer version asks, and waits while a file is open', async ({ page, host, folder }) => {
  test.slow();
  await buildNext(folder);
  await visit(page, host.url);
  await goToView(page, '#/library');
  await host.change(folder);
  await page.reload();
  await expectSettled(page);
  await expect(news(page)).toBeVisible({ timeout: 20_000 });
  const update = news(page).getByRole('button', { name: '更新' });
  await expect(update).toBeVisible();
  const file = drawWorkbook(2025, 0);
  await page.locator('input[type=file]').setInputFiles(file);
  const report = page.getByRole('article', { name: `读取报告：${file.name}` });
  await expect(report).toContainText(drawnDepartment, { timeout: 20_000 });
  await expect(news(page)).toContainText('还有文件没有存入文件库');
  await expect(update).toHaveCount(0);
  await report.getByRole('button', { name: '加入文件库' }).click();
  await expect(page).toHaveURL(/#\/overview\?document=/);
  // Nothing was loaded anew so far.
  expect(await isNext(page)).toBe(0);
  const address = page.url();
  await update.click();
  await expect(page.locator('meta[name=version]')).toHaveCount(1);
  expect(page.url()).toBe(address);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(drawnDepartment);
  await expect(news(page)).toHaveCount(0);
});

test('a page that stays open keeps the parts of its version', async ({ context, host, folder }) => {
  test.slow();
  await buildNext(folder);
  const stays = await context.newPage();
  await visit(stays, host.url);
  const takes = await context.newPage();
  await takes.goto(host.url);
  await host.change(folder);
  await takes.reload();
  await news(takes).getByRole('button', { name: '更新' }).click({ timeout: 20_000 });
  await expect(takes.locator('meta[name=version]')).toHaveCount(1);
  await host.stop();
  await goToView(stays, '#/terms');
  await expect(stays.getByRole('heading', { level: 1 })).toContainText('名词');
  expect(await isNext(stays)).toBe(0);
  await expect(news(stays)).toBeVisible();
});

/** Requests of the service worker, by when they began on the page's clock. */
function followKeeping(context: BrowserContext): number[] {
  const starts: number[] = [];
  context.on('request', (request) => {
    if (request.serviceWorker() !== null) starts.push(Date.now());
  });
  return starts;
}

test('keeping the page begins after it is loaded', async ({ page, context, host }) => {
  const starts = followKeeping(context);
  await visit(page, host.url);
  const loaded = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation');
    const { loadEventEnd } = navigation as PerformanceNavigationTiming;
    return performance.timeOrigin + loadEventEnd;
  });
  expect(starts.length).toBeGreaterThan(200);
  expect(Math.min(...starts)).toBeGreaterThan(loaded);
});

test('the page can be installed', async ({ page, context, host }) => {
  await visit(page, host.url);
  const session = await context.newCDPSession(page);
  const { errors } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // Contexts of tests are private windows, which install nothing.
  const own = installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito');
  expect(own).toEqual([]);
});
