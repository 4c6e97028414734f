// Tables drawn as text, for the resolver's tests. A row is its id and its printed
// amounts (万元 with two decimals), blanks already lost.
import type { Constraint, PlacementProblem, PlacementResult, PlacementRow } from './placement.ts';
import { resolvePlacements } from './resolve.ts';

export const step = 10_000;
export const neverLate = () => 0;

export function toFen(text: string): number {
  return Number(text.replace('.', '')) * step;
}

export function draw(text: string): PlacementRow[] {
  const lines = text.trim().split('\n');
  return lines.map((line) => {
    const [id = '', ...amounts] = line.trim().split(/\s+/);
    return { id, values: amounts.map(toFen) };
  });
}

export interface Drawing {
  readonly columns: number;
  readonly table: string;
  readonly constraints: readonly Constraint[];
}

function pose({ columns, table, constraints }: Drawing): PlacementProblem {
  return { columns, rows: draw(table), constraints, step, now: neverLate };
}

export function resolve(drawing: Drawing): PlacementResult {
  return resolvePlacements(pose(drawing));
}

/** Per row one word: columns of the values, "?" with the candidates where open. */
export function read(result: PlacementResult): Record<string, string> {
  const rows = result.rows.map((row) => {
    const words = row.values.map((value) =>
      value.determined ? String(value.column) : `?${value.candidates.join('')}`,
    );
    return [row.id, words.join(' ')] as const;
  });
  return Object.fromEntries(rows);
}

export function decidedBy(
  result: PlacementResult,
  rowId: string,
  index: number,
): readonly string[] {
  const value = result.rows.find(({ id }) => id === rowId)?.values[index];
  return value?.determined === true ? value.decidedBy : ['not determined'];
}
