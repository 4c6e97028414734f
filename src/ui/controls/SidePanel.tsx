// A region beside the page that explains what was pressed. Not modal: the page stays
// usable. On opening it takes the focus, on closing it gives it back to where it was;
// Escape closes it from inside.
import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useText } from '../language/useText.ts';
import styles from './SidePanel.module.css';
import { controlsText } from './text.ts';
import type { SidePanelProps } from './types.ts';

function OpenPanel(props: SidePanelProps) {
  const { title, onClose, children, contentKey } = props;
  const words = useText(controlsText);
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  const cameFrom = useRef<HTMLElement | null>(null);

  useEffect(() => {
    const from = document.activeElement;
    if (from instanceof HTMLElement && panel.current?.contains(from) !== true) {
      cameFrom.current = from;
    }
    panel.current?.focus({ preventScroll: true });
    panel.current?.scrollTo({ top: 0 });
  }, [contentKey]);

  const close = () => {
    onClose();
    if (cameFrom.current?.isConnected === true) cameFrom.current.focus();
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    close();
  };

  return (
    <section
      ref={panel}
      role="dialog"
      aria-modal="false"
      aria-labelledby={id}
      tabIndex={-1}
      className={styles.panel}
      onKeyDown={handleKeyDown}
    >
      <div className={styles.header}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        <button type="button" className={styles.close} aria-label={words.close} onClick={close}>
          <X size={18} aria-hidden="true" />
        </button>
      </div>
      <div className={styles.body}>{children}</div>
    </section>
  );
}

export function SidePanel(props: SidePanelProps) {
  return props.isOpen ? <OpenPanel {...props} /> : null;
}
