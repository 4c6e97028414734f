// Said where there is nothing to show: what is missing, why, and what can be done.
import styles from './EmptyState.module.css';
import type { EmptyStateProps } from './types.ts';

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {children !== undefined && <div className={styles.body}>{children}</div>}
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  );
}
