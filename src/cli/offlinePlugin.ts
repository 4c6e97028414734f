// Makes the built page one that can be installed and works without a network: links its
// manifest and icons (src/ui/installed/), and writes serviceWorker.js beside it with a list of every
// file of the build and its hash. Both builds end with it, so that the list is of all that
// stands in the folder; the page as one file registers nothing and links nothing.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { build, type HtmlTagDescriptor, type Plugin } from 'vite';

const workerName = 'serviceWorker.js';
const workerSource = join('src', 'serviceWorker.ts');
const iconPath = join('src', 'ui', 'installed', 'icon.svg');

/** Behind the policy, which comes first in the head. */
const links: HtmlTagDescriptor[] = [
  { tag: 'link', attrs: { rel: 'manifest', href: './manifest.webmanifest' }, injectTo: 'head' },
  {
    tag: 'link',
    attrs: { rel: 'apple-touch-icon', href: './icon-full-180.png' },
    injectTo: 'head',
  },
  { tag: 'meta', attrs: { name: 'theme-color', content: '#175a8c' }, injectTo: 'head' },
];

type OfflineFile = readonly [path: string, sha256: string];

/** Each file of the folder with the hash of its bytes: small before large, maps of signs last. */
function listOfflineFiles(folder: string): readonly OfflineFile[] {
  const isWanted = (path: string) => path !== workerName && !/(?:^|\/)(?:\.|LICENSE$)/u.test(path);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((full) => ({
      path: relative(folder, full).split(sep).join('/'),
      bytes: readFileSync(full),
    }))
    .filter(({ path }) => isWanted(path))
    .map((file) => ({ ...file, isLast: file.path.startsWith('cmaps/') }))
    .sort(
      (left, right) =>
        Number(left.isLast) - Number(right.isLast) ||
        left.bytes.length - right.bytes.length ||
        (left.path < right.path ? -1 : 1),
    )
    .map(({ path, bytes }) => [path, createHash('sha256').update(bytes).digest('base64')]);
}

/** Builds the service worker of what `folder` holds now. Throws what the bundler throws. */
export async function writeServiceWorker(folder: string): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    mode: 'production',
    define: { offlineFiles: JSON.stringify(listOfflineFiles(folder)) },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: workerSource,
        output: { format: 'iife', entryFileNames: workerName },
      },
    },
  });
}

export function workOffline(): Plugin {
  let folder = '';
  let isPage = true;
  return {
    name: 'budget-lens:offline',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    configResolved: ({ build: { outDir }, mode }) => {
      folder = outDir;
      isPage = mode !== 'single';
    },
    transformIndexHtml: (html) => {
      const drawing = encodeURIComponent(readFileSync(iconPath, 'utf8').trim());
      const own = html.replace('href="data:,"', `href="data:image/svg+xml,${drawing}"`);
      return { html: own, tags: isPage ? links : [] };
    },
    closeBundle: {
      sequential: true,
      order: 'post',
      handler: async () => {
        if (existsSync(join(folder, 'index.html'))) await writeServiceWorker(folder);
      },
    },
  };
}
