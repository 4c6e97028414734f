// One load of a page in a fresh context, as the browser itself counts it: bytes by kind,
// requests, first and largest paint, blocking time, shift, heap; and, when asked, how long
// until a tree and a chart answer a click.
import type { Browser, CDPSession, Page } from 'playwright';
import { pageOptions } from './open.ts';

export interface Setting {
  readonly name: string;
  /** How many times slower the processor is. */
  readonly slowdown: number;
  /** Bytes a second and milliseconds there and back; undefined: as the machine is. */
  readonly network?: { readonly bytesPerSecond: number; readonly latency: number };
}

/** Where a tree and a chart are to be clicked, and what of the page changes when they answer. */
export interface Probe {
  readonly chart: string;
  /** Text of an element, or the address where undefined. */
  readonly sign: string | undefined;
}

export interface Load {
  readonly bytes: Readonly<Record<string, number>>;
  readonly requests: number;
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly blocking: number;
  readonly shift: number;
  readonly heap: number;
  /** Milliseconds until both have answered; NaN when not asked. */
  readonly responded: number;
}

/** What only the drawn chart has, of either page. */
const marks = '[data-mark], .recharts-bar-rectangle';

interface Watched {
  largestPaint: number;
  shift: number;
  readonly tasks: { readonly start: number; readonly duration: number }[];
  responded?: Promise<number>;
}

declare global {
  interface Window {
    watched: Watched;
  }
}

function watch(): void {
  const watched: Watched = { largestPaint: 0, shift: 0, tasks: [] };
  window.watched = watched;
  const observe = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) take(entry);
    }).observe({ type, buffered: true });
  observe('largest-contentful-paint', ({ startTime }) => {
    watched.largestPaint = startTime;
  });
  observe('layout-shift', (entry) => {
    watched.shift += (entry as PerformanceEntry & { readonly value: number }).value;
  });
  observe('longtask', ({ startTime: start, duration }) => {
    watched.tasks.push({ start, duration });
  });
}

/** Clicks the tree in every frame until it answers, then the chart; resolves after the painting. */
function probeResponse({ chart, sign }: Probe): void {
  const nextFrame = () =>
    new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
  const click = (element: Element | null | undefined) =>
    element?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  const until = async (read: () => string | null | undefined, target: () => Element | null) => {
    for (;;) {
      const before = read();
      if (target() !== null && before !== undefined) {
        click(target());
        await nextFrame();
        const after = read();
        if (after !== undefined && after !== before) return;
      } else await nextFrame();
    }
  };
  const row = ':is([role=treegrid], #tree) tr[aria-expanded]';
  const readSign = () =>
    sign === undefined ? location.hash : document.querySelector(sign)?.textContent;
  const respond = async () => {
    await until(
      () => document.querySelector(row)?.getAttribute('aria-expanded'),
      () => document.querySelector(`${row} button`),
    );
    await until(readSign, () => document.querySelector(chart));
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      requestAnimationFrame(() => port2.postMessage(undefined));
    });
    return performance.now();
  };
  window.watched.responded = respond();
}

/** Sums up what comes over the wire, headers included, by kind of request. */
function countTransfers(session: CDPSession) {
  const kinds = new Map<string, string>();
  const bytes: Record<string, number> = {};
  let requests = 0;
  session.on('Network.requestWillBeSent', ({ requestId, type = 'Other', request }) => {
    if (request.url.startsWith('http')) kinds.set(requestId, type);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind === undefined) return;
    requests += 1;
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
  });
  return () => ({ bytes, requests });
}

async function slowDown(session: CDPSession, { slowdown, network }: Setting): Promise<void> {
  await session.send('Network.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  if (network === undefined) return;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: network.latency,
    downloadThroughput: network.bytesPerSecond,
    uploadThroughput: network.bytesPerSecond,
  });
}

async function readPaints(page: Page) {
  return page.evaluate(async () => {
    // Nothing left to do: what is measured is over.
    await new Promise((resolve) => requestIdleCallback(resolve));
    const { largestPaint, shift, tasks, responded } = window.watched;
    const [first] = performance.getEntriesByName('first-contentful-paint');
    const firstPaint = first?.startTime ?? Number.NaN;
    const blocking = tasks
      .filter(({ start, duration }) => start + duration > firstPaint)
      .reduce((sum, { duration }) => sum + duration - 50, 0);
    return {
      firstPaint,
      largestPaint,
      shift,
      blocking,
      responded: (await responded) ?? Number.NaN,
    };
  });
}

export async function loadOnce(
  browser: Browser,
  url: string,
  { setting, probe }: { readonly setting: Setting; readonly probe?: Probe | undefined },
): Promise<Load> {
  const context = await browser.newContext(pageOptions);
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await slowDown(session, setting);
    const getTransfers = countTransfers(session);
    // What turns this file into JavaScript marks named functions by a helper of its own.
    await page.addInitScript('globalThis.__name = (marked) => marked');
    await page.addInitScript(watch);
    if (probe !== undefined) await page.addInitScript(probeResponse, probe);
    await page.goto(url);
    // Both pages end with a chart; the address of the probe may be another by then.
    await page.locator(marks).first().waitFor({ timeout: 60_000 });
    await page.waitForLoadState('networkidle');
    const paints = await readPaints(page);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize: heap } = await session.send('Runtime.getHeapUsage');
    return { ...paints, ...getTransfers(), heap };
  } finally {
    await context.close();
  }
}
