// Ships pdf.js's character maps beside the page, as cmaps/*.bcmap. A PDF in Chinese that
// names one of them has no text without it; each is asked for only when it is named.
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const folder = join(
  dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')),
  'cmaps',
);

export function shipCharacterMaps(): Plugin {
  return {
    name: 'budget-lens:character-maps',
    apply: (config) => config.build?.ssr === undefined || config.build.ssr === false,
    configureServer: ({ middlewares }) => {
      middlewares.use('/cmaps', (request, response, next) => {
        const path = join(folder, basename(request.url ?? ''));
        if (!path.endsWith('.bcmap') || !existsSync(path)) next();
        else createReadStream(path).pipe(response);
      });
    },
    generateBundle() {
      for (const name of readdirSync(folder)) {
        // The folder's licence goes with the maps.
        if (!name.endsWith('.bcmap') && name !== 'LICENSE') continue;
        const source = readFileSync(join(folder, name));
        this.emitFile({ type: 'asset', fileName: `cmaps/${name}`, source });
      }
    },
  };
}
