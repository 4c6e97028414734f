// Which outcomes are shown: check boxes with their counts; none checked shows all. A
// filter on one table is told here and can be taken away.
import { countFindings, filterFindings } from '../../derive/findings.ts';
import type { Outcome } from '../../model/finding.ts';
import { useCheckReport } from '../../state/findings.ts';
import { useBudget } from '../../state/store.ts';
import { outcomes } from '../../state/view.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { useText } from '../../ui/language/useText.ts';
import { useDisclosure } from '../shared/useDisclosure.ts';
import styles from './Checks.module.css';
import { OutcomeMark } from './OutcomeMark.tsx';
import { nameTable } from './places.ts';
import { checksText } from './text.ts';

function toggle(chosen: readonly Outcome[], outcome: Outcome): readonly Outcome[] {
  const next = chosen.includes(outcome)
    ? chosen.filter((one) => one !== outcome)
    : [...chosen, outcome];
  return outcomes.filter((one) => next.includes(one));
}

export function OutcomeFilter({ shown }: { readonly shown: number }) {
  const disclosure = useDisclosure();
  const words = useText(checksText);
  const { findings } = useCheckReport(disclosure);
  const chosen: readonly Outcome[] = useBudget((state) => state.view.outcomes);
  const tableId = useBudget((state) => state.view.table);
  const setView = useBudget((state) => state.setView);
  const counts = countFindings(filterFindings(findings, { table: tableId })).outcomes;
  const table = disclosure.tables.find(({ id }) => id === tableId);
  return (
    <>
      <fieldset className={styles.filter}>
        <legend className={styles.legend}>{words.filter}</legend>
        {outcomes
          .filter((outcome) => counts[outcome] > 0 || chosen.includes(outcome))
          .map((outcome) => (
            <label key={outcome} className={styles.choice}>
              <input
                type="checkbox"
                checked={chosen.includes(outcome)}
                onChange={() => setView({ outcomes: toggle(chosen, outcome) })}
              />
              <OutcomeMark verdict={outcome} />
              <span className={styles.count}>{counts[outcome]}</span>
            </label>
          ))}
        {chosen.length > 0 && (
          <Button tone="quiet" onClick={() => setView({ outcomes: [] })}>
            {words.showAll}
          </Button>
        )}
      </fieldset>
      <p className={styles.small} role="status">
        {words.allCount(shown, findings.length)}
        {table !== undefined && (
          <>
            {' · '}
            {words.ofTable(nameTable(table))}{' '}
            <Button tone="quiet" onClick={() => setView({ table: '' })}>
              {words.clearTable}
            </Button>
          </>
        )}
      </p>
    </>
  );
}
