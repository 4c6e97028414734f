/**
 * Parts of one table on one or more pages → one grid with common columns.
 */
import type { SourceRef } from '../../model/source.ts';
import type { Line } from '../line.ts';
import { clusterValues } from './lattice.ts';
import { matchEdges } from './continuation.ts';
import type { FilledRegion, Fragment } from './fragment.ts';
import type { Grid, GridCell, GridPart } from './grid.ts';
import type { PrintedLine } from './joinText.ts';
import type { PageDraft } from './pageDraft.ts';
import { findUnit } from './titles.ts';

export interface TablePart {
  readonly fragment: Fragment;
  readonly draft: PageDraft;
  readonly titleLines: readonly PrintedLine[];
  /** Header rows at its start that repeat the first part's; dropped. */
  readonly repeatedRows: number;
}

export interface GridInput {
  readonly parts: readonly TablePart[];
  readonly titleLines: readonly Line[];
  readonly linesBefore: number;
  readonly source: string;
}

/** Borders of all parts in the coordinates of the first. */
function uniteEdges(parts: readonly TablePart[]): readonly number[] {
  let xs = parts[0]?.fragment.xs ?? [];
  for (const { fragment } of parts.slice(1)) {
    xs = matchEdges(xs, fragment.xs)?.xs ?? clusterValues([...xs, ...fragment.xs], 4);
  }
  return xs;
}

function findEdge(xs: readonly number[], value: number): number {
  let best = 0;
  xs.forEach((x, index) => {
    if (Math.abs(x - value) < Math.abs((xs[best] ?? Infinity) - value)) best = index;
  });
  return best;
}

interface Placement {
  readonly xs: readonly number[];
  readonly part: TablePart;
  /** Row of the grid at which the part's kept rows begin. */
  readonly firstRow: number;
  readonly source: string;
}

function buildCell(region: FilledRegion, placement: Placement): GridCell {
  const { xs, part, source } = placement;
  const { page, xs: own } = part.fragment;
  const shift = (own[0] ?? 0) - (xs[0] ?? 0);
  const column = findEdge(xs, (own[region.column] ?? 0) - shift);
  const end = findEdge(xs, (own[region.column + region.columnSpan] ?? 0) - shift);
  const refer = (box: FilledRegion['box']): SourceRef => ({ source, page, box });
  const cut = Math.max(0, part.repeatedRows - region.row);
  return {
    text: region.text,
    lines: region.lines.map((line) => ({ text: line.text, source: refer(line.box) })),
    source: refer(region.box),
    row: placement.firstRow + region.row + cut - part.repeatedRows,
    column,
    rowSpan: region.rowSpan - cut,
    columnSpan: Math.max(1, end - column),
  };
}

/** Pieces in kept rows and in dropped repeated ones. */
export function countGridPieces(part: TablePart): { consumed: number; repeated: number } {
  let consumed = 0;
  let repeated = 0;
  for (const region of part.fragment.regions) {
    const count = region.lines.reduce((sum, line) => sum + line.pieces.length, 0);
    if (region.row < part.repeatedRows) repeated += count;
    else consumed += count;
  }
  return { consumed, repeated };
}

/** Unit from the lines above, else from the first rows of the table itself. */
function findUnitLine(
  lines: readonly Line[],
  rows: readonly (readonly GridCell[])[],
): Line | undefined {
  const inCells = rows.slice(0, 3).flatMap((row) => row.flatMap((cell) => cell.lines));
  return (
    [...lines].reverse().find((line) => findUnit(line.text) !== undefined) ??
    inCells.find((line) => /单位\s*[:：]/u.test(line.text) && findUnit(line.text) !== undefined)
  );
}

/** Rows of all parts below each other, dropped header rows left out. */
function stackParts(
  input: GridInput,
  xs: readonly number[],
): { rows: GridCell[][]; parts: GridPart[] } {
  const rows: GridCell[][] = [];
  const parts: GridPart[] = [];
  for (const part of input.parts) {
    const { fragment, repeatedRows } = part;
    const firstRow = rows.length;
    for (let row = repeatedRows; row < fragment.rowCount; row += 1) rows.push([]);
    const placement = { xs, part, firstRow, source: input.source };
    for (const region of fragment.regions) {
      if (region.row < repeatedRows) continue;
      const cell = buildCell(region, placement);
      rows[cell.row]?.push(cell);
    }
    parts.push({ page: fragment.page, box: fragment.box, firstRow, repeatedRows });
  }
  for (const row of rows) row.sort((a, b) => a.column - b.column);
  return { rows, parts };
}

/** Where and how the unit is stated; the words of one line may be split in two. */
function findStatedUnit(
  titleLines: readonly Line[],
  rows: readonly (readonly GridCell[])[],
): Pick<Grid, 'unit' | 'unitLine'> {
  const unitLine = findUnitLine(titleLines, rows);
  const unit = findUnit(unitLine?.text ?? titleLines.map((line) => line.text).join(''));
  return {
    ...(unitLine === undefined ? {} : { unitLine }),
    ...(unit === undefined ? {} : { unit }),
  };
}

/** One grid from parts that are known to belong together; at least one part. */
export function buildGrid(input: GridInput): Grid {
  const xs = uniteEdges(input.parts);
  const { rows, parts } = stackParts(input, xs);
  const first = input.parts[0]?.fragment;
  if (first === undefined) throw new Error('A grid has at least one part');
  return {
    page: first.page,
    box: first.box,
    parts,
    origin: first.origin,
    columnCount: xs.length - 1,
    rows,
    titleLines: input.titleLines,
    ...findStatedUnit(input.titleLines, rows),
    linesBefore: input.linesBefore,
  };
}
