// A figure as it is shown: an amount, or one of the absences that must never look alike.
// A cell of the model with state amount, blank, dash, undetermined or unreadable is a
// figure as it stands; "not published" and "not applicable" exist only for what a
// document leaves out altogether.
import { createContext } from 'react';
import type { Fen } from '../../model/amount.ts';

export type Figure =
  | { readonly state: 'amount'; readonly fen: Fen }
  | { readonly state: 'blank' }
  | { readonly state: 'dash' }
  /** `possible`: the values that may stand here, where the row is at hand. */
  | { readonly state: 'undetermined'; readonly possible?: readonly Fen[] | undefined }
  | { readonly state: 'unreadable'; readonly printed: string }
  | { readonly state: 'notPublished' }
  | { readonly state: 'notApplicable' };

/** Called with the fact's id (`t3.0.5.c1`, `s4.change`) when a figure is pressed. */
export type PressFigure = (fact: string) => void;

/** Set once by the frame, so that every figure anywhere opens the figure panel. */
export const FigurePressContext = createContext<PressFigure | undefined>(undefined);

export function toFigure(fen: Fen | undefined, absent: Figure = { state: 'blank' }): Figure {
  return fen === undefined ? absent : { state: 'amount', fen };
}

/** Inside a grid the grid itself keeps the tab stop: figures take this tabIndex. */
export const FigureTabIndexContext = createContext<number | undefined>(undefined);
