// The top of every view: its name, one plain sentence computed from the data, and room
// for the view's own switches. The frame moves the focus here after a change of view.
import type { ReactNode } from 'react';
import styles from './ViewHeading.module.css';

export interface ViewHeadingProps {
  readonly title: string;
  /** One plain sentence that says what is shown; figures in it can be pressed. */
  readonly children?: ReactNode;
  /** Switches of the view, on the right or below. */
  readonly actions?: ReactNode;
}

export function ViewHeading({ title, children, actions }: ViewHeadingProps) {
  return (
    <header className={styles.heading}>
      <div className={styles.line}>
        <h1 className={styles.title} tabIndex={-1} data-view-heading="">
          {title}
        </h1>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      {children !== undefined && <p className={styles.lead}>{children}</p>}
    </header>
  );
}
