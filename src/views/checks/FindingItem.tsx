// One check: outcome, what it is about, the proof in one line; opened, the figures of
// both sides, the way to the published tables, suggestions and a question to copy.
import { useState } from 'react';
import { getFindingMarks } from '../../derive/findingPlaces.ts';
import type { Finding } from '../../model/finding.ts';
import { useCheckReport } from '../../state/findings.ts';
import { useLanguage, useText } from '../../ui/language/useText.ts';
import { goTo } from '../shared/navigation.ts';
import { useDisclosure } from '../shared/useDisclosure.ts';
import { useProofAmount } from '../shared/useProofAmount.ts';
import { ViewLink } from '../shared/ViewLink.tsx';
import { Evidence } from './Evidence.tsx';
import styles from './FindingItem.module.css';
import { getVerdict, OutcomeMark } from './OutcomeMark.tsx';
import { nameSubject } from './places.ts';
import { Question } from './Question.tsx';
import { Repairs } from './Repairs.tsx';
import { checksText } from './text.ts';

export interface FindingItemProps {
  readonly finding: Finding;
  /** Opened from the start. */
  readonly isOpen?: boolean;
  /** Says what must hold; inside a rule the rule has said it. */
  readonly withStatement?: boolean;
}

function More({ finding }: { readonly finding: Finding }) {
  const words = useText(checksText);
  const [table] = getFindingMarks(finding).tables;
  return (
    <div className={styles.more}>
      <Evidence finding={finding} />
      {finding.outcome === 'differs' && <Repairs finding={finding} />}
      <div className={styles.actions}>
        {table !== undefined && (
          <ViewLink change={goTo('tables', { table, node: finding.id })}>{words.inTables}</ViewLink>
        )}
        {finding.severity !== undefined && <Question finding={finding} />}
      </div>
    </div>
  );
}

export function FindingItem(props: FindingItemProps) {
  const { finding, isOpen = false, withStatement = false } = props;
  const disclosure = useDisclosure();
  const words = useText(checksText);
  const language = useLanguage();
  const printAmount = useProofAmount();
  const report = useCheckReport(disclosure);
  // Its content is drawn when first opened: a document has hundreds of checks.
  const [wasOpened, setWasOpened] = useState(isOpen);
  const subject = nameSubject(finding);
  return (
    <li className={styles.item} data-verdict={getVerdict(finding)}>
      <div className={styles.line}>
        <OutcomeMark verdict={getVerdict(finding)} />
        <div className={styles.body}>
          {withStatement && (
            <p className={styles.statement}>
              {report.findRule(finding.rule)?.statement[language] ?? finding.rule}
            </p>
          )}
          {subject !== '' && (
            <p className={styles.subject} lang="zh-CN">
              {subject}
            </p>
          )}
          <p className={styles.proof}>{report.prove(finding, language, printAmount)}</p>
        </div>
      </div>
      {finding.evidence.length > 0 && (
        <details
          open={isOpen || undefined}
          className={styles.details}
          onToggle={(event) => event.currentTarget.open && setWasOpened(true)}
        >
          <summary aria-label={words.evidenceOf(subject === '' ? finding.id : subject)}>
            {words.evidence}
          </summary>
          {wasOpened && <More finding={finding} />}
        </details>
      )}
    </li>
  );
}
