// From input to a painted page that has come to rest: drill, filter and change of view, at
// a processor slowed down four times, median of 20 repeats, on the bundled disclosure and
// on a generated tree of 20,000 lines. Printed as a table; exits 1 above the limits.
// Run: npx tsx e2e/bench/interaction.bench.ts
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { chromium, type Locator, type Page } from 'playwright';
import { build } from 'vite';
import { serve } from '../../src/cli/serve.ts';
import { findBrowser } from '../browser.ts';

const repeats = 20;
const warmUp = 4;
const slowdown = 4;
const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const dist = folder('../../node_modules/.cache/interaction-bench/');

interface Case {
  readonly name: string;
  /** The input of one repeat; even and odd repeats lead there and back. */
  readonly act: (page: Page, round: number) => Promise<void>;
}

const pick = (round: number, places: readonly [Locator, Locator]) =>
  places[round % 2 === 0 ? 0 : 1].click();

const cases: readonly Case[] = [
  {
    name: 'drill',
    act: (page, round) => {
      const rows = page.getByRole('treegrid').locator('tbody [data-level="1"] th');
      return pick(round, [rows.nth(1), rows.nth(2)]);
    },
  },
  {
    name: 'open a branch',
    act: (page, round) => page.keyboard.press(round % 2 === 0 ? 'ArrowRight' : 'ArrowLeft'),
  },
  {
    name: 'filter by nature',
    act: (page, round) => {
      const group = page.getByRole('search').getByRole('radio');
      return pick(round, [group.nth(1), group.nth(0)]);
    },
  },
  {
    name: 'filter by a letter',
    act: async (page, round) => {
      await page.keyboard.press(round % 2 === 0 ? '支' : 'Backspace');
    },
  },
  {
    name: 'change of view',
    act: (page, round) => {
      const rail = page.getByRole('navigation', { name: '视图' }).first();
      return pick(round, [
        rail.getByRole('link', { name: '总览' }),
        rail.getByRole('link', { name: '支出', exact: true }),
      ]);
    },
  },
];

/** Places the focus where the keys of a case go. */
async function prepare(page: Page, name: string): Promise<void> {
  await page.getByRole('treegrid').locator('tbody tr').first().waitFor();
  if (name === 'open a branch') {
    await page.getByRole('treegrid').locator('tbody tr').first().focus();
  }
  if (name === 'filter by a letter') await page.getByRole('searchbox').first().focus();
}

async function measure(page: Page, { name, act }: Case): Promise<readonly number[]> {
  await prepare(page, name);
  const times: number[] = [];
  for (let round = 0; round < warmUp + repeats; round += 1) {
    // The clock must be listening before the input is sent.
    await page.evaluate(() => {
      window.settled = window.measureNext();
    });
    await act(page, round);
    const time = await page.evaluate(() => window.settled);
    if (round >= warmUp) times.push(time);
  }
  return times.toSorted((left, right) => left - right);
}

async function measureAll(url: string, label: string, limit: number): Promise<boolean> {
  const found = await findBrowser();
  const browser = await chromium.launch(found === undefined ? {} : { executablePath: found.path });
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  });
  let isWithin = true;
  for (const one of cases) {
    await page.goto('about:blank');
    await page.goto(url);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const times = await measure(page, one);
    const [least, median, most] = [0, repeats / 2, repeats - 1].map((at) => times[at] ?? 0);
    isWithin &&= (median ?? 0) <= limit;
    const cells = [least, median, most, limit].map((time) => `${(time ?? 0).toFixed(0)} ms`);
    const row = cells.map((cell) => cell.padStart(9)).join('');
    console.log(label.padEnd(20) + one.name.padEnd(20) + row);
    await session.detach();
  }
  await browser.close();
  return isWithin;
}

async function main(): Promise<void> {
  await build({
    configFile: false,
    root: folder('./interaction/'),
    base: './',
    plugins: [react()],
    build: { outDir: dist, emptyOutDir: true, target: 'es2022' },
    logLevel: 'warn',
  });
  const { url, close } = await serve(dist, 0);
  console.log(`${'document'.padEnd(20)}${'input'.padEnd(20)}    least   median     most   limit`);
  const bundled = await measureAll(`${url}#/expenditure`, 'bundled', 100);
  const generated = await measureAll(`${url}?rows=20000#/expenditure`, '20,000 lines', 200);
  await close();
  process.exitCode = bundled && generated ? 0 : 1;
}

void main();
