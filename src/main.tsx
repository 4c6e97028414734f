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
import { budgetStore, keepDrawnState } from './state/store.ts';
import { encodeView } from './state/urlCodec.ts';
import { defaultView } from './state/view.ts';
import { App } from './views/App.tsx';
import { drawnParts } from './views/frame/Frame.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with id "root"');
const getStorage = () => window.localStorage;
syncHash(budgetStore, window, loadPreferences(getStorage));
keepPreferences(budgetStore, getStorage);
followDocuments(budgetStore);
// Neither while developing nor in the page as one file.
if (import.meta.env.MODE === 'production') void followNewVersions(budgetStore);

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

function mount(place: HTMLElement): void {
  place.replaceChildren();
  createRoot(place).render(application);
}

/** Hydrates once the document that was drawn is here; draws anew when it cannot be had. */
function hydrateWhenLoaded(place: HTMLElement): void {
  const unsubscribe = budgetStore.subscribe((state) => {
    const hasReading = selectReading(state) !== undefined;
    if (!hasReading && state.task.state !== 'failed') return;
    unsubscribe();
    if (!hasReading || !isDrawn(place)) {
      mount(place);
      return;
    }
    keepDrawnState(drawnParts);
    hydrateRoot(place, application);
  });
}

if (isDrawn(root)) hydrateWhenLoaded(root);
else mount(root);
// What was drawn is hidden from links to other places (src/cli/prerenderPlugin.ts).
delete document.documentElement.dataset['elsewhere'];
