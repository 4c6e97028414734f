// How the page stands: nothing moves while it loads, nothing is wider than the screen,
// every target can be hit, at every width and at twice the size.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { allViews, expectSettled, goToView, linkOf, plainViews } from './views.ts';

interface Shift {
  readonly value: number;
  readonly moved: readonly string[];
}

declare global {
  interface Window {
    shifts: Shift[];
  }
}

/** Keeps every layout shift of the page that no input caused. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const shift = entry as PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
          sources: { node?: Node }[];
        };
        if (shift.hadRecentInput) continue;
        const moved = shift.sources.map(({ node }) =>
          node instanceof Element ? node.outerHTML.slice(0, 80) : (node?.textContent ?? ''),
        );
        window.shifts.push({ value: shift.value, moved });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

for (const width of [360, 1440]) {
  test(`nothing moves while a view loads at ${String(width)} px`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 800 });
    await watchShifts(page);
    for (const state of plainViews) {
      // Another document each time: a change of the hash alone would load nothing.
      await page.goto('about:blank');
      await page.goto(`./${linkOf(state)}`, { waitUntil: 'networkidle' });
      await expectSettled(page);
      const shifts = await page.evaluate(() => window.shifts);
      expect(shifts, linkOf(state)).toEqual([]);
    }
  });
}

/** What sticks out of the page to the right, outside of places that scroll by themselves. */
async function findWider(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return [
      `${String(scrollWidth)} px`,
      ...wide.slice(-3).map((one) => one.outerHTML.slice(0, 90)),
    ];
  });
}

/**
 * Targets under 24 px either way (WCAG 2.5.8). Words inside a sentence are exempt there, and
 * so are the marks of a chart: their size is the figure, and its table says the same.
 */
async function findSmallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const wanted =
      'a[href], button, input, select, textarea, summary, [role="button"], [role="option"]';
    const isInSentence = (element: Element): boolean => {
      if (!getComputedStyle(element).display.startsWith('inline')) return false;
      const block = element.closest('p, li, dd, blockquote');
      return block !== null && block.textContent.trim() !== element.textContent.trim();
    };
    /** A label around a field is pressed as the field is. */
    const getTarget = (element: Element): Element => element.closest('label') ?? element;
    return [...document.querySelectorAll(wanted)].flatMap((element) => {
      if (element.closest('svg, [inert]') !== null || isInSentence(element)) return [];
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
      const { width, height } = getTarget(element).getBoundingClientRect();
      if (width <= 1 || height <= 1) return [];
      // Layout rounds to parts of a pixel.
      if (width >= 23.9 && height >= 23.9) return [];
      return `${width.toFixed(1)} × ${height.toFixed(1)}: ${element.outerHTML.slice(0, 120)}`;
    });
  });
}

// 720 px at twice the density is what 1440 px at 200 % zoom shows; 320 px is 400 % of 1280.
const settings = [
  [320, 'zh-CN'],
  [320, 'en'],
  [360, 'zh-CN'],
  [720, 'en'],
  [1440, 'zh-CN'],
  [2560, 'zh-CN'],
] as const;

for (const [width, language] of settings) {
  test(`everything fits and can be hit at ${String(width)} px in ${language}`, async ({ page }) => {
    test.setTimeout(60_000);
    await page.setViewportSize({ width, height: 800 });
    await page.goto('./');
    for (const state of allViews) {
      const hash = linkOf(state, `language=${language}`);
      await goToView(page, hash);
      expect.soft(await findWider(page), `${hash}: wider than the page`).toEqual([]);
      expect.soft(await findSmallTargets(page), `${hash}: too small to hit`).toEqual([]);
    }
  });
}
