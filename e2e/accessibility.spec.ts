// No axe violation of any impact, on any view, in both themes at full width and in English
// on a phone; and again with what opens: figure panel, search, a chart's table.
// One page for each run of views, led by the hash: a page's start costs more than its check.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from './fixtures.ts';
import { allViews, goToView, inRuns, linkOf, plainViews, type ViewState } from './views.ts';

interface Walk {
  readonly states: readonly ViewState[];
  /** Parameters of every link. */
  readonly query: string;
  readonly check: (page: Page) => Promise<void>;
}

const deadline = 60_000;

async function walk(page: Page, { states, query, check }: Walk): Promise<void> {
  test.setTimeout(deadline);
  await page.goto('./');
  for (const state of states) {
    const hash = linkOf(state, query);
    await test.step(hash, async () => {
      await goToView(page, hash);
      await check(page);
    });
  }
}

/** Themes differ in nothing but colour: what colour decides is all there is to ask again. */
async function expectReadableColours(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const rules = ['color-contrast', 'link-in-text-block'];
  const { violations, passes } = await new AxeBuilder({ page }).withRules(rules).analyze();
  expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([]);
  expect(passes.map(({ id }) => id)).toContain('color-contrast');
}

for (const [run, states] of inRuns(allViews, 5).entries()) {
  test(`every view is accessible in the light theme, part ${String(run + 1)}`, async ({ page }) => {
    await walk(page, { states, query: 'theme=light', check: expectNoAxeViolations });
  });
}

for (const [run, states] of inRuns(plainViews, 4).entries()) {
  test(`every view is readable in the dark theme, part ${String(run + 1)}`, async ({ page }) => {
    await walk(page, { states, query: 'theme=dark', check: expectReadableColours });
  });
}

for (const [run, states] of inRuns(plainViews, 4).entries()) {
  test(`every view is accessible on a phone, in English, part ${String(run + 1)}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await walk(page, { states, query: 'language=en', check: expectNoAxeViolations });
  });
}

test('what opens is accessible, too', async ({ page }) => {
  test.setTimeout(deadline);
  await page.goto('./#/expenditure?level=3&chart=bars&fact=t3.0.5.c0&theme=dark');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '数据表' }).click();
  await page.keyboard.press('/');
  await page.keyboard.type('zs');
  await expect(page.getByRole('listbox')).toBeVisible();
  await expectNoAxeViolations(page);
});
