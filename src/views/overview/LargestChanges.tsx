// The five largest changes on last year, by size whatever the direction, each with last
// year's and this year's figure and the published reason. New and dropped say so.
import { useMemo } from 'react';
import { findLargestChanges } from '../../derive/largest.ts';
import { buildYearChanges, type YearChange } from '../../derive/yearChanges.ts';
import { useText } from '../../ui/language/useText.ts';
import { FigureAmount } from '../shared/FigureAmount.tsx';
import { goTo } from '../shared/navigation.ts';
import { TermText } from '../shared/TermText.tsx';
import { useDisclosure } from '../shared/useDisclosure.ts';
import { ViewLink } from '../shared/ViewLink.tsx';
import styles from './Lists.module.css';
import frame from './Overview.module.css';
import { overviewText } from './text.ts';

function ChangeItem({ item }: { readonly item: YearChange }) {
  const { name, kind, change, previous, current, reason } = item;
  const words = useText(overviewText);
  const marks: Partial<Record<typeof kind, string>> = {
    new: words.isNew,
    dropped: words.isDropped,
  };
  const mark = marks[kind];
  return (
    <li className={styles.change}>
      <div className={styles.changeLine}>
        <span className={styles.changeName}>
          {name}
          {mark !== undefined && <span className={styles.mark}>{mark}</span>}
        </span>
        <span
          className={styles.delta}
          data-direction={change.fen === undefined ? '' : getSign(change.fen)}
        >
          <FigureAmount figure={change} sign="always" />
        </span>
      </div>
      <p className={styles.fromTo}>
        {words.before} <FigureAmount figure={previous} /> → {words.now}{' '}
        <FigureAmount figure={current} />
      </p>
      <p className={styles.reason}>
        {reason === undefined ? words.noReason : <TermText>{reason.text}</TermText>}
      </p>
    </li>
  );
}

function getSign(fen: number): 'rise' | 'fall' {
  return fen > 0 ? 'rise' : 'fall';
}

export function LargestChanges() {
  const disclosure = useDisclosure();
  const words = useText(overviewText);
  const changes = useMemo(() => findLargestChanges(buildYearChanges(disclosure), 5), [disclosure]);
  return (
    <section aria-labelledby="changes">
      <div className={frame.head}>
        <h2 id="changes" className={frame.title}>
          {words.changesTitle}
        </h2>
        <span className={frame.more}>
          <ViewLink change={goTo('yearOnYear')}>{words.allChanges}</ViewLink>
        </span>
      </div>
      {changes.length === 0 ? (
        <p className={frame.empty}>{words.noChanges}</p>
      ) : (
        <ol>
          {changes.map((change) => (
            <ChangeItem key={change.key} item={change} />
          ))}
        </ol>
      )}
    </section>
  );
}
