/**
 * Tables without rulings (or with rules in one direction only), found by rows
 * of figures that stand in columns.
 *
 * At least three rows with a figure in common columns make a table; header
 * lines above join it when their words stand over its columns. A list with
 * page numbers (a table of contents) is left as text.
 */
import { buildRegions, groupRows } from './alignedCells.ts';
import { findColumnBorders } from './alignedColumns.ts';
import {
  findHeaderStart,
  findRuns,
  isContents,
  toCandidate,
  type Candidate,
} from './alignedRuns.ts';
import { bottom, right, sharedLength, uniteBoxes } from './box.ts';
import type { Fragment } from './fragment.ts';
import type { PrintedLine } from './joinText.ts';
import { clusterValues } from './lattice.ts';
import { mergeRulings } from './mergeRulings.ts';
import type { RawPage } from './piece.ts';

export interface AlignedPage {
  readonly fragments: readonly Fragment[];
  readonly rest: readonly PrintedLine[];
}

const fewestRows = 3;

function buildFragment(
  candidates: readonly Candidate[],
  xs: readonly number[],
  raw: RawPage,
): Fragment {
  const rules = mergeRulings(raw.rulings).horizontal.map((ruling) => ruling.at);
  const rows = groupRows(candidates, rules);
  const regions = buildRegions(rows, xs);
  return {
    page: raw.page,
    origin: 'alignment',
    box: uniteBoxes(regions.map((region) => region.box)),
    xs,
    rowCount: rows.length,
    regions,
  };
}

/** Vertical lines that run along the rows are borders, whatever the gaps say. */
function findDrawnBorders(run: readonly Candidate[], raw: RawPage): number[] | undefined {
  const box = uniteBoxes(run.map(({ line }) => line.box));
  const drawn = mergeRulings(raw.rulings).vertical.filter(
    (line) => sharedLength([line.from, line.to], [box.y, bottom(box)]) > 0.7 * box.height,
  );
  const xs = clusterValues(
    drawn.map((line) => line.at),
    3,
  );
  if (xs.length < 3) return undefined;
  const outer = [box.x, ...xs, right(box)];
  return outer.filter((x, index) => {
    if (index === 0) return x < (xs[0] ?? x) - 4;
    return index < outer.length - 1 || x > (xs[xs.length - 1] ?? x) + 4;
  });
}

/** Tables among the lines outside ruled tables, and the lines that are none of them. */
export function readAlignedTables(lines: readonly PrintedLine[], raw: RawPage): AlignedPage {
  const candidates = lines.map(toCandidate);
  const fragments: Fragment[] = [];
  const taken = new Set<PrintedLine>();
  for (const [from, to] of findRuns(candidates)) {
    const run = candidates.slice(from, to + 1);
    const rows = run.filter((candidate) => candidate.hasFigures).map(({ segments }) => segments);
    if (rows.length < fewestRows || isContents(rows)) continue;
    const borders = findDrawnBorders(run, raw) ?? findColumnBorders(rows);
    if (borders.length < 3) continue;
    const width = [borders[0] ?? 0, borders[borders.length - 1] ?? 0] as const;
    const start = findHeaderStart(candidates, from, width);
    const all = candidates.slice(start, to + 1);
    for (const { line } of all) taken.add(line);
    const outer = uniteBoxes(all.map(({ line }) => line.box));
    const xs = [
      Math.min(width[0], outer.x),
      ...borders.slice(1, -1),
      Math.max(width[1], right(outer)),
    ];
    fragments.push(buildFragment(all, xs, raw));
  }
  return { fragments, rest: lines.filter((line) => !taken.has(line)) };
}
