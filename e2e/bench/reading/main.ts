// The page of the reading bench: hands files to the worker that compares (compare.ts).
import '../../../src/state/trustedScripts.ts';
import { wrap } from 'comlink';
import type { Comparison, Times } from './compare.ts';

declare global {
  interface Window {
    compare: (kind: keyof Comparison, file: string, rounds: number) => Promise<Times>;
  }
}

const worker = new Worker(new URL('./compare.ts', import.meta.url), { type: 'module' });
const comparison = wrap<Comparison>(worker);

window.compare = async (kind, file, rounds) => {
  const bytes = Uint8Array.from(atob(file), (sign) => sign.charCodeAt(0));
  const cMapUrl = new URL('cmaps/', document.baseURI).href;
  const fileName = kind === 'comparePdf' ? 'drawn.pdf' : 'drawn.xlsx';
  return comparison[kind]({ bytes, fileName, cMapUrl, rounds });
};
