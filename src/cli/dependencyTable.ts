// What the page is made of besides its own code: the production dependencies with
// version, licence and reason, and all that they bring along.
// Comes in: package.json, the lock file and the installed packages. Goes out: Markdown.
// A dependency without a reason here, a package that the lock does not pin by a hash and
// one that wants to run a script when it is installed are refused.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
}

export type LockedPackages = Readonly<Record<string, LockedPackage>>;

const reasons: Readonly<Record<string, string>> = {
  '@e965/xlsx': 'reads .xlsx and .xls, in the worker, when a workbook is opened',
  '@tanstack/react-table': 'rows, sorting and columns of the tree table',
  '@tanstack/react-virtual': 'draws only the visible rows of a long table',
  comlink: 'typed calls between the page and its workers',
  'd3-hierarchy': 'layout of treemap and sunburst',
  fflate: 'zip packages: looked into before a workbook is read, written when exporting',
  hyparquet: 'reads exported Parquet back in tests',
  'hyparquet-writer': 'export to Parquet',
  idb: "the reader's own library in IndexedDB",
  'lucide-react': 'icons, only those named',
  papaparse: 'CSV both ways',
  'pdfjs-dist': 'reads PDF in the worker, and its character maps',
  'pinyin-pro': 'search by pinyin',
  qr: 'the code of a link on a printed page',
  react: 'draws the page',
  'react-dom': 'draws the page',
  'react-is': 'asked for by recharts',
  recharts: 'axes, bars, lines and tooltips of the charts',
  'write-excel-file': 'export to .xlsx',
  zod: 'checks what comes from JSON and from the browser store; the schema of a disclosure',
  zustand: 'the one store',
};

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** What the lock file pins, by path below node_modules. */
export function readLock(): LockedPackages {
  return (readJson('package-lock.json') as { readonly packages: LockedPackages }).packages;
}

/** One sentence for each package that is not pinned by a hash, or runs a script in production. */
export function findLockProblems(packages: LockedPackages): readonly string[] {
  return Object.entries(packages).flatMap(([path, { integrity, ...rest }]) => {
    if (path === '') return [];
    const isPinned = /^sha512-/u.test(integrity ?? '');
    const runs = rest.dev !== true && rest.hasInstallScript === true;
    return [
      ...(isPinned ? [] : [`${path} is not pinned by a SHA-512 hash`]),
      ...(runs ? [`${path} runs a script when it is installed`] : []),
    ];
  });
}

const getName = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 13);

function getLicence(name: string): string {
  const { license } = readJson(join('node_modules', name, 'package.json')) as LockedPackage;
  if (license === undefined) throw new Error(`${name} names no licence`);
  return license;
}

function getReason(name: string): string {
  const reason = reasons[name];
  if (reason === undefined) throw new Error(`${name} has no reason in dependencyTable.ts`);
  return reason;
}

function formatBrought(packages: LockedPackages, direct: readonly string[]): readonly string[] {
  return Object.entries(packages)
    .filter(([path, { dev, optional }]) => path !== '' && dev !== true && optional !== true)
    .map(([path, { version = '', license = '?' }]) => ({ name: getName(path), version, license }))
    .filter(({ name }) => !direct.includes(name))
    .map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`)
    .sort();
}

/** The whole of e2e/supply/dependencies.md. */
export function formatDependencies(): string {
  const packages = readLock();
  const { dependencies } = readJson('package.json') as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const direct = Object.keys(dependencies).sort();
  const rows = direct.map(
    (name) =>
      `| ${name} | ${packages[`node_modules/${name}`]?.version ?? ''} | ${getLicence(name)} | ${getReason(name)} |`,
  );
  return [
    '# What the page is made of',
    'Written by `npm run licences`; a test holds it fresh. Every package of the lock file is pinned by a SHA-512 hash, and none of these runs a script when it is installed. A bill of materials in CycloneDX: `npm run sbom`.',
    ['| package | version | licence | for |', '|---|---|---|---|', ...rows].join('\n'),
    '## What they bring along',
    ['| package | version | licence |', '|---|---|---|', ...formatBrought(packages, direct)].join(
      '\n',
    ),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}
