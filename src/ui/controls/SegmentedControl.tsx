// Two to five choices as one bar: real radio buttons, so arrow keys, labels and
// forms work as everywhere.
import { useId } from 'react';
import styles from './SegmentedControl.module.css';
import type { SegmentedControlProps } from './types.ts';

export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { label, isLabelShown = false, choices, value, onChange } = props;
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend className={isLabelShown ? styles.label : styles.hiddenLabel}>{label}</legend>
      <div className={styles.bar}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.choice}>
            <input
              type="radio"
              className={styles.input}
              name={name}
              value={choice.value}
              checked={choice.value === value}
              disabled={choice.isDisabled}
              onChange={() => onChange(choice.value)}
            />
            <span className={styles.words}>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
