// The marks of a chart as cells that take the focus: their order, their spoken labels,
// and where the arrow keys lead. One tab stop per chart; in a flat chart all arrows go
// along, in a tree left and right go along siblings, down to the first child, up to the
// parent. No DOM here.
import { createContext } from 'react';

export interface ChartMark {
  readonly key: string;
  /** Value and share in words. */
  readonly label: string;
  readonly parentKey?: string | undefined;
}

export interface MarkState {
  readonly labels: ReadonlyMap<string, string>;
  /** The one mark that is a tab stop. */
  readonly tabKey: string | undefined;
  readonly highlightedKey: string | undefined;
  readonly selectedKey: string | undefined;
  readonly canSelect: boolean;
  readonly onHighlight: (key: string | undefined) => void;
  readonly onSelect: (key: string) => void;
  readonly onFocus: (key: string) => void;
}

export const MarkContext = createContext<MarkState | undefined>(undefined);

function moveAlong(list: readonly ChartMark[], key: string, step: number): string | undefined {
  const index = list.findIndex((mark) => mark.key === key);
  return list[Math.min(Math.max(index + step, 0), list.length - 1)]?.key;
}

export function findNextMark(
  marks: readonly ChartMark[],
  key: string,
  pressed: string,
): string | undefined {
  const current = marks.find((mark) => mark.key === key);
  if (current === undefined) return marks[0]?.key;
  const isTree = marks.some((mark) => mark.parentKey !== undefined);
  const siblings = marks.filter((mark) => mark.parentKey === current.parentKey);
  switch (pressed) {
    case 'ArrowRight':
      return moveAlong(siblings, key, 1);
    case 'ArrowLeft':
      return moveAlong(siblings, key, -1);
    case 'ArrowDown':
      return isTree
        ? marks.find((mark) => mark.parentKey === key)?.key
        : moveAlong(siblings, key, 1);
    case 'ArrowUp':
      return isTree ? current.parentKey : moveAlong(siblings, key, -1);
    case 'Home':
      return siblings[0]?.key;
    case 'End':
      return siblings.at(-1)?.key;
    default:
      return undefined;
  }
}
