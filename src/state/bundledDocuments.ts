/**
 * The disclosures that come with the application.
 *
 * In: the generated files under `data/disclosures/`. Out: their ids, names and
 * years at once; facts, source text and pinyin each as a file of its own,
 * loaded when first asked for and kept.
 */
import type { StoreApi } from 'zustand/vanilla';
import type { Pronunciations } from '../derive/searchIndex.ts';
import type { Line } from '../ingest/line.ts';
import type { Disclosure } from '../model/disclosure.ts';
import type { Reading } from '../model/reading.ts';
import { compareText } from '../model/textOrder.ts';
import type { BudgetState } from './store.ts';

export interface BundledDocument {
  readonly id: string;
  readonly department: string;
  readonly year: number;
}

type Loaders<Value> = Readonly<Record<string, () => Promise<Value>>>;
type Rest = Omit<Reading, 'disclosure'>;

// The bundler reads these calls as they stand: patterns and options must be literals.
const summaries = import.meta.glob<BundledDocument>('../../data/disclosures/*/summary.json', {
  eager: true,
  import: 'default',
});
const disclosures = import.meta.glob<Disclosure>('../../data/disclosures/*/disclosure.json', {
  import: 'default',
});
const rests = import.meta.glob<Rest>('../../data/disclosures/*/reading.json', {
  import: 'default',
});
const sourceTexts = import.meta.glob<string>('../../data/disclosures/*/source.txt', {
  query: '?raw',
  import: 'default',
});
const pinyins = import.meta.glob<Pronunciations>('../../data/disclosures/*/pinyin.json', {
  import: 'default',
});

/** Latest year first, then by name of the department. */
export const bundledDocuments: readonly BundledDocument[] = Object.values(summaries).toSorted(
  (left, right) => right.year - left.year || compareText(left.department, right.department),
);

export function isBundled(id: string): boolean {
  return bundledDocuments.some((document) => document.id === id);
}

function findLoader<Value>(
  loaders: Loaders<Value>,
  id: string,
  fileName: string,
): (() => Promise<Value>) | undefined {
  const path = Object.keys(summaries).find((key) => summaries[key]?.id === id);
  return path === undefined ? undefined : loaders[path.replace('summary.json', fileName)];
}

/** Facts, issues and leftovers of a bundled document; undefined for another id. Rejects when offline. */
export async function loadReading(id: string): Promise<Reading | undefined> {
  const load = findLoader(disclosures, id, 'disclosure.json');
  const loadRest = findLoader(rests, id, 'reading.json');
  if (load === undefined || loadRest === undefined) return undefined;
  const [disclosure, rest] = await Promise.all([load(), loadRest()]);
  return { ...rest, disclosure };
}

/** The text as published: with the page, or of a file that was opened. */
async function loadText(id: string): Promise<string | undefined> {
  const load = findLoader(sourceTexts, id, 'source.txt');
  if (load !== undefined) return load();
  const { findOriginalText } = await import('./originals.ts');
  return findOriginalText(id);
}

/**
 * The printed lines of the text a document was read from, each with its
 * page and line number, personal numbers masked; undefined where it is no text.
 */
export async function loadSourceLines(id: string): Promise<readonly Line[] | undefined> {
  const text = await loadText(id);
  if (text === undefined) return undefined;
  const { splitLines } = await import('../ingest/text/lines.ts');
  return splitLines(text, id).lines;
}

/** How the names of a bundled document are read aloud, for searching; undefined where not made. */
export async function loadPinyin(id: string): Promise<Pronunciations | undefined> {
  return findLoader(pinyins, id, 'pinyin.json')?.();
}

function listWanted({ view, documents }: BudgetState): readonly string[] {
  const first = view.document === '' ? documents.order[0] : view.document;
  const main = first ?? bundledDocuments[0]?.id ?? '';
  const shown =
    isBundled(main) || Object.hasOwn(documents.byId, main) ? main : bundledDocuments[0]?.id;
  return [shown ?? '', view.against].filter(
    (id) => isBundled(id) && !Object.hasOwn(documents.byId, id),
  );
}

/**
 * Loads the bundled documents that the view names, now and whenever it names
 * others; the first bundled one where it names none that is here. Answers how
 * to stop. What cannot be loaded becomes a failed task.
 */
export function followDocuments(store: StoreApi<BudgetState>): () => void {
  const asked = new Set<string>();
  const load = async (id: string): Promise<void> => {
    asked.add(id);
    try {
      const reading = await loadReading(id);
      if (reading !== undefined) store.getState().addReading(reading);
    } catch (error) {
      asked.delete(id);
      store.getState().setTask({ state: 'failed', fileName: id, failure: getFailure(error) });
    }
  };
  const follow = (): void => {
    const state = store.getState();
    if (state.task.state === 'failed') return;
    for (const id of listWanted(state)) if (!asked.has(id)) void load(id);
  };
  follow();
  return store.subscribe(follow);
}

function getFailure(error: unknown) {
  return {
    code: 'bundledDocumentNotLoaded',
    message: '随本页提供的文件未能载入。',
    detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
    remedy: '请检查网络后重试。',
  };
}
