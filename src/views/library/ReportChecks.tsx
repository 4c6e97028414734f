// What the checks say of a document that is not added yet, in one sentence.
import { Suspense, useMemo } from 'react';
import { countFindings } from '../../derive/findings.ts';
import type { Disclosure } from '../../model/disclosure.ts';
import { useCheckReport } from '../../state/findings.ts';
import { ErrorBoundary } from '../../ui/controls/ErrorBoundary.tsx';
import { useText } from '../../ui/language/useText.ts';
import { libraryText } from './text.ts';

function Counts({ disclosure }: { readonly disclosure: Disclosure }) {
  const words = useText(libraryText);
  const { findings } = useCheckReport(disclosure);
  const { total, outcomes } = useMemo(() => countFindings(findings), [findings]);
  const { equal, withinRounding, differs, cannotBeChecked, lawfulException } = outcomes;
  const agree = equal + withinRounding + lawfulException;
  return <p>{words.checksSentence({ total, agree, differ: differs, open: cannotBeChecked })}</p>;
}

export function ReportChecks({ disclosure }: { readonly disclosure: Disclosure }) {
  const words = useText(libraryText);
  return (
    <ErrorBoundary name={words.checks} resetKey={disclosure.id}>
      <Suspense fallback={<p>{words.checking}</p>}>
        <Counts disclosure={disclosure} />
      </Suspense>
    </ErrorBoundary>
  );
}
