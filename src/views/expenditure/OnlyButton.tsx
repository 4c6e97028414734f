// "只看": narrows the tree down to one class, and back to all of them.
// Inside the treegrid it takes no tab stop of its own: Enter in its cell presses it.
import { useContext } from 'react';
import { useBudget } from '../../state/store.ts';
import { FigureTabIndexContext } from '../../ui/amount/figure.ts';
import { useText } from '../../ui/language/useText.ts';
import styles from './Expenditure.module.css';
import { expenditureText } from './text.ts';

export function OnlyButton({ code, name }: { readonly code: string; readonly name: string }) {
  const words = useText(expenditureText);
  const tabIndex = useContext(FigureTabIndexContext);
  const filters = useBudget(({ view }) => view.filters);
  const setView = useBudget((state) => state.setView);
  const isOnly = filters.classes.length === 1 && filters.classes[0] === code;
  return (
    <button
      type="button"
      className={styles.only}
      tabIndex={tabIndex}
      aria-label={isOnly ? words.showAllClasses : words.onlyClass(name)}
      onClick={(event) => {
        event.stopPropagation();
        setView({ filters: { ...filters, classes: isOnly ? [] : [code] } });
      }}
    >
      {isOnly ? words.showAll : words.only}
    </button>
  );
}

export function NewMark() {
  const words = useText(expenditureText);
  return <span className={styles.mark}>{words.isNew}</span>;
}
