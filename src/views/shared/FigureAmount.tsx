// One figure in the unit, measure and language of the moment. Pressing it opens the
// figure panel. With `of`, the measure of the view may print a share or an amount per
// head instead of the amount; without it the amount is printed whatever the measure.
import { memo, type ReactNode, useContext } from 'react';
import { type Figure, notPublished } from '../../derive/figure.ts';
import { findFact } from '../../derive/facts.ts';
import { type MeasureBase, type Measured, measureFigure } from '../../derive/measure.ts';
import type { Disclosure } from '../../model/disclosure.ts';
import { selectDisclosure } from '../../state/selectors.ts';
import { budgetStore, useBudget } from '../../state/store.ts';
import { Amount } from '../../ui/amount/Amount.tsx';
import { FigureTabIndexContext, type Figure as ShownFigure } from '../../ui/amount/figure.ts';
import type { SignDisplay } from '../../ui/format/numbers.ts';
import { formatShare } from '../../ui/format/share.ts';
import { findFactAddress } from './factAddress.ts';
import styles from './FigureAmount.module.css';
import { useFormat } from './useFormat.ts';

export interface FigureAmountProps {
  readonly figure: Figure;
  /** What shares and amounts per head rest on. */
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

/** Opens the figure panel at a fact. No hook: there are hundreds of figures in a view. */
export function openFact(fact: string): void {
  budgetStore.getState().setView({ fact });
}

/** What is printed where no share is: measures never mix, so an amount without one says so. */
function chooseShown(figure: Figure, measured: Measured, printed: string): ShownFigure {
  if (measured.kind === 'perHead') return { state: 'amount', fen: measured.fen };
  if (measured.kind === 'none' && figure.state === 'amount') return { state: 'notApplicable' };
  return toShown(figure, printed);
}

/** Drawn again only when it is another figure, on another base: tables hold hundreds. */
export const FigureAmount = memo(function FigureAmount(props: FigureAmountProps) {
  const { figure, of, ...rest } = props;
  const { unit, language } = useFormat();
  const chosen = useBudget(({ view }) => view.measure);
  const fact = findFactAddress(figure);
  const printed = useBudget((state) =>
    figure.state === 'unreadable' ? findPrinted(selectDisclosure(state), fact) : '',
  );
  const measure = of === undefined ? 'amount' : chosen;
  const base = of ?? noBase;
  const measured = measureFigure(figure, measure, base);
  const whole = measure === 'shareOfParent' ? base.parent : base.total;
  if (measured.kind === 'share' && figure.state === 'amount' && whole.state === 'amount') {
    return (
      <Share fact={fact} onPress={openFact}>
        {formatShare(figure.fen, whole.fen, { language, decimals: 2 })}
      </Share>
    );
  }
  const shown = chooseShown(figure, measured, printed);
  return <Amount figure={shown} unit={unit} fact={fact} onPress={openFact} {...rest} />;
});

const noBase: MeasureBase = { parent: notPublished, total: notPublished, heads: undefined };

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
