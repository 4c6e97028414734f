// Searching the document in view: the index and the readings in pinyin are loaded and
// built when something is typed first, and kept for the document.
// Comes in: what was typed. Goes out: the groups of derive/search, or nothing yet.
import { useEffect, useMemo, useState } from 'react';
import type { SearchGroup } from '../../derive/search.ts';
import type { SearchEntry } from '../../derive/searchIndex.ts';
import type { Disclosure } from '../../model/disclosure.ts';
import { loadPinyin } from '../../state/bundledDocuments.ts';
import { selectDisclosure } from '../../state/selectors.ts';
import { useBudget } from '../../state/store.ts';

interface Engine {
  readonly disclosure: Disclosure;
  readonly index: readonly SearchEntry[];
  readonly search: (index: readonly SearchEntry[], query: string) => readonly SearchGroup[];
}

async function loadEngine(disclosure: Disclosure): Promise<Engine> {
  const [{ search }, { buildSearchIndex }, pinyin] = await Promise.all([
    import('../../derive/search.ts'),
    import('../../derive/searchIndex.ts'),
    // Without the readings names and codes are still found.
    loadPinyin(disclosure.id).catch(() => undefined),
  ]);
  return { disclosure, index: buildSearchIndex(disclosure, pinyin), search };
}

const nothing: readonly SearchGroup[] = [];

export function useSearch(query: string): readonly SearchGroup[] {
  const disclosure = useBudget(selectDisclosure);
  const [engine, setEngine] = useState<Engine>();
  const isWanted = query.trim() !== '';
  const isLoaded = engine?.disclosure === disclosure;
  useEffect(() => {
    if (!isWanted || isLoaded || disclosure === undefined) return undefined;
    let isCurrent = true;
    loadEngine(disclosure).then(
      (loaded) => isCurrent && setEngine(loaded),
      // Offline before the first search: the field stays, without results.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [isWanted, isLoaded, disclosure]);
  return useMemo(() => {
    if (engine === undefined || engine.disclosure !== disclosure) return nothing;
    return engine.search(engine.index, query);
  }, [engine, disclosure, query]);
}
