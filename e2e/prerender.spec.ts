// The first page is drawn at build time: read without scripts, taken over without a
// flicker where there are some.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the overview and the published tables can be read', async ({ page }) => {
    await page.goto('./');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('部门预算');
    await expect(page.getByText('157.89').first()).toBeVisible();
    await page.getByRole('link', { name: '全部公布的表' }).click();
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(11);
    const row = page.getByRole('row', { name: /2011308 招商引资/u }).first();
    await expect(row.getByRole('cell', { name: '33.00' }).first()).toBeVisible();
  });
});

/** Holds the application back until released, so that what stands before it can be seen. */
async function holdScripts(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/assets/index-*.js', async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test('scripts take over the drawn page as it stands', async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto('./', { waitUntil: 'commit' });
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toContainText('部门预算');
  await heading.evaluate((element) => element.setAttribute('data-drawn', ''));
  release();
  // The running application names the view in the title; the drawn page does not.
  await expect(page).toHaveTitle(/^总览/u);
  await expect(heading).toHaveAttribute('data-drawn', '');
});

test('a link to another view is drawn anew, without showing the overview first', async ({
  page,
}) => {
  const release = await holdScripts(page);
  await page.goto('./#/threePublic', { waitUntil: 'commit' });
  const drawn = page.locator('#root h1');
  await expect(drawn).toContainText('部门预算');
  await expect(drawn).toBeHidden();
  release();
  await expect(drawn).toContainText('三公');
  await expect(drawn).toBeVisible();
});
