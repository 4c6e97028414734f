// No axe violation of any impact, on any view, in both themes at full width and in both
// languages on a phone; and again with what opens: figure panel, search, a chart's table.
// One page for each, led by the hash, because a page's start costs more than its check.
import { expect, expectNoAxeViolations, test } from './fixtures.ts';
import { allViews, goToView, linkOf, plainViews } from './views.ts';

for (const theme of ['light', 'dark']) {
  test(`every view is accessible in the ${theme} theme`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.goto('./');
    for (const state of allViews) {
      const hash = linkOf(state, `theme=${theme}`);
      await test.step(hash, async () => {
        await goToView(page, hash);
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
        await expectNoAxeViolations(page);
      });
    }
  });
}

test('every view is accessible on a phone, in English', async ({ page }) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('./');
  for (const state of plainViews) {
    const hash = linkOf(state, 'language=en');
    await test.step(hash, async () => {
      await goToView(page, hash);
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      await expectNoAxeViolations(page);
    });
  }
});

test('what opens is accessible, too', async ({ page }) => {
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
