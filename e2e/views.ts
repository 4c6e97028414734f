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
  { view: 'income', query: 'measure=shareOfTotal' },
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

/** Resolves when the view stands: its heading is there and nothing is being loaded. */
export async function expectSettled(page: Page): Promise<void> {
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.getByText(/^(正在载入|Loading)/)).toHaveCount(0);
  // Charts are drawn a frame after their size is known.
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
  );
}

/** Goes from wherever the page is to a state, without loading the page again. */
export async function goToView(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await expectSettled(page);
}
