// What fifty changes of view leave behind, as in the budget (e2e/budgetMemory.spec.ts).
import { serve } from '../../src/cli/serve.ts';
import { measureHeld } from '../memory.ts';
import { expectSettled } from '../views.ts';
import { dist, launchBrowser, pageOptions } from './open.ts';
import type { Section } from './summary.ts';

const changes = 50;
const mostGrowth = 0.05;
const names = { heap: 'heap without compiled code, kB', nodes: 'nodes', listeners: 'listeners' };

export async function measureMemory(): Promise<Section> {
  const { url, close } = await serve(dist, 0);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage(pageOptions);
    await page.goto(url);
    await expectSettled(page);
    const [before, after] = await measureHeld(page, changes);
    const rows = (['heap', 'nodes', 'listeners'] as const).map((name) => ({
      name,
      before: before[name],
      after: after[name],
      growth: after[name] / before[name] - 1,
    }));
    const print = (name: string, count: number) =>
      Math.round(name === 'heap' ? count / 1000 : count).toLocaleString('en');
    return {
      title: 'Memory',
      about: `Before and after ${String(changes)} changes of view, after a forced collection.`,
      head: ['', 'before', 'after', 'growth', 'promised'],
      rows: rows.map((row) => [
        names[row.name],
        print(row.name, row.before),
        print(row.name, row.after),
        `${(row.growth * 100).toFixed(1)} %`,
        '≤ 5 %',
      ]),
      isKept: rows.every(({ growth }) => growth <= mostGrowth),
    };
  } finally {
    await browser.close();
    await close();
  }
}
