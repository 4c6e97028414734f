// How readers keep up: text in Node (read.bench.ts); PDF and XLSX in a worker of the
// browser beside their libraries alone on the same bytes (reading/); and what the page
// itself notices while a long PDF is imported (importing.ts).
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { build } from 'vite';
import { shipCharacterMaps } from '../../src/cli/characterMapsPlugin.ts';
import { serve } from '../../src/cli/serve.ts';
import { runScript } from './checksPart.ts';
import { drawLongPdf, drawLongWorkbook } from './drawnPages.ts';
import { type Line, measureImportMemory, measureImportTasks } from './importing.ts';
import { launchBrowser, pageOptions } from './open.ts';
import type { Times } from './reading/compare.ts';
import { formatRatio, formatSpread, getMiddle, type Section } from './summary.ts';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const built = folder('../../node_modules/.cache/reading-bench/');
const pdfPages = 20;
const longPages = 100;
const longestPages = 300;
const [sheets, lines] = [12, 400] as const;
const mostToLibrary = 1.5;
const rounds = 7;

async function measureText(): Promise<readonly Line[]> {
  const { lines: printed } = await runScript('read.bench.ts');
  return printed.map((line) => {
    const [, name = line, median = '?', least = '?', most = '?'] =
      /^(.+?): ([\d.]+) ms \(least ([\d.]+), most ([\d.]+)\)/u.exec(line) ?? [];
    return { cells: [`text ${name}`, `${median} (${least}–${most})`, '', '', ''], isKept: true };
  });
}

async function compareInWorker(
  browser: Browser,
  kind: 'comparePdf' | 'compareWorkbook',
  bytes: Buffer,
): Promise<Times> {
  const { url, close } = await serve(built, 0);
  const page = await browser.newPage(pageOptions);
  try {
    await page.goto(url);
    await page.waitForFunction(() => 'compare' in window);
    return await page.evaluate(([name, file, times]) => window.compare(name, file, times), [
      kind,
      bytes.toString('base64'),
      rounds,
    ] as const);
  } finally {
    await page.close();
    await close();
  }
}

/** `parts` is what a time is divided by: pages, or thousands of lines. */
function formatTimes(what: string, { whole, alone, tables }: Times, parts: number): Line {
  const ratio = getMiddle(whole) / getMiddle(alone);
  if (tables === 0) throw new Error(`${what}: no table was recognised`);
  const isPdf = what.startsWith('PDF');
  return {
    cells: [
      what,
      formatSpread(
        whole.map((time) => time / parts),
        1,
      ),
      formatSpread(
        alone.map((time) => time / parts),
        1,
      ),
      formatRatio(ratio),
      isPdf ? `≤ ${formatRatio(mostToLibrary)}` : '',
    ],
    isKept: !isPdf || ratio <= mostToLibrary,
  };
}

export async function measureReading(): Promise<Section> {
  await build({
    configFile: false,
    root: folder('./reading/'),
    base: './',
    plugins: [shipCharacterMaps()],
    worker: { format: 'es' },
    build: { outDir: built, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 4000 },
    logLevel: 'warn',
  });
  const text = await measureText();
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext();
    const short = await drawLongPdf(context, pdfPages);
    const long = await drawLongPdf(context, longPages);
    const longest = await drawLongPdf(context, longestPages);
    await context.close();
    const pdf = await compareInWorker(browser, 'comparePdf', short);
    const workbook = drawLongWorkbook(sheets, lines);
    const xlsx = await compareInWorker(browser, 'compareWorkbook', workbook);
    const measured = [
      ...text,
      formatTimes(`PDF, a page (of ${String(pdfPages)})`, pdf, pdfPages),
      formatTimes(`XLSX, 1,000 lines`, xlsx, (sheets * lines) / 1000),
      await measureImportTasks({ pdf: long, pages: longPages }),
      await measureImportMemory({ pdf: longest, pages: longestPages }),
    ];
    return {
      title: 'Reading',
      about:
        'Milliseconds. Text: processor time of a whole reading in Node. PDF and XLSX: in a worker of the ' +
        "browser, the whole reading beside the library alone on the same bytes (pdf.js: each page's text " +
        `and operators), ${String(rounds)} rounds in turns. The files are synthetic, made in the same run.`,
      head: ['', 'whole reading', 'library alone', 'ratio', 'promised'],
      rows: measured.map(({ cells }) => cells),
      isKept: measured.every(({ isKept }) => isKept),
    };
  } finally {
    await browser.close();
  }
}
