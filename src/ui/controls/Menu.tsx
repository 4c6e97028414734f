// A button that opens a short list of commands: arrows move, Escape and leaving close,
// letters jump. The list lies over the page and is placed by CSS alone.
import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import styles from './Menu.module.css';
import type { MenuProps } from './types.ts';

function findNext(items: readonly HTMLElement[], key: string): HTMLElement | undefined {
  const index = items.indexOf(document.activeElement as HTMLElement);
  if (key === 'ArrowDown') return items[(index + 1) % items.length];
  if (key === 'ArrowUp') return items.at(index <= 0 ? -1 : index - 1);
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  if (key.length !== 1 || key === ' ') return undefined;
  const order = [...items.slice(index + 1), ...items.slice(0, index + 1)];
  return order.find((item) => item.textContent.toLowerCase().startsWith(key.toLowerCase()));
}

export function Menu(props: MenuProps) {
  const { label, icon, items, align = 'start' } = props;
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const getItems = () => [
    ...(root.current?.querySelectorAll<HTMLElement>('[role=menuitem]:not([aria-disabled])') ?? []),
  ];

  useEffect(() => {
    if (isOpen) root.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }, [isOpen]);

  const close = () => {
    setIsOpen(false);
    button.current?.focus();
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (!isOpen) {
      if (event.key !== 'ArrowDown') return;
      event.preventDefault();
      setIsOpen(true);
      return;
    }
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
      return;
    }
    const next = findNext(getItems(), event.key);
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  const handleBlur = (event: FocusEvent) => {
    if (root.current?.contains(event.relatedTarget) !== true) setIsOpen(false);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble up here from the button and the items, which are the interactive elements
    <div ref={root} className={styles.menu} onKeyDown={handleKeyDown} onBlur={handleBlur}>
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={icon === undefined ? undefined : label}
        title={icon === undefined ? undefined : label}
        onClick={() => setIsOpen(!isOpen)}
      >
        {icon ?? label}
      </button>
      {isOpen && (
        <div id={id} role="menu" aria-label={label} className={styles.list} data-align={align}>
          {items.map((item) =>
            'separator' in item ? (
              <hr key={item.id} className={styles.separator} />
            ) : (
              <button
                key={item.id}
                type="button"
                role="menuitem"
                tabIndex={-1}
                className={styles.item}
                aria-disabled={item.isDisabled === true ? true : undefined}
                onClick={() => {
                  if (item.isDisabled === true) return;
                  close();
                  item.onPress();
                }}
              >
                <span>{item.label}</span>
                {item.note !== undefined && <span className={styles.note}>{item.note}</span>}
              </button>
            ),
          )}
        </div>
      )}
    </div>
  );
}
