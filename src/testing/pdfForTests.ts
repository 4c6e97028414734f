// pdf.js as tests in Node use it: its legacy build and the resources beside it.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfInput } from '../ingest/pdf/read.ts';

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

export const pdfInput: PdfInput = {
  module: pdfjs,
  resources: {
    cMapUrl: `${join(folder, 'cmaps')}/`,
    standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
  },
};
