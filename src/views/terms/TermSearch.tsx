// One field that narrows everything below it; the number found is said as it changes.
import { Button } from '../../ui/controls/Button.tsx';
import { useText } from '../../ui/language/useText.ts';
import styles from './Terms.module.css';
import { termsText } from './text.ts';

export interface TermSearchProps {
  readonly query: string;
  /** Undefined while nothing is looked for. */
  readonly count: number | undefined;
  readonly onChange: (query: string) => void;
}

/** Longest text a link carries. */
const longest = 100;

export function TermSearch({ query, count, onChange }: TermSearchProps) {
  const words = useText(termsText);
  return (
    <search className={styles.search}>
      <label className={styles.label}>
        <span>{words.search}</span>
        <input
          type="search"
          className={styles.field}
          value={query}
          maxLength={longest}
          placeholder={words.placeholder}
          onChange={(event) => onChange(event.target.value)}
        />
      </label>
      <span role="status" className={styles.small}>
        {count !== undefined && words.found(count)}
      </span>
      {count !== undefined && (
        <Button tone="quiet" onClick={() => onChange('')}>
          {words.clear}
        </Button>
      )}
    </search>
  );
}
