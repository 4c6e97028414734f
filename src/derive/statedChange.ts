/**
 * The change on last year as the narrative states it, made exact.
 *
 * In: a statement with this year's figure and the change. Out: last year's
 * figure as an integer (current − change) and what kind of change it is.
 * Rule: from nothing to something is "new", never a growth of 100 %; what the
 * words leave open is "unknown".
 */
import { type Fen, toFen } from '../model/amount.ts';
import type { StatedChange, StatedPercent, Statement } from '../model/narrative.ts';
import type { TextFact } from '../model/source.ts';
import { type Figure, getStatedFigure, makeComputed, notPublished } from './figure.ts';

export type ChangeKind = 'new' | 'dropped' | 'increased' | 'decreased' | 'unchanged' | 'unknown';

export interface Change {
  readonly kind: ChangeKind;
  readonly current: Figure;
  /** Signed: negative for a decrease. */
  readonly change: Figure;
  /** Last year's figure implied by the two, exact. */
  readonly previous: Figure;
  /** `change / previous`; absent where there is no positive base. */
  readonly rate?: number;
  /** As printed, unsigned; its fact is the statement's. */
  readonly statedPercent?: StatedPercent;
  readonly reason?: TextFact;
  /** The statement it was read from; absent for figures of a table. */
  readonly statement?: string;
}

/** A change about which nothing is known. */
const unknownChange: Change = {
  kind: 'unknown',
  current: notPublished,
  change: notPublished,
  previous: notPublished,
};

function getSignedFen(change: StatedChange): Fen | undefined {
  if (change.direction === 'unchanged') return change.amount?.fen ?? toFen(0);
  if (change.amount === undefined) return undefined;
  const { fen } = change.amount;
  return toFen(change.direction === 'decrease' ? 0 - fen : fen);
}

/** The kind of a change between two known amounts; last year first. */
export function getChangeKind(previous: Fen, current: Fen): ChangeKind {
  if (previous === current) return 'unchanged';
  if (previous === 0) return 'new';
  if (current === 0) return 'dropped';
  return current > previous ? 'increased' : 'decreased';
}

function getDirectionKind(direction: StatedChange['direction'] | undefined): ChangeKind {
  if (direction === 'increase') return 'increased';
  if (direction === 'decrease') return 'decreased';
  return direction ?? 'unknown';
}

/** Joins last year's and this year's figure into a change; unknown where either is none. */
export function compareFigures(previous: Figure, current: Figure): Change {
  if (previous.state !== 'amount' || current.state !== 'amount') {
    return { ...unknownChange, previous, current };
  }
  const facts = [current, previous].flatMap((figure) =>
    figure.fact === undefined ? (figure.basis ?? []) : [figure.fact],
  );
  const difference = toFen(current.fen - previous.fen);
  return {
    kind: getChangeKind(previous.fen, current.fen),
    current,
    previous,
    change: makeComputed(difference, [...new Set(facts)]),
    ...(previous.fen > 0 ? { rate: difference / previous.fen } : {}),
  };
}

/** Reads the change of a statement; figures it does not give are `notPublished`. */
export function getStatedChange(statement: Statement): Change {
  const current = getStatedFigure(statement);
  const words = {
    statement: statement.id,
    ...(statement.reason === undefined ? {} : { reason: statement.reason }),
    ...(statement.change?.percent === undefined ? {} : { statedPercent: statement.change.percent }),
  };
  const signed = statement.change === undefined ? undefined : getSignedFen(statement.change);
  if (signed === undefined) {
    const kind = getDirectionKind(statement.change?.direction);
    return { ...unknownChange, kind, current, ...words };
  }
  const change: Figure = { state: 'amount', fen: signed, fact: `${statement.id}.change` };
  if (current.state !== 'amount') {
    return {
      ...unknownChange,
      kind: getDirectionKind(statement.change?.direction),
      change,
      ...words,
    };
  }
  const previous = toFen(current.fen - signed);
  return {
    kind: getChangeKind(previous, current.fen),
    current,
    change,
    previous: makeComputed(previous, [statement.id, `${statement.id}.change`]),
    ...(previous > 0 ? { rate: signed / previous } : {}),
    ...words,
  };
}
