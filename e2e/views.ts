// Every view with the states in which it looks most different, for journeys that hold all
// of them to one rule. Goes there by the hash alone, so that one page does for all.
// A link that names language or theme decides over what the reader chose before.
import type { Page } from '@playwright/test';
import { type ViewName, viewNames } from '../src/state/view.ts';
import { expect } from './fixtures.ts';

export interface ViewState {
  readonly view: ViewName;
  /** Parameters of the link, without `?`. */
  readonly query: string;
}

const further: readonly ViewState[] = [
  { view: 'expenditure', query: 'level=3&chart=bars' },
  { view: 'expenditure', query: 'dimension=economic&chart=sunburst&level=2' },
  { view: 'expenditure', query: 'dimension=project&level=2' },
  { view: 'expenditure', query: 'scope=governmentFund' },
  { view: 'expenditure', query: 'node=208&text=2' },
  { view: 'income', query: 'measure=shareOfTotal' },
  { view: 'tables', query: 'table=t3' },
  { view: 'tables', query: 'table=t8' },
  { view: 'tables', query: 'table=text' },
  { view: 'tables', query: 'table=rest' },
];

/** Each view as it opens. */
export const plainViews: readonly ViewState[] = viewNames.map((view) => ({ view, query: '' }));

/** Each view as it opens, then the states in which some look different. */
export const allViews: readonly ViewState[] = [...plainViews, ...further];

/** The hash of a state; `more` are parameters for all of them, such as the language. */
export function linkOf({ view, query }: ViewState, more = ''): string {
  const parameters = [query, more].filter((text) => text !== '').join('&');
  return parameters === '' ? `#/${view}` : `#/${view}?${parameters}`;
}

/**
 * Resolves when three frames in a row have changed nothing: charts are drawn some frames
 * after their size is known, and their words once their width is. Asks no element for its style.
 */
export async function expectQuiet(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    let quiet = 0;
    const observer = new MutationObserver(() => (quiet = 0));
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    while (quiet < 3) {
      quiet += 1;
      await new Promise(requestAnimationFrame);
    }
    observer.disconnect();
  });
}

/**
 * Resolves when the view stands: its heading is there, scripts have taken it over from the
 * drawn page (React leaves a mark on what is its own), and nothing is being loaded.
 */
export async function expectSettled(page: Page): Promise<void> {
  const heading = page.getByRole('main').getByRole('heading', { level: 1 });
  await expect(heading).toHaveCount(1);
  await expect
    .poll(() => heading.evaluate((element) => Object.keys(element).join()))
    .toContain('__react');
  await expect(page.getByText(/^(正在载入|Loading)/)).toHaveCount(0);
  await expectQuiet(page);
}

/** The states in runs of `length`, so that workers share them and none runs too long. */
export function inRuns(states: readonly ViewState[], length: number): readonly ViewState[][] {
  const runs = Math.ceil(states.length / length);
  return Array.from({ length: runs }, (_, run) => states.slice(run * length, (run + 1) * length));
}

/** Goes from wherever the page is to a state, without loading the page again. */
export async function goToView(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  // A hostile link names no view, and what it opens is for its own test to say.
  const view = viewNames.find((name) => hash.replace(/\?.*/u, '') === `#/${name}`);
  if (view !== undefined) await expect(page.getByRole('main')).toHaveAttribute('data-view', view);
  await expectSettled(page);
}
