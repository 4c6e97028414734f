// Loading the built page beside the floor (floor/), both packed with brotli, in turns: as
// the machine is, and slowed down to a phone on a weak network. The first view is the
// overview; tree and chart are those of the link to the expenditure view.
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Browser } from 'playwright';
import { build } from 'vite';
import { serve } from '../../src/cli/serve.ts';
import { type Load, loadOnce, type Probe, type Setting } from './loadOnce.ts';
import { dist, launchBrowser } from './open.ts';
import { formatRatio, formatSpread, getMiddle, type Section } from './summary.ts';

const rounds = 7;
const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const floorDist = folder('../../node_modules/.cache/floor-bench/');

const settings: readonly Setting[] = [
  { name: 'unthrottled', slowdown: 1 },
  {
    name: 'throttled',
    slowdown: 4,
    network: { bytesPerSecond: (1.6 * 1024 * 1024) / 8, latency: 150 },
  },
];

const pageProbe: Probe = { chart: 'figure [data-mark]', sign: undefined };
const floorProbe: Probe = { chart: '.recharts-bar-rectangle path', sign: 'output' };

interface Pair {
  readonly page: readonly Load[];
  readonly floor: readonly Load[];
}

interface Measured {
  readonly first: Pair;
  readonly response: Pair;
}

/** In turns, so that a busy moment falls on all alike; the first round warms up the servers. */
async function measureSetting(
  browser: Browser,
  urls: { readonly page: string; readonly floor: string },
  setting: Setting,
): Promise<Measured> {
  const first = { page: [] as Load[], floor: [] as Load[] };
  const response = { page: [] as Load[], floor: [] as Load[] };
  for (let round = 0; round <= rounds; round += 1) {
    const loads = [
      await loadOnce(browser, urls.page, { setting }),
      await loadOnce(browser, urls.floor, { setting }),
      await loadOnce(browser, `${urls.page}#/expenditure`, { setting, probe: pageProbe }),
      await loadOnce(browser, urls.floor, { setting, probe: floorProbe }),
    ] as const;
    if (round === 0) continue;
    first.page.push(loads[0]);
    first.floor.push(loads[1]);
    response.page.push(loads[2]);
    response.floor.push(loads[3]);
  }
  return { first, response };
}

const sum = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((total, count) => total + count, 0);

interface Line {
  readonly what: string;
  readonly pair: Pair;
  readonly read: (load: Load) => number;
  readonly digits?: number;
  /** Most times the floor's, at the throttled setting. */
  readonly most?: number;
}

function listLines({ first, response }: Measured): readonly Line[] {
  const kinds = [...new Set(first.page.flatMap(({ bytes }) => Object.keys(bytes)))].sort();
  return [
    { what: 'bytes', pair: first, read: ({ bytes }) => sum(bytes), most: 1.25 },
    ...kinds.map((kind) => ({
      what: `bytes: ${kind.toLowerCase()}`,
      pair: first,
      read: ({ bytes }: Load) => bytes[kind] ?? 0,
    })),
    { what: 'requests', pair: first, read: ({ requests }) => requests },
    { what: 'first paint, ms', pair: first, read: ({ firstPaint }) => firstPaint },
    { what: 'largest paint, ms', pair: first, read: ({ largestPaint }) => largestPaint, most: 0.5 },
    { what: 'blocking time, ms', pair: first, read: ({ blocking }) => blocking, most: 0.8 },
    { what: 'layout shift', pair: first, read: ({ shift }) => shift, digits: 3 },
    { what: 'heap, kB', pair: first, read: ({ heap }) => heap / 1000 },
    {
      what: 'tree and chart respond, ms',
      pair: response,
      read: ({ responded }) => responded,
      most: 1.1,
    },
    { what: 'bytes until they do', pair: response, read: ({ bytes }) => sum(bytes) },
  ];
}

function formatLine({ what, pair, read, digits = 0, most }: Line, setting: Setting) {
  const [page, floor] = [pair.page.map(read), pair.floor.map(read)];
  const ratio = getMiddle(page) / getMiddle(floor);
  const isHeld = most !== undefined && setting.network !== undefined;
  return {
    cells: [
      `${what}, ${setting.name}`,
      formatSpread(page, digits),
      formatSpread(floor, digits),
      Number.isFinite(ratio) ? formatRatio(ratio) : '',
      isHeld ? `≤ ${formatRatio(most)}` : '',
    ],
    isKept: !isHeld || ratio <= most,
  };
}

export async function measureLoad(): Promise<Section> {
  await build({
    configFile: false,
    root: folder('./floor/'),
    base: './',
    plugins: [react()],
    build: { outDir: floorDist, emptyOutDir: true, target: 'es2022' },
    logLevel: 'warn',
  });
  const page = await serve(dist, 0, 'br');
  const floor = await serve(floorDist, 0, 'br');
  const browser = await launchBrowser();
  try {
    const lines: ReturnType<typeof formatLine>[] = [];
    for (const setting of settings) {
      const measured = await measureSetting(browser, { page: page.url, floor: floor.url }, setting);
      lines.push(...listLines(measured).map((line) => formatLine(line, setting)));
    }
    return {
      title: 'Loading',
      about:
        'The built page beside a page that only mounts React, Recharts, TanStack Table and ' +
        'zustand with the same document: one tree and one bar chart, built in the same run. ' +
        `Empty cache, brotli, ${String(rounds)} loads in turns; throttled: processor 4 times slower, 1.6 Mbit/s, ` +
        '150 ms. Keeping the page for use without a network begins after all this and is left out.',
      head: ['', 'page', 'floor', 'ratio', 'promised'],
      rows: lines.map(({ cells }) => cells),
      isKept: lines.every(({ isKept }) => isKept),
    };
  } finally {
    await browser.close();
    await page.close();
    await floor.close();
  }
}
