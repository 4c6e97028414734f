// A part of a view under its own heading and rule, and two things side by side in it
// where there is room, below each other where there is not.
import { type ReactNode, useId } from 'react';
import styles from './Section.module.css';

export interface SectionProps {
  readonly title: string;
  /** One plain sentence under the heading. */
  readonly note?: ReactNode;
  /** Opposite the heading: a unit, a link. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ title, note, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {aside !== undefined && <div className={styles.aside}>{aside}</div>}
      </div>
      {note !== undefined && <p className={styles.note}>{note}</p>}
      {children}
    </section>
  );
}

export function Columns({ children }: { readonly children: ReactNode }) {
  return <div className={styles.columns}>{children}</div>;
}
