/**
 * What is shown in place of an amount: a share of the parent, a share of the
 * whole, or an amount per head of staff.
 *
 * Measures never mix: a figure that has no share (no positive whole, not
 * known) has none, instead of falling back on its amount.
 */
import { type Fen, toFen } from '../model/amount.ts';
import type { Disclosure } from '../model/disclosure.ts';
import type { StaffingFact } from '../model/narrative.ts';
import { type Figure, findRatio } from './figure.ts';

export type MeasureName = 'amount' | 'shareOfParent' | 'shareOfTotal' | 'perHead';

export type Measured =
  | { readonly kind: 'amount'; readonly figure: Figure }
  /** 0 to 1 as a rule. */
  | { readonly kind: 'share'; readonly ratio: number }
  /** Rounded to a whole fen, half away from zero. */
  | { readonly kind: 'perHead'; readonly fen: Fen; readonly heads: number }
  | { readonly kind: 'none' };

export interface MeasureBase {
  readonly parent: Figure;
  readonly total: Figure;
  /** Persons in post; undefined where the document gives none. */
  readonly heads: number | undefined;
}

/** A figure in the measure asked for. */
export function measureFigure(figure: Figure, measure: MeasureName, base: MeasureBase): Measured {
  if (measure === 'amount') return { kind: 'amount', figure };
  if (measure === 'perHead') {
    const { heads } = base;
    if (figure.state !== 'amount' || heads === undefined || heads < 1) return { kind: 'none' };
    return {
      kind: 'perHead',
      fen: toFen(Math.sign(figure.fen) * Math.round(Math.abs(figure.fen) / heads)),
      heads,
    };
  }
  const ratio = findRatio(figure, measure === 'shareOfParent' ? base.parent : base.total);
  return ratio === undefined ? { kind: 'none' } : { kind: 'share', ratio };
}

const preferred = ['serving', 'staff', 'posts'] as const satisfies StaffingFact['concept'][];

/** What "per head" rests on: people serving, else staff, else posts; undefined where none is stated. */
export function findHeadCount(disclosure: Disclosure): StaffingFact | undefined {
  const { staffing } = disclosure.profile;
  const found = preferred.flatMap((wanted) =>
    staffing.filter(({ concept, count }) => concept === wanted && count > 0),
  );
  return found[0];
}
