/**
 * What other tables say about the values of one panel.
 *
 * In: the board and a panel to be placed. Out: constraints from the published
 * reconciliations (model/crossIdentity.ts) whose other sides are known by now.
 * One figure against one figure must be equal; a sum of several may differ by
 * half of the last printed digit for each of them.
 */
import {
  crossIdentities,
  type CrossIdentity,
  type IdentityTerm,
} from '../../model/crossIdentity.ts';
import { getPrintedStep } from '../../model/amount.ts';
import type { LinearTerm } from '../resolve/placement.ts';
import type { DraftPanel, DraftTable } from '../tables/draft.ts';
import type { Board, SignedCell } from './board.ts';
import type { NamedConstraint } from './constraints.ts';
import { isPlaceable } from './values.ts';

function listCells(
  board: Board,
  terms: readonly IdentityTerm[],
  code: string | undefined,
): readonly SignedCell[] | undefined {
  const cells: SignedCell[] = [];
  for (const term of terms) {
    const found = board.findCells(term, code);
    if (found === undefined) return undefined;
    cells.push(...found);
  }
  return cells;
}

/** Sum of known cells in fen; undefined when one of them is not known yet. */
function sumKnown(board: Board, cells: readonly SignedCell[]): number | undefined {
  let sum = 0;
  for (const cell of cells) {
    const fen = board.findFen(cell);
    if (fen === undefined) return undefined;
    sum += cell.sign * fen;
  }
  return sum;
}

function isProvided(board: Board, { provided = [] }: CrossIdentity): boolean {
  return provided.every((terms) => {
    const cells = listCells(board, terms, undefined);
    return cells !== undefined && sumKnown(board, cells) === 0;
  });
}

/** Codes for which an identity over rows of the same code can be told; one empty entry otherwise. */
function listInstances(board: Board, { terms }: CrossIdentity): readonly (string | undefined)[] {
  const byCode = terms.filter(({ cell }) => cell.row === 'sameCode');
  const [first, ...others] = byCode.map(({ cell }) => board.getCodes(cell));
  if (first === undefined) return [undefined];
  return [...first.keys()].filter((code) => others.every((codes) => codes.has(code)));
}

interface Instance {
  readonly id: string;
  readonly own: readonly SignedCell[];
  readonly others: readonly SignedCell[];
}

/** Half a step for each printed figure of a sum, counted on the known side. */
function getTolerance(board: Board, { own, others }: Instance, step: number): number {
  const printed = others.filter((cell) => (board.findFen(cell) ?? 0) !== 0);
  return own.length + others.length <= 2 ? 0 : (printed.length * step) / 2;
}

function buildConstraint(board: Board, instance: Instance, step: number): NamedConstraint[] {
  const { id, own, others } = instance;
  const first = own[0];
  const known = sumKnown(board, others);
  if (first === undefined || known === undefined) return [];
  const isSum = own.length + others.length > 2;
  const terms = own.map(({ row, column, sign }): LinearTerm => ({ row: row.id, column, sign }));
  const against = others[0];
  return [
    {
      constraint: {
        kind: 'linear',
        id,
        terms,
        equals: -known,
        tolerance: getTolerance(board, instance, step),
        ...(isSum ? { rounding: 'printed' as const } : {}),
      },
      identity: {
        rule: 'crossTable',
        rows: [...new Set(own.map(({ row }) => row.id))],
        column: first.column,
        ...(against === undefined
          ? {}
          : { against: `${against.row.id}.c${String(against.column)}` }),
      },
    },
  ];
}

/** Coarsest printed step in the panel: what a sum over tables can be exact to. */
function findStep({ unit }: DraftTable, panel: DraftPanel): number {
  let fewest = Infinity;
  for (const { values } of panel.rows) {
    for (const value of values) {
      if (value.kind === 'amount') fewest = Math.min(fewest, value.decimals);
    }
  }
  return getPrintedStep(unit, fewest === Infinity ? 2 : fewest);
}

/** Constraints on this panel from everything placed so far. */
export function buildCrossConstraints(board: Board, panel: DraftPanel): readonly NamedConstraint[] {
  const table = board.tables.find(({ panels }) => panels.includes(panel));
  if (table === undefined) return [];
  const step = findStep(table, panel);
  return crossIdentities.flatMap((identity) => {
    const isAboutPanel = identity.terms.some(
      ({ cell }) => cell.kind === table.kind && (cell.side ?? 'whole') === panel.side,
    );
    if (!isAboutPanel || !isProvided(board, identity)) return [];
    return listInstances(board, identity).flatMap((code) => {
      const cells = listCells(board, identity.terms, code) ?? [];
      const own = cells.filter((cell) => cell.panel === panel);
      if (own.length === 0 || !own.every(({ row }) => isPlaceable(row, panel))) return [];
      const others = cells.filter((cell) => cell.panel !== panel);
      const id = `crossTable:${identity.id}${code === undefined ? '' : `:${code}`}`;
      return buildConstraint(board, { id, own, others }, step);
    });
  });
}
