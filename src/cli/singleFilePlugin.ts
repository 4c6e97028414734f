// Makes the build one HTML file that opens from disk without a network: scripts and
// styles stand in the page, and a policy in its head forbids everything else.
// Comes in: the bundle, already one script. Goes out: budget-lens.html and nothing more.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

const singleFileName = 'budget-lens.html';

const getSource = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Modules that need a file beside the page, and what stands in for them. */
const standIns: ReadonlyMap<string, string> = new Map([
  [getSource('state/reader/openWorker.ts'), getSource('state/reader/openInPage.ts')],
  [getSource('state/reader/pagePicture.ts'), getSource('state/reader/noPagePicture.ts')],
  [getSource('views/export/openDataWorker.ts'), getSource('views/export/openDataInPage.ts')],
]);

/** Large facts, loaded by their default export; summaries are needed at once and are small. */
const packable = /\/data\/(?:disclosures\/[^/]+\/(?!summary)|classification\/)\w+\.json$/u;
const packedPrefix = '\0packed:';

/** A module that unpacks its own JSON: a seventh of the size. */
function pack(json: string): string {
  const plain = Buffer.from(JSON.stringify(JSON.parse(json)));
  const packed = deflateRawSync(plain, { level: 9 }).toString('base64');
  return [
    "import { inflateSync, strFromU8 } from 'fflate';",
    `const packed = Uint8Array.from(atob('${packed}'), (one) => one.charCodeAt(0));`,
    'export default JSON.parse(strFromU8(inflateSync(packed)));',
  ].join('\n');
}

type Bundle = Rolldown.OutputBundle;

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** Scripts written inside a page end at the first end tag, wherever it stands. */
function makeInline(code: string): string {
  return (
    code
      .replaceAll(/<(?=\/script|!--)/giu, '\\x3C')
      // The mark of chunks to load first: there are none.
      .replaceAll('__VITE_PRELOAD__', 'void 0')
  );
}

function getPolicy(script: string): string {
  return [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    // Drawings carry their styles as attributes.
    "style-src 'unsafe-inline'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function takeParts(bundle: Bundle) {
  const page = bundle['index.html'];
  if (page?.type !== 'asset') throw new Error('The build has no index.html');
  const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
  const [chunk] = chunks;
  if (chunk === undefined || chunks.length > 1) {
    throw new Error(`One script expected: ${chunks.map(({ fileName }) => fileName).join(', ')}`);
  }
  const assets = Object.values(bundle).filter((part) => part.type === 'asset' && part !== page);
  const beside = assets.filter(({ fileName }) => !fileName.endsWith('.css'));
  if (beside.length > 0) {
    throw new Error(`Nothing may stand beside the page: ${String(beside[0]?.fileName)}`);
  }
  const styles = assets.map((part) => (part.type === 'asset' ? String(part.source) : ''));
  return { html: String(page.source), code: chunk.code, style: styles.join('\n') };
}

function buildPage({ html, code, style }: ReturnType<typeof takeParts>): string {
  const script = makeInline(code);
  const policy = `<meta http-equiv="Content-Security-Policy" content="${getPolicy(script)}" />`;
  const bare = html
    .replaceAll(/\s*<script[^>]*><\/script>/gu, '')
    .replaceAll(/\s*<link rel="(?:stylesheet|modulepreload)"[^>]*>/gu, '')
    .replace(/(<meta charset="utf-8" \/>)/u, (found) => `${found}\n    ${policy}`);
  return bare
    .replace('</head>', () => `  <style>${style}</style>\n  </head>`)
    .replace('</body>', () => `<script type="module">${script}</script>\n  </body>`);
}

export function singleFile(): Plugin {
  return {
    name: 'budget-lens:single-file',
    apply: 'build',
    enforce: 'post',
    resolveId: {
      order: 'pre',
      async handler(source, importer) {
        const isDoor = /\/(?:openWorker|openDataWorker|pagePicture)\.ts$/u.test(source);
        if (!isDoor && !packable.test(source)) return null;
        const found = await this.resolve(source, importer, { skipSelf: true });
        if (found === null) return null;
        return isDoor
          ? (standIns.get(normalize(found.id)) ?? null)
          : `${packedPrefix}${found.id}.js`;
      },
    },
    load(id) {
      if (!id.startsWith(packedPrefix)) return null;
      return pack(readFileSync(id.slice(packedPrefix.length, -'.js'.length), 'utf8'));
    },
    generateBundle(_options, bundle) {
      const page = buildPage(takeParts(bundle));
      for (const name of Object.keys(bundle)) Reflect.deleteProperty(bundle, name);
      this.emitFile({ type: 'asset', fileName: singleFileName, source: page });
    },
  };
}
