// The script before the first painting: what it asks for, from a drawn build, run as it is
// written in a page that is no more than it touches.
import { runInNewContext } from 'node:vm';
import type { Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';
import { formatEarlyScript, listPreloads } from './earlyScript.ts';

interface Drawn {
  readonly imports?: readonly string[];
  readonly module?: string;
  readonly isEntry?: boolean;
  readonly styles?: readonly string[];
}

function drawBundle(chunks: Readonly<Record<string, Drawn>>): Rolldown.OutputBundle {
  const parts = Object.entries(chunks).map(
    ([fileName, { imports = [], module, isEntry = false, styles = [] }]) => {
      const viteMetadata = { importedCss: new Set(styles) };
      const facadeModuleId = module ?? null;
      return [
        fileName,
        { type: 'chunk', fileName, imports, facadeModuleId, isEntry, viteMetadata },
      ];
    },
  );
  return Object.fromEntries(parts) as Rolldown.OutputBundle;
}

const preloads = listPreloads(
  drawBundle({
    'assets/index.js': {
      isEntry: true,
      module: '/home/src/main.tsx',
      styles: ['assets/index.css'],
    },
    'assets/IncomeView.js': {
      module: '/home/src/views/income/IncomeView.tsx',
      imports: ['assets/index.js', 'assets/shared.js'],
      styles: ['assets/IncomeView.css'],
    },
    'assets/ExpenditureView.js': {
      module: '/home/src/views/expenditure/ExpenditureView.tsx',
      imports: ['assets/shared.js'],
    },
    'assets/TreemapDrawing.js': {
      module: '/home/src/ui/charts/drawings/TreemapDrawing.tsx',
      imports: ['assets/charts.js', 'assets/index.js'],
    },
    'assets/shared.js': { imports: ['assets/index.js'] },
    'assets/charts.js': {},
    'assets/old.js': { module: '/home/data/disclosures/2024-a/disclosure.json' },
    'assets/disclosure.js': { module: '/home/data/disclosures/2025-a/disclosure.json' },
    'assets/reading.js': { module: '/home/data/disclosures/2025-a/reading.json' },
  }),
);

/** Runs the script on a page of that address; answers what it asks for and how it marks the page. */
function run(hash: string) {
  const asked: string[] = [];
  const dataset: Record<string, string> = {};
  runInNewContext(formatEarlyScript(preloads), {
    location: { hash },
    fetch: (address: string) => {
      asked.push(address);
      return Promise.reject(new Error('no network'));
    },
    document: {
      documentElement: { dataset },
      createElement: () => ({}),
      head: { append: ({ href }: { readonly href: string }) => asked.push(href) },
    },
  });
  return { asked, isElsewhere: 'elsewhere' in dataset };
}

describe('the script before the first painting', () => {
  const document = ['./assets/disclosure.js', './assets/reading.js'];

  it('asks for the latest document, and nothing of another view', () => {
    expect(run('')).toEqual({ asked: document, isElsewhere: false });
  });

  it('asks for what a view imports and first draws, but not for what is loaded anyway', () => {
    expect(run('#/income?unit=yuan').asked).toEqual([
      ...document,
      './assets/IncomeView.js',
      './assets/IncomeView.css',
      './assets/shared.js',
    ]);
    expect(run('#/expenditure').asked).toEqual([
      ...document,
      './assets/ExpenditureView.js',
      './assets/shared.js',
      './assets/TreemapDrawing.js',
      './assets/charts.js',
    ]);
  });

  it('leaves the document alone where the link names another', () => {
    expect(run('#/income?document=x').asked).not.toContain('./assets/disclosure.js');
  });

  it('stands any address', () => {
    for (const hash of ['#', '#/', '#/constructor', '#/__proto__', '#%', '#/没有']) {
      expect(run(hash).asked).toEqual(document);
    }
    expect(run('#/x').isElsewhere).toBe(true);
  });
});
