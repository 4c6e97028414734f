// The static server, asked over real HTTP: types, packing, caching, any path,
// and requests that try to leave the folder.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Serving, serve } from './serve.ts';

let outer: string;
let serving: Serving;

beforeAll(async () => {
  outer = mkdtempSync(join(tmpdir(), 'serve-'));
  const folder = join(outer, 'dist');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(outer, 'secret.txt'), 'secret');
  writeFileSync(join(folder, '.inputs'), 'hidden');
  writeFileSync(join(folder, 'index.html'), '<!doctype html>页');
  writeFileSync(join(folder, 'assets', 'a-1.js'), 'export const a = 1;'.repeat(99));
  serving = await serve(folder, 0);
});

afterAll(async () => {
  await serving.close();
  rmSync(outer, { recursive: true });
});

/** Sends the path exactly as written: fetch would resolve "..". */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }>(
    (resolve, reject) => {
      const { hostname, port } = new URL(serving.url);
      request({ hostname, port, path, headers, method }, (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString('latin1')));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      })
        .on('error', reject)
        .end();
    },
  );
}

describe('serve', () => {
  it('knows the types', async () => {
    expect((await ask('/')).headers['content-type']).toBe('text/html; charset=utf-8');
    expect((await ask('/assets/a-1.js')).headers['content-type']).toMatch(/^text\/javascript/);
  });

  it('serves the page under any path, and files relative to it', async () => {
    for (const path of ['/', '/x', '/x/y/', '/x/index.html?q=1', '/%E9%A2%84/']) {
      expect((await ask(path)).body).toContain('<!doctype html>');
    }
    expect((await ask('/x/y/assets/a-1.js')).body).toContain('export const a');
  });

  it('answers 404 for a file that is not there', async () => {
    expect((await ask('/assets/b-2.js')).status).toBe(404);
    expect((await ask('/%ZZ')).status).toBe(404);
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/.inputs',
    '//secret.txt',
  ])('keeps %s to itself', async (path) => {
    const { status, body } = await ask(path);
    expect(body).not.toMatch(/secret|hidden/);
    expect([200, 404]).toContain(status);
  });

  it('sends the policy with every answer, found or not', async () => {
    for (const path of ['/', '/assets/a-1.js', '/assets/b-2.js']) {
      const { headers } = await ask(path);
      expect(headers['content-security-policy']).toContain("script-src 'self'");
      expect(headers['permissions-policy']).toContain('camera=()');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it('packs when asked, and only then', async () => {
    const packed = await ask('/assets/a-1.js', { 'accept-encoding': 'br, gzip' });
    const plain = await ask('/assets/a-1.js');
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(packed.body.length).toBeLessThan(plain.body.length / 5);
    expect(plain.headers['content-encoding']).toBeUndefined();
    const refused = await ask('/assets/a-1.js', { 'accept-encoding': 'gzip;q=0' });
    expect(refused.headers['content-encoding']).toBeUndefined();
  });

  it('lets hashed names be kept and the page be asked for again', async () => {
    expect((await ask('/assets/a-1.js')).headers['cache-control']).toContain('immutable');
    const first = await ask('/');
    expect(first.headers['cache-control']).toBe('no-cache');
    const again = await ask('/', { 'if-none-match': String(first.headers['etag']) });
    expect(again.status).toBe(304);
  });

  it('reads only', async () => {
    expect((await ask('/', {}, 'POST')).status).toBe(405);
    expect((await ask('/', {}, 'HEAD')).body).toBe('');
  });

  it('takes the next port when one is taken', async () => {
    const taken = Number(new URL(serving.url).port);
    const second = await serve(join(outer, 'dist'), taken);
    expect(Number(new URL(second.url).port)).toBeGreaterThan(taken);
    await second.close();
  });

  it('refuses a folder without a page', async () => {
    await expect(serve(join(outer, 'dist', 'assets'), 0)).rejects.toThrow('index.html');
  });
});
