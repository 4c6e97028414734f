// In a worker of the browser: the whole reading of a file beside the library alone on the
// same bytes, in turns. pdf.js alone asks each page for its text and its operators; the
// workbook library alone opens the file with the reader's own options.
import * as xlsx from '@e965/xlsx';
import { expose } from 'comlink';
import * as pdfjs from 'pdfjs-dist';
import pdfWorkerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { readSource } from '../../../src/ingest/read.ts';

export interface Times {
  readonly whole: readonly number[];
  readonly alone: readonly number[];
  /** Tables of the reading, so that a reader that finds nothing is not called fast. */
  readonly tables: number;
}

interface Order {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly cMapUrl: string;
  readonly rounds: number;
}

async function time(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function readPdfAlone({ bytes, cMapUrl }: Order): Promise<void> {
  const document = await pdfjs.getDocument({
    data: bytes.slice(),
    cMapUrl,
    cMapPacked: true,
    useWorkerFetch: true,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    verbosity: 0,
  }).promise;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    await page.getTextContent();
    await page.getOperatorList();
    page.cleanup();
  }
  await document.loadingTask.destroy();
}

function openWorkbookAlone({ bytes }: Order): void {
  xlsx.read(bytes.slice(), {
    type: 'array',
    dense: true,
    cellFormula: false,
    cellHTML: false,
    cellNF: true,
  });
}

async function readWhole({ bytes, fileName, cMapUrl }: Order): Promise<number> {
  const answer = await readSource(bytes.slice(), {
    fileName,
    classification: { functional: [], departmentEconomic: [], governmentEconomic: [] },
    loaders: {
      pdf: () => Promise.resolve({ module: pdfjs, resources: { cMapUrl, useWorkerFetch: true } }),
      workbook: () => Promise.resolve(xlsx),
    },
    now: () => performance.now(),
  });
  if (!answer.ok) throw new Error(answer.problem.detail);
  return answer.value.disclosure.tables.length;
}

/** The first round of each warms up. */
async function compare(order: Order, alone: (order: Order) => unknown): Promise<Times> {
  const times = { whole: [] as number[], alone: [] as number[] };
  let tables = 0;
  for (let round = 0; round <= order.rounds; round += 1) {
    const ownAlone = await time(() => alone(order));
    const ownWhole = await time(async () => {
      tables = await readWhole(order);
    });
    if (round === 0) continue;
    times.alone.push(ownAlone);
    times.whole.push(ownWhole);
  }
  return { ...times, tables };
}

const comparison = {
  comparePdf: async (order: Order): Promise<Times> => {
    Object.assign(globalThis, {
      pdfjsWorker: (await import(/* @vite-ignore */ pdfWorkerUrl)) as unknown,
    });
    return compare(order, readPdfAlone);
  },
  compareWorkbook: (order: Order): Promise<Times> => compare(order, openWorkbookAlone),
};

export type Comparison = typeof comparison;

expose(comparison);
