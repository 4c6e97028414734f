// What the linter holds: strict typed rules, sizes, hooks, and the fence between
// the rooms of src/ (its table: src/testing/rooms.ts, its rule: fenceRule.ts).
// Everything is an error; formatting and accessibility are Biome's part.
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import { tsImport } from 'tsx/esm/api';
import tseslint from 'typescript-eslint';

const { rooms, refusedGlobals } = await tsImport('./src/testing/rooms.ts', import.meta.url);
const { fenceRule } = await tsImport('./src/testing/fenceRule.ts', import.meta.url);

const typescript = ['**/*.ts', '**/*.tsx'];
const tests = ['**/*.test.ts', '**/*.test.tsx', 'src/testing/**', 'e2e/**'];
const portable = Object.keys(rooms)
  .filter((name) => rooms[name].isPortable)
  .map((name) => `src/${name}/**`);

const shape = [
  {
    selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
    message: 'Exports have names.',
  },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file itself.' },
  { selector: 'TSEnumDeclaration', message: 'A union of literals, not an enum.' },
];
const rounding = [
  {
    selector:
      'CallExpression:matches([callee.name="parseFloat"], [callee.property.name="parseFloat"])',
    message: 'Money is parsed by model/amount alone.',
  },
  {
    selector: 'CallExpression[callee.property.name="toFixed"]',
    message: 'Numbers become text in model/amount or ui/format alone.',
  },
];

const lines = (max) => ['error', { max, skipBlankLines: false, skipComments: false }];

export default defineConfig([
  { ignores: ['dist/', 'data/', 'coverage/', 'test-results/', 'playwright-report/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { requireDefaultForNonUnion: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      complexity: ['error', 12],
      eqeqeq: 'error',
      'max-lines': lines(400),
      'max-params': ['error', 3],
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.tsx'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    // Only tells that the React compiler would skip a component; it is not in use here.
    rules: { 'react-hooks/incompatible-library': 'off' },
  },
  { files: ['**/*.ts'], rules: { 'max-lines-per-function': lines(60) } },
  { files: ['**/*.tsx'], rules: { 'max-lines-per-function': lines(90) } },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { house: { rules: { fence: fenceRule } } },
    rules: {
      'house/fence': 'error',
      'no-restricted-syntax': ['error', ...shape, ...rounding],
    },
  },
  {
    files: ['src/model/amount*.ts', 'src/ui/format*.ts', 'src/ui/format/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...shape] },
  },
  {
    files: portable,
    ignores: tests,
    rules: {
      'no-restricted-globals': [
        'error',
        ...refusedGlobals.map((name) => ({
          name,
          message: 'This room runs in Node, in a worker and in a browser alike.',
        })),
      ],
    },
  },
  { files: ['src/cli/**', 'e2e/**'], rules: { 'no-console': 'off' } },
  {
    // Playwright reads what a fixture needs from its parameter, "{}" included.
    files: ['e2e/**'],
    rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
  },
  {
    files: tests,
    // A wrong "!" makes a test fail, and a table of cases is long by nature.
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // Read by any Node, however old: parsed as ECMAScript 5 to keep it so.
    files: ['src/cli/bootstrap.cjs'],
    languageOptions: {
      ecmaVersion: 5,
      sourceType: 'commonjs',
      globals: {
        require: 'readonly',
        process: 'readonly',
        console: 'readonly',
        module: 'writable',
        setInterval: 'readonly',
        __dirname: 'readonly',
      },
    },
    rules: {
      complexity: ['error', 12],
      'max-lines': lines(400),
      // ECMAScript 5 has no catch without a name.
      'no-unused-vars': ['error', { caughtErrors: 'none' }],
    },
  },
]);
