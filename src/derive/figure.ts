/**
 * One figure as the interface needs it: an amount, or a named absence.
 *
 * In: cells and stated amounts. Out: figures that say where they come from.
 * Rule: an absence never becomes a zero, and a sum over something that cannot
 * be known is itself not known. `fact` is the address of the published figure
 * (`t3.0.5.c1`, `s4`, `p1`); a computed figure has `basis` instead.
 */
import { addFen, type Fen, subtractFen } from '../model/amount.ts';
import type { Statement } from '../model/narrative.ts';
import { getCellId, type Row } from '../model/table.ts';

export interface AmountFigure {
  readonly state: 'amount';
  readonly fen: Fen;
  /** The published figure; absent when this one was computed. */
  readonly fact?: string;
  /** The facts a computed figure rests on. */
  readonly basis?: readonly string[];
}

/** One of the candidates may stand here, or nothing. */
export interface UndeterminedFigure {
  readonly state: 'undetermined';
  readonly fen?: undefined;
  readonly fact?: string;
  readonly basis?: readonly string[];
  /** What may stand here; empty for a sum that cannot be known. */
  readonly candidates: readonly Fen[];
}

export interface AbsentFigure {
  readonly state: 'blank' | 'dash' | 'unreadable' | 'notPublished';
  readonly fen?: undefined;
  readonly fact?: string;
  readonly basis?: readonly string[];
}

export type Figure = AmountFigure | UndeterminedFigure | AbsentFigure;

/** Nothing of the kind is printed anywhere in the document. */
export const notPublished: AbsentFigure = { state: 'notPublished' };

/** The figure of one cell; a text cell is no figure and answers unreadable. */
export function getCellFigure(row: Row, column: number): Figure {
  const cell = row.cells[column];
  if (cell === undefined) return notPublished;
  const fact = getCellId(row, column);
  switch (cell.state) {
    case 'amount':
      return { state: 'amount', fen: cell.fen, fact };
    case 'undetermined':
      return {
        state: 'undetermined',
        fact,
        candidates: cell.candidates.flatMap((index) => row.unplaced[index]?.fen ?? []),
      };
    case 'text':
      return { state: 'unreadable', fact };
    case 'blank':
    case 'dash':
    case 'unreadable':
      return { state: cell.state, fact };
  }
}

/** This year's figure of a statement; `notPublished` when it states none. */
export function getStatedFigure(statement: Statement | undefined): Figure {
  if (statement?.current === undefined) return notPublished;
  return { state: 'amount', fen: statement.current.fen, fact: statement.id };
}

/** A figure of our own making and the facts it rests on. */
export function makeComputed(fen: Fen, basis: readonly string[]): AmountFigure {
  return { state: 'amount', fen, basis };
}

/**
 * The figure without its addresses: for figures of another document, whose
 * addresses would name something else in the one in view.
 */
export function forgetFacts(figure: AmountFigure): AmountFigure;
export function forgetFacts(figure: Figure): Figure;
export function forgetFacts(figure: Figure): Figure {
  const { state } = figure;
  if (state === 'amount') return { state, fen: figure.fen };
  return state === 'undetermined' ? { state, candidates: figure.candidates } : { state };
}

/** Published facts behind a figure: its own, or those it was computed from. */
export function getFacts(figure: Figure): readonly string[] {
  if (figure.fact !== undefined) return [figure.fact];
  return figure.basis ?? [];
}

/**
 * Exact sum. Blanks and dashes add nothing; without any amount the answer is
 * the absence itself. Undetermined or unreadable parts make the sum so.
 * A single amount is returned as it is, with its own fact.
 */
export function sumFigures(figures: readonly Figure[]): Figure {
  const published = figures.filter((figure) => figure.state !== 'notPublished');
  const [first] = published;
  if (first === undefined) return notPublished;
  if (published.length === 1) return first;
  const basis = published.flatMap(getFacts);
  if (published.some((figure) => figure.state === 'undetermined')) {
    return { state: 'undetermined', basis, candidates: [] };
  }
  if (published.some((figure) => figure.state === 'unreadable')) {
    return { state: 'unreadable', basis };
  }
  const amounts = published.flatMap((figure) => (figure.state === 'amount' ? [figure] : []));
  const [only] = amounts;
  if (only === undefined) return { state: 'blank', basis };
  if (amounts.length === 1) return only;
  return makeComputed(addFen(...amounts.map((figure) => figure.fen)), amounts.flatMap(getFacts));
}

/** `minuend − subtrahend` of two amounts; undefined when either is none. */
export function subtractFigures(minuend: Figure, subtrahend: Figure): AmountFigure | undefined {
  if (minuend.state !== 'amount' || subtrahend.state !== 'amount') return undefined;
  return makeComputed(subtractFen(minuend.fen, subtrahend.fen), [
    ...getFacts(minuend),
    ...getFacts(subtrahend),
  ]);
}

/** `part / whole` as a finite ratio; undefined when either is unknown or the whole is not positive. */
export function findRatio(part: Figure, whole: Figure): number | undefined {
  if (part.state !== 'amount' || whole.state !== 'amount' || whole.fen <= 0) return undefined;
  return part.fen / whole.fen;
}

/** The first figure that is an amount, else the first that is published, else `notPublished`. */
export function pickFigure(...figures: readonly Figure[]): Figure {
  return (
    figures.find((figure) => figure.state === 'amount') ??
    figures.find((figure) => figure.state !== 'notPublished') ??
    notPublished
  );
}
