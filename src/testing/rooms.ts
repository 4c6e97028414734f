// The rooms of src/ and what each may import: the one table behind the lint fence.
// A room is a folder of src/. `outside` names the folders beside src/ it may read.
// `isPortable` rooms run in Node, in a worker and in a browser alike, so neither
// React, the store, the DOM nor Node's own modules may enter them.
// Read by fenceRule.ts (each import) and eslint.config.js (globals).

export type RoomName =
  | 'model'
  | 'lib'
  | 'ingest'
  | 'checks'
  | 'derive'
  | 'state'
  | 'ui'
  | 'views'
  | 'cli'
  | 'testing';

export interface Room {
  readonly mayImport: readonly RoomName[];
  readonly outside: readonly ('data' | 'e2e')[];
  readonly isPortable: boolean;
  /** Package names, or prefixes ending in "/" or ":", that stay out of this room. */
  readonly refusedPackages: readonly string[];
}

const node = 'node:';
const notPortable = [
  node,
  'react',
  'react-dom',
  'react-is',
  'recharts',
  'lucide-react',
  'zustand',
  'comlink',
  'idb',
  '@tanstack/',
];

export const rooms: Readonly<Record<RoomName, Room>> = {
  model: { mayImport: [], outside: [], isPortable: true, refusedPackages: notPortable },
  lib: { mayImport: [], outside: [], isPortable: true, refusedPackages: notPortable },
  ingest: {
    mayImport: ['model', 'lib'],
    outside: [],
    isPortable: true,
    refusedPackages: notPortable,
  },
  checks: {
    mayImport: ['model', 'lib'],
    outside: [],
    isPortable: true,
    refusedPackages: notPortable,
  },
  derive: {
    mayImport: ['model', 'lib'],
    outside: [],
    isPortable: true,
    refusedPackages: notPortable,
  },
  state: {
    mayImport: ['model', 'lib', 'ingest', 'checks', 'derive'],
    outside: ['data'],
    isPortable: false,
    refusedPackages: [node],
  },
  ui: {
    mayImport: ['model', 'lib'],
    outside: [],
    isPortable: false,
    refusedPackages: [node, 'zustand', 'idb', 'comlink'],
  },
  views: {
    mayImport: ['model', 'lib', 'derive', 'state', 'ui'],
    outside: [],
    isPortable: false,
    refusedPackages: [node],
  },
  cli: {
    mayImport: ['model', 'lib', 'ingest', 'checks', 'derive'],
    outside: ['data', 'e2e'],
    isPortable: false,
    refusedPackages: ['react', 'react-dom', 'zustand'],
  },
  testing: {
    mayImport: ['model', 'lib', 'ingest', 'checks', 'derive', 'state', 'ui', 'views', 'cli'],
    outside: ['data', 'e2e'],
    isPortable: false,
    refusedPackages: [],
  },
};

/** Globals of a page or of Node that a portable room may not touch. */
export const refusedGlobals = [
  'window',
  'document',
  'self',
  'navigator',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'caches',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'Worker',
  'Image',
  'FileReader',
  'DOMParser',
  'XMLSerializer',
  'HTMLElement',
  'SVGElement',
  'Element',
  'alert',
  'confirm',
  'prompt',
  'requestAnimationFrame',
  'process',
  'Buffer',
  'require',
  '__dirname',
  '__filename',
] as const;
