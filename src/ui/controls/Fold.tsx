// One entry of a long list that opens and closes: a heading that is a button, a figure
// beside it that stays in sight, and a body that is in the page only while open.
// Arrived at by a link (`isTarget`), it is open, in view and has the focus.
import { ChevronRight } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import styles from './Fold.module.css';

export interface FoldProps {
  readonly title: ReactNode;
  readonly aside?: ReactNode;
  readonly isOpenAtFirst: boolean;
  readonly isTarget?: boolean | undefined;
  readonly children: ReactNode;
}

export function Fold({ title, aside, isOpenAtFirst, isTarget = false, children }: FoldProps) {
  const id = useId();
  const article = useRef<HTMLElement>(null);
  const [choice, setChoice] = useState<boolean>();
  const isOpen = choice ?? (isOpenAtFirst || isTarget);
  useEffect(() => {
    if (!isTarget) return undefined;
    // A frame later: arriving at a view moves focus and scroll to its heading first.
    const frame = requestAnimationFrame(() => {
      article.current?.scrollIntoView({ block: 'start' });
      article.current?.querySelector('button')?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [isTarget]);
  return (
    <article ref={article} className={styles.fold} aria-labelledby={`${id}-title`}>
      <div className={styles.head}>
        <h3 className={styles.title}>
          <button
            type="button"
            id={`${id}-title`}
            className={styles.toggle}
            aria-expanded={isOpen}
            aria-controls={isOpen ? `${id}-body` : undefined}
            onClick={() => setChoice(!isOpen)}
          >
            <ChevronRight size={16} aria-hidden="true" className={styles.chevron} />
            <span>{title}</span>
          </button>
        </h3>
        {aside !== undefined && <div className={styles.aside}>{aside}</div>}
      </div>
      {isOpen && (
        <div id={`${id}-body`} className={styles.body}>
          {children}
        </div>
      )}
    </article>
  );
}
