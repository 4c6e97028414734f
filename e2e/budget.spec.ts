// The byte budget of the first view, measured over the wire by the browser itself:
// the bodies of all responses as sent (packed), and the number of requests, until
// the page has been quiet for a second. Printed as a table.
import type { Request } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const maxBytes = 230_000;
const maxRequests = 12;

interface Transfer {
  readonly type: string;
  readonly name: string;
  readonly bytes: number;
}

async function measure(request: Request): Promise<Transfer> {
  const { responseBodySize: bytes } = await request.sizes();
  return { type: request.resourceType(), name: new URL(request.url()).pathname, bytes };
}

function print(transfers: readonly Transfer[], total: number): void {
  const line = (type: string, bytes: number, name: string) =>
    console.log(`  ${type.padEnd(11)}${bytes.toLocaleString('en').padStart(9)} B  ${name}`);
  for (const { type, bytes, name } of transfers) line(type, bytes, name);
  line('total', total, `of ${maxBytes.toLocaleString('en')} B`);
  line('requests', transfers.length, `of ${maxRequests}`);
}

test('the first view fits its byte budget', async ({ page }) => {
  const requests: Request[] = [];
  page.context().on('requestfinished', (request) => {
    if (request.url().startsWith('http')) requests.push(request);
  });
  await page.goto('./', { waitUntil: 'networkidle' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForTimeout(1_000);
  const transfers = await Promise.all(requests.map(measure));
  const total = transfers.reduce((sum, { bytes }) => sum + bytes, 0);
  print(transfers, total);
  expect(transfers.map(({ type }) => type)).toEqual(expect.arrayContaining(['document', 'script']));
  expect(total).toBeGreaterThan(0);
  expect(total).toBeLessThanOrEqual(maxBytes);
  expect(transfers.length).toBeLessThanOrEqual(maxRequests);
});
