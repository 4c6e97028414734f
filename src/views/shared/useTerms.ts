// The terms that running text may hold, with what explains them: the document's own
// glossary first, the official words where it has none. The official words are loaded once
// the page is idle, so that they cost the first view nothing.
import { useMemo, useSyncExternalStore } from 'react';
import type { Term } from '../../model/narrative.ts';
import { selectDisclosure } from '../../state/selectors.ts';
import { useBudget } from '../../state/store.ts';
import type { GlossaryEntry } from '../../ui/glossary/glossary.ts';
import type { Language } from '../../ui/language/defineText.ts';
import { useLanguage } from '../../ui/language/useText.ts';

export interface ExplainedTerm {
  /** The words to look for. */
  readonly term: string;
  /** Shown above the explanation, where it says more than the words. */
  readonly title?: string | undefined;
  readonly definition: string;
  readonly language: Language;
}

let official: readonly GlossaryEntry[] = [];
let isAsked = false;
const listeners = new Set<() => void>();

function load(): void {
  if (isAsked) return;
  isAsked = true;
  import('../../ui/glossary/officialTerms.ts').then(
    ({ officialTerms }) => {
      official = officialTerms;
      for (const listener of listeners) listener();
    },
    () => {
      // Offline: the next text asks again; until then the document's own terms explain.
      isAsked = false;
    },
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  // Not every browser has idle callbacks; a moment later does as well.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(load);
  else setTimeout(load, 300);
  return () => listeners.delete(listener);
}

const none: readonly GlossaryEntry[] = [];
const noTerms: readonly Term[] = [];

/** Single characters (类, 款, 项) stand in other words all the time. */
const shortest = 2;

function explainOfficial(entry: GlossaryEntry, language: Language): readonly ExplainedTerm[] {
  const { term, english, aliases = [], explanation } = entry;
  const names = [term, ...aliases].filter((name) => name.length >= shortest);
  return names.map((name) => {
    const own = language === 'en' ? `${term} · ${english}` : term;
    const title = own === name ? undefined : own;
    return { term: name, title, definition: explanation[language], language };
  });
}

/**
 * Every word once. In Chinese the document explains its own terms; in English an English
 * explanation goes first, because the document has none.
 */
export function explainTerms(
  own: readonly Term[],
  entries: readonly GlossaryEntry[],
  language: Language,
): readonly ExplainedTerm[] {
  const published = own.map(
    ({ term, definition }): ExplainedTerm => ({ term, definition, language: 'zh' }),
  );
  const words = entries.flatMap((entry) => explainOfficial(entry, language));
  const all = language === 'en' ? [...words, ...published] : [...published, ...words];
  return [...new Map(all.toReversed().map((one) => [one.term, one])).values()];
}

/** The same list until document, language or the loaded words change. */
export function useTerms(): readonly ExplainedTerm[] {
  const own = useBudget((state) => selectDisclosure(state)?.terms) ?? noTerms;
  const language = useLanguage();
  const entries = useSyncExternalStore(
    subscribe,
    () => official,
    () => none,
  );
  return useMemo(() => explainTerms(own, entries, language), [own, entries, language]);
}
