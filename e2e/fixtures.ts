// What every journey stands on: the built page served for this worker, and a page
// that is watched. A test fails if its page logs a warning or an error, throws, or
// asks for anything beyond its own origin.
// Use `test` and `expect` from here, and `expectNoAxeViolations` on every view.
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { test as base, type BrowserContext, expect, type Page } from '@playwright/test';
import { serve } from '../src/cli/serve.ts';

// Another build can be named, so that one can be tried while dist/ stays as it is.
const dist = process.env['BUDGET_DIST'] ?? fileURLToPath(new URL('../dist/', import.meta.url));

/** Said in the page's name where a journey goes without the service worker (offline.spec.ts). */
const isOfTheTool = (text: string) => text === 'Service Worker registration blocked by Playwright';

/** Collects what no page of ours may do; the array grows while the context lives. */
function watch(context: BrowserContext, origin: string): string[] {
  const problems: string[] = [];
  context.on('console', (message) => {
    if (isOfTheTool(message.text())) return;
    if (message.type() === 'error' || message.type() === 'warning') {
      problems.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  context.on('weberror', (error) => {
    problems.push(`page error: ${error.error().stack ?? error.error().message}`);
  });
  context.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    const isLocal = protocol === 'data:' || protocol === 'blob:' || asked === origin;
    if (!isLocal) problems.push(`request beyond the origin: ${request.url()}`);
  });
  return problems;
}

export const test = base.extend<object, { readonly servedAt: string }>({
  servedAt: [
    async ({}, use) => {
      const { url, close } = await serve(dist, 0);
      await use(url);
      await close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ servedAt }, use) => {
    await use(servedAt);
  },
  context: async ({ context, servedAt }, use) => {
    const problems = watch(context, new URL(servedAt).origin);
    await use(context);
    expect(problems, 'what the page did and must not do').toEqual([]);
  },
});

export { expect };

/** Fails with the rule, the help text and the elements of every axe violation (WCAG 2.2 AA). */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  // What passes is not described: that is most of the time it takes.
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
    .analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    at: nodes.map((node) => node.target.join(' ')),
  }));
  expect(found, 'axe violations').toEqual([]);
}
