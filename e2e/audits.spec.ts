// What an auditing tool would ask beyond accessibility and bytes: what the browser itself
// has to report of any view (deprecated, blocked, malformed), and what the document says
// of itself.
import { expect, test } from './fixtures.ts';
import { expectQuiet, expectSettled, linkOf, plainViews } from './views.ts';

test('the browser has nothing to report of any view', async ({ page }) => {
  test.slow();
  const reported: string[] = [];
  const session = await page.context().newCDPSession(page);
  session.on('Audits.issueAdded', ({ issue }) => reported.push(JSON.stringify(issue)));
  session.on('Log.entryAdded', ({ entry }) => reported.push(`${entry.level}: ${entry.text}`));
  await session.send('Audits.enable');
  await session.send('Log.enable');
  await page.goto('./');
  await expectSettled(page);
  // And back, where views wake. By selector: who asks for roles has sleeping views drawn.
  for (const state of [...plainViews, ...plainViews.toReversed()]) {
    await page.evaluate((hash) => (location.hash = hash), linkOf(state));
    await page.waitForFunction(
      (view) =>
        document.querySelector(
          `:not([data-asleep]) > [data-place="${view}"] [data-view-heading]`,
        ) !== null,
      state.view,
    );
    await expectQuiet(page);
  }
  const ownTool = /Service Worker registration blocked/u;
  expect(reported.filter((text) => !ownTool.test(text))).toEqual([]);
});

test('the document says what it is', async ({ page, request }) => {
  const response = await request.get('./');
  const html = await response.text();
  expect(html).toMatch(/^<!doctype html>/iu);
  expect(html.indexOf('<meta charset="utf-8"')).toBeLessThan(1024);
  expect(html.indexOf('<meta charset="utf-8"')).toBeGreaterThan(0);
  await page.goto('./');
  await expectSettled(page);
  expect(await page.evaluate(() => document.compatMode)).toBe('CSS1Compat');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.locator('head meta[name=description]')).toHaveAttribute('content', /.{20,}/u);
  const viewport = page.locator('head meta[name=viewport]');
  await expect(viewport).not.toHaveAttribute('content', /user-scalable|maximum-scale/u);
  expect(html).toMatch(/<title>[^<]+ 2025 年部门预算[^<]*<\/title>/u);
  expect(await page.title()).toMatch(/^总览 · .+ 2025 · /u);
  const links = await page
    .locator('a')
    .evaluateAll((all) =>
      all.filter((one) => !one.hasAttribute('href')).map((one) => one.outerHTML),
    );
  expect(links).toEqual([]);
  const unsized = await page
    .locator('img')
    .evaluateAll((all) => all.filter((one) => !one.hasAttribute('width')).length);
  expect(unsized).toBe(0);
});
