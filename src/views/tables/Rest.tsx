// What the reader could not use, and what it met on the way: the account of all lines,
// those it did not understand, those it set aside, and its issues with their remedies.
import type { Leftover, ReadIssue } from '../../model/reading.ts';
import { selectReading } from '../../state/selectors.ts';
import { useBudget } from '../../state/store.ts';
import { Notice } from '../../ui/controls/Notice.tsx';
import { formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useText } from '../../ui/language/useText.ts';
import { ProblemWords } from '../shared/ProblemWords.tsx';
import { SourceLink } from '../shared/SourceLink.tsx';
import styles from './Rest.module.css';
import { tablesText } from './text.ts';

const reasonKeys = {
  notUnderstood: 'reasonNotUnderstood',
  repeatedHeader: 'reasonRepeatedHeader',
  pageNumber: 'reasonPageNumber',
  layout: 'reasonLayout',
} as const;
const reasons = Object.keys(reasonKeys) as readonly (keyof typeof reasonKeys)[];

const severityKeys = {
  error: 'severityError',
  warning: 'severityWarning',
  notice: 'severityNotice',
} as const;

const tones = { error: 'fault', warning: 'caution', notice: 'plain' } as const;

function Lines({ lines }: { readonly lines: readonly Leftover[] }) {
  return (
    <ul className={styles.lines}>
      {lines.map((line, at) => (
        <li key={at}>
          <q lang="zh-CN">{line.text.trim()}</q> <SourceLink source={line.source} />
        </li>
      ))}
    </ul>
  );
}

function Issue({ issue }: { readonly issue: ReadIssue }) {
  const words = useText(tablesText);
  return (
    <Notice tone={tones[issue.severity]} title={words[severityKeys[issue.severity]]}>
      <ProblemWords problem={issue} />
      {issue.source !== undefined && <SourceLink source={issue.source} />}
    </Notice>
  );
}

export function Rest() {
  const words = useText(tablesText);
  const language = useLanguage();
  const reading = useBudget(selectReading);
  if (reading === undefined) return null;
  const { account, leftover, issues } = reading;
  const print = (count: number) => formatCount(count, language);
  const lost = leftover.filter(({ reason }) => reason === 'notUnderstood');
  const counts = reasons.flatMap((reason) => {
    const count = leftover.filter((line) => line.reason === reason).length;
    return count === 0 ? [] : [words.reasonCount(words[reasonKeys[reason]], count)];
  });
  const others = leftover.filter(({ reason }) => reason !== 'notUnderstood');
  return (
    <div className={styles.rest}>
      <section>
        <h2 className={styles.title}>{words.restTitle}</h2>
        <p>
          {words.account(print(account.read), print(account.consumed), print(account.leftover))}{' '}
          {lost.length === 0 ? words.noneLost : words.lost(lost.length)}
        </p>
        {lost.length > 0 && <Lines lines={lost} />}
        {others.length > 0 && (
          <details className={styles.others}>
            <summary>
              {words.otherLeftover} <span>{counts.join(words.listJoint)}</span>
            </summary>
            <Lines lines={others} />
          </details>
        )}
      </section>
      <section>
        <h2 className={styles.title}>{words.issues}</h2>
        {issues.length === 0 ? (
          <p>{words.noIssues}</p>
        ) : (
          <div className={styles.issues}>
            {issues.map((issue) => (
              <Issue key={`${issue.code} ${issue.detail}`} issue={issue} />
            ))}
          </div>
        )}
      </section>
    </div>
  );
}
