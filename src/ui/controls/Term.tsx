// An underlined word that explains itself: on hover, focus or tap a short definition
// appears beside it. It can be hovered over, and Escape dismisses it (WCAG 1.4.13).
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import styles from './Term.module.css';
import type { TermProps } from './types.ts';

/** Shifts the note left when it would leave the page on the right. */
function getShift(anchor: HTMLElement | null): number {
  if (anchor === null) return 0;
  const width = Math.min(288, document.documentElement.clientWidth - 24);
  const room = document.documentElement.clientWidth - 12 - anchor.getBoundingClientRect().left;
  return Math.min(0, room - width);
}

export function Term(props: TermProps) {
  const { children, definition, term } = props;
  const id = useId();
  const root = useRef<HTMLSpanElement>(null);
  const [shift, setShift] = useState<number>();
  const isOpen = shift !== undefined;
  const open = () => setShift(getShift(root.current));
  const close = () => setShift(undefined);
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation();
    event.preventDefault();
    close();
  };

  return (
    <span
      ref={root}
      className={styles.term}
      onPointerEnter={(event) => event.pointerType === 'mouse' && open()}
      onPointerLeave={(event) => event.pointerType === 'mouse' && close()}
    >
      <button
        type="button"
        className={styles.word}
        aria-expanded={isOpen}
        aria-describedby={isOpen ? id : undefined}
        onFocus={open}
        onBlur={close}
        onClick={open}
        onKeyDown={handleKeyDown}
      >
        {children}
      </button>
      {isOpen && (
        <span
          id={id}
          role="tooltip"
          className={styles.note}
          style={{ insetInlineStart: `${String(shift)}px` }}
        >
          {term !== undefined && <strong className={styles.name}>{term}</strong>}
          {definition}
        </span>
      )}
    </span>
  );
}
