// The page stands: it opens, says its name, and does so under any path. What its views
// show is told by their own journeys; what all of them keep, by accessibility and layout.
import { expect, test } from './fixtures.ts';

test('opens in Chinese with one main heading', async ({ page }) => {
  await page.goto('./');
  await expect(page).toHaveTitle(/预算透视/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveCount(1);
});

test('works from a sub-directory', async ({ page }) => {
  await page.goto('some/deep/folder/');
  await expect(page.getByRole('heading', { level: 1, name: /部门预算/ })).toBeVisible();
});
