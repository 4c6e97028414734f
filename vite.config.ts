// Build and unit-test configuration. The base is relative, so the same build
// works under any path and from a sub-directory; views live in the URL hash.
// Tests run in Node; files named *.test.tsx run in a small DOM.
import react from '@vitejs/plugin-react';
import { configDefaults, defineConfig } from 'vitest/config';
import { shipCharacterMaps } from './src/cli/characterMapsPlugin.ts';
import { prerenderFirstPage } from './src/cli/prerenderPlugin.ts';

// The clock's zone is part of what tests and dates mean: fixed before any worker starts.
process.env['TZ'] = 'Asia/Shanghai';

const exclude = [...configDefaults.exclude, 'e2e/**', 'dist/**'];

export default defineConfig({
  base: './',
  plugins: [react(), shipCharacterMaps(), prerenderFirstPage()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    sourcemap: false,
    // What the first view needs comes as one file: views loaded later share modules with it,
    // and the bundler would otherwise cut it into a dozen requests.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
    },
  },
  test: {
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
});
