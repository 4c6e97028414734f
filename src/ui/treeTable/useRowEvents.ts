// What the rows of a tree hear, heard once for all of them: the body of the table takes
// press, focus and pointer, and finds the row by its key, so that a row is only a drawing.
// Comes in: what to do with a key. Goes out: the handlers of the body.
import { type FocusEvent, type MouseEvent, type PointerEvent, useRef } from 'react';

interface RowActions {
  readonly highlightedKey: string | undefined;
  readonly onHighlight: ((key: string | undefined) => void) | undefined;
  /** The row itself was pressed; what stands in its cells answers for itself. */
  readonly onPress: (key: string) => void;
  /** Its arrow was pressed. */
  readonly onToggle: (key: string) => void;
}

function findKey(target: EventTarget | null): string | undefined {
  if (!(target instanceof Element)) return undefined;
  return target.closest('[data-key]')?.getAttribute('data-key') ?? undefined;
}

/**
 * A row that slides under a resting pointer, because another was opened, is not pointed
 * at: the mark stays on what was chosen. Focus that goes from row to row marks once.
 */
export function useRowEvents(actions: RowActions) {
  const { highlightedKey, onHighlight, onPress, onToggle } = actions;
  const last = useRef('');
  return {
    onClick: (event: MouseEvent<HTMLElement>) => {
      const key = findKey(event.target);
      if (key === undefined || !(event.target instanceof Element)) return;
      if (event.target.closest('[data-toggle]') === null) onPress(key);
      else onToggle(key);
    },
    onFocus: (event: FocusEvent<HTMLElement>) => onHighlight?.(findKey(event.target)),
    onBlur: (event: FocusEvent<HTMLElement>) => {
      if (!event.currentTarget.contains(event.relatedTarget)) onHighlight?.(undefined);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const place = `${String(event.screenX)} ${String(event.screenY)}`;
      const isResting = event.isTrusted && place === last.current;
      last.current = place;
      if (isResting) return;
      const key = findKey(event.target);
      if (key !== highlightedKey) onHighlight?.(key);
    },
    onPointerLeave: () => onHighlight?.(undefined),
  };
}
