/**
 * The libraries of the formats as Node loads them.
 *
 * pdf.js in its build for Node, with its character maps from the installed
 * package; the workbook library whole. Both only when a file needs them.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ReadLoaders } from '../ingest/context.ts';

const require = createRequire(import.meta.url);

/** Folders end in a separator, as pdf.js wants them. */
function getPdfFolder(name: string): string {
  return `${join(dirname(require.resolve('pdfjs-dist/package.json')), name)}/`;
}

/** Errors of pdf.js's own parser, by name. */
const ofParser =
  /^(?:XRef\w+|MissingData|ParserEOF|Format|Abort|UnknownError|BadRequest)(?:Exception|Error)?$/u;

/**
 * In Node pdf.js parses in this thread and leaves promises behind that fail where it has
 * already recovered from a damaged file; Node would end the process for them.
 */
function leaveToParser(error: unknown): void {
  if (!(error instanceof Error && ofParser.test(error.name))) throw error;
}

export const nodeLoaders: ReadLoaders = {
  pdf: async () => {
    if (!process.listeners('unhandledRejection').includes(leaveToParser)) {
      process.on('unhandledRejection', leaveToParser);
    }
    return {
      module: await import('pdfjs-dist/legacy/build/pdf.mjs'),
      resources: {
        cMapUrl: getPdfFolder('cmaps'),
        standardFontDataUrl: getPdfFolder('standard_fonts'),
      },
    };
  },
  workbook: () => import('@e965/xlsx'),
};
