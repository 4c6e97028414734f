/**
 * Finds the header of a table and the layout it belongs to.
 *
 * In: body lines and the kind. Out: the layout and where the header ends. A
 * header agrees with a layout when both have the same characters equally often
 * (layout.ts); failing that, when the row of column numbers below the header
 * has the layout's counts and the header contains all of its characters.
 */
import type { TableKind } from '../../model/tableKind.ts';
import type { Line } from '../line.ts';
import { countCharacters, getLayoutCharacters, type TableLayout } from './layout.ts';
import { tableLayouts } from './layouts.ts';

export interface Header {
  /** Absent when no layout agrees: the values stay without columns of their own. */
  readonly layout?: TableLayout;
  /** Index of the first line below the header. */
  readonly end: number;
  /** Numbered value columns, where a row of numbers is printed. */
  readonly numbered?: number;
}

interface Numbering {
  readonly keys: number;
  readonly values: number;
}

/** `※ ※ 1 2 3`: marks over key columns, numbers over value columns. */
function findNumbering(text: string): Numbering | undefined {
  const tokens = text.trim().split(/\s+/u);
  const keys = tokens.findIndex((token) => token === '1');
  if (keys < 0 || tokens.length - keys < 1) return undefined;
  if (!tokens.slice(0, keys).every((token) => /^(?:※|\*+|栏次|—)$/u.test(token))) return undefined;
  const isCounted = tokens.slice(keys).every((token, index) => token === String(index + 1));
  return isCounted && tokens.length > 1 ? { keys, values: tokens.length - keys } : undefined;
}

/** Index below the header if the lines from `start` spell exactly this layout. */
function matchLayout(
  lines: readonly Line[],
  start: number,
  layout: TableLayout,
): number | undefined {
  const missing = new Map(getLayoutCharacters(layout));
  let left = [...missing.values()].reduce((sum, count) => sum + count, 0);
  for (let at = start; at < lines.length; at += 1) {
    for (const [sign, count] of countCharacters(lines[at]?.text ?? '')) {
      const open = (missing.get(sign) ?? 0) - count;
      if (open < 0) return undefined;
      missing.set(sign, open);
      left -= count;
    }
    if (left === 0) return at + 1;
  }
  return undefined;
}

function skipNumbering(lines: readonly Line[], end: number): Header {
  const numbering = findNumbering(lines[end]?.text ?? '');
  return numbering === undefined ? { end } : { end: end + 1, numbered: numbering.values };
}

function hasAllCharacters(layout: TableLayout, lines: readonly Line[]): boolean {
  const present = countCharacters(lines.map(({ text }) => text).join(''));
  return [...getLayoutCharacters(layout).keys()].every((sign) => present.has(sign));
}

function hasCounts({ panels: [panel, other] }: TableLayout, { keys, values }: Numbering): boolean {
  return other === undefined && panel?.columns.length === values && panel.keys.length === keys;
}

function matchNumbering(
  lines: readonly Line[],
  start: number,
  layouts: readonly TableLayout[],
): Header | undefined {
  for (let at = start; at < lines.length; at += 1) {
    const numbering = findNumbering(lines[at]?.text ?? '');
    if (numbering === undefined) continue;
    const layout = layouts.find(
      (candidate) =>
        hasCounts(candidate, numbering) && hasAllCharacters(candidate, lines.slice(start, at)),
    );
    const end = { end: at + 1, numbered: numbering.values };
    return layout === undefined ? end : { ...end, layout };
  }
  return undefined;
}

/** The layouts that a table of this kind can have. */
export function listLayouts(kind: TableKind): readonly TableLayout[] {
  return tableLayouts.filter(({ kinds }) => kinds.includes(kind));
}

/** The header that begins at `start`; undefined when none does. */
export function findHeader(
  lines: readonly Line[],
  start: number,
  layouts: readonly TableLayout[],
): Header | undefined {
  for (const layout of layouts) {
    const end = matchLayout(lines, start, layout);
    if (end !== undefined) return { ...skipNumbering(lines, end), layout };
  }
  return matchNumbering(lines, start, layouts);
}
