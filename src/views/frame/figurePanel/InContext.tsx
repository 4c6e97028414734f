// The figure beside others: share of what is above it and of the total, last year, the
// change and its published reason.
import { type ReactNode, useMemo } from 'react';
import { type Figure, getStatedFigure } from '../../../derive/figure.ts';
import type { Fact } from '../../../derive/facts.ts';
import { getFigureContext, type NamedFigure } from '../../../derive/figureContext.ts';
import type { Change } from '../../../derive/statedChange.ts';
import { formatShare } from '../../../ui/format/share.ts';
import { useLanguage, useText } from '../../../ui/language/useText.ts';
import { FigureAmount } from '../../shared/FigureAmount.tsx';
import { TermText } from '../../shared/TermText.tsx';
import { useDisclosure } from '../../shared/useDisclosure.ts';
import styles from './FigurePanel.module.css';
import { panelText } from './text.ts';

function getFigure(fact: Fact): Figure | undefined {
  if (fact.kind === 'cell') return fact.figure;
  if (fact.kind === 'statement') return getStatedFigure(fact.statement);
  if (fact.kind !== 'project' || fact.amount === undefined) return undefined;
  return { state: 'amount', fen: fact.amount.fen, fact: fact.id };
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface ShareProps {
  readonly part: Figure | undefined;
  readonly whole: NamedFigure | undefined;
  readonly label: (name: string) => string;
}

function Share({ part, whole, label }: ShareProps) {
  const language = useLanguage();
  if (part?.state !== 'amount' || whole?.figure.state !== 'amount' || whole.figure.fen <= 0) {
    return null;
  }
  return (
    <Row label={label(whole.name)}>
      {formatShare(part.fen, whole.figure.fen, { language, decimals: 2 })}{' '}
      <span className={styles.small}>
        <FigureAmount figure={whole.figure} withUnit />
      </span>
    </Row>
  );
}

function LastYear({ change }: { readonly change: Change }) {
  const words = useText(panelText);
  const marks: Partial<Record<Change['kind'], string>> = {
    new: words.isNew,
    dropped: words.isDropped,
  };
  return (
    <>
      {change.previous.state === 'amount' && (
        <Row label={words.lastYear}>
          <FigureAmount figure={change.previous} withUnit />{' '}
          <span className={styles.small}>{words.lastYearBasis}</span>
        </Row>
      )}
      {change.change.state === 'amount' && (
        <Row label={words.changeOnYear}>
          <FigureAmount figure={change.change} sign="always" withUnit /> {marks[change.kind]}
        </Row>
      )}
      {change.reason !== undefined && (
        <Row label={words.reason}>
          <TermText>{change.reason.text}</TermText>
        </Row>
      )}
    </>
  );
}

export function InContext({ fact }: { readonly fact: Fact }) {
  const disclosure = useDisclosure();
  const words = useText(panelText);
  const { parent, total, change } = useMemo(
    () => getFigureContext(disclosure, fact),
    [disclosure, fact],
  );
  const part = getFigure(fact);
  if (parent === undefined && total === undefined && change === undefined) return null;
  return (
    <section>
      <h3 className={styles.heading}>{words.context}</h3>
      <dl className={styles.place}>
        <Share part={part} whole={parent} label={words.ofParent} />
        <Share part={part} whole={total} label={words.ofTotal} />
        {change !== undefined && <LastYear change={change} />}
      </dl>
    </section>
  );
}
