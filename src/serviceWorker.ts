// The page without a network: a service worker of its own, built by itself
// (src/cli/offlinePlugin.ts), which lists every file of the build with its hash.
// Once installed it answers each of these from the browser's cache, so that page and
// parts always belong together. Files are kept under their hash: a new version fetches
// only what changed, and refuses what is not what it lists. It waits until the reader
// asks for it; open pages of the version before keep theirs until the next one.

type OfflineFile = readonly [path: string, sha256: string];

/** Written in by the build: paths relative to the page, smaller files first. */
declare const offlineFiles: readonly OfflineFile[];

interface Lasting extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void;
}

interface Asking extends Lasting {
  readonly request: Request;
  readonly respondWith: (response: Promise<Response>) => void;
}

/** As much of a service worker's surroundings as is used: the DOM's types have none. */
interface Surroundings {
  readonly registration: { readonly scope: string };
  readonly clients: { readonly claim: () => Promise<void> };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: {
    (name: 'install' | 'activate', listener: (event: Lasting) => void): void;
    (name: 'fetch', listener: (event: Asking) => void): void;
    (name: 'message', listener: (event: MessageEvent<unknown>) => void): void;
  };
}

const worker = globalThis as unknown as Surroundings;
const cacheName = 'budget-lens';
const files = new Map(offlineFiles);
/** Fetched side by side; few, so that what the reader asks for comes first. */
const lanes = 2;

function getAddress(path: string): string {
  // The page by its folder's name: hosts answer "index.html" with a redirection.
  return new URL(path === 'index.html' ? './' : path, worker.registration.scope).href;
}

function getKey([path, sha256]: OfflineFile): string {
  return new URL(`${path}?${encodeURIComponent(sha256)}`, worker.registration.scope).href;
}

/** Where the keys of the version in use are kept. */
const getListKey = () => new URL('offline-list', worker.registration.scope).href;

async function keepFile(cache: Cache, file: OfflineFile): Promise<void> {
  if ((await cache.match(getKey(file), { ignoreVary: true })) !== undefined) return;
  const [path, sha256] = file;
  const response = await fetch(getAddress(path), {
    // Names under assets/ carry a hash of their content.
    cache: path.startsWith('assets/') ? 'default' : 'no-cache',
    integrity: `sha256-${sha256}`,
  });
  if (!response.ok) throw new Error(`${path}: ${String(response.status)}`);
  const { status, headers } = response;
  // A page may not be opened from an answer that was redirected.
  const kept = response.redirected ? new Response(response.body, { status, headers }) : response;
  await cache.put(getKey(file), kept);
}

/** Rejects when a file does not come; what came is kept for the next try. */
async function keepFiles(): Promise<void> {
  const cache = await caches.open(cacheName);
  const waiting = [...files];
  const work = async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      await keepFile(cache, file);
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
}

/** Drops what belongs neither to this version nor to the one that was in use. */
async function dropOldFiles(): Promise<void> {
  const cache = await caches.open(cacheName);
  const before = (await (await cache.match(getListKey()))?.json()) as readonly string[] | undefined;
  const own = [...files].map(getKey);
  const wanted = new Set([...own, ...(before ?? []), getListKey()]);
  for (const { url } of await cache.keys()) if (!wanted.has(url)) await cache.delete(url);
  await cache.put(getListKey(), Response.json(own));
}

/** The file a request is for; undefined for what the network alone can answer. */
function findPath({ url, method }: Request): string | undefined {
  const folder = new URL(worker.registration.scope);
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== folder.origin) return undefined;
  if (!pathname.startsWith(folder.pathname)) return undefined;
  const path = pathname.slice(folder.pathname.length) || 'index.html';
  return files.has(path) || path.startsWith('assets/') ? path : undefined;
}

async function answer(request: Request, path: string): Promise<Response> {
  const cache = await caches.open(cacheName);
  const sha256 = files.get(path);
  const kept =
    sha256 === undefined
      ? // A part of the version before, for a page that is still open.
        await cache.match(getAddress(path), { ignoreSearch: true, ignoreVary: true })
      : await cache.match(getKey([path, sha256]), { ignoreVary: true });
  return kept ?? fetch(request);
}

worker.addEventListener('install', (event) => event.waitUntil(keepFiles()));
worker.addEventListener('activate', (event) =>
  event.waitUntil(dropOldFiles().then(() => worker.clients.claim())),
);
worker.addEventListener('fetch', (event) => {
  const path = findPath(event.request);
  if (path !== undefined) event.respondWith(answer(event.request, path));
});
worker.addEventListener('message', ({ data }) => {
  if (data === 'takeOver') void worker.skipWaiting();
});
