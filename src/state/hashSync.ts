/**
 * The store and the address bar kept in step: the only place that touches
 * `location` and `history`.
 *
 * A change of the view becomes a new step of history when it is navigation
 * (another view, document, node, table, open figure …) and replaces the
 * present step when it refines (filter, sort, unit …). Back, forward, a typed
 * address and a pressed link become the view.
 */
import type { StoreApi } from 'zustand/vanilla';
import type { BudgetState } from './store.ts';
import { decodeView, encodeView, isNavigation } from './urlCodec.ts';
import type { View } from './view.ts';

/** What of a window is needed; a real one in the page. */
export interface HashWindow {
  readonly location: Pick<Location, 'hash'>;
  readonly history: Pick<History, 'pushState' | 'replaceState'>;
  readonly addEventListener: (type: 'hashchange' | 'popstate', listener: () => void) => void;
  readonly removeEventListener: (type: 'hashchange' | 'popstate', listener: () => void) => void;
}

/** Fields that a link leaves at their default are taken from here at the start. */
export type StartChoices = Partial<Pick<View, 'language' | 'theme'>>;

function withChoices(view: View, choices: StartChoices): View {
  return {
    ...view,
    language: view.language === 'system' ? (choices.language ?? view.language) : view.language,
    theme: view.theme === 'system' ? (choices.theme ?? view.theme) : view.theme,
  };
}

/**
 * Takes the view from the address, then follows both until the returned
 * function is called. An address without a hash leaves history alone.
 */
export function syncHash(
  store: StoreApi<BudgetState>,
  page: HashWindow,
  choices: StartChoices = {},
): () => void {
  const readAddress = (): void => {
    const { hash } = page.location;
    // Our own writes come back here; they are what the store already says.
    if (hash === encodeView(store.getState().view)) return;
    const { view, problems } = decodeView(hash);
    store.getState().replaceView(view, problems);
  };
  const { view, problems } = decodeView(page.location.hash);
  store.getState().replaceView(withChoices(view, choices), problems);
  if (page.location.hash !== '') {
    page.history.replaceState(null, '', encodeView(store.getState().view));
  }
  const unsubscribe = store.subscribe((state, before) => {
    if (state.view === before.view) return;
    const hash = encodeView(state.view);
    if (hash === page.location.hash) return;
    // What came from the address is there already, perhaps written otherwise.
    const isFromAddress = encodeView(decodeView(page.location.hash).view) === hash;
    if (isFromAddress || !isNavigation(before.view, state.view)) {
      page.history.replaceState(null, '', hash);
    } else page.history.pushState(null, '', hash);
  });
  page.addEventListener('hashchange', readAddress);
  page.addEventListener('popstate', readAddress);
  return () => {
    unsubscribe();
    page.removeEventListener('hashchange', readAddress);
    page.removeEventListener('popstate', readAddress);
  };
}
