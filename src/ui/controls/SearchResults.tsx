// The list under a search field: groups with their names, one option marked as active.
// Focus stays in the field; pressing an option must not take it away.
import { useEffect, useRef } from 'react';
import styles from './SearchBox.module.css';
import type { SearchOption } from './types.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly options: readonly SearchOption[];
  readonly active: number;
  readonly emptyText: string | undefined;
  readonly onChoose: (option: SearchOption) => void;
}

interface Group {
  readonly name: string | undefined;
  readonly options: { readonly option: SearchOption; readonly index: number }[];
}

function buildGroups(options: readonly SearchOption[]): readonly Group[] {
  const groups: Group[] = [];
  options.forEach((option, index) => {
    const last = groups.at(-1);
    if (last !== undefined && last.name === option.group) last.options.push({ option, index });
    else groups.push({ name: option.group, options: [{ option, index }] });
  });
  return groups;
}

export function SearchResults(props: Props) {
  const { id, options, active } = props;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  if (options.length === 0) {
    return props.emptyText === undefined ? null : (
      <div className={styles.list}>
        <p className={styles.empty}>{props.emptyText}</p>
      </div>
    );
  }
  return (
    <div
      ref={list}
      id={`${id}-list`}
      role="listbox"
      aria-label={props.label}
      className={styles.list}
    >
      {buildGroups(options).map((group, number) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options inside a listbox is no fieldset
        <div key={group.name ?? number} role="group" aria-label={group.name}>
          {group.name !== undefined && (
            <div className={styles.group} aria-hidden="true">
              {group.name}
            </div>
          )}
          {group.options.map(({ option, index }) => (
            // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the field keeps the focus and handles the keys, as a combobox must
            <div
              key={option.key}
              id={`${id}-${String(index)}`}
              role="option"
              aria-selected={index === active}
              className={styles.option}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => props.onChoose(option)}
            >
              <span>{option.label}</span>
              {option.note !== undefined && <span className={styles.note}>{option.note}</span>}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
