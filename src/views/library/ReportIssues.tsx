// What the reader noticed and what it did not understand, each with its place; long lists
// are folded away.
import type { Leftover, Reading, ReadIssue } from '../../model/reading.ts';
import type { SourceRef } from '../../model/source.ts';
import { useText } from '../../ui/language/useText.ts';
import { SourceLink } from '../shared/SourceLink.tsx';
import styles from './Library.module.css';
import { libraryText } from './text.ts';

const fewest = 5;
const most = 200;

interface Entry {
  readonly words: string;
  readonly source: SourceRef | undefined;
}

function describeIssue({ message, remedy, source }: ReadIssue): Entry {
  return { words: `${message}${remedy}`, source };
}

function List({ title, entries }: { readonly title: string; readonly entries: readonly Entry[] }) {
  return (
    <details className={styles.issues} open={entries.length <= fewest}>
      <summary>{title}</summary>
      <ul>
        {entries.slice(0, most).map(({ words, source }, index) => (
          <li key={index} className={styles.issue}>
            <span lang="zh-CN">{words}</span>{' '}
            {source !== undefined && <SourceLink source={source} />}
          </li>
        ))}
      </ul>
    </details>
  );
}

function isNotUnderstood({ reason }: Leftover): boolean {
  return reason === 'notUnderstood';
}

export function ReportIssues({ reading }: { readonly reading: Reading }) {
  const words = useText(libraryText);
  const issues = reading.issues.map(describeIssue);
  const rest = reading.leftover
    .filter(isNotUnderstood)
    .map(({ text, source }): Entry => ({ words: text, source }));
  return (
    <>
      {issues.length === 0 ? (
        <p className={styles.small}>{words.noIssues}</p>
      ) : (
        <List title={words.issues(issues.length)} entries={issues} />
      )}
      {rest.length > 0 && <List title={words.notUnderstood(rest.length)} entries={rest} />}
    </>
  );
}
