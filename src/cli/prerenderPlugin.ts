// Writes the first page into the build: the overview into index.html, and tables.html
// for readers without scripts. Both are drawn by the application itself, built once more
// for Node, so that the markup is what the browser would have made. What the pages may
// do (policy.ts) is written last: hashes of styles are taken from their final text.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';
import { formatEarlyScript, listPreloads, type Preloads } from './earlyScript.ts';
import { addPolicyMeta } from './policy.ts';

/** What src/prerender.tsx answers. */
type PrerenderedPage = Readonly<Record<'overview' | 'tables' | 'tablesStyle' | 'title', string>>;

const serverFolder = join('node_modules', '.cache', 'prerender');
const emptyRoot = '<div id="root"></div>';
const noScript =
  '<noscript><p class="no-script">没有启用脚本：可以阅读总览，也可以阅读<a href="./tables.html">全部公布的表</a>。</p></noscript>';

/** Runs before anything is painted (earlyScript.ts). */
const earlyName = 'early.js';

async function drawFirstPage(): Promise<PrerenderedPage> {
  await build({
    logLevel: 'warn',
    mode: 'production',
    build: { ssr: 'src/prerender.tsx', outDir: serverFolder, emptyOutDir: true, minify: false },
  });
  const entry = ['prerender.js', 'prerender.mjs']
    .map((name) => join(serverFolder, name))
    .find((path) => existsSync(path));
  if (entry === undefined) throw new Error(`No prerender entry in ${serverFolder}`);
  const module = (await import(pathToFileURL(entry).href)) as {
    readonly renderFirstPage: () => Promise<PrerenderedPage>;
  };
  return module.renderFirstPage();
}

function wrapTables({ tables, tablesStyle, title }: PrerenderedPage, head: string): string {
  const named = head
    .replace(/<title>.*?<\/title>/u, () => `<title>${title}：公布的表</title>`)
    .replace('</head>', () => `  <style>${tablesStyle}</style>\n  </head>`);
  return `${named}<body>${tables}</body>\n</html>\n`;
}

/** The head of a page up to its body, without scripts and preloads. */
function getPlainHead(html: string): string {
  return html
    .slice(0, html.indexOf('<body'))
    .replaceAll(/<script[^>]*><\/script>|<link rel="modulepreload"[^>]*>/gu, '');
}

/** Draws after the bundle is written; does nothing in its own second build. */
export function prerenderFirstPage(): Plugin {
  let outDir = '';
  let preloads: Preloads = { document: [], views: {} };
  return {
    name: 'prerender-first-page',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    configResolved: (config) => {
      outDir = config.build.outDir;
    },
    generateBundle: {
      order: 'post',
      handler: (_options, bundle) => {
        preloads = listPreloads(bundle);
      },
    },
    closeBundle: {
      sequential: true,
      order: 'post',
      handler: async () => {
        const path = join(outDir, 'index.html');
        if (!existsSync(path)) return;
        const html = readFileSync(path, 'utf8');
        if (!html.includes(emptyRoot)) throw new Error('index.html has no empty root element.');
        const page = await drawFirstPage();
        const full = html
          // Behind what it would keep waiting: nothing is asked for ahead of a script.
          .replace('</head>', (end) => `  <script src="./${earlyName}"></script>\n  ${end}`)
          .replace(emptyRoot, () => `${noScript}<div id="root">${page.overview}</div>`)
          .replace(/<title>.*?<\/title>/u, () => `<title>${page.title} · 预算透视</title>`);
        const tables = wrapTables(page, getPlainHead(html));
        writeFileSync(join(outDir, earlyName), formatEarlyScript(preloads));
        writeFileSync(path, addPolicyMeta(full));
        writeFileSync(join(outDir, 'tables.html'), addPolicyMeta(tables));
      },
    },
  };
}
