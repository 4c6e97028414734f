// The one place of a treegrid that holds the focus, and the keys that move it.
// Remembers the place by key, so that expanding, sorting and filtering keep it; the DOM
// element is focused after React (and the virtual rows) have drawn it.
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { findTreeMove, findTyped, type MoveRow, type Place, type TreeMove } from './treeMoves.ts';

export interface TreeFocus {
  readonly place: Place;
  readonly setPlace: (key: string, column: number) => void;
  readonly handleKeyDown: (event: KeyboardEvent) => void;
}

interface Options {
  readonly rows: readonly MoveRow[];
  readonly columnCount: number;
  readonly grid: RefObject<HTMLElement | null>;
  readonly preferredKey: string | undefined;
  readonly scrollTo: (index: number) => void;
  readonly onMove: (move: TreeMove, key: string) => void;
}

function findElement(grid: HTMLElement | null, key: string, column: number) {
  const row = grid?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  return column < 0 ? row : row?.querySelector<HTMLElement>(`[data-column="${String(column)}"]`);
}

function getPageSize(grid: HTMLElement | null): number {
  const row = grid?.querySelector<HTMLElement>('tbody [data-key]')?.offsetHeight ?? 0;
  const visible = grid?.parentElement?.clientHeight ?? 0;
  return row > 0 && visible > 0 ? Math.max(1, Math.floor(visible / row) - 2) : 10;
}

export function useTreeFocus(options: Options): TreeFocus {
  const { rows, columnCount, grid, preferredKey, scrollTo, onMove } = options;
  const [kept, setKept] = useState<{ key: string; column: number }>();
  const shouldFocus = useRef(false);
  const typed = useRef({ text: '', time: 0 });

  const keptIndex = kept === undefined ? -1 : rows.findIndex((row) => row.key === kept.key);
  const preferred = rows.findIndex((row) => row.key === preferredKey);
  const place: Place =
    keptIndex >= 0
      ? { index: keptIndex, column: Math.min(kept?.column ?? -1, columnCount - 1) }
      : { index: Math.max(preferred, 0), column: -1 };

  // Every render may be the one that drew the row: virtual rows appear after scrolling.
  useEffect(() => {
    const key = rows[place.index]?.key;
    if (!shouldFocus.current || key === undefined) return;
    const element = findElement(grid.current, key, place.column);
    if (element === undefined || element === null) return;
    shouldFocus.current = false;
    element.focus();
  });

  const focusPlace = (index: number, column: number) => {
    const key = rows[index]?.key;
    if (key === undefined) return;
    shouldFocus.current = true;
    scrollTo(index);
    setKept({ key, column });
  };

  const handleTyping = (event: KeyboardEvent): boolean => {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return false;
    const isFresh = event.timeStamp - typed.current.time > 700;
    const text = (isFresh ? '' : typed.current.text) + event.key;
    typed.current = { text, time: event.timeStamp };
    const index = findTyped({ rows, place, columnCount, pageSize: 1 }, text);
    if (index !== undefined) focusPlace(index, place.column);
    return index !== undefined;
  };

  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.nativeEvent.isComposing) return;
    const press = { key: event.key, isControl: event.ctrlKey || event.metaKey };
    const pageSize = getPageSize(grid.current);
    const move = findTreeMove({ rows, place, columnCount, pageSize }, press);
    if (move === undefined) {
      if (handleTyping(event)) event.preventDefault();
      return;
    }
    event.preventDefault();
    if (move.kind === 'focus') focusPlace(move.index, move.column);
    else onMove(move, rows[place.index]?.key ?? '');
  };

  return { place, setPlace: (key, column) => setKept({ key, column }), handleKeyDown };
}
