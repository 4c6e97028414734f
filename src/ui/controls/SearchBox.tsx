// A combobox: the query stays in the field, results are listed below it, arrows move
// through them, Enter goes there, Escape first closes and then clears.
// Searching is the caller's business; this draws what it is given.
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { useText } from '../language/useText.ts';
import { VisuallyHidden } from '../VisuallyHidden.tsx';
import styles from './SearchBox.module.css';
import { SearchResults } from './SearchResults.tsx';
import { controlsText } from './text.ts';
import type { SearchBoxProps, SearchOption } from './types.ts';

/** A key of the whole page, unless someone is typing; Ctrl-K or ⌘-K as well. */
function useShortcut(shortcut: string | undefined, field: RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    if (shortcut === undefined) return undefined;
    const handle = (event: globalThis.KeyboardEvent) => {
      const target = event.target as HTMLElement | null;
      const isTyping =
        target !== null &&
        (/^(INPUT|TEXTAREA|SELECT)$/u.test(target.tagName) || target.isContentEditable);
      const isCommand = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
      if (!isCommand && (isTyping || event.key !== shortcut)) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener('keydown', handle);
    return () => document.removeEventListener('keydown', handle);
  }, [shortcut, field]);
}

function moveActive(key: string, active: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return (active + 1) % count;
  if (key === 'ArrowUp') return active <= 0 ? count - 1 : active - 1;
  return undefined;
}

export function SearchBox(props: SearchBoxProps) {
  const { label, value, options, onChange, onChoose } = props;
  const words = useText(controlsText);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [activeKey, setActiveKey] = useState<string>();
  useShortcut(props.shortcut, field);
  const active = options.findIndex((option) => option.key === activeKey);
  const isListShown = isOpen && value.trim() !== '';

  const choose = (option: SearchOption) => {
    setIsOpen(false);
    setActiveKey(undefined);
    onChoose(option);
  };
  const handleEscape = () => {
    if (isListShown) setIsOpen(false);
    else onChange('');
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const next = moveActive(event.key, active, options.length);
    if (next !== undefined) {
      setIsOpen(true);
      setActiveKey(options[next]?.key);
    } else if (event.key === 'Enter') {
      const option = options[Math.max(active, 0)];
      if (option !== undefined && value.trim() !== '') choose(option);
    } else if (event.key === 'Escape') handleEscape();
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.box}>
      <input
        ref={field}
        type="search"
        role="combobox"
        className={styles.field}
        aria-label={label}
        aria-expanded={isListShown && options.length > 0}
        aria-controls={isListShown && options.length > 0 ? `${id}-list` : undefined}
        aria-autocomplete="list"
        aria-activedescendant={isListShown && active >= 0 ? `${id}-${String(active)}` : undefined}
        aria-keyshortcuts={props.shortcut === undefined ? undefined : `${props.shortcut} Control+K`}
        placeholder={props.placeholder}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => {
          setIsOpen(true);
          setActiveKey(undefined);
          onChange(event.target.value);
        }}
        onFocus={() => setIsOpen(true)}
        onBlur={() => setIsOpen(false)}
        onKeyDown={handleKeyDown}
      />
      {isListShown && (
        <SearchResults
          id={id}
          label={label}
          options={options}
          active={active}
          emptyText={props.emptyText}
          onChoose={choose}
        />
      )}
      <VisuallyHidden>
        <span role="status">{isListShown ? words.results(options.length) : ''}</span>
      </VisuallyHidden>
    </div>
  );
}
