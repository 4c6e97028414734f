// The figure itself, large, with what is printed; an absence says which one it is.
import type { Fact } from '../../../derive/facts.ts';
import { formatUnit } from '../../../ui/format/amount.ts';
import { useLanguage, useText } from '../../../ui/language/useText.ts';
import { useFactWords } from './factWords.ts';
import styles from './FigurePanel.module.css';
import { panelText } from './text.ts';

function findPrinted(fact: Fact): string | undefined {
  switch (fact.kind) {
    case 'cell':
      return 'printed' in fact.cell ? fact.cell.printed : undefined;
    case 'statement':
      return fact.amount?.printed ?? fact.percent?.printed;
    case 'project':
      return fact.amount?.printed;
    case 'sheet':
      return fact.part?.amount.printed;
    case 'indicator':
      return undefined;
  }
}

function useAbsence(fact: Fact): string | undefined {
  const words = useText(panelText);
  if (fact.kind !== 'cell') return undefined;
  if (fact.cell.state === 'blank') return words.blank;
  if (fact.cell.state === 'dash') return words.dash;
  return fact.cell.state === 'unreadable' ? words.unreadable : undefined;
}

export function Headline({ fact }: { readonly fact: Fact }) {
  const words = useText(panelText);
  const language = useLanguage();
  const { print } = useFactWords();
  const printed = findPrinted(fact);
  const absence = useAbsence(fact);
  const text = print(fact);
  const unit = fact.kind === 'cell' ? (fact.column.unit ?? fact.table.unit) : undefined;
  return (
    <div className={styles.headline}>
      {text !== '' && <p className={styles.large}>{text}</p>}
      {absence !== undefined && <p>{absence}</p>}
      {printed !== undefined && (
        <p className={styles.small}>
          {words.printed} <q className={styles.printed}>{printed}</q>
          {unit !== undefined && <> {words.tableUnit(formatUnit(unit, language))}</>}
        </p>
      )}
    </div>
  );
}
