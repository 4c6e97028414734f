/**
 * From a solved store to the answer per row: columns of values, the identities
 * behind each decision, and the row's alternatives as a whole.
 */
import { listedPlacements, type Witness } from './candidates.ts';
import type { Absence } from './compile.ts';
import { Explainer } from './explain.ts';
import { at } from './at.ts';
import { columnOf, type NetworkRow } from './network.ts';
import type { PlacementProblem, PlacementRow, ResolvedRow, ResolvedValue } from './placement.ts';
import type { Solved } from './solve.ts';

type Solution = Extract<Solved, { kind: 'solved' }>;

interface RowQuestion {
  readonly rowIndex: number;
  readonly row: NetworkRow;
  readonly alive: readonly number[];
  readonly witness: Witness | undefined;
}

/** Columns the value takes in the living placements, ascending. */
function listColumns({ row, alive }: RowQuestion, value: number): readonly number[] {
  const columns: number[] = [];
  for (const placement of alive) {
    const column = columnOf(row, placement, value);
    if (!columns.includes(column)) columns.push(column);
  }
  return columns.sort((left, right) => left - right);
}

function isProved({ row, alive, witness }: RowQuestion, columnCount: number): boolean {
  if (alive.length === 1) return true;
  for (const placement of alive) {
    for (let value = 0; value < row.valueCount; value += 1) {
      const column = columnOf(row, placement, value);
      if (witness?.pairs[value * columnCount + column] !== 1) return false;
    }
  }
  return true;
}

function judgeListing({ alive, witness }: RowQuestion): ResolvedRow['placementsListed'] {
  if (alive.length > listedPlacements) return 'capped';
  const isWitnessed = alive.every((placement) => witness?.placements[placement] === 1);
  return alive.length === 1 || isWitnessed ? 'all' : 'unproven';
}

function answerOpenRow(row: PlacementRow, columnCount: number, absence: Absence): ResolvedRow {
  const isWide = absence === 'tooWide';
  const last = columnCount - row.values.length;
  const values = row.values.map((_, value): ResolvedValue => {
    const columns = Array.from({ length: isWide ? last + 1 : 0 }, (_, offset) => value + offset);
    return { determined: false, candidates: columns };
  });
  return {
    id: row.id,
    values,
    placements: [],
    placementsListed: isWide ? 'capped' : 'all',
    complete: !isWide,
  };
}

/** Names constraints by their ids, each once though several may bear one id. */
function buildNaming({ constraints }: PlacementProblem) {
  const ids = constraints.map(({ id }) => id);
  const areDifferent = new Set(ids).size === ids.length;
  return (sources: readonly number[]): readonly string[] => {
    const named = sources.map((source) => at(ids, source));
    return areDifferent ? named : [...new Set(named)];
  };
}

/** One answer per row of the problem, in its order. */
export function answerRows(
  problem: PlacementProblem,
  solution: Solution,
  isExpired: () => boolean,
): readonly ResolvedRow[] {
  const { compiled, store, witnesses } = solution;
  const explainer = new Explainer(store, isExpired);
  const nameSources = buildNaming(problem);
  return problem.rows.map((asked): ResolvedRow => {
    const absence = compiled.absent.get(asked.id);
    if (absence !== undefined) return answerOpenRow(asked, problem.columns, absence);
    const rowIndex = compiled.rowIndex.get(asked.id) ?? -1;
    const row = at(compiled.network.rows, rowIndex);
    const question = { rowIndex, row, alive: store.listAlive(row), witness: witnesses?.[rowIndex] };
    const values = asked.values.map((_, value): ResolvedValue => {
      const candidates = listColumns(question, value);
      const [column, another] = candidates;
      if (column === undefined || another !== undefined) {
        return { determined: false, candidates };
      }
      const sources = explainer.explainDecision({ rowIndex, value, column });
      return { determined: true, column, decidedBy: nameSources(sources) };
    });
    const listed = question.alive.slice(0, listedPlacements);
    return {
      id: asked.id,
      values,
      placements: listed.map((placement) =>
        asked.values.map((_, value) => columnOf(row, placement, value)),
      ),
      placementsListed: judgeListing(question),
      complete: isProved(question, problem.columns),
    };
  });
}
