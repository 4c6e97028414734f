// Which checks the figure takes part in: the most urgent first, each with its outcome and
// its proof in one line. The rules are loaded when the panel first asks for them.
import { Suspense, useMemo } from 'react';
import { listFactFindings } from '../../../derive/factFindings.ts';
import type { Fact } from '../../../derive/facts.ts';
import { sortFindings } from '../../../derive/findings.ts';
import type { Finding } from '../../../model/finding.ts';
import { useCheckReport } from '../../../state/findings.ts';
import { ErrorBoundary } from '../../../ui/controls/ErrorBoundary.tsx';
import { Skeleton } from '../../../ui/controls/Skeleton.tsx';
import { useLanguage, useText } from '../../../ui/language/useText.ts';
import { goTo } from '../../shared/navigation.ts';
import { useDisclosure } from '../../shared/useDisclosure.ts';
import { useProofAmount } from '../../shared/useProofAmount.ts';
import { ViewLink } from '../../shared/ViewLink.tsx';
import styles from './FigurePanel.module.css';
import { panelText } from './text.ts';

const shown = 3;

function Item({ finding }: { readonly finding: Finding }) {
  const words = useText(panelText);
  const language = useLanguage();
  const printAmount = useProofAmount();
  const report = useCheckReport(useDisclosure());
  const statement = report.findRule(finding.rule)?.statement[language];
  return (
    <li>
      <span className={styles.within}>
        <strong>{words[finding.outcome]}</strong> {statement}
      </span>
      {report.prove(finding, language, printAmount)}
    </li>
  );
}

function List({ fact }: { readonly fact: Fact }) {
  const words = useText(panelText);
  const { findings } = useCheckReport(useDisclosure());
  const own = useMemo(() => sortFindings(listFactFindings(findings, fact.id)), [findings, fact.id]);
  if (own.length === 0) return <p>{words.noChecks}</p>;
  return (
    <>
      <ul className={styles.identities}>
        {own.slice(0, shown).map((finding) => (
          <Item key={finding.id} finding={finding} />
        ))}
      </ul>
      <p className={styles.after}>
        {own.length > shown && <>{words.more(own.length - shown)} </>}
        <ViewLink change={goTo('checks', { fact: fact.id })}>{words.toChecks}</ViewLink>
      </p>
    </>
  );
}

export function FactChecks({ fact }: { readonly fact: Fact }) {
  const words = useText(panelText);
  return (
    <section>
      <h3 className={styles.heading}>{words.checks}</h3>
      <ErrorBoundary name={words.checks} resetKey={fact.id}>
        <Suspense fallback={<Skeleton height="6rem" lines={3} />}>
          <List fact={fact} />
        </Suspense>
      </ErrorBoundary>
    </section>
  );
}
