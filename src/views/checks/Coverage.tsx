// How many of the printed figures some check covers, and why the others are not.
import { useMemo } from 'react';
import { type UncoveredReason, useCheckReport } from '../../state/findings.ts';
import { useText } from '../../ui/language/useText.ts';
import { hasFact } from '../../derive/facts.ts';
import { openFact } from '../shared/FigureAmount.tsx';
import { useDisclosure } from '../shared/useDisclosure.ts';
import styles from './Checks.module.css';
import { checksText } from './text.ts';

const reasons: readonly UncoveredReason[] = [
  'undetermined',
  'besideUndetermined',
  'unrecognisedTable',
  'noRule',
];

function Uncovered({ reason }: { readonly reason: UncoveredReason }) {
  const disclosure = useDisclosure();
  const words = useText(checksText);
  const { coverage } = useCheckReport(disclosure);
  const cells = useMemo(
    () => coverage.cells.filter((cell) => cell.reason === reason),
    [coverage, reason],
  );
  if (cells.length === 0) return null;
  const pressable = cells.filter(({ fact }) => hasFact(disclosure, fact));
  return (
    <li>
      {words.uncovered(words[reason], cells.length)}
      {pressable.length > 0 && (
        <details className={styles.cells}>
          <summary>{words.showCells(pressable.length)}</summary>
          {pressable.map(({ fact, printed }) => (
            <button
              key={fact}
              type="button"
              className={styles.countButton}
              data-fact={fact}
              aria-haspopup="dialog"
              onClick={() => openFact(fact)}
            >
              {printed}
            </button>
          ))}
        </details>
      )}
    </li>
  );
}

export function Coverage() {
  const words = useText(checksText);
  const { coverage } = useCheckReport(useDisclosure());
  return (
    <section className={styles.section} aria-labelledby="coverage">
      <h2 id="coverage" className={styles.title}>
        {words.coverage}
      </h2>
      <p>{words.covered(coverage.cells.length, coverage.checked)}</p>
      <ul className={styles.reasons}>
        {reasons.map((reason) => (
          <Uncovered key={reason} reason={reason} />
        ))}
      </ul>
    </section>
  );
}
