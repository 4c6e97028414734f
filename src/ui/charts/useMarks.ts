// The frame's side of the marks: which one is the tab stop, what keys do, and the
// highlight shared with the tree beside the chart. A highlight from outside wins over
// none; the chart's own pointer wins over both.
import { type KeyboardEvent, useMemo, useState } from 'react';
import { type ChartMark, findNextMark, type MarkState } from './marks.ts';
import type { ChartProps } from './types.ts';

type Props = Pick<ChartProps, 'highlightedKey' | 'selectedKey' | 'onHighlight' | 'onSelect'>;

/** A pressed mark may be replaced by what it opens: the focus goes to what stands there. */
function keepFocus(plot: HTMLElement, index: number) {
  // Recharts draws its shapes one frame after React has finished.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      plot.querySelectorAll<SVGElement>('[data-mark]')[index]?.focus();
    }),
  );
}

export function useMarks(marks: readonly ChartMark[], props: Props) {
  const { highlightedKey, selectedKey, onHighlight, onSelect } = props;
  const [focused, setFocused] = useState<string>();
  const [pointed, setPointed] = useState<string>();
  const labels = useMemo(() => new Map(marks.map((mark) => [mark.key, mark.label])), [marks]);
  const isKnown = (key: string | undefined) => key !== undefined && labels.has(key);
  const tabKey = [focused, selectedKey, marks[0]?.key].find(isKnown);
  const shown = [pointed, highlightedKey].find(isKnown);

  const highlight = (key: string | undefined) => {
    setPointed(key);
    onHighlight?.(key);
  };
  const state: MarkState = {
    labels,
    tabKey,
    highlightedKey: shown,
    selectedKey,
    canSelect: onSelect !== undefined,
    onHighlight: highlight,
    onSelect: (key) => {
      // What is chosen may give way to its parts, from under the pointer.
      setPointed(undefined);
      onSelect?.(key);
    },
    onFocus: (key) => {
      setFocused(key);
      highlight(key);
    },
  };
  const handleKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const mark = (event.target as Element).closest('[data-mark]');
    const key = mark?.getAttribute('data-mark');
    if (key === null || key === undefined) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onSelect?.(key);
      keepFocus(
        event.currentTarget,
        marks.findIndex((one) => one.key === key),
      );
      return;
    }
    const next = findNextMark(marks, key, event.key);
    if (next === undefined) return;
    event.preventDefault();
    const find = `[data-mark="${CSS.escape(next)}"]`;
    event.currentTarget.querySelector<SVGElement>(find)?.focus();
  };
  const readout = shown === undefined ? undefined : labels.get(shown);
  return { state, handleKeyDown, readout };
}
