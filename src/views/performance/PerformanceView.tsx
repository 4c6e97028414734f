// The view "performance": all sheets at a glance, then each with its funds, goal and
// indicators; targets in words, weights and their sum, what was transcribed.
import { useMemo } from 'react';
import { buildPerformance } from '../../derive/performance.ts';
import { summarisePerformance } from '../../derive/performanceSummary.ts';
import { useBudget } from '../../state/store.ts';
import { EmptyState } from '../../ui/controls/EmptyState.tsx';
import { Section } from '../../ui/controls/Section.tsx';
import { useText } from '../../ui/language/useText.ts';
import { useDisclosure } from '../shared/useDisclosure.ts';
import { ViewHeading } from '../shared/ViewHeading.tsx';
import { Sheet } from './Sheet.tsx';
import { SheetList } from './SheetList.tsx';
import { performanceText } from './text.ts';
import { Unmatched } from './Unmatched.tsx';

/** Longer lists begin closed. */
const openUpTo = 6;

const scopes = ['department', 'project', 'transfer'] as const;

export function PerformanceView() {
  const disclosure = useDisclosure();
  const words = useText(performanceText);
  const node = useBudget(({ view }) => view.node);
  const sheets = useMemo(() => buildPerformance(disclosure), [disclosure]);
  const summary = useMemo(() => summarisePerformance(disclosure, sheets), [disclosure, sheets]);
  if (sheets.length === 0) {
    return (
      <>
        <ViewHeading title={words.title}>{words.nothing}</ViewHeading>
        <EmptyState title={words.nothing}>{words.nothingBody}</EmptyState>
      </>
    );
  }
  const parts = scopes
    .filter((scope) => summary.scopes[scope] > 0)
    .map((scope) => words[`count_${scope}`](summary.scopes[scope]));
  return (
    <>
      <ViewHeading title={words.title}>
        {words.lead(summary.sheets, summary.indicators)}
        {words.scopes(parts.join(words.listJoint))}
        {words.stop}
      </ViewHeading>
      <SheetList sheets={sheets} transcribed={summary.transcribed} />
      <Section title={words.sheets}>
        {sheets.map((sheet) => (
          <Sheet
            key={sheet.id}
            sheet={sheet}
            isOpenAtFirst={sheets.length <= openUpTo}
            isTarget={node === sheet.id}
          />
        ))}
      </Section>
      <Unmatched summary={summary} sheets={sheets} />
    </>
  );
}
