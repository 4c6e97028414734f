// One figure of a document, with its state: every absence looks and sounds different.
// Given the id of its fact it can be pressed and opens the figure panel, by `onPress`
// or by the nearest FigurePressContext. Alone it is inline; a numeric table column
// aligns it right, and equal decimals put the points under each other.
import { useContext } from 'react';
import type { UnitName } from '../../model/amount.ts';
import { formatAmount, formatUnit } from '../format/amount.ts';
import type { SignDisplay } from '../format/numbers.ts';
import { useLanguage, useText } from '../language/useText.ts';
import { VisuallyHidden } from '../VisuallyHidden.tsx';
import styles from './Amount.module.css';
import {
  type Figure,
  FigurePressContext,
  FigureTabIndexContext,
  type PressFigure,
} from './figure.ts';
import { amountText } from './text.ts';

export interface AmountProps {
  readonly figure: Figure;
  readonly unit: UnitName;
  /** Equal in a column; see getDecimalsNeeded. */
  readonly decimals?: number | undefined;
  readonly sign?: SignDisplay | undefined;
  /** Prints the unit behind the digits, for sentences and headlines. */
  readonly withUnit?: boolean | undefined;
  readonly fact?: string | undefined;
  readonly onPress?: PressFigure | undefined;
}

function useFigureContent(props: AmountProps) {
  const { figure, unit, decimals, sign } = props;
  const language = useLanguage();
  const words = useText(amountText);
  const format = { unit, language, decimals, sign };
  switch (figure.state) {
    case 'amount':
      return formatAmount(figure.fen, format);
    case 'blank':
      return <VisuallyHidden>{words.blank}</VisuallyHidden>;
    case 'dash':
      return (
        <>
          <span aria-hidden="true">—</span>
          <VisuallyHidden>{words.dash}</VisuallyHidden>
        </>
      );
    case 'undetermined': {
      const values = figure.possible?.map((fen) => formatAmount(fen, format)).join(' / ');
      const detail = values === undefined ? words.undeterminedLong : words.possible(values);
      return (
        <span title={detail}>
          {words.undetermined}
          <VisuallyHidden>（{detail}）</VisuallyHidden>
        </span>
      );
    }
    case 'unreadable':
      return (
        <>
          {figure.printed}
          <VisuallyHidden>（{words.unreadable}）</VisuallyHidden>
        </>
      );
    case 'notPublished':
      return words.notPublished;
    case 'notApplicable':
      return words.notApplicable;
  }
}

export function Amount(props: AmountProps) {
  const { figure, fact, unit, withUnit = false } = props;
  const language = useLanguage();
  const fromContext = useContext(FigurePressContext);
  const tabIndex = useContext(FigureTabIndexContext);
  const content = useFigureContent(props);
  const press = props.onPress ?? fromContext;
  const digits = withUnit && figure.state === 'amount' && (
    <span className={styles.unit}>
      {language === 'en' && unit !== 'yuan' ? ' × ' : ' '}
      {formatUnit(unit, language)}
    </span>
  );
  if (fact === undefined || press === undefined) {
    return (
      <span className={styles.figure} data-state={figure.state}>
        {content}
        {digits}
      </span>
    );
  }
  return (
    <button
      type="button"
      className={`${styles.figure ?? ''} ${styles.pressable ?? ''}`}
      data-state={figure.state}
      data-fact={fact}
      aria-haspopup="dialog"
      tabIndex={tabIndex}
      onClick={(event) => {
        event.stopPropagation();
        press(fact);
      }}
    >
      {content}
      {digits}
    </button>
  );
}
