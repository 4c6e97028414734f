// The page stands: it opens, says its name, passes axe, and does so under any path
// and at any width. What its views show is told by their own journeys.
import { expect, expectNoAxeViolations, test } from './fixtures.ts';

test('opens in Chinese with one main heading', async ({ page }) => {
  await page.goto('./');
  await expect(page).toHaveTitle(/预算透视/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveCount(1);
});

test('has no accessibility violations', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1, name: /部门预算/ })).toBeVisible();
  await expectNoAxeViolations(page);
});

test('works from a sub-directory', async ({ page }) => {
  await page.goto('some/deep/folder/');
  await expect(page.getByRole('heading', { level: 1, name: /部门预算/ })).toBeVisible();
});

for (const width of [360, 768, 1440]) {
  test(`does not scroll sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('./');
    await expect(page.getByRole('heading', { level: 1, name: /部门预算/ })).toBeVisible();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
}
