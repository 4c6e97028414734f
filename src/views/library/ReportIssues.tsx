// What the reader noticed and what it did not understand, each with its place; long lists
// are folded away.
import { type ReactNode, useState } from 'react';
import type { Leftover, Reading, ReadIssue } from '../../model/reading.ts';
import type { SourceDocument, SourceRef } from '../../model/source.ts';
import { useText } from '../../ui/language/useText.ts';
import { PagePicture } from '../shared/PagePicture.tsx';
import { ProblemWords } from '../shared/ProblemWords.tsx';
import { SourceLink, useSourcePlace } from '../shared/SourceLink.tsx';
import styles from './Library.module.css';
import { libraryText } from './text.ts';

const fewest = 5;
const most = 200;

interface Entry {
  readonly words: ReactNode;
  readonly source: SourceRef | undefined;
}

function describeIssue(issue: ReadIssue): Entry {
  return { words: <ProblemWords problem={issue} />, source: issue.source };
}

interface PlaceProps {
  readonly source: SourceRef;
  readonly sources: readonly SourceDocument[];
}

/** The place in words; of a PDF, the page itself when asked for. */
function Place({ source, sources }: PlaceProps) {
  const place = useSourcePlace()(source);
  const [isOpen, setIsOpen] = useState(false);
  const own = sources.find(({ id }) => id === source.source);
  if (own?.format !== 'pdf') return <SourceLink source={source} />;
  return (
    <details className={styles.place} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{place}</summary>
      {isOpen && <PagePicture sha256={own.sha256} source={source} />}
    </details>
  );
}

interface ListProps {
  readonly title: string;
  readonly entries: readonly Entry[];
  readonly sources: readonly SourceDocument[];
}

function List({ title, entries, sources }: ListProps) {
  return (
    <details className={styles.issues} open={entries.length <= fewest}>
      <summary>{title}</summary>
      <ul>
        {entries.slice(0, most).map(({ words, source }, index) => (
          <li key={index} className={styles.issue}>
            {words} {source !== undefined && <Place source={source} sources={sources} />}
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
  const { sources } = reading.disclosure;
  const issues = reading.issues.map(describeIssue);
  const rest = reading.leftover
    .filter(isNotUnderstood)
    .map(({ text, source }): Entry => ({ words: <span lang="zh-CN">{text}</span>, source }));
  return (
    <>
      {issues.length === 0 ? (
        <p className={styles.small}>{words.noIssues}</p>
      ) : (
        <List title={words.issues(issues.length)} entries={issues} sources={sources} />
      )}
      {rest.length > 0 && (
        <List title={words.notUnderstood(rest.length)} entries={rest} sources={sources} />
      )}
    </>
  );
}
