// Where title, units, filters, legend and source stand in a picture, and what is left
// for the plot. Comes in: what the picture says and its width. Goes out: placed lines.
// The same numbers draw the screen and the exported file.
import { formatUnit } from '../format/amount.ts';
import type { Language } from '../language/defineText.ts';
import type { ChartWords } from './text.ts';
import { measureText, wrapText } from './textFit.ts';
import type { ChartInfo } from './types.ts';

export interface LegendEntry {
  readonly key: string;
  readonly label: string;
  readonly color: string;
  /** A line instead of a square. */
  readonly isLine?: boolean | undefined;
}

export type LineStyle = 'title' | 'sub' | 'note';

export interface PlacedText {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly style: LineStyle;
}

export interface PlacedLegend extends LegendEntry {
  readonly x: number;
  readonly y: number;
}

export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  /** First and last y of the plot. */
  readonly plotTop: number;
  readonly plotBottom: number;
  readonly texts: readonly PlacedText[];
  readonly legend: readonly PlacedLegend[];
  /** y of the thin rule above the source. */
  readonly ruleY: number;
}

export const narrowWidth = 480;

const sizes: Readonly<Record<LineStyle, { size: number; line: number }>> = {
  title: { size: 16, line: 22 },
  sub: { size: 12, line: 18 },
  note: { size: 11, line: 16 },
};

interface Cursor {
  y: number;
  readonly texts: PlacedText[];
}

function placeLines(
  cursor: Cursor,
  width: number,
  line: { id: string; text: string; style: LineStyle; maxLines?: number },
) {
  const { size, line: height } = sizes[line.style];
  const lines = wrapText(line.text, { width, size, maxLines: line.maxLines });
  lines.forEach((text, index) => {
    cursor.y += height;
    const id = `${line.id}${String(index)}`;
    cursor.texts.push({ id, text, x: 0, y: cursor.y - height * 0.28, style: line.style });
  });
}

/** The checks are known later than the figures: the last line is kept free for them. */
function placeCheck(cursor: Cursor, input: LayoutInput) {
  const { check } = input.info;
  if (check === undefined) return;
  const text = check.label === '' ? '' : input.words.check(check.label);
  if (text === '') cursor.y += sizes.note.line;
  else placeLines(cursor, input.width, { id: 'check', text, style: 'note', maxLines: 1 });
}

function placeLegend(cursor: Cursor, width: number, legend: readonly LegendEntry[]) {
  const placed: PlacedLegend[] = [];
  if (legend.length === 0) return placed;
  cursor.y += 22;
  let x = 0;
  for (const entry of legend) {
    const needed = 16 + measureText(entry.label, sizes.sub.size) + 16;
    if (x > 0 && x + needed - 16 > width) {
      x = 0;
      cursor.y += 18;
    }
    placed.push({ ...entry, x, y: cursor.y - 6 });
    x += needed;
  }
  return placed;
}

export interface LayoutInput {
  readonly info: ChartInfo;
  readonly width: number;
  readonly plotHeight: number;
  readonly legend: readonly LegendEntry[];
  readonly language: Language;
  readonly words: ChartWords;
}

export function buildChartLayout(input: LayoutInput): ChartLayout {
  const { info, width, words } = input;
  const cursor: Cursor = { y: 0, texts: [] };
  const unit =
    info.measure === 'share' ? words.shareUnit : words.unit(formatUnit(info.unit, input.language));
  const sub = [info.department, words.year(info.year), unit].join(' · ');
  placeLines(cursor, width, { id: 'title', text: info.title, style: 'title', maxLines: 3 });
  placeLines(cursor, width, { id: 'sub', text: sub, style: 'sub', maxLines: 2 });
  if (info.filters !== undefined && info.filters.length > 0) {
    const text = words.filters(info.filters.join(words.listComma));
    placeLines(cursor, width, { id: 'filters', text, style: 'sub', maxLines: 3 });
  }
  const legend = placeLegend(cursor, width, input.legend);
  const plotTop = cursor.y + 12;
  const plotBottom = plotTop + input.plotHeight;
  cursor.y = plotBottom + 10;
  const ruleY = cursor.y;
  cursor.y += 4;
  placeLines(cursor, width, {
    id: 'source',
    text: words.source(info.source),
    style: 'note',
    maxLines: 4,
  });
  if (info.link !== undefined) {
    placeLines(cursor, width, { id: 'link', text: info.link, style: 'note', maxLines: 1 });
  }
  placeCheck(cursor, input);
  return {
    width,
    height: Math.ceil(cursor.y + 4),
    plotTop,
    plotBottom,
    texts: cursor.texts,
    legend,
    ruleY,
  };
}
