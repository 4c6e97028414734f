// What the checks say, in one line: how many agree, how many do not. The rules are loaded
// when the line is about to be seen; it has its place from the start.
import { type RefObject, Suspense, useEffect, useMemo, useRef, useState } from 'react';
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

/** True once the element is about to be seen; stays true. */
function useIsNear(element: RefObject<Element | null>): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    const target = element.current;
    if (target === null || isNear) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setIsNear(true);
      },
      { rootMargin: '200px' },
    );
    observer.observe(target);
    return () => observer.disconnect();
  }, [element, isNear]);
  return isNear;
}

export function ChecksState() {
  const words = useText(overviewText);
  const place = useRef<HTMLDivElement>(null);
  const isNear = useIsNear(place);
  const waiting = <p className={styles.checks}>{words.checking}</p>;
  return (
    <div ref={place}>
      <ErrorBoundary name={words.toChecks}>
        {isNear ? (
          <Suspense fallback={waiting}>
            <Counts />
          </Suspense>
        ) : (
          waiting
        )}
      </ErrorBoundary>
    </div>
  );
}
