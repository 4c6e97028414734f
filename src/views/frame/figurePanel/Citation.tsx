// Copies the figure as a citation: what, how much, department, year, table, page and link.
import { useState } from 'react';
import type { Fact } from '../../../derive/facts.ts';
import { useBudget } from '../../../state/store.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { useText } from '../../../ui/language/useText.ts';
import { getLink } from '../../shared/navigation.ts';
import { useFactWords } from './factWords.ts';
import styles from './FigurePanel.module.css';
import { panelText } from './text.ts';

export function Citation({ fact }: { readonly fact: Fact }) {
  const words = useText(panelText);
  const view = useBudget((state) => state.view);
  const { name, print, place } = useFactWords();
  const [outcome, setOutcome] = useState<{ readonly fact: string; readonly isCopied: boolean }>();
  const text = `${words.citation(name(fact), print(fact), place(fact))} ${getLink(view)}`;
  const shown = outcome?.fact === fact.id ? outcome : undefined;
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setOutcome({ fact: fact.id, isCopied: true }),
      () => setOutcome({ fact: fact.id, isCopied: false }),
    );
  };
  return (
    <div className={styles.citation}>
      <Button onClick={copy}>{words.cite}</Button>
      <span role="status">{shown?.isCopied === true && words.cited}</span>
      {shown?.isCopied === false && (
        <p className={styles.small}>
          {words.citeFailed} {text}
        </p>
      )}
    </div>
  );
}
