/**
 * The allocation of a project as figures that can be pressed.
 *
 * In: a project of the narrative. Out: its parts in printed order and what
 * they leave unexplained; the addresses are those of facts.ts (`p1.2`).
 */
import { getPartId, type Project } from '../model/narrative.ts';
import { type AmountFigure, subtractFigures, sumFigures } from './figure.ts';

export interface AllocatedPart {
  readonly label: string;
  readonly figure: AmountFigure;
}

export interface Allocation {
  readonly parts: readonly AllocatedPart[];
  /** Amount minus the parts; undefined without an amount or without parts. */
  readonly rest: AmountFigure | undefined;
}

/** Where the money of a project goes, as far as the narrative says. */
export function getAllocation(project: Project): Allocation {
  const { id, amount, allocation } = project;
  const parts = allocation.map(({ label, amount: part }, position) => ({
    label,
    figure: { state: 'amount', fen: part.fen, fact: getPartId(project, position) } as const,
  }));
  const rest =
    amount === undefined
      ? undefined
      : subtractFigures(
          { state: 'amount', fen: amount.fen, fact: id },
          sumFigures(parts.map(({ figure }) => figure)),
        );
  return { parts, rest };
}
