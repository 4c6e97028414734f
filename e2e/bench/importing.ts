// A long PDF chosen in the library of the built page, until its report stands: how long the
// page's own tasks take, and how much memory its process ever held, the worker's included.
// Each in a browser of its own, and from a file on disk, so that nothing else is counted.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright';
import { serve } from '../../src/cli/serve.ts';
import { dist, launchBrowser, pageOptions } from './open.ts';
import { readPagePeak } from './pageMemory.ts';

const longestTask = 50;
const mostMegabytes = 700;

/** A line of the table, and whether what it promises was kept. */
export interface Line {
  readonly cells: readonly string[];
  readonly isKept: boolean;
}

interface LongFile {
  readonly pdf: Buffer;
  readonly pages: number;
}

interface OpenLibrary {
  readonly browser: Browser;
  readonly page: Page;
  /** Chooses the file and answers with the seconds until its report stands. */
  readonly importFile: () => Promise<number>;
}

async function inLibrary<Answer>(
  { pdf }: LongFile,
  work: (library: OpenLibrary) => Promise<Answer>,
): Promise<Answer> {
  const folder = mkdtempSync(join(tmpdir(), 'budget-bench-'));
  const file = join(folder, 'long.pdf');
  writeFileSync(file, pdf);
  const { url, close } = await serve(dist, 0);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage(pageOptions);
    await page.goto(`${url}#/library`);
    const field = page.locator('input[type=file]');
    await field.waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle');
    const importFile = async () => {
      const start = performance.now();
      await field.setInputFiles(file);
      await page.getByRole('article', { name: /读取报告/u }).waitFor({ timeout: 300_000 });
      await page
        .getByText(/^核对 [\d,]+ 处/u)
        .first()
        .waitFor();
      return (performance.now() - start) / 1000;
    };
    return await work({ browser, page, importFile });
  } finally {
    await browser.close();
    await close();
    rmSync(folder, { recursive: true });
  }
}

/** As much of a trace event as is used; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time of the thread, which waiting processes do not lengthen; absent means none. */
  readonly tdur?: number;
}

const mark = 'file-chosen';

async function trace(session: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  const traceConfig = { includedCategories: ['toplevel', 'blink.user_timing'] };
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  await work();
  const isComplete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await isComplete;
  return events;
}

/** Tasks of the page's main thread that began behind the mark. */
function findTasks(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const chosen = events.find(({ name }) => name === mark);
  if (chosen === undefined) throw new Error('The page never noticed the file');
  const { pid, tid, ts } = chosen;
  const tasks = events.filter(
    (event) =>
      event.pid === pid &&
      event.tid === tid &&
      event.ts > ts &&
      event.name === 'ThreadControllerImpl::RunTask',
  );
  if (!tasks.some(({ tdur }) => tdur !== undefined)) {
    throw new Error('The trace holds no processor time of the page');
  }
  return tasks;
}

function describeLongest(times: readonly number[]): string {
  const long = times.filter((time) => time > longestTask * 1000);
  const longest = Math.round(Math.max(0, ...times) / 1000);
  return `${long.length === 0 ? 'none' : String(long.length)}, longest ${String(longest)} ms`;
}

/** Tasks over 50 ms of processor time; by the clock, which other processes lengthen, beside it. */
export function measureImportTasks(file: LongFile): Promise<Line> {
  return inLibrary(file, async ({ page, importFile }) => {
    await page.evaluate((name) => {
      addEventListener('change', () => performance.mark(name));
    }, mark);
    const session = await page.context().newCDPSession(page);
    let seconds = 0;
    const tasks = findTasks(
      await trace(session, async () => {
        seconds = await importFile();
      }),
    );
    const processor = tasks.map(({ tdur }) => tdur ?? 0);
    const clock = tasks.map(({ dur }) => dur ?? 0);
    const what = `page's tasks over ${String(longestTask)} ms while ${String(file.pages)} pages are imported`;
    return {
      cells: [
        `${what} (${seconds.toFixed(1)} s; by the clock: ${describeLongest(clock)})`,
        describeLongest(processor),
        '',
        '',
        'none',
      ],
      isKept: processor.every((time) => time <= longestTask * 1000),
    };
  });
}

/** The most memory of the process of the page and its worker, shared libraries included. */
export async function measureImportMemory(file: LongFile): Promise<Line> {
  const what = `most memory while ${String(file.pages)} pages are imported, MB`;
  const promised = `≤ ${String(mostMegabytes)}`;
  return inLibrary(file, async ({ browser, importFile }) => {
    const before = await readPagePeak(browser);
    const seconds = await importFile();
    const most = await readPagePeak(browser);
    if (before === undefined || most === undefined) {
      return { cells: [what, 'only measured on Linux', '', '', promised], isKept: true };
    }
    const told = `${what} (${seconds.toFixed(1)} s; before: ${String(Math.round(before))})`;
    return {
      cells: [told, String(Math.round(most)), '', '', promised],
      isKept: most <= mostMegabytes,
    };
  });
}
