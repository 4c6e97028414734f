// What the page may do (src/cli/policy.ts), seen from outside: every view works under it,
// nothing written into the page runs, nothing leaves the origin. Once as served with
// headers, once by the pages' own meta alone, as on a host where no header can be set.
// The fixtures fail a test whose page logs an error or asks another origin; tests that
// provoke a refusal use a context of their own.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, type Page, test as plain } from '@playwright/test';
import { serve } from '../src/cli/serve.ts';
import { expect, test } from './fixtures.ts';
import { allViews, expectSettled, goToView, linkOf } from './views.ts';

const dist = process.env['BUDGET_DIST'] ?? fileURLToPath(new URL('../dist/', import.meta.url));

/** Takes the headers of the policy off every answer, so that the page's own meta is alone. */
async function dropHeaders(page: Page): Promise<void> {
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    const headers = Object.entries(response.headers()).filter(
      ([name]) => !/policy|nosniff/u.test(name),
    );
    await route.fulfill({ response, headers: Object.fromEntries(headers) });
  });
}

async function visitAll(page: Page): Promise<void> {
  await page.goto('./');
  await expectSettled(page);
  for (const state of allViews) await goToView(page, linkOf(state));
}

test.describe('every view works', () => {
  test('under the headers', async ({ page }) => {
    await visitAll(page);
  });

  test('under the meta of the page alone', async ({ page }) => {
    await dropHeaders(page);
    await visitAll(page);
  });

  test('the published tables keep their style', async ({ page }) => {
    await page.goto('tables.html');
    const table = page.getByRole('table').first();
    await expect(table).toBeVisible();
    expect(await table.evaluate((element) => getComputedStyle(element).borderCollapse)).toBe(
      'collapse',
    );
  });

  test('a file is read in its worker', async ({ page }) => {
    await page.goto('./#/library');
    await expectSettled(page);
    const opened = page.waitForEvent('worker');
    const text = '春眠不觉晓，处处闻啼鸟。';
    await page
      .getByLabel('选择文件')
      .first()
      .setInputFiles({ name: '诗.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
    expect(new URL((await opened).url()).pathname).toMatch(/^\/assets\/worker-/u);
    await expect(page.getByText(/没有部门预算|不是部门预算|没有找到/u).first()).toBeVisible();
  });
});

/** What a script that got into the page's text would try; each leaves a mark if it runs. */
const attempts: Readonly<Record<string, () => void>> = {
  'an inline script': () => {
    const script = document.createElement('script');
    script.append('window.ran = true');
    document.body.append(script);
  },
  'a handler in markup': () => {
    const picture = document.createElement('img');
    picture.setAttribute('onerror', 'window.ran = true');
    picture.src = 'data:,';
    document.body.append(picture);
  },
  'markup from a text': () => {
    document.body.innerHTML = '<img src="data:," onerror="window.ran = true">';
  },
  'a script of another origin': () => {
    const script = document.createElement('script');
    script.src = 'https://example.invalid/a.js';
    document.body.append(script);
  },
  'a worker made from a text': () => {
    const address = URL.createObjectURL(new Blob(['postMessage(1)']));
    new Worker(address).onmessage = () => {
      (window as unknown as { ran: boolean }).ran = true;
    };
  },
  'a request to another origin': () => {
    void fetch('https://example.invalid/').catch(() => undefined);
  },
  'a picture of another origin': () => {
    const picture = document.createElement('img');
    picture.src = 'https://example.invalid/a.png';
    document.body.append(picture);
  },
  'a frame of another origin': () => {
    const frame = document.createElement('iframe');
    frame.src = 'https://example.invalid/';
    document.body.append(frame);
  },
};

interface Outcome {
  readonly refusals: number;
  readonly ran: boolean;
  readonly left: readonly string[];
}

/** Makes the attempt in a fresh page; counts refusals: what the browser reports, and exceptions. */
async function attempt(browser: Browser, url: string, act: () => void): Promise<Outcome> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const left: string[] = [];
  let reported = 0;
  page.on('console', (message) => {
    if (message.type() === 'error' && /policy|Trusted/iu.test(message.text())) reported += 1;
  });
  await page.route('https://example.invalid/**', (route) => {
    left.push(route.request().url());
    return route.abort();
  });
  await page.goto(url);
  const thrown = await page.evaluate(act).then(
    () => 0,
    () => 1,
  );
  await page.waitForTimeout(300);
  const ran = await page.evaluate(() => 'ran' in window);
  await context.close();
  return { refusals: reported + thrown, ran, left };
}

plain.describe('is refused', () => {
  for (const [name, act] of Object.entries(attempts)) {
    plain(name, async ({ browser }) => {
      const { url, close } = await serve(dist, 0);
      try {
        const { refusals, ran, left } = await attempt(browser, url, act);
        expect(ran, 'it ran').toBe(false);
        expect(left, 'requests that left').toEqual([]);
        expect(refusals, 'refusals reported').toBeGreaterThan(0);
      } finally {
        await close();
      }
    });
  }

  plain('a script written into the page before it was served', async ({ browser }) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const { url, close } = await serve(dist, 0);
    await page.route(url, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(
        '</body>',
        '<script>window.ran = true</script></body>',
      );
      await route.fulfill({ response, body });
    });
    await page.goto(url);
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    await context.close();
    await close();
  });
});

test('both pages carry the policy, without inline scripts', () => {
  for (const name of ['index.html', 'tables.html']) {
    const html = readFileSync(`${dist}/${name}`, 'utf8');
    expect(html).toContain('http-equiv="Content-Security-Policy"');
    expect(html).toContain('name="referrer" content="no-referrer"');
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/u);
  }
});
