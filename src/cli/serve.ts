// A small static server for the built page, on this machine only.
// Comes in: a folder. Goes out: an address. All files are read once, at the start,
// so a request can only ever name one of them: no path of a request reaches the disk.
// The page works under any path: leading folders of a request are ignored until
// the rest names a file; a path without an extension is the page itself.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { getPolicyHeaders } from './policy.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.pdf': 'application/pdf',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};
const alreadyPacked = new Set(['.png', '.ico', '.pdf', '.woff2']);

/** How texts are packed for browsers that take it: brotli is smaller and takes longer to make. */
type Packing = 'gzip' | 'br';

type Headers = Readonly<Record<string, string>>;

const plainPolicy = getPolicyHeaders('');

interface StaticFile {
  readonly path: string;
  readonly type: string;
  readonly tag: string;
  readonly plain: Buffer;
  readonly policy: Headers;
  readonly packing: Packing;
  packed?: Buffer;
}

export interface Serving {
  /** Address of the page, ends in "/". */
  readonly url: string;
  readonly close: () => Promise<void>;
}

function readFiles(folder: string, packing: Packing): ReadonlyMap<string, StaticFile> {
  const files = new Map<string, StaticFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith('.')) continue;
    const full = join(entry.parentPath, entry.name);
    const path = full.slice(join(folder, sep).length).split(sep).join('/');
    const plain = readFileSync(full);
    const tag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
    const type = types[extname(path)] ?? 'application/octet-stream';
    const isPage = extname(path) === '.html';
    const policy = isPage ? getPolicyHeaders(plain.toString('utf8')) : plainPolicy;
    files.set(path, { path, type, tag, plain, policy, packing });
  }
  return files;
}

function decodePath(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

function findFile(files: ReadonlyMap<string, StaticFile>, url: string): StaticFile | undefined {
  const path = decodePath(url);
  if (path === undefined) return undefined;
  const parts = path.split('/').filter((part) => part !== '');
  for (let start = 0; start < parts.length; start += 1) {
    const file = files.get(parts.slice(start).join('/'));
    if (file !== undefined) return file;
  }
  return extname(path) === '' ? files.get('index.html') : undefined;
}

const accepting: Readonly<Record<Packing, RegExp>> = {
  gzip: /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/,
  br: /\bbr\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/,
};

function accepts(request: IncomingMessage, packing: Packing): boolean {
  const accepted = request.headers['accept-encoding'];
  return typeof accepted === 'string' && accepting[packing].test(accepted);
}

function pack(plain: Buffer, packing: Packing): Buffer {
  return packing === 'br' ? brotliCompressSync(plain) : gzipSync(plain, { level: 9 });
}

function sendFile(request: IncomingMessage, response: ServerResponse, file: StaticFile): void {
  response.setHeader('ETag', file.tag);
  response.setHeader('Vary', 'Accept-Encoding');
  // Names under assets/ carry a hash of their content.
  response.setHeader(
    'Cache-Control',
    file.path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
  if (request.headers['if-none-match'] === file.tag) {
    response.writeHead(304).end();
    return;
  }
  const { packing } = file;
  const isPacked = accepts(request, packing) && !alreadyPacked.has(extname(file.path));
  const body = isPacked ? (file.packed ??= pack(file.plain, packing)) : file.plain;
  if (isPacked) response.setHeader('Content-Encoding', packing);
  response.writeHead(200, { 'Content-Type': file.type, 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function answer(
  files: ReadonlyMap<string, StaticFile>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const file = findFile(files, request.url ?? '/');
  const policy = file?.policy ?? plainPolicy;
  for (const [name, value] of Object.entries(policy)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  if (file === undefined) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('404\n');
    return;
  }
  sendFile(request, response, file);
}

function listen(server: Server, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
      else reject(error);
    };
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', fail);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/**
 * Serves `folder` on the first free port from `firstPort` up; 0 takes any free port.
 * Throws if the folder has no index.html, or if a hundred ports are taken.
 */
export async function serve(
  folder: string,
  firstPort: number,
  packing: Packing = 'gzip',
): Promise<Serving> {
  const files = readFiles(folder, packing);
  if (!files.has('index.html')) throw new Error(`${folder} holds no index.html: build first`);
  for (let port = firstPort; port < firstPort + 100; port += 1) {
    const server = createServer((request, response) => answer(files, request, response));
    // A kept connection that closes just when it is used again looks like a lost one.
    server.keepAliveTimeout = 60_000;
    const taken = await listen(server, port);
    if (taken === undefined) continue;
    const close = () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    return { url: `http://127.0.0.1:${taken}/`, close };
  }
  throw new Error(`no free port from ${firstPort} to ${firstPort + 99}`);
}
