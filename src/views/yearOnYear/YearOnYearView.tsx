// The view "year on year": a bridge from last year's total to this year's that always
// closes, the items with their reasons, the split, where last year's figure comes from,
// and, with more years at hand, lines over time.
import { useMemo } from 'react';
import { buildBridge } from '../../derive/bridge.ts';
import { findPreviousYear, listYears } from '../../derive/yearSeries.ts';
import { useBudget } from '../../state/store.ts';
import { EmptyState } from '../../ui/controls/EmptyState.tsx';
import { useText } from '../../ui/language/useText.ts';
import { useDisclosure } from '../shared/useDisclosure.ts';
import { ViewHeading } from '../shared/ViewHeading.tsx';
import { Items } from './Items.tsx';
import { Routes } from './Routes.tsx';
import { Split } from './Split.tsx';
import { yearOnYearText } from './text.ts';
import { YearSentence } from './YearSentence.tsx';
import { Years } from './Years.tsx';

export function YearOnYearView() {
  const disclosure = useDisclosure();
  const words = useText(yearOnYearText);
  const documents = useBudget((state) => state.documents);
  const years = useMemo(() => {
    const here = Object.values(documents.byId).map((reading) => reading.disclosure);
    return listYears(here, disclosure);
  }, [documents, disclosure]);
  const previous = useMemo(() => findPreviousYear(years, disclosure), [years, disclosure]);
  const bridge = useMemo(() => buildBridge(disclosure, previous), [disclosure, previous]);
  return (
    <>
      <ViewHeading title={words.title}>
        {bridge === undefined ? words.nothing : <YearSentence bridge={bridge} />}
      </ViewHeading>
      {bridge === undefined ? (
        <EmptyState title={words.nothing}>{words.nothingBody}</EmptyState>
      ) : (
        <>
          <Items bridge={bridge} />
          <Split bridge={bridge} />
          <Routes bridge={bridge} />
        </>
      )}
      <Years years={years} previous={previous} />
    </>
  );
}
