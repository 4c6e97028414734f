// Tabs by the book: one tab stop, arrows move and select, the panel is labelled.
// Only the chosen panel is in the page.
import { type KeyboardEvent, useId, useRef } from 'react';
import styles from './Tabs.module.css';
import type { TabsProps } from './types.ts';

const steps: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index + count - 1) % count,
  Home: () => 0,
  End: (_index, count) => count - 1,
};

export function Tabs<Value extends string>(props: TabsProps<Value>) {
  const { label, tabs, value, onChange } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const enabled = tabs.filter((tab) => tab.isDisabled !== true);
  const chosen = tabs.find((tab) => tab.value === value) ?? tabs[0];

  const handleKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    const index = enabled.findIndex((tab) => tab.value === chosen?.value);
    const next = enabled[step(index, enabled.length)];
    if (next === undefined) return;
    event.preventDefault();
    onChange(next.value);
    list.current?.querySelector<HTMLElement>(`[data-value="${CSS.escape(next.value)}"]`)?.focus();
  };

  return (
    <div className={styles.tabs}>
      <div ref={list} role="tablist" aria-label={label} className={styles.list}>
        {tabs.map((tab) => (
          <button
            key={tab.value}
            type="button"
            role="tab"
            id={`${id}-${tab.value}`}
            data-value={tab.value}
            aria-selected={tab.value === chosen?.value}
            aria-controls={tab.value === chosen?.value ? `${id}-panel` : undefined}
            tabIndex={tab.value === chosen?.value ? 0 : -1}
            disabled={tab.isDisabled}
            className={styles.tab}
            onClick={() => onChange(tab.value)}
            onKeyDown={handleKeyDown}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div
        id={`${id}-panel`}
        role="tabpanel"
        aria-labelledby={`${id}-${chosen?.value ?? ''}`}
        className={styles.panel}
      >
        {chosen?.panel}
      </div>
    </div>
  );
}
