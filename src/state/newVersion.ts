/**
 * The page without a network, seen from the page: registers the service worker
 * once everything else is done, and tells the store when a newer version waits.
 *
 * Nothing is loaded anew by itself. A version found waits until the reader takes
 * it; then this page alone is loaded again, others when they are next opened.
 * Where there is no service worker the page works as before, with a network.
 */
import type { StoreApi } from 'zustand/vanilla';
import { isBundled } from './bundledDocuments.ts';
import type { BudgetState } from './store.ts';

/** Milliseconds between two looks for a newer version while the page stays open. */
const lookEvery = 3_600_000;

let kept: ServiceWorkerRegistration | undefined;

function follow(registration: ServiceWorkerRegistration, tell: () => void): void {
  kept = registration;
  if (registration.waiting !== null) tell();
  const watch = () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      // The first version of all is no newer one.
      if (installing.state === 'installed' && registration.active !== null) tell();
    });
  };
  // The browser may have found one before anything listened.
  watch();
  registration.addEventListener('updatefound', watch);
  let last = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' || performance.now() - last < lookEvery) return;
    last = performance.now();
    // Without a network there is nothing newer to be had.
    registration.update().catch(() => undefined);
  });
}

/** Resolves when the page is loaded and has nothing to do. */
async function waitUntilIdle(): Promise<void> {
  await new Promise((resolve) => {
    if (document.readyState === 'complete') resolve(undefined);
    else window.addEventListener('load', resolve, { once: true });
  });
  // Safari has no idle callbacks; there a moment has to do.
  const wait = 'requestIdleCallback' in window ? requestIdleCallback : setTimeout;
  await new Promise((resolve) =>
    wait(resolve, 'requestIdleCallback' in window ? undefined : 2_000),
  );
}

/** Registers the service worker and sets `hasNewVersion` of the store when one waits. */
export async function followNewVersions(store: StoreApi<BudgetState>): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  await waitUntilIdle();
  try {
    const registration = await navigator.serviceWorker.register('./serviceWorker.js');
    follow(registration, () => store.getState().setHasNewVersion(true));
  } catch {
    // Forbidden by the browser or its owner: no less than before.
  }
}

/**
 * True while loading anew would lose something: files being read or looked at, and
 * documents opened for this visit only.
 */
export function selectHasUnsaved(state: BudgetState): boolean {
  const { documents, imports, library, task } = state;
  if (task.state === 'reading' || imports.some(({ step }) => step.state !== 'failed')) return true;
  const saved = library.state === 'ready' ? library.entries.map(({ id }) => id) : [];
  return documents.order.some((id) => !isBundled(id) && !saved.includes(id));
}

/** Hands over to the version that waits, and loads this page anew when it has. */
export function takeNewVersion(): void {
  const reload = () => location.reload();
  const waiting = kept?.waiting;
  // Another page has let it in already.
  if (waiting === undefined || waiting === null) {
    reload();
    return;
  }
  navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
  waiting.postMessage('takeOver');
}
