// Proves that the fence bites: lints one small file in memory for each pair of
// rooms, under the project's own eslint.config.js, and compares the verdict with
// the table of the house written down here a second time, as text.
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { beforeAll, describe, expect, it } from 'vitest';

const permitted: Record<string, string> = {
  model: '',
  lib: '',
  ingest: 'model lib',
  checks: 'model lib',
  derive: 'model lib',
  state: 'model lib ingest checks derive',
  ui: 'model lib',
  views: 'model lib derive state ui',
  cli: 'model lib ingest checks derive',
};
const names = Object.keys(permitted);
const portable = ['model', 'lib', 'ingest', 'checks', 'derive'];

let eslint: ESLint;

beforeAll(() => {
  // The files exist in memory only, so the rules that need types are switched off.
  const withoutTypes = { files: ['**/*.ts', '**/*.tsx'], ...tseslint.configs.disableTypeChecked };
  eslint = new ESLint({
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    overrideConfig: [withoutTypes],
  });
});

async function lint(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return result!.messages.map(({ ruleId, message }) => `${ruleId ?? 'parser'}: ${message}`);
}

async function fence(filePath: string, code: string): Promise<string[]> {
  return (await lint(filePath, code)).filter((text) => text.startsWith('house/fence'));
}

describe.each(names)('%s/', (room) => {
  it.each(names.filter((name) => name !== room))('and %s/', async (target) => {
    const found = await fence(`src/${room}/x.ts`, `export { y } from '../${target}/y.ts';\n`);
    const isPermitted = permitted[room]!.split(' ').includes(target);
    expect(found).toEqual(isPermitted ? [] : [`house/fence: ${room}/ may not import ${target}/`]);
  });

  it('sees testing/ from its tests alone', async () => {
    const code = "import { y } from '../testing/y.ts';\ny();\n";
    expect(await fence(`src/${room}/x.ts`, code)).toHaveLength(1);
    expect(await fence(`src/${room}/x.test.ts`, code)).toEqual([]);
  });

  it('may import itself', async () => {
    expect(await fence(`src/${room}/x.ts`, "export { y } from './y.ts';\n")).toEqual([]);
  });

  it('never imports a test file', async () => {
    expect(await fence(`src/${room}/x.ts`, "export { y } from './y.test.ts';\n")).toHaveLength(1);
  });
});

describe.each(portable)('%s/ runs anywhere', (room) => {
  it.each([
    'react',
    'react-dom/client',
    'zustand',
    'zustand/vanilla',
    'recharts',
    'node:fs',
    'idb',
  ])('without %s', async (name) => {
    expect(await fence(`src/${room}/x.ts`, `import * as y from '${name}';\ny.z();\n`)).toEqual([
      `house/fence: ${name} stays out of ${room}/`,
    ]);
  });

  it.each(['window', 'document', 'localStorage', 'fetch', 'navigator', 'process'])(
    'without the global %s',
    async (name) => {
      const found = await lint(`src/${room}/x.ts`, `export const y = ${name};\n`);
      expect(found.filter((text) => text.startsWith('no-restricted-globals'))).toHaveLength(1);
    },
  );

  it('with packages that run anywhere', async () => {
    expect(await fence(`src/${room}/x.ts`, "import { z } from 'zod';\nz.string();\n")).toEqual([]);
  });
});

describe('other ways in', () => {
  it.each([
    ['import type', "import type { Y } from '../ui/y.ts';\nexport const y = {} as Y;\n"],
    ['dynamic import', "export const y = () => import('../ui/y.ts');\n"],
    ['import type expression', "export type Y = import('../ui/y.ts').Y;\n"],
    ['side effect', "import '../ui/y.css';\n"],
    ['address of a file', "export const y = new URL('../ui/y.ts', import.meta.url);\n"],
  ])('%s', async (_name, code) => {
    expect(await fence('src/derive/x.ts', code)).toEqual([
      'house/fence: derive/ may not import ui/',
    ]);
  });

  it('a file without its extension', async () => {
    expect(await fence('src/derive/x.ts', "export { y } from './y';\n")).toHaveLength(1);
  });

  it('files beside src/', async () => {
    const code = "import y from '../../data/y.json';\nexport const z = y;\n";
    expect(await fence('src/state/x.ts', code)).toEqual([]);
    expect(await fence('src/derive/x.ts', code)).toHaveLength(1);
    expect(await fence('src/derive/x.test.ts', code)).toEqual([]);
    expect(await fence('src/state/x.ts', "export { y } from '../../e2e/y.ts';\n")).toHaveLength(1);
  });

  it('the entry of the page', async () => {
    expect(await fence('src/main.tsx', "import './views/App.tsx';\n")).toEqual([]);
    expect(await fence('src/main.tsx', "import './testing/x.ts';\n")).toHaveLength(1);
    expect(await fence('src/views/x.ts', "import '../main.tsx';\n")).toHaveLength(1);
  });
});

describe('views/', () => {
  const path = 'src/views/income/IncomeView.tsx';

  it('may import what views share, which imports no view', async () => {
    expect(await fence(path, "export { y } from '../shared/y.tsx';\n")).toEqual([]);
    expect(
      await fence('src/views/shared/y.tsx', "export { x } from '../income/x.tsx';\n"),
    ).toHaveLength(1);
  });

  it('never import another view', async () => {
    expect(await fence(path, "export { y } from '../checks/y.tsx';\n")).toEqual([
      'house/fence: the view income/ may not import the view checks/',
    ]);
    expect(await fence(path, "export { y } from '../../derive/y.ts';\n")).toEqual([]);
    expect(await fence(path, "export { y } from '../Figure.tsx';\n")).toEqual([]);
    expect(await fence('src/views/App.tsx', "export { y } from './income/y.tsx';\n")).toEqual([]);
  });

  it('ui/ knows no store', async () => {
    expect(await fence('src/ui/X.tsx', "import { create } from 'zustand';\ncreate();\n")).toEqual([
      'house/fence: zustand stays out of ui/',
    ]);
  });
});

describe('shape of the source', () => {
  const restricted = async (path: string, code: string) =>
    (await lint(path, code)).filter((text) => text.startsWith('no-restricted-syntax')).length;

  it.each([
    'export default 1;',
    'const x = 1;\nexport { x as default };',
    "export * from './y.ts';",
    'export enum X { Y }',
    "export const x = parseFloat('1');",
    "export const x = Number.parseFloat('1');",
    'export const x = (1).toFixed(2);',
  ])('refuses %s', async (code) => {
    expect(await restricted('src/derive/x.ts', code)).toBe(1);
  });

  it('lets the amount and format modules make text', async () => {
    const code = 'export const x = (1).toFixed(2);';
    expect(await restricted('src/model/amount.ts', code)).toBe(0);
    expect(await restricted('src/ui/format.ts', code)).toBe(0);
    expect(await restricted('src/ui/format/share.ts', code)).toBe(0);
    expect(await restricted('src/ui/Amount.tsx', code)).toBe(1);
  });
});
