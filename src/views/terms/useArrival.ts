// The term a link names: which entry it is, and the entry brought into sight.
import { useEffect, useRef } from 'react';
import { useBudget } from '../../state/store.ts';
import { foldWords } from '../../ui/glossary/glossary.ts';

/** Tells of a term whether the link names it; spaces and quotation marks do not matter. */
export function useNamedTerm(): (terms: readonly string[]) => boolean {
  const wanted = foldWords(useBudget((state) => state.view.term));
  return (terms) => wanted !== '' && terms.some((term) => foldWords(term) === wanted);
}

/** Put around the entries: brings the first that is named into sight, after the frame has placed the page. */
export function useArrival() {
  const term = useBudget((state) => state.view.term);
  const entries = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (term === '') return undefined;
    const frame = requestAnimationFrame(() => {
      entries.current?.querySelector('[data-named]')?.scrollIntoView({ block: 'center' });
    });
    return () => cancelAnimationFrame(frame);
  }, [term]);
  return entries;
}
