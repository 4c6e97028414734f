// The classes to keep, as a list of check boxes that opens below its button. With none
// chosen all are kept.
import type { FocusEvent, KeyboardEvent } from 'react';
import type { BudgetNode } from '../../derive/budgetNode.ts';
import type { Filters } from '../../derive/filterSpec.ts';
import { useBudget } from '../../state/store.ts';
import { getClassColor } from '../../ui/charts/classColor.ts';
import styles from './Filters.module.css';
import { useNodeWords } from './nodeWords.ts';

interface Props {
  readonly root: BudgetNode;
  readonly filters: Filters;
}

function closeOnEscape(event: KeyboardEvent<HTMLDetailsElement>): void {
  if (event.key !== 'Escape' || !event.currentTarget.open) return;
  event.currentTarget.open = false;
  event.currentTarget.querySelector('summary')?.focus();
}

function closeOnLeave(event: FocusEvent<HTMLDetailsElement>): void {
  // A press on a label has no target of its own; only a move to elsewhere closes.
  const to = event.relatedTarget;
  if (to !== null && !event.currentTarget.contains(to)) event.currentTarget.open = false;
}

export function ClassFilter({ root, filters }: Props) {
  const { words } = useNodeWords();
  const setView = useBudget((state) => state.setView);
  const { classes } = filters;
  const toggle = (code: string) => {
    const next = classes.includes(code)
      ? classes.filter((other) => other !== code)
      : [...classes, code];
    setView({ filters: { ...filters, classes: next } });
  };
  const title = classes.length === 0 ? words.classes : words.classesChosen(classes.length);
  return (
    <details className={styles.classes} onKeyDown={closeOnEscape} onBlur={closeOnLeave}>
      <summary className={styles.summary}>{title}</summary>
      <fieldset className={styles.list} aria-label={words.classes}>
        {root.children.map(({ key, classCode, code, name }) => (
          <label key={key} className={styles.option}>
            <input
              type="checkbox"
              checked={classes.includes(classCode)}
              onChange={() => toggle(classCode)}
            />
            <span
              className={styles.swatch}
              style={{ background: getClassColor(classCode) }}
              aria-hidden="true"
            />
            <span>
              {code !== undefined && <span className={styles.code}>{code}</span>} {name}
            </span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
