// How far the reading can be trusted, in plain words: tables read, what could not be
// determined, and whether stated percentages agree with their amounts.
import { useMemo } from 'react';
import { getReadingSummary, type ReadingSummary } from '../../derive/readingSummary.ts';
import { selectReading } from '../../state/selectors.ts';
import { useBudget } from '../../state/store.ts';
import { useText } from '../../ui/language/useText.ts';
import { goTo } from '../shared/navigation.ts';
import { useDisclosure } from '../shared/useDisclosure.ts';
import { ViewLink } from '../shared/ViewLink.tsx';
import { ChecksState } from './ChecksState.tsx';
import frame from './Overview.module.css';
import styles from './ReadingState.module.css';
import { overviewText } from './text.ts';

function Flaws({ summary }: { readonly summary: ReadingSummary }) {
  const words = useText(overviewText);
  return (
    <>
      {summary.open.map(({ id, name, columns }) => (
        <li key={id} className={styles.caution}>
          <ViewLink change={goTo('tables', { table: id })}>
            {words.openTable(name, columns)}
          </ViewLink>
        </li>
      ))}
      {summary.unrecognised > 0 && (
        <li className={styles.caution}>{words.unrecognised(summary.unrecognised)}</li>
      )}
      {summary.unreadable > 0 && (
        <li className={styles.caution}>{words.unreadable(summary.unreadable)}</li>
      )}
    </>
  );
}

export function ReadingState() {
  const disclosure = useDisclosure();
  const words = useText(overviewText);
  const summary = useMemo(() => getReadingSummary(disclosure), [disclosure]);
  const leftover = useBudget((state) => selectReading(state)?.leftover);
  const lost = leftover?.filter(({ reason }) => reason === 'notUnderstood').length ?? 0;
  const { agree, differ } = summary.percentages;
  return (
    <section aria-labelledby="state">
      <h2 id="state" className={frame.title}>
        {words.stateTitle}
      </h2>
      <ul className={styles.list}>
        <li>{words.tablesRead(summary.tables, summary.empty)}</li>
        <Flaws summary={summary} />
        {lost > 0 && <li className={styles.caution}>{words.leftover(lost)}</li>}
        {agree + differ > 0 && (
          <li className={differ > 0 ? styles.caution : undefined}>
            {words.percentages(agree, differ)}
          </li>
        )}
      </ul>
      <ChecksState />
      <p className={styles.links}>
        <ViewLink change={goTo('tables')}>{words.toTables}</ViewLink>
        <ViewLink change={goTo('checks')}>{words.toChecks}</ViewLink>
      </p>
    </section>
  );
}
