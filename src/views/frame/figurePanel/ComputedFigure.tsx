// A figure of our own making: says so, and lists the published figures it rests on,
// each of which opens in its turn.
import type { Fact } from '../../../derive/facts.ts';
import { useText } from '../../../ui/language/useText.ts';
import { openFact } from '../../shared/FigureAmount.tsx';
import { useFactWords } from './factWords.ts';
import styles from './FigurePanel.module.css';
import { panelText } from './text.ts';

export function ComputedFigure({ facts }: { readonly facts: readonly Fact[] }) {
  const words = useText(panelText);
  const { name, print } = useFactWords();
  return (
    <>
      <p>{words.computedBody}</p>
      <h3 className={styles.heading}>{words.factList}</h3>
      <ul className={styles.facts}>
        {facts.map((fact) => (
          <li key={fact.id}>
            <button type="button" className={styles.fact} onClick={() => openFact(fact.id)}>
              <span>{name(fact)}</span>
              <span className={styles.figure}>{print(fact)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
