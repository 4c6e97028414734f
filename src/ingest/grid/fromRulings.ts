/**
 * Rulings and pieces of a page → ruled tables.
 *
 * Drawn lines are tried first; edges of filled cells count only where no
 * drawn table stands. A frame with a single filled cell is no table: its text
 * stays text.
 */
import { uniteBoxes } from './box.ts';
import { assignPieces, getCoveredShare } from './assign.ts';
import type { FilledRegion, Fragment } from './fragment.ts';
import { buildLines } from './joinText.ts';
import { buildLattice, type Lattice } from './lattice.ts';
import { groupTouching, mergeRulings } from './mergeRulings.ts';
import type { RawPage, Ruling, TextPiece } from './piece.ts';
import { joinCellLines, splitTallRows } from './splitRows.ts';

export interface RuledPage {
  readonly fragments: readonly Fragment[];
  /** Pieces outside every table, in drawing order. */
  readonly rest: readonly TextPiece[];
  /** Pieces gained by cutting at borders. */
  readonly cuts: number;
}

function getArea(lattice: Lattice): number {
  const box = getLatticeBox(lattice);
  return box.width * box.height;
}

function getLatticeBox(lattice: Lattice): Fragment['box'] {
  return uniteBoxes(lattice.regions.map((region) => region.box));
}

/** A stack of frames with one field each (charts, boxed text) is no table. */
function hasSideBySideCells(lattice: Lattice): boolean {
  return lattice.regions.some((region) => region.column > 0);
}

function findLattices(rulings: readonly Ruling[]): Lattice[] {
  return groupTouching(mergeRulings(rulings))
    .map(buildLattice)
    .filter((lattice) => lattice !== undefined)
    .filter(hasSideBySideCells)
    .sort((a, b) => getArea(a) - getArea(b));
}

function fillLattice(lattice: Lattice, pieces: readonly TextPiece[], page: number) {
  const { inside, outside, cuts } = assignPieces(pieces, lattice);
  if (inside.size < 2) return undefined;
  const regions = lattice.regions.map((region): FilledRegion => {
    const lines = buildLines(inside.get(region) ?? []);
    return { ...region, lines, text: joinCellLines(lines, region.box.width) };
  });
  const fragment: Fragment = {
    page,
    origin: 'rulings',
    box: getLatticeBox(lattice),
    xs: lattice.xs,
    rowCount: lattice.ys.length - 1,
    regions,
  };
  return { fragment: splitTallRows(fragment), outside, cuts };
}

/** Tables from top to bottom, and what stands outside them. */
export function readRuledTables(raw: RawPage): RuledPage {
  const fragments: Fragment[] = [];
  let rest: readonly TextPiece[] = raw.pieces;
  let cuts = 0;
  const take = (lattice: Lattice): void => {
    const filled = fillLattice(lattice, rest, raw.page);
    if (filled === undefined) return;
    fragments.push(filled.fragment);
    rest = filled.outside;
    cuts += filled.cuts;
  };
  const hard = raw.rulings.filter((ruling) => !ruling.isSoft);
  findLattices(hard).forEach(take);
  if (hard.length < raw.rulings.length) {
    const drawn = fragments.map((fragment) => fragment.box);
    for (const lattice of findLattices(raw.rulings)) {
      const box = getLatticeBox(lattice);
      const isDrawn = drawn.some(
        (area) => getCoveredShare(box, area) > 0.1 || getCoveredShare(area, box) > 0.1,
      );
      if (!isDrawn) take(lattice);
    }
  }
  fragments.sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
  return { fragments, rest, cuts };
}
