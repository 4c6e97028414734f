// One figure in the unit, measure and language of the moment. Pressing it opens the
// figure panel. With `of`, the measure of the view may print a share or an amount per
// head instead of the amount; without it the amount is printed whatever the measure.
import { type ReactNode, useContext } from 'react';
import type { Figure } from '../../derive/figure.ts';
import { findFact } from '../../derive/facts.ts';
import { getPerHead } from '../../derive/perHead.ts';
import type { Disclosure } from '../../model/disclosure.ts';
import { selectDisclosure } from '../../state/selectors.ts';
import { useBudget } from '../../state/store.ts';
import { Amount } from '../../ui/amount/Amount.tsx';
import { FigureTabIndexContext, type Figure as ShownFigure } from '../../ui/amount/figure.ts';
import type { SignDisplay } from '../../ui/format/numbers.ts';
import { formatShare } from '../../ui/format/share.ts';
import { findFactAddress } from './factAddress.ts';
import styles from './FigureAmount.module.css';
import { useFormat } from './useFormat.ts';

export interface MeasureBase {
  readonly parent?: Figure | undefined;
  readonly total?: Figure | undefined;
  /** People the amount is divided by. */
  readonly heads?: number | undefined;
}

export interface FigureAmountProps {
  readonly figure: Figure;
  readonly of?: MeasureBase | undefined;
  readonly decimals?: number | undefined;
  readonly sign?: SignDisplay | undefined;
  readonly withUnit?: boolean | undefined;
}

function findPrinted(disclosure: Disclosure | undefined, fact: string | undefined): string {
  if (disclosure === undefined || fact === undefined) return '';
  const found = findFact(disclosure, fact);
  return found?.kind === 'cell' && 'printed' in found.cell ? found.cell.printed : '';
}

function toShown(figure: Figure, printed: string): ShownFigure {
  if (figure.state === 'undetermined') {
    return figure.candidates.length === 0
      ? { state: 'undetermined' }
      : { state: 'undetermined', possible: figure.candidates };
  }
  if (figure.state === 'amount') return { state: 'amount', fen: figure.fen };
  return figure.state === 'unreadable' ? { state: 'unreadable', printed } : { state: figure.state };
}

/** Opens the figure panel at a fact; the same function every time. */
export function useOpenFact(): (fact: string) => void {
  const setView = useBudget((state) => state.setView);
  return (fact) => setView({ fact });
}

export function FigureAmount(props: FigureAmountProps) {
  const { figure, of, ...rest } = props;
  const { unit, language } = useFormat();
  const measure = useBudget(({ view }) => view.measure);
  const disclosure = useBudget(selectDisclosure);
  const open = useOpenFact();
  const fact = findFactAddress(figure);
  const whole = measure === 'shareOfParent' ? of?.parent : of?.total;
  const isShare = measure === 'shareOfParent' || measure === 'shareOfTotal';
  if (isShare && whole?.state === 'amount' && figure.state === 'amount') {
    return (
      <Share fact={fact} onPress={open}>
        {formatShare(figure.fen, whole.fen, { language, decimals: 2 })}
      </Share>
    );
  }
  const isPerHead = measure === 'perHead' && of?.heads !== undefined && figure.state === 'amount';
  const shown: ShownFigure = isPerHead
    ? { state: 'amount', fen: getPerHead(figure.fen, of.heads) }
    : toShown(figure, figure.state === 'unreadable' ? findPrinted(disclosure, fact) : '');
  return <Amount figure={shown} unit={unit} fact={fact} onPress={open} {...rest} />;
}

interface ShareProps {
  readonly fact: string | undefined;
  readonly onPress: (fact: string) => void;
  readonly children: ReactNode;
}

function Share({ fact, onPress, children }: ShareProps) {
  const tabIndex = useContext(FigureTabIndexContext);
  if (fact === undefined) return <span className={styles.share}>{children}</span>;
  return (
    <button
      type="button"
      className={styles.share}
      data-fact={fact}
      aria-haspopup="dialog"
      tabIndex={tabIndex}
      onClick={(event) => {
        event.stopPropagation();
        onPress(fact);
      }}
    >
      {children}
    </button>
  );
}
