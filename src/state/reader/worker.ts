/**
 * The reading worker: bytes of one file in, a reading out.
 *
 * Runs beside the page, so that the page stays responsive and a file that
 * hangs can be ended with it. pdf.js and the workbook library are loaded only
 * for files of their format, from the page's own origin; nothing is sent.
 */
import { expose } from 'comlink';
import pdfWorkerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import departmentEconomic from '../../../data/classification/departmentEconomic.json';
import functional from '../../../data/classification/functional.json';
import governmentEconomic from '../../../data/classification/governmentEconomic.json';
import type { ReadLoaders } from '../../ingest/context.ts';
import { readSource } from '../../ingest/read.ts';
import { ok } from '../../lib/result.ts';
import type { ClassificationEntry, ClassificationList } from '../../model/classification.ts';
import { splitTables, withTables } from './parts.ts';
import type { ReaderWorker } from './protocol.ts';

// The generated lists hold pairs of years, which JSON cannot say.
const classification: ClassificationList = {
  functional: functional as readonly unknown[] as readonly ClassificationEntry[],
  departmentEconomic: departmentEconomic as readonly unknown[] as readonly ClassificationEntry[],
  governmentEconomic: governmentEconomic as readonly unknown[] as readonly ClassificationEntry[],
};

type PdfLoader = Awaited<ReturnType<NonNullable<ReadLoaders['pdf']>>>;

/** pdf.js inside this worker: its own worker code runs here too, not in a second worker. */
async function loadPdf(cMapUrl: string): Promise<PdfLoader> {
  const [module, pdfjsWorker] = await Promise.all([
    import('pdfjs-dist'),
    import(/* @vite-ignore */ pdfWorkerUrl) as Promise<unknown>,
  ]);
  Object.assign(globalThis, { pdfjsWorker });
  return { module, resources: { cMapUrl, useWorkerFetch: true } };
}

const reader: ReaderWorker = {
  read: async ({ bytes, fileName, cMapUrl }, onProgress, onTables) => {
    const answer = await readSource(bytes, {
      fileName,
      classification,
      loaders: { pdf: () => loadPdf(cMapUrl), workbook: () => import('@e965/xlsx') },
      now: () => performance.now(),
      onProgress: (done, total) => onProgress(done, total),
    });
    if (!answer.ok) return answer;
    for (const tables of splitTables(answer.value)) await onTables(tables);
    return ok(withTables(answer.value, []));
  },
};

expose(reader);
