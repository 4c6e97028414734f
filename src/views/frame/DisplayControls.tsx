// How figures are shown: unit, measure and scope of funds. Native selects, so that they
// take little room and work with every keyboard and on every phone.
import { fundScopes } from '../../model/concept.ts';
import { useBudget } from '../../state/store.ts';
import { measures, units } from '../../state/view.ts';
import { formatUnit } from '../../ui/format/amount.ts';
import { useLanguage, useText } from '../../ui/language/useText.ts';
import styles from './DisplayControls.module.css';
import { frameText, measureText, scopeText } from './text.ts';
import { getViewEntry } from './views.ts';

interface ChooserProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
}

function Chooser<Value extends string>(props: ChooserProps<Value>) {
  const { label, value, choices, onChange } = props;
  return (
    <label className={styles.chooser}>
      <span className={styles.label}>{label}</span>
      <select
        className={styles.select}
        value={value}
        onChange={(event) => {
          const chosen = choices.find(([name]) => name === event.target.value);
          if (chosen !== undefined) onChange(chosen[0]);
        }}
      >
        {choices.map(([name, words]) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

export function DisplayControls() {
  const words = useText(frameText);
  const measureWords = useText(measureText);
  const scopeWords = useText(scopeText);
  const language = useLanguage();
  const { view, unit, measure, scope } = useBudget((state) => state.view);
  const setView = useBudget((state) => state.setView);
  const { hasMeasure, hasScope } = getViewEntry(view);
  return (
    <fieldset aria-label={words.controls} className={styles.controls}>
      <Chooser
        label={words.unit}
        value={unit}
        choices={units.map((name) => [name, formatUnit(name, language)] as const)}
        onChange={(value) => setView({ unit: value })}
      />
      {hasMeasure && (
        <Chooser
          label={words.measure}
          value={measure}
          choices={measures.map((name) => [name, measureWords[name]] as const)}
          onChange={(value) => setView({ measure: value })}
        />
      )}
      {hasScope && (
        <Chooser
          label={words.scope}
          value={scope}
          choices={fundScopes.map((name) => [name, scopeWords[name]] as const)}
          onChange={(value) => setView({ scope: value, node: '' })}
        />
      )}
    </fieldset>
  );
}
