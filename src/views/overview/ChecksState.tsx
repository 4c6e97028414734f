// What the checks say, in one line: how many agree, how many do not. The rules come after
// the rest of the page; their line has its place from the start.
import { Suspense, useMemo } from 'react';
import { countFindings } from '../../derive/findings.ts';
import { useCheckReport } from '../../state/findings.ts';
import { ErrorBoundary } from '../../ui/controls/ErrorBoundary.tsx';
import { useText } from '../../ui/language/useText.ts';
import { goTo } from '../shared/navigation.ts';
import { useDisclosure } from '../shared/useDisclosure.ts';
import { ViewLink } from '../shared/ViewLink.tsx';
import styles from './ReadingState.module.css';
import { overviewText } from './text.ts';

function Counts() {
  const words = useText(overviewText);
  const { findings } = useCheckReport(useDisclosure());
  const { total, outcomes } = useMemo(() => countFindings(findings), [findings]);
  const { equal, withinRounding, differs, cannotBeChecked, lawfulException } = outcomes;
  const parts = [
    words.checksEqual(equal),
    ...(withinRounding > 0 ? [words.checksRounding(withinRounding)] : []),
    ...(lawfulException > 0 ? [words.checksLawful(lawfulException)] : []),
    ...(cannotBeChecked > 0 ? [words.checksOpen(cannotBeChecked)] : []),
  ];
  return (
    <p className={styles.checks} data-tone={differs > 0 ? 'caution' : undefined}>
      {words.checks(total)}
      {parts.join(words.listComma)}
      {differs > 0 && (
        <>
          {words.listComma}
          <ViewLink change={goTo('checks', { outcomes: ['differs'] })}>
            {words.checksDiffer(differs)}
          </ViewLink>
        </>
      )}
      {words.stop}
    </p>
  );
}

export function ChecksState() {
  const words = useText(overviewText);
  return (
    <ErrorBoundary name={words.toChecks}>
      <Suspense fallback={<p className={styles.checks}>{words.checking}</p>}>
        <Counts />
      </Suspense>
    </ErrorBoundary>
  );
}
