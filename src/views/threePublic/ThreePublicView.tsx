// The view "three public expenses": four lines with this year, last year, the change,
// how each was published and why it changed.
import { useMemo } from 'react';
import { compareThreePublic } from '../../derive/sideBySide.ts';
import { buildThreePublic, type ThreePublicConcept } from '../../derive/threePublic.ts';
import { EmptyState } from '../../ui/controls/EmptyState.tsx';
import { Columns, Section } from '../../ui/controls/Section.tsx';
import { useText } from '../../ui/language/useText.ts';
import { useDisclosure } from '../shared/useDisclosure.ts';
import { SideBySide } from '../shared/SideBySide.tsx';
import { ViewHeading } from '../shared/ViewHeading.tsx';
import { LinesChart } from './LinesChart.tsx';
import { LinesTable } from './LinesTable.tsx';
import { PresenceLegend } from './PresenceLegend.tsx';
import { Reasons } from './Reasons.tsx';
import { threePublicText } from './text.ts';
import { ThreePublicSentence } from './ThreePublicSentence.tsx';

export function ThreePublicView() {
  const disclosure = useDisclosure();
  const words = useText(threePublicText);
  const result = useMemo(() => buildThreePublic(disclosure), [disclosure]);
  const { total, lines, isTableEmpty } = result;
  const isNothing = [total, ...lines].every(({ current }) => current.state === 'notPublished');
  const notes = disclosure.tables
    .filter(({ id }) => id === result.table)
    .flatMap((table) => table.notes);
  return (
    <>
      <ViewHeading title={words.title}>
        <ThreePublicSentence result={result} />
      </ViewHeading>
      {isNothing && (
        <EmptyState title={isTableEmpty ? words.emptyTable : words.noFigure}>
          {notes.map(({ text }) => text).join(' ')}
        </EmptyState>
      )}
      <LinesTable result={result} />
      <PresenceLegend result={result} />
      <Columns>
        {!isNothing && <LinesChart result={result} />}
        <Section title={words.reasons}>
          <Reasons result={result} />
        </Section>
      </Columns>
      <SideBySide
        compare={compareThreePublic}
        getName={({ key }) => words[key as ThreePublicConcept]}
      />
    </>
  );
}
