/**
 * Rows and cells of a table without rulings, once its columns are known.
 */
import { findColumns, type AlignedRow } from './alignedColumns.ts';
import type { Candidate } from './alignedRuns.ts';
import { bottom, boxFromEdges, uniteBoxes } from './box.ts';
import type { FilledRegion } from './fragment.ts';
import { joinWrappedLines, type PrintedLine } from './joinText.ts';

const fewestBands = 3;

/** Middles between neighbouring rows, with the outer edges. */
function getRowEdges(rows: readonly AlignedRow[]): number[] {
  const boxes = rows.map((row) => uniteBoxes(row.map((segment) => segment.box)));
  const edges = boxes.map((box, index) => {
    const above = boxes[index - 1];
    return above === undefined ? box.y : (bottom(above) + box.y) / 2;
  });
  return [...edges, bottom(boxes[boxes.length - 1] ?? uniteBoxes([]))];
}

/** Lines of wrapped names join the row that the horizontal rules or their nearness give. */
export function groupRows(
  candidates: readonly Candidate[],
  rules: readonly number[],
): PrintedLine[][] {
  const getBand = (line: PrintedLine): number =>
    rules.filter((y) => y < line.box.y + line.box.height / 2).length;
  const bands = new Set(candidates.map(({ line }) => getBand(line)));
  const isRuled = bands.size >= Math.max(fewestBands, candidates.length * 0.4);
  const rows: PrintedLine[][] = [];
  candidates.forEach(({ line, segments }, index) => {
    const before = candidates[index - 1];
    const joins =
      before !== undefined &&
      (isRuled
        ? getBand(before.line) === getBand(line)
        : segments.length === 1 && isWrap(candidates, index));
    const row = rows[rows.length - 1];
    if (joins && row !== undefined) row.push(...segments);
    else rows.push([...segments]);
  });
  return rows;
}

/** A single word close under the row above, closer than to the row below. */
function isWrap(candidates: readonly Candidate[], index: number): boolean {
  const [above, line, below] = [
    candidates[index - 1]?.line,
    candidates[index]?.line,
    candidates[index + 1]?.line,
  ];
  if (above === undefined || line === undefined) return false;
  const up = line.box.y - bottom(above.box);
  const down = below === undefined ? Infinity : below.box.y - bottom(line.box);
  return up < 0.8 * line.box.height && up < down - 0.5;
}

interface RowCell {
  span: number;
  readonly lines: PrintedLine[];
}

/** Segments of one row by the column they begin in. */
function placeSegments(row: readonly PrintedLine[], xs: readonly number[]): Map<number, RowCell> {
  const cells = new Map<number, RowCell>();
  for (const segment of row) {
    const { column, columnSpan } = findColumns(xs, segment);
    const cell = cells.get(column) ?? { span: 1, lines: [] };
    cells.set(column, cell);
    cell.span = Math.max(cell.span, columnSpan);
    cell.lines.push(segment);
  }
  return cells;
}

/** Columns up to the next one that holds text itself. */
function getFreeSpan(cells: ReadonlyMap<number, RowCell>, column: number): number {
  const wanted = cells.get(column)?.span ?? 1;
  const next = Math.min(Infinity, ...[...cells.keys()].filter((other) => other > column));
  return Math.min(wanted, next - column);
}

/** Every field of every row in exactly one region. */
export function buildRegions(
  rows: readonly (readonly PrintedLine[])[],
  xs: readonly number[],
): FilledRegion[] {
  const ys = getRowEdges(rows);
  return rows.flatMap((segments, row) => {
    const cells = placeSegments(segments, xs);
    const [top = 0, base = 0] = [ys[row], ys[row + 1]];
    const regions: FilledRegion[] = [];
    for (let column = 0; column < xs.length - 1; ) {
      const columnSpan = getFreeSpan(cells, column);
      const lines = cells.get(column)?.lines ?? [];
      const [left = 0, end = 0] = [xs[column], xs[column + columnSpan]];
      const box = boxFromEdges([left, top, end, base]);
      const text = joinWrappedLines(lines);
      regions.push({ row, column, rowSpan: 1, columnSpan, lines, text, box });
      column += columnSpan;
    }
    return regions;
  });
}
