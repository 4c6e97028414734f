/**
 * The queue of the application: reads in workers and keeps in this browser.
 */
import { createImporter, type Importer } from './imports.ts';
import { getLibrary } from './library/openOnce.ts';
import { getCMapUrl, openReaderWorker } from './reader/openWorker.ts';
import { readInWorker } from './reader/readFile.ts';
import { budgetStore } from './store.ts';

export const importer: Importer = createImporter({
  store: budgetStore,
  read: (bytes, fileName, watch) =>
    readInWorker(
      { bytes, fileName, cMapUrl: getCMapUrl() },
      { ...watch, openWorker: openReaderWorker },
    ),
  getLibrary,
  now: () => Date.now(),
});
