// What fifty changes of view may leave behind: next to nothing. Heap after a forced
// collection, nodes and listeners, counted by the browser; printed as a table.
import { expect, test } from './fixtures.ts';
import { measureHeld } from './memory.ts';
import { expectSettled } from './views.ts';

const changes = 50;
/** Share of what was held before. */
const mostGrowth = 0.05;

test('fifty changes of view leave nothing behind', async ({ page }) => {
  // Seventy changes of view and two snapshots on a busy machine.
  test.setTimeout(120_000);
  await page.goto('./');
  await expectSettled(page);
  const [before, after] = await measureHeld(page, changes);
  for (const name of ['heap', 'nodes', 'listeners'] as const) {
    const growth = after[name] / before[name] - 1;
    console.log(
      `  ${name.padEnd(10)}${before[name].toLocaleString('en').padStart(12)} -> ` +
        `${after[name].toLocaleString('en').padStart(12)}  ${(growth * 100).toFixed(1)} %`,
    );
    expect(before[name], name).toBeGreaterThan(0);
    expect(growth, name).toBeLessThanOrEqual(mostGrowth);
  }
});
