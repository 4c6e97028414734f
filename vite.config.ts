// Build and unit-test configuration. The base is relative, so the same build
// works under any path and from a sub-directory; views live in the URL hash.
// Tests run in Node; files named *.test.tsx run in a small DOM.
// `--mode single` makes one HTML file with everything in it, beside the page.
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { BuildEnvironmentOptions } from 'vite';
import { configDefaults, defineConfig } from 'vitest/config';
import { shipCharacterMaps } from './src/cli/characterMapsPlugin.ts';
import { workOffline } from './src/cli/offlinePlugin.ts';
import { prerenderFirstPage } from './src/cli/prerenderPlugin.ts';
import { singleFile } from './src/cli/singleFilePlugin.ts';

// The clock's zone is part of what tests and dates mean: fixed before any worker starts.
process.env['TZ'] = 'Asia/Shanghai';

const exclude = [...configDefaults.exclude, 'e2e/**', 'dist/**'];

/** The workbook writer's archiver would start workers from texts; ours does not. */
export const archiver = {
  find: /^\.\.\/zip\/zipToArrayBuffer\.js$/u,
  replacement: fileURLToPath(new URL('./src/ui/exportData/zipInPage.ts', import.meta.url)),
};

const pageBuild: BuildEnvironmentOptions = {
  target: 'es2022',
  sourcemap: false,
  // What the first view needs comes as one file, and so do charts, tree and the parts that
  // several views share: the bundler would otherwise cut a view into twenty requests.
  rolldownOptions: {
    output: {
      codeSplitting: {
        groups: [
          { name: 'first', tags: ['$initial'] },
          // But for the marks, which only the drawings need.
          {
            name: 'charts',
            test: /[\\/]src[\\/]ui[\\/]charts[\\/](?!Mark\.)\w+\./u,
            minShareCount: 3,
          },
          {
            name: 'parts',
            test: /[\\/](?:src[\\/](?:ui[\\/]controls|views[\\/]shared)|lucide-react|use-sync-external-store)[\\/]/u,
            minShareCount: 3,
          },
          { name: 'tree', test: /[\\/]src[\\/]ui[\\/]treeTable[\\/]/u },
        ],
      },
    },
  },
};

const singleBuild: BuildEnvironmentOptions = {
  target: 'es2022',
  sourcemap: false,
  // It stands beside the page, which is built first.
  emptyOutDir: false,
  cssCodeSplit: false,
  modulePreload: false,
  assetsInlineLimit: Number.MAX_SAFE_INTEGER,
  rolldownOptions: { output: { codeSplitting: false } },
};

export default defineConfig(({ mode }) => ({
  base: './',
  publicDir: 'src/ui/installed',
  plugins:
    mode === 'single'
      ? // One file must stay under 2 MB: what the compiler would write in is left out.
        [react(), singleFile(), workOffline()]
      : [react({ compiler: true }), shipCharacterMaps(), prerenderFirstPage(), workOffline()],
  resolve: { alias: [archiver] },
  worker: { format: 'es' },
  build: mode === 'single' ? singleBuild : pageBuild,
  test: {
    // One for each core of the smallest machine the tests are meant for.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: 'node', environment: 'node', include: ['src/**/*.test.ts'], exclude },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          setupFiles: ['src/testing/setupDom.ts'],
          include: ['src/**/*.test.tsx'],
          exclude,
        },
      },
    ],
  },
}));
