// The glossary: the document's own definitions with their places, common official words
// in our own words, and the classes with their English gloss and this document's figures.
// The query stands in the link (`text`), the term that was looked up, too (`term`).
import { useMemo } from 'react';
import { noFilters } from '../../derive/filterSpec.ts';
import { useBudget } from '../../state/store.ts';
import { EmptyState } from '../../ui/controls/EmptyState.tsx';
import { economicClasses, functionalClasses } from '../../ui/glossary/classes.ts';
import { type GlossedClass, matchesQuery } from '../../ui/glossary/glossary.ts';
import { officialTerms } from '../../ui/glossary/officialTerms.ts';
import { useText } from '../../ui/language/useText.ts';
import { useDisclosure } from '../shared/useDisclosure.ts';
import { ViewHeading } from '../shared/ViewHeading.tsx';
import { ClassTable } from './ClassTable.tsx';
import { OfficialTerms } from './OfficialTerms.tsx';
import { OwnTerms } from './OwnTerms.tsx';
import { TermSearch } from './TermSearch.tsx';
import styles from './Terms.module.css';
import { termsText } from './text.ts';
import { useArrival } from './useArrival.ts';

function filterClasses(classes: readonly GlossedClass[], query: string) {
  return classes.filter(({ code, term, english }) => matchesQuery(query, [code, term, english]));
}

function useEntries(query: string) {
  const { terms } = useDisclosure();
  return useMemo(
    () => ({
      own: terms.filter(({ term, definition }) => matchesQuery(query, [term, definition])),
      official: officialTerms.filter(({ term, english, aliases = [], explanation }) =>
        matchesQuery(query, [term, english, ...aliases, explanation.zh, explanation.en]),
      ),
      functional: filterClasses(functionalClasses, query),
      economic: filterClasses(economicClasses, query),
    }),
    [terms, query],
  );
}

export function TermsView() {
  const { terms } = useDisclosure();
  const words = useText(termsText);
  const query = useBudget((state) => state.view.filters.text);
  const setView = useBudget((state) => state.setView);
  const { own, official, functional, economic } = useEntries(query);
  const count = own.length + official.length + functional.length + economic.length;
  const isSearching = query.trim() !== '';
  const entries = useArrival();
  return (
    <div ref={entries}>
      <ViewHeading title={words.title}>
        {words.lead(terms.length, officialTerms.length)}
      </ViewHeading>
      <TermSearch
        query={query}
        count={isSearching ? count : undefined}
        onChange={(text) => setView({ filters: { ...noFilters, text }, term: '' })}
      />
      {count === 0 && <EmptyState title={words.none}>{words.noneBody}</EmptyState>}
      <div className={styles.columns}>
        {(own.length > 0 || !isSearching) && <OwnTerms terms={own} />}
        {official.length > 0 && <OfficialTerms terms={official} />}
      </div>
      {functional.length > 0 && <ClassTable system="functional" classes={functional} />}
      {economic.length > 0 && <ClassTable system="economic" classes={economic} />}
    </div>
  );
}
