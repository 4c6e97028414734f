// Said when something broke: one sentence, a way to try again, and a report that can
// be copied for those who mend it. The report is also there to be read and selected.
import { useState } from 'react';
import { useText } from '../language/useText.ts';
import { Button } from './Button.tsx';
import styles from './ErrorState.module.css';
import { controlsText } from './text.ts';
import type { ErrorStateProps } from './types.ts';

export function ErrorState(props: ErrorStateProps) {
  const { title, children, report, onRetry } = props;
  const words = useText(controlsText);
  const [outcome, setOutcome] = useState<string>();
  const copy = () => {
    navigator.clipboard.writeText(report).then(
      () => setOutcome(words.copied),
      () => setOutcome(words.copyFailed),
    );
  };
  return (
    <div role="alert" className={styles.error}>
      <p className={styles.title}>{title}</p>
      {children !== undefined && <div className={styles.body}>{children}</div>}
      <div className={styles.actions}>
        {onRetry !== undefined && <Button onClick={onRetry}>{words.retry}</Button>}
        <Button onClick={copy}>{words.copyReport}</Button>
        <span>{outcome}</span>
      </div>
      <details className={styles.details}>
        <summary>{words.details}</summary>
        <pre className={styles.report}>{report}</pre>
      </details>
    </div>
  );
}
