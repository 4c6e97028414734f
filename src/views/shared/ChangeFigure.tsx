// A change on last year in three pieces: signed digits in the colour of their direction,
// the rate or the word that stands for it, and a mark for what is new or dropped.
// From nothing to something is "new", never a growth of 100 %.
import type { Change } from '../../derive/statedChange.ts';
import { toFen } from '../../model/amount.ts';
import { formatChangeWord, formatShare } from '../../ui/format/share.ts';
import type { Language } from '../../ui/language/defineText.ts';
import { useLanguage } from '../../ui/language/useText.ts';
import styles from './ChangeFigure.module.css';
import { FigureAmount } from './FigureAmount.tsx';

/** The colour a change is printed in; undefined where nothing moved or nothing is known. */
function getDirection(fen: number | undefined): 'rise' | 'fall' | undefined {
  if (fen === undefined || fen === 0) return undefined;
  return fen > 0 ? 'rise' : 'fall';
}

export interface ChangeAmountProps {
  readonly change: Change;
  readonly decimals?: number | undefined;
  readonly withUnit?: boolean | undefined;
}

export function ChangeAmount({ change, ...rest }: ChangeAmountProps) {
  return (
    <span className={styles.delta} data-direction={getDirection(change.change.fen)}>
      <FigureAmount figure={change.change} sign="always" {...rest} />
    </span>
  );
}

const wordKinds = { increased: 'increase', decreased: 'decrease' } as const;

/** `−52.9%`, or 新增, 未再安排, 持平; 增加 or 减少 where only words are published. */
export function formatChangeOf(change: Change, language: Language): string {
  const { kind, previous, current } = change;
  if (kind === 'unknown') return '—';
  if (kind !== 'increased' && kind !== 'decreased') return formatChangeWord(kind, language);
  if (previous.state !== 'amount' || current.state !== 'amount' || previous.fen <= 0) {
    return formatChangeWord(wordKinds[kind], language);
  }
  const difference = toFen(current.fen - previous.fen);
  return formatShare(difference, previous.fen, { language, sign: 'always' });
}

export function ChangeMark({ kind }: Pick<Change, 'kind'>) {
  const language = useLanguage();
  if (kind !== 'new' && kind !== 'dropped') return null;
  return <span className={styles.mark}>{formatChangeWord(kind, language)}</span>;
}
