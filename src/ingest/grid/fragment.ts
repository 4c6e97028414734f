/**
 * A table on one page, before it is joined over pages: regions with the
 * pieces that stand in them.
 */
import type { Box } from '../../model/source.ts';
import type { GridOrigin } from './grid.ts';
import type { PrintedLine } from './joinText.ts';
import type { Region } from './lattice.ts';

export interface FilledRegion extends Region {
  readonly lines: readonly PrintedLine[];
  readonly text: string;
}

export interface Fragment {
  readonly page: number;
  readonly origin: GridOrigin;
  readonly box: Box;
  /** Borders of columns, left to right; one more than columns. */
  readonly xs: readonly number[];
  readonly rowCount: number;
  readonly regions: readonly FilledRegion[];
}

/** Regions by anchor row, each row left to right. */
export function getFragmentRows(fragment: Fragment): FilledRegion[][] {
  const rows: FilledRegion[][] = Array.from({ length: fragment.rowCount }, () => []);
  for (const region of fragment.regions) rows[region.row]?.push(region);
  for (const row of rows) row.sort((a, b) => a.column - b.column);
  return rows;
}
