// Journeys through the whole: by keyboard alone from the address bar to the printed line of
// a figure, the same picture from a link, back and forward, and English without a word of
// Chinese that is not the document's own.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { bundledFolders } from './bundled.ts';
import { expect, test } from './fixtures.ts';
import { allViews, expectSettled, goToView, linkOf } from './views.ts';
import { economicClasses, functionalClasses } from '../src/ui/glossary/classes.ts';
import { officialTerms } from '../src/ui/glossary/officialTerms.ts';

const mostPresses = 40;

/** Presses a key until the place has the focus; fails when the key does not lead there. */
async function press(page: Page, key: string, place: Locator): Promise<void> {
  const isThere = () => place.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < mostPresses; presses += 1) {
    await page.keyboard.press(key);
    if ((await place.count()) === 1 && (await isThere())) return;
  }
  await expect(place).toBeFocused();
}

async function expectSourceLine(page: Page): Promise<void> {
  const panel = page.getByRole('dialog');
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText('招商引资 · 合计');
  const source = panel.getByRole('region', { name: '原文' });
  await expect(source.locator('mark')).toHaveText('33.00');
  await press(page, 'Tab', source);
  await expect(panel).toContainText('第 7 页第 401 行');
}

test('by keyboard from the address bar through the tree to the source line', async ({ page }) => {
  await page.goto('./');
  await expectSettled(page);
  const rail = page.getByRole('navigation', { name: '视图' }).first();
  await press(page, 'Tab', rail.getByRole('link', { name: '支出', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '支出' })).toBeFocused();
  const tree = page.getByRole('treegrid');
  await press(page, 'Tab', tree.getByRole('row', { name: /^一般公共服务支出/ }));
  // The branch opens, then the code is typed as far as needed.
  await page.keyboard.press('ArrowRight');
  await press(page, 'ArrowDown', tree.getByRole('row', { name: /^商贸事务/ }));
  await page.keyboard.press('*');
  await page.keyboard.type('2011308');
  const row = tree.getByRole('row', { name: /^招商引资/ });
  await expect(row).toBeFocused();
  await press(page, 'ArrowRight', row.getByRole('gridcell', { name: '33.00' }).first());
  await page.keyboard.press('Enter');
  await expectSourceLine(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(
    await page.evaluate(() => document.activeElement?.closest('[role=treegrid]')),
  ).toBeTruthy();
});

test('by keyboard from the address bar through the search to the source line', async ({ page }) => {
  await page.goto('./');
  await expectSettled(page);
  await page.keyboard.press('/');
  await page.keyboard.type('zsyz');
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('招商引资');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/node=2011308/);
  const row = page.getByRole('treegrid').getByRole('row', { name: /^招商引资/ });
  await press(page, 'Tab', row);
  await press(page, 'ArrowRight', row.getByRole('gridcell', { name: '33.00' }).first());
  await page.keyboard.press('Enter');
  await expectSourceLine(page);
});

test('home, end and the star lead through the tree', async ({ page }) => {
  await page.goto('./#/expenditure');
  await expectSettled(page);
  const rows = page.getByRole('treegrid').locator('tbody').getByRole('row');
  await rows.first().focus();
  const closed = await rows.count();
  await page.keyboard.press('*');
  await expect.poll(() => rows.count()).toBeGreaterThan(closed);
  await page.keyboard.press('End');
  await expect(rows.last()).toBeFocused();
  await page.keyboard.press('Home');
  await expect(rows.first()).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(rows.first()).toHaveAttribute('aria-expanded', 'false');
});

test('a figure of a chart, of a tree and of a sentence opens the same panel', async ({ page }) => {
  const panel = page.getByRole('dialog');
  const heading = panel.getByRole('heading', { level: 2 });
  await page.goto('./#/overview');
  await page.getByRole('main').locator('header').getByRole('button').first().click();
  await expect(heading).toBeVisible();
  await expect(panel).toContainText('印在哪里');
  await page.keyboard.press('Escape');
  await goToView(page, '#/expenditure?chart=bars&node=2011308');
  const chart = page.getByRole('region', { name: '图形' });
  await chart.getByRole('button', { name: '33.00 万元' }).first().click();
  await expect(heading).toHaveText('招商引资 · 合计');
  await expect(panel.getByRole('button', { name: '复制引用' })).toBeVisible();
});

