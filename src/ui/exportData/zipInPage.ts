// Stands in for the archiver inside write-excel-file (see vite.config.ts): that one starts
// workers from texts when a sheet is large, which the page's policy refuses, and then never
// answers. A workbook of thousands of cells is packed in some milliseconds here.
import { zipSync } from 'fflate';

function buildArchive(files: Readonly<Record<string, Uint8Array>>): Promise<ArrayBufferLike> {
  return Promise.resolve(zipSync({ ...files }).buffer);
}

// eslint-disable-next-line no-restricted-syntax -- the library imports it by this name
export { buildArchive as default };
