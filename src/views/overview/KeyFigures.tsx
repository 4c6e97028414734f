// The six figures a reader asks for first, each with one short remark.
import { type ReactNode, useMemo } from 'react';
import type { Figure } from '../../derive/figure.ts';
import { getKeyFigures, type KeyFigures as Figures } from '../../derive/keyFigures.ts';
import { formatShare } from '../../ui/format/share.ts';
import { useLanguage, useText } from '../../ui/language/useText.ts';
import { FigureAmount } from '../shared/FigureAmount.tsx';
import { goTo } from '../shared/navigation.ts';
import { useDisclosure } from '../shared/useDisclosure.ts';
import { ViewLink } from '../shared/ViewLink.tsx';
import styles from './KeyFigures.module.css';
import { overviewText } from './text.ts';

interface EntryProps {
  readonly label: ReactNode;
  readonly children: ReactNode;
  readonly note?: ReactNode;
}

function Entry({ label, children, note }: EntryProps) {
  return (
    <div className={styles.entry}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{children}</dd>
      {note !== undefined && <dd className={styles.note}>{note}</dd>}
    </div>
  );
}

function ShareNote({ part, total }: { readonly part: Figure; readonly total: Figure }) {
  const words = useText(overviewText);
  const language = useLanguage();
  if (part.state !== 'amount' || total.state !== 'amount' || total.fen <= 0) return null;
  return words.ofTotal(formatShare(part.fen, total.fen, { language }));
}

function ChangeEntry({ changes, generalPublic }: Figures) {
  const words = useText(overviewText);
  const language = useLanguage();
  const change = changes.total ?? changes.generalPublic;
  const label = <ViewLink change={goTo('yearOnYear')}>{words.keyChange}</ViewLink>;
  if (change?.change.state !== 'amount') {
    return (
      <Entry label={label} note={words.noChange}>
        <FigureAmount figure={change?.change ?? { state: 'notPublished' }} />
      </Entry>
    );
  }
  const { previous } = change;
  const hasRate = previous.state === 'amount' && previous.fen > 0;
  return (
    <Entry
      label={label}
      note={
        <>
          {changes.total === undefined && generalPublic.state === 'amount' && (
            <>{words.generalPublicOnly} </>
          )}
          {hasRate && formatShare(change.change.fen, previous.fen, { language, sign: 'always' })}
        </>
      }
    >
      <FigureAmount figure={change.change} sign="always" withUnit />
    </Entry>
  );
}

export function KeyFigures() {
  const disclosure = useDisclosure();
  const words = useText(overviewText);
  const figures = useMemo(() => getKeyFigures(disclosure), [disclosure]);
  const { total, threePublic, changes } = figures;
  const before = changes.threePublic?.previous;
  return (
    <section aria-label={words.keyFigures} className={styles.section}>
      <dl className={styles.figures}>
        <Entry
          label={<ViewLink change={goTo('expenditure')}>{words.keyTotal}</ViewLink>}
          note={
            figures.carryOver.state === 'amount' && (
              <>
                {words.carryOver} <FigureAmount figure={figures.carryOver} />
              </>
            )
          }
        >
          <FigureAmount figure={total} withUnit />
        </Entry>
        <Entry
          label={<ViewLink change={goTo('basicProject')}>{words.keyBasic}</ViewLink>}
          note={<ShareNote part={figures.basic} total={total} />}
        >
          <FigureAmount figure={figures.basic} withUnit />
        </Entry>
        <Entry
          label={<ViewLink change={goTo('basicProject')}>{words.keyProject}</ViewLink>}
          note={<ShareNote part={figures.project} total={total} />}
        >
          <FigureAmount figure={figures.project} withUnit />
        </Entry>
        <Entry label={words.keyParts} note={words.partsOf}>
          <FigureAmount figure={figures.personnel} /> / <FigureAmount figure={figures.operating} />
        </Entry>
        <Entry
          label={<ViewLink change={goTo('threePublic')}>{words.keyThreePublic}</ViewLink>}
          note={
            before?.state === 'amount' && (
              <>
                {words.fromTo} <FigureAmount figure={before} />
              </>
            )
          }
        >
          <FigureAmount figure={threePublic} withUnit />
        </Entry>
        <ChangeEntry {...figures} />
      </dl>
    </section>
  );
}
