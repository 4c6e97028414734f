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

type Steps = Readonly<Record<string, number | undefined>>;

const along: Steps = { ArrowRight: 1, ArrowLeft: -1 };
const alongFlat: Steps = { ...along, ArrowDown: 1, ArrowUp: -1 };
const ends: Steps = { Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY };

export function findNextMark(
  marks: readonly ChartMark[],
  key: string,
  pressed: string,
): string | undefined {
  const current = marks.find((mark) => mark.key === key);
  if (current === undefined) return marks[0]?.key;
  const isTree = marks.some((mark) => mark.parentKey !== undefined);
  if (isTree && pressed === 'ArrowDown') return marks.find((mark) => mark.parentKey === key)?.key;
  if (isTree && pressed === 'ArrowUp') return current.parentKey;
  const step = (isTree ? along : alongFlat)[pressed] ?? ends[pressed];
  if (step === undefined) return undefined;
  const siblings = marks.filter((mark) => mark.parentKey === current.parentKey);
  const index = siblings.indexOf(current) + step;
  return siblings[Math.min(Math.max(index, 0), siblings.length - 1)]?.key;
}