test('a link opened elsewhere shows the same picture', async ({ page, browser, baseURL }) => {
  await page.goto('./#/expenditure');
  await page.getByRole('radio', { name: '旭日图' }).check();
  await page.getByRole('combobox', { name: '单位' }).selectOption('元');
  await page.getByRole('radio', { name: '基本支出' }).check();
  await page
    .getByRole('treegrid')
    .getByRole('rowheader', { name: /社会保障和就业支出/ })
    .click();
  await expect(page).toHaveURL(/node=208/);
  await expectSettled(page);
  const see = async (one: Page) => ({
    tree: await one.getByRole('treegrid').ariaSnapshot(),
    chart: await one.getByRole('region', { name: '图形' }).locator('svg').first().textContent(),
    place: await one.getByRole('navigation', { name: '当前位置' }).ariaSnapshot(),
  });
  const elsewhere = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce' });
  const other = await elsewhere.newPage();
  await other.setViewportSize(page.viewportSize() ?? { width: 1440, height: 900 });
  await other.goto((baseURL ?? '') + new URL(page.url()).hash);
  await expectSettled(other);
  expect(await see(other)).toEqual(await see(page));
  await elsewhere.close();
});

test('back and forward go through what was looked at', async ({ page }) => {
  await page.goto('./#/overview');
  const title = (name: RegExp) => expect(page).toHaveTitle(name);
  const views = page.getByRole('navigation', { name: '视图' }).first();
  await views.getByRole('link', { name: '支出', exact: true }).click();
  await page
    .getByRole('treegrid')
    .getByRole('rowheader', { name: /卫生健康支出/ })
    .click();
  await expect(page).toHaveURL(/node=210/);
  // A unit is how it is looked at, not where: it makes no step.
  await page.getByRole('combobox', { name: '单位' }).selectOption('元');
  await views.getByRole('link', { name: '三公经费' }).click();
  await title(/^三公经费/);
  await page.goBack();
  await expect(page).toHaveURL(/node=210.*unit=yuan|unit=yuan.*node=210/);
  await page.goBack();
  await expect(page).toHaveURL(/#\/expenditure(\?|$)/);
  await expect(page).not.toHaveURL(/node=/);
  await page.goBack();
  await title(/^总览/);
  await page.goForward();
  await page.goForward();
  await expect(page).toHaveURL(/node=210/);
  await page.goForward();
  await title(/^三公经费/);
});

/** Everything Chinese that may stand on an English page: the document's and official words. */
function listOwnWords(): string {
  const documents = bundledFolders().flatMap((folder) =>
    ['disclosure.json', 'reading.json', 'source.txt'].map((file) =>
      readFileSync(new URL(file, folder), 'utf8'),
    ),
  );
  const glossary = [...officialTerms, ...functionalClasses, ...economicClasses];
  const words = glossary.flatMap((entry) => [
    entry.term,
    ...('aliases' in entry ? (entry.aliases ?? []) : []),
  ]);
  return [...documents, ...words, '预算透视', '中文'].join('\n').replaceAll(/\s/gu, '');
}

/** Runs of Chinese that are seen or heard on the page. */
function listChinese(): readonly string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode() !== null) {
    const parent = walker.currentNode.parentElement;
    if (parent === null || parent.closest('script, style, noscript, option') !== null) continue;
    if (parent.checkVisibility()) texts.push(walker.currentNode.textContent ?? '');
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
    for (const name of ['aria-label', 'title', 'placeholder']) {
      texts.push(element.getAttribute(name) ?? '');
    }
  }
  return [...new Set(texts.flatMap((text) => text.match(/\p{Script=Han}+/gu) ?? []))];
}

test('English has no Chinese beyond the words of the document', async ({ page }) => {
  test.setTimeout(90_000);
  const own = listOwnWords();
  await page.goto('./');
  for (const state of [...allViews, { view: 'overview', query: 'fact=t3.0.5.c0' } as const]) {
    const hash = linkOf(state, 'language=en');
    await goToView(page, hash);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    const foreign = (await page.evaluate(listChinese)).filter((word) => !own.includes(word));
    expect.soft(foreign, hash).toEqual([]);
  }
});

test('hostile links open and say what they could not mean', async ({ page }) => {
  await page.goto('./');
  for (const hash of [
    '#/expenditure?node=<img src=x onerror=alert(1)>&chart=pie',
    '#/tables?table=t99&fact=__proto__',
    '#/expenditure?level=99999999999&min=-1e999&class=javascript:alert(1)',
    '#/%E0%A4%A',
    '#//////?&&&==&',
    `#/overview?document=${'x'.repeat(5000)}`,
    '#/yearOnYear?against=../../etc/passwd',
  ]) {
    await goToView(page, hash);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  }
});
