// From input to a painted page that has come to rest: drill, filter, search, change of view
// and export, at a processor slowed down four times, on the bundled disclosure and on
// generated trees of 20,000 and 200,000 lines. The application as shipped, with a clock
// (interaction/), is built in the same run.
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Browser, Locator, Page } from 'playwright';
import { build } from 'vite';
import { serve } from '../../src/cli/serve.ts';
import { archiver } from '../../vite.config.ts';
import { launchBrowser, pageOptions } from './open.ts';
import { formatSpread, getMiddle, type Section } from './summary.ts';

const warmUp = 4;
const slowdown = 4;
const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const built = folder('../../node_modules/.cache/interaction-bench/');

interface Size {
  readonly name: string;
  /** Generated lines; 0 is the bundled disclosure. */
  readonly rows: number;
  /** Most milliseconds, for the median. */
  readonly limit: number;
  readonly repeats: number;
}

const sizes: readonly Size[] = [
  { name: 'bundled', rows: 0, limit: 100, repeats: 20 },
  { name: '20,000 lines', rows: 20_000, limit: 200, repeats: 12 },
  { name: '200,000 lines', rows: 200_000, limit: 400, repeats: 6 },
];

type Pair<Value> = readonly [Value, Value];

interface Case {
  readonly name: string;
  /** Keys, or what is pressed: even and odd repeats lead there and back. */
  readonly input:
    | { readonly keys: Pair<string> }
    | { readonly press: (page: Page) => Pair<Locator> };
  /** Nothing is promised: for comparison, or because the dialog makes its file at once. */
  readonly isPromised?: false;
}

const cases: readonly Case[] = [
  { name: 'one word, for comparison', isPromised: false, input: { keys: ['F9', 'F9'] } },
  {
    name: 'drill',
    // From a class into its first division and back: rows further down are not drawn.
    input: {
      press: (page) => {
        const rows = page.getByRole('treegrid').locator('tbody [data-key] th');
        return [rows.nth(2), rows.nth(1)];
      },
    },
  },
  { name: 'open a branch', input: { keys: ['ArrowRight', 'ArrowLeft'] } },
  {
    name: 'filter by nature',
    input: {
      press: (page) => {
        const group = page.getByRole('search').getByRole('radio');
        return [group.nth(1), group.nth(0)];
      },
    },
  },
  { name: 'filter by a digit', input: { keys: ['2', 'Backspace'] } },
  { name: 'search', input: { keys: ['2', 'Backspace'] } },
  {
    name: 'export: open and close',
    isPromised: false,
    input: {
      press: (page) => [
        page.getByRole('button', { name: '导出', exact: true }),
        page.getByRole('dialog').getByRole('button', { name: '关闭' }),
      ],
    },
  },
  {
    name: 'change of view',
    input: {
      press: (page) => {
        const rail = page.getByRole('navigation', { name: '视图' }).first();
        return [
          rail.getByRole('link', { name: '总览' }),
          rail.getByRole('link', { name: '支出', exact: true }),
        ];
      },
    },
  },
];

/** Places the focus where the keys of a case go. */
async function prepare(page: Page, name: string): Promise<void> {
  await page.getByRole('treegrid').locator('tbody tr').first().waitFor();
  if (name === 'open a branch') {
    await page.getByRole('treegrid').locator('tbody tr').first().focus();
  }
  if (name === 'filter by a digit') await page.getByRole('searchbox').first().focus();
  if (name === 'search') await page.getByRole('combobox', { name: '搜索' }).focus();
}

/** The clock must be listening before the input is sent. */
async function startClock(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.settled = window.measureNext();
  });
}

async function send(page: Page, { input }: Case, turn: 0 | 1): Promise<void> {
  if ('keys' in input) {
    await startClock(page);
    await page.keyboard.press(input.keys[turn]);
    return;
  }
  // A pointer rests on what it presses: what pointing draws is an input of its own.
  await input.press(page)[turn].hover();
  await page.evaluate(() => window.rest());
  await startClock(page);
  await page.mouse.down();
  await page.mouse.up();
}

async function repeat(page: Page, one: Case, repeats: number): Promise<readonly number[]> {
  await prepare(page, one.name);
  const times: number[] = [];
  for (let round = 0; round < warmUp + repeats; round += 1) {
    await send(page, one, round % 2 === 0 ? 0 : 1);
    const time = await page.evaluate(() => window.settled);
    if (round >= warmUp) times.push(time);
  }
  return times;
}

async function measureCase(
  browser: Browser,
  url: string,
  { one, size }: { one: Case; size: Size },
) {
  const page = await browser.newPage(pageOptions);
  // A document of 200,000 lines is generated in the page before anything stands there.
  page.setDefaultTimeout(120_000);
  await page.goto(`${url}?rows=${String(size.rows)}#/expenditure`);
  await page.getByRole('treegrid').locator('tbody tr').first().waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const times = await repeat(page, one, size.repeats);
  await page.close();
  return times;
}

export async function measureInteraction(): Promise<Section> {
  await build({
    configFile: false,
    root: folder('./interaction/'),
    base: './',
    plugins: [react({ compiler: true })],
    resolve: { alias: [archiver] },
    worker: { format: 'es' },
    build: { outDir: built, emptyOutDir: true, target: 'es2022' },
    logLevel: 'warn',
  });
  const { url, close } = await serve(built, 0);
  const browser = await launchBrowser();
  try {
    const rows: string[][] = [];
    let isKept = true;
    for (const size of sizes) {
      for (const one of cases) {
        const times = await measureCase(browser, url, { one, size });
        const isPromised = one.isPromised ?? true;
        isKept &&= !isPromised || getMiddle(times) <= size.limit;
        // It takes minutes: what is known so far.
        console.log(`  ${one.name}, ${size.name}: ${formatSpread(times)} ms`);
        const promised = isPromised ? `≤ ${String(size.limit)}` : '';
        rows.push([`${one.name}, ${size.name}`, formatSpread(times), promised]);
      }
    }
    return {
      title: 'Interaction',
      about:
        'Milliseconds from an input until the page is painted and changes no more, at a ' +
        'processor 4 times slower; there and back, after warming up, with the pointer resting ' +
        'where it presses. Generated documents are synthetic.',
      head: ['', 'until settled, ms', 'promised'],
      rows,
      isKept,
    };
  } finally {
    await browser.close();
    await close();
  }
}
