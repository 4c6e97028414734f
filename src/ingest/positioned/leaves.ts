/**
 * The columns of a grid as people see them: one leaf per printed column, with
 * the header labels above it and the texts below.
 *
 * In: fields, header rows. Out: leaves from left to right. Neighbouring grid
 * columns under one label are one leaf as long as no row fills two of them; a
 * row that does (类, 款, 项 under one 科目编码) keeps them apart.
 */
import type { GridCell } from '../grid/grid.ts';
import { toName } from '../lexicon/normalise.ts';
import type { Fields } from './fields.ts';

export interface Leaf {
  /** First and last grid column, inclusive. */
  readonly first: number;
  readonly last: number;
  readonly label: string;
  /** Header groups above the label, outermost first. */
  readonly groups: readonly string[];
  /** Filled cells below the header, from top to bottom. */
  readonly body: readonly GridCell[];
}

export interface HeaderRange {
  /** First header row. */
  readonly start: number;
  /** First row below the labels. */
  readonly labelEnd: number;
  /** First row of the body. */
  readonly bodyStart: number;
}

/** Distinct labels over one grid column, top to bottom, empty ones left out. */
function listLabels(fields: Fields, header: HeaderRange, column: number): readonly GridCell[] {
  const cells: GridCell[] = [];
  for (let row = header.start; row < header.labelEnd; row += 1) {
    const cell = fields.at(row, column);
    if (cell === undefined || cell.text.trim() === '' || cells.includes(cell)) continue;
    // A label over everything says nothing about one column.
    if (cell.columnSpan >= fields.width && fields.width > 1) continue;
    cells.push(cell);
  }
  return cells;
}

function isSameHead(one: readonly GridCell[], other: readonly GridCell[]): boolean {
  return (
    one.length > 0 && one.length === other.length && one.every((cell, at) => cell === other[at])
  );
}

/** True when no row of the body has different texts in the two columns. */
function isOneColumn(fields: Fields, from: number, columns: readonly [number, number]): boolean {
  for (let row = from; row < fields.height; row += 1) {
    const [left, right] = columns.map((column) => fields.at(row, column));
    if (left === undefined || right === undefined || left === right) continue;
    if (left.text.trim() !== '' && right.text.trim() !== '') return false;
  }
  return true;
}

function listBody(
  fields: Fields,
  bodyStart: number,
  [first, last]: readonly [number, number],
): GridCell[] {
  const cells: GridCell[] = [];
  for (let row = bodyStart; row < fields.height; row += 1) {
    for (let column = first; column <= last; column += 1) {
      const cell = fields.at(row, column);
      if (cell === undefined || cell.text.trim() === '' || cells.at(-1) === cell) continue;
      // Cells over several leaves (a total's label) are no evidence for one.
      if (cell.column >= first && cell.column + cell.columnSpan - 1 <= last) cells.push(cell);
    }
  }
  return cells;
}

/** Leaves from left to right; every grid column is in exactly one. */
export function listLeaves(fields: Fields, header: HeaderRange): readonly Leaf[] {
  const leaves: Leaf[] = [];
  let first = 0;
  for (let column = 0; column < fields.width; column += 1) {
    const own = listLabels(fields, header, column);
    const next = column + 1 < fields.width ? listLabels(fields, header, column + 1) : [];
    const isJoined =
      isSameHead(own, next) && isOneColumn(fields, header.bodyStart, [column, column + 1]);
    if (isJoined) continue;
    const texts = own.map(({ text }) => toName(text));
    leaves.push({
      first,
      last: column,
      label: texts.at(-1) ?? '',
      groups: texts.slice(0, -1).filter((text) => text !== texts.at(-1)),
      body: listBody(fields, header.bodyStart, [first, column]),
    });
    first = column + 1;
  }
  return leaves;
}

/** The cell of a leaf in one row: the first filled one, else the first. */
export function findLeafCell(fields: Fields, leaf: Leaf, row: number): GridCell | undefined {
  let found: GridCell | undefined;
  for (let column = leaf.first; column <= leaf.last; column += 1) {
    const cell = fields.at(row, column);
    if (cell === undefined) continue;
    if (cell.text.trim() !== '') return cell;
    found ??= cell;
  }
  return found;
}
