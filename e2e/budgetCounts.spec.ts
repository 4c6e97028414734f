// Budgets of the page as counts, so that they mean the same on every machine: bytes that
// each view asks for when it is the first one opened, nodes of the two views that people
// open most, and tasks that keep the page busy while it loads on a slow processor.
import type { Request } from '@playwright/test';
import type { ViewName } from '../src/state/view.ts';
import { expect, test } from './fixtures.ts';
import { expectQuiet, expectSettled, linkOf, plainViews } from './views.ts';

/** Bytes as sent, of everything a view opened by its link needs. */
const mostBytes: Readonly<Record<ViewName, number>> = {
  overview: 198_000,
  expenditure: 250_000,
  income: 334_000,
  basicProject: 341_000,
  threePublic: 308_000,
  yearOnYear: 316_000,
  performance: 203_000,
  checks: 242_000,
  tables: 258_000,
  terms: 200_000,
  library: 219_000,
};

for (const state of plainViews) {
  test(`${state.view} fits its bytes`, async ({ page }) => {
    const requests: Request[] = [];
    page.on('requestfinished', (request) => {
      if (request.url().startsWith('http')) requests.push(request);
    });
    await page.goto(`./${linkOf(state)}`, { waitUntil: 'networkidle' });
    await expectSettled(page);
    const sizes = await Promise.all(requests.map((request) => request.sizes()));
    const total = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
    console.log(
      `  ${state.view.padEnd(14)}${total.toLocaleString('en').padStart(9)} B in ${String(requests.length)}`,
    );
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThanOrEqual(mostBytes[state.view]);
  });
}

/** Tasks over 50 ms at a quarter of the speed. */
const mostTasks = 10;
const mostNodes = { overview: 510, expenditure: 720 };

test('overview and expenditure keep to their nodes', async ({ page }) => {
  for (const view of ['overview', 'expenditure'] as const) {
    await page.goto(`./#/${view}`);
    // Loaded anew, so that no other view is kept beside it.
    await page.reload();
    await expectSettled(page);
    const nodes = await page.locator('*').count();
    console.log(
      `  ${view.padEnd(14)}${String(nodes).padStart(6)} nodes of ${String(mostNodes[view])}`,
    );
    expect(nodes).toBeGreaterThan(100);
    expect(nodes).toBeLessThanOrEqual(mostNodes[view]);
  }
});

test('loading at a quarter of the speed keeps the page busy in few tasks', async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    const tasks: number[] = [];
    new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => Math.round(duration)));
    }).observe({ type: 'longtask', buffered: true });
    Object.assign(window, { longTasks: tasks });
  });
  await page.goto('./', { waitUntil: 'networkidle' });
  await expectSettled(page);
  await page.waitForTimeout(1_000);
  const tasks = await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
  console.log(`  ${String(tasks.length)} tasks over 50 ms: ${tasks.join(', ')} ms`);
  expect(tasks.length).toBeLessThanOrEqual(mostTasks);
});

test('the order of words is loaded when something is sorted by words, and not before', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.assign(window, { orders: 0 });
    Intl.Collator = new Proxy(Intl.Collator, {
      construct: (target, given: [string, Intl.CollatorOptions]) => {
        (window as unknown as { orders: number }).orders += 1;
        return new target(...given);
      },
    });
  });
  const countOrders = () => page.evaluate(() => (window as unknown as { orders: number }).orders);
  await page.goto('./#/expenditure', { waitUntil: 'networkidle' });
  await expectSettled(page);
  expect(await countOrders()).toBe(0);
  await page.goto('./#/expenditure?sort=name.ascending', { waitUntil: 'networkidle' });
  await page.reload();
  await expectSettled(page);
  expect(await countOrders()).toBe(1);
});

/** Elements styled and boxes laid out when a reader comes back to a view: of several hundred. */
const mostWoken = 150;

interface TraceEvent {
  readonly name: string;
  readonly args: { readonly elementCount?: number; readonly beginData?: { dirtyObjects: number } };
}

test('coming back to a view finds it laid out', async ({ page, browser }) => {
  const rail = page.getByRole('navigation', { name: '视图' }).first();
  const open = async (name: string) => {
    await rail.getByRole('link', { name, exact: true }).click();
    // Whoever asked a sleeping element for its style would have it styled anew.
    await expectQuiet(page);
  };
  await page.goto('./#/expenditure');
  await expectSettled(page);
  for (const name of ['总览', '支出', '总览']) await open(name);
  for (const name of ['支出', '总览']) {
    await browser.startTracing(page, { categories: ['devtools.timeline'] });
    await open(name);
    const trace = JSON.parse((await browser.stopTracing()).toString()) as {
      traceEvents: readonly TraceEvent[];
    };
    const sum = (event: string, count: (args: TraceEvent['args']) => number | undefined) =>
      trace.traceEvents
        .filter((entry) => entry.name === event)
        .reduce((total, { args }) => total + (count(args) ?? 0), 0);
    const styled = sum('UpdateLayoutTree', ({ elementCount }) => elementCount);
    const laidOut = sum('Layout', ({ beginData }) => beginData?.dirtyObjects);
    console.log(`  ${name}: ${String(styled)} styled, ${String(laidOut)} laid out`);
    expect(styled).toBeGreaterThan(0);
    expect(styled).toBeLessThanOrEqual(mostWoken);
    expect(laidOut).toBeLessThanOrEqual(mostWoken);
  }
});
