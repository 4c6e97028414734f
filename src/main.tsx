// The browser's entry: the address becomes the view, the documents it names are loaded,
// and the application is mounted. Everything the page shows is below App.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/tokens.css';
import './ui/global.css';
import { followDocuments } from './state/bundledDocuments.ts';
import { syncHash } from './state/hashSync.ts';
import { keepPreferences, loadPreferences } from './state/preferences.ts';
import { budgetStore } from './state/store.ts';
import { App } from './views/App.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with id "root"');
const getStorage = () => window.localStorage;
syncHash(budgetStore, window, loadPreferences(getStorage));
keepPreferences(budgetStore, getStorage);
followDocuments(budgetStore);
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
