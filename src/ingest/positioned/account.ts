/**
 * The account of a positioned reading: consumed + leftover = everything read.
 *
 * In: the document's lines, cells and what was set aside before; which of them
 * facts came from. Out: leftovers for the rest, and the numbers. Lines are
 * compared as objects, so nothing can be counted twice.
 */
import type { Leftover, ReadAccount } from '../../model/reading.ts';
import type { GridCell, PositionedDocument } from '../grid/grid.ts';
import type { Line } from '../line.ts';
import type { Drawings } from './drawings.ts';

export interface Consumed {
  readonly lines: ReadonlySet<Line>;
  readonly cells: ReadonlySet<GridCell>;
  /** Said by the readers of words, with their own reasons. */
  readonly leftover: readonly Leftover[];
  readonly contents: ReadonlySet<Line>;
  readonly drawings: Drawings;
}

export interface PositionedAccount {
  readonly account: ReadAccount;
  readonly leftover: readonly Leftover[];
}

function leave(text: string, source: Leftover['source'], reason: Leftover['reason']): Leftover {
  return { text: text.trim(), source, reason };
}

function keyOf({ source }: { readonly source: Leftover['source'] }): string {
  return JSON.stringify([source.page, source.box, source.address, source.lines]);
}

/** Throws when a line or cell is in no list: that would be our own mistake. */
export function settleAccount(document: PositionedDocument, consumed: Consumed): PositionedAccount {
  const lines = document.pages
    .flatMap((page) => page.lines)
    .filter(({ text }) => text.trim() !== '');
  const cells = document.pages
    .flatMap(({ grids }) => grids.flatMap(({ rows }) => rows.flat()))
    .filter(({ text }) => text.trim() !== '');
  const told = new Map(consumed.leftover.map((each) => [keyOf(each), each]));
  const pieces = consumed.leftover.filter(({ source }) => (source.chars?.[0] ?? 0) > 0);
  const ofLines = lines
    .filter((line) => !consumed.lines.has(line))
    .map((line) =>
      consumed.contents.has(line) || consumed.drawings.lines.has(line)
        ? leave(line.text, line.source, 'layout')
        : (told.get(keyOf(line)) ?? leave(line.text, line.source, 'notUnderstood')),
    );
  const ofCells = cells
    .filter((cell) => !consumed.cells.has(cell))
    .map((cell) =>
      leave(cell.text, cell.source, consumed.drawings.cells.has(cell) ? 'layout' : 'notUnderstood'),
    );
  const whole = ofLines.filter((each) => !pieces.includes(each));
  const leftover = [...document.leftover, ...whole, ...pieces, ...ofCells];
  const read = lines.length + cells.length + document.leftover.length + pieces.length;
  const used =
    lines.filter((line) => consumed.lines.has(line)).length + cells.length - ofCells.length;
  if (used + leftover.length !== read) {
    throw new Error(`Not everything is accounted for: ${used} + ${leftover.length} of ${read}`);
  }
  return { leftover, account: { read, consumed: used, leftover: leftover.length } };
}
