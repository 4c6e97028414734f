/**
 * Remarks printed below a table.
 *
 * In: pages and the lines that belong to no title. Out: for each grid the
 * notes right below its last part: 注：…, or a sentence that says why the table
 * is empty.
 */
import type { TextFact } from '../../model/source.ts';
import type { Grid, PositionedPage } from '../grid/grid.ts';
import { toName } from '../lexicon/normalise.ts';
import type { Line } from '../line.ts';

const remark = /^(?:备\s*注|注\s*释?|说\s*明)\s*\d*\s*[:：.、]/u;
const saysNone =
  /(?:没有|未|无).{0,40}(?:政府性基金|国有资本|三公|财政拨款|预算|支出|收入|安排|发生额)|(?:空表|无数据|不涉及)/u;
const mostLines = 6;

export interface GridNotes {
  readonly notes: readonly TextFact[];
  readonly lines: readonly Line[];
}

function isBelow(line: Line, grid: Grid): boolean {
  const last = grid.parts.at(-1);
  const box = line.source.box;
  if (last === undefined || line.source.page !== last.page) return false;
  if (box === undefined) return line.source.address !== undefined;
  const end = last.box.y + last.box.height;
  return box.y >= end - 2 && box.y - end < 160;
}

/** The sentences below a grid, first to last; `taken` lines are left alone. */
export function findGridNotes(
  grid: Grid,
  pages: readonly PositionedPage[],
  taken: ReadonlySet<Line>,
): GridNotes {
  const page = pages.find((each) => each.page === grid.parts.at(-1)?.page);
  const next = page?.grids.find(
    (other) => other !== grid && other.box.y > (grid.parts.at(-1)?.box.y ?? 0),
  );
  const below = (page?.lines ?? []).filter(
    (line) =>
      isBelow(line, grid) &&
      !taken.has(line) &&
      (next === undefined || (line.source.box?.y ?? 0) < next.box.y),
  );
  const notes: TextFact[] = [];
  const lines: Line[] = [];
  let isOpen = false;
  for (const line of below.slice(0, mostLines)) {
    const text = line.text.trim();
    const isStart =
      remark.test(text) || (notes.length === 0 && saysNone.test(text) && text.length <= 120);
    const last = notes.at(-1);
    if (isStart) notes.push({ text: toName(text), source: line.source });
    else if (isOpen && last !== undefined && !/^第.{1,3}部分/u.test(text)) {
      notes[notes.length - 1] = { ...last, text: toName(last.text + text) };
    } else break;
    lines.push(line);
    isOpen = !/[。！]$/u.test(text);
  }
  return { notes, lines };
}
