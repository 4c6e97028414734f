// The browser's entry: the address becomes the view, the documents it names are loaded,
// and the application is mounted. Everything the page shows is below App.
import './state/trustedScripts.ts';
import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import './ui/tokens.css';
import './ui/global.css';
import { followDocuments } from './state/bundledDocuments.ts';
import { syncHash } from './state/hashSync.ts';
import { followNewVersions } from './state/newVersion.ts';
import { keepPreferences, loadPreferences, resolveLanguage } from './state/preferences.ts';
import { selectReading } from './state/selectors.ts';
import { type BudgetState, budgetStore, keepDrawnState } from './state/store.ts';
import { encodeView } from './state/urlCodec.ts';
import { defaultView } from './state/view.ts';
import { App, loadView } from './views/App.tsx';
import { drawnParts } from './views/frame/Frame.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with id "root"');
const getStorage = () => window.localStorage;
syncHash(budgetStore, window, loadPreferences(getStorage));
keepPreferences(budgetStore, getStorage);
followDocuments(budgetStore);

const application = (
  <StrictMode>
    <App />
  </StrictMode>
);

/** The page comes drawn as the overview in Chinese; any other view is drawn anew. */
function isDrawn(place: HTMLElement): boolean {
  const { view, linkProblems } = budgetStore.getState();
  return (
    place.hasChildNodes() &&
    linkProblems.length === 0 &&
    encodeView(view) === encodeView(defaultView) &&
    resolveLanguage(view.language, navigator.languages) === 'zh-CN'
  );
}

/** What was drawn is hidden from links to other places (src/cli/earlyScript.ts). */
function unhide(): void {
  delete document.documentElement.dataset['elsewhere'];
}

function mount(place: HTMLElement): void {
  place.replaceChildren();
  createRoot(place).render(application);
  unhide();
}

/** Resolves once the document of the view is here, or cannot be had. */
async function waitForDocument(): Promise<void> {
  return new Promise((resolve) => {
    const look = (state: BudgetState): void => {
      if (selectReading(state) === undefined && state.task.state !== 'failed') return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = budgetStore.subscribe(look);
    look(budgetStore.getState());
  });
}

/** Hydrates once the document that was drawn is here; draws anew when it cannot be had. */
async function hydrateWhenLoaded(place: HTMLElement): Promise<void> {
  unhide();
  await waitForDocument();
  if (selectReading(budgetStore.getState()) === undefined || !isDrawn(place)) {
    mount(place);
    return;
  }
  keepDrawnState(drawnParts);
  hydrateRoot(place, application);
}

/** What a link names is mostly on its way already: drawn once instead of placeholders first. */
const patience = 300;

async function mountWhenLoaded(place: HTMLElement): Promise<void> {
  const { view } = budgetStore.getState().view;
  const wait = new Promise((resolve) => {
    setTimeout(resolve, patience);
  });
  await Promise.race([Promise.all([loadView(view), waitForDocument()]), wait]);
  mount(place);
}

if (isDrawn(root)) void hydrateWhenLoaded(root);
else void mountWhenLoaded(root);
// Neither while developing nor in the page as one file.
if (import.meta.env.MODE === 'production') void followNewVersions(budgetStore);
