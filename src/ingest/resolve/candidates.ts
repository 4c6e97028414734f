/**
 * From "still possible after propagation" to "proved possible".
 * Open rows that hang together are settled together: every column a value might
 * take is either witnessed by a complete solution or refuted and excluded. One
 * solution witnesses a column for every value it places, and the search prefers
 * what has no witness yet, so columns no identity tells apart cost a few
 * solutions rather than all their combinations. Hard questions are put off:
 * each round allows more steps than the one before.
 */
import { findComponents } from './components.ts';
import { at } from './at.ts';
import { MovedSolutions, standsSo, type WantedColumns } from './movedSolutions.ts';
import { columnOf, type NetworkRow } from './network.ts';
import { type Failure, propagate } from './propagate.ts';
import { findSolution, type Search } from './search.ts';
import type { DomainStore } from './store.ts';

/** Rows with more placements than this are proved by value and column only. */
export const listedPlacements = 32;
const allowances = [50, 1_000, 20_000, Infinity];

/** A search that tried everything in vain, and the propagators it met. */
export interface Refutation {
  readonly kind: 'refuted';
  readonly propagators: readonly number[];
}

/** What complete solutions have shown, for one row. */
export interface Witness {
  /** Flags at value · columns + column. */
  readonly pairs: Uint8Array;
  readonly placements: Uint8Array;
}

interface Settling {
  readonly search: Search;
  readonly solutions: MovedSolutions;
  readonly witnesses: readonly Witness[];
  readonly columnCount: number;
}

/** Can the row stand so? */
interface Question {
  readonly rowIndex: number;
  readonly wanted: WantedColumns;
}

type Verdict = 'settled' | 'postponed' | Failure | Refutation;

function recordPlacement(row: NetworkRow, witness: Witness, placement: number): void {
  const columnCount = witness.pairs.length / row.valueCount;
  witness.placements[placement] = 1;
  for (let value = 0; value < row.valueCount; value += 1) {
    witness.pairs[value * columnCount + columnOf(row, placement, value)] = 1;
  }
}

function record(settling: Settling, placements: readonly number[]): void {
  const { search, solutions, witnesses } = settling;
  solutions.add(placements);
  search.rows.forEach((rowIndex, position) => {
    const row = at(search.store.network.rows, rowIndex);
    recordPlacement(row, at(witnesses, rowIndex), at(placements, position));
  });
}

/** How many of a placement's columns have no witness yet. */
function rateNovelty(row: NetworkRow, witness: Witness, placement: number): number {
  const columnCount = witness.pairs.length / row.valueCount;
  let novelty = witness.placements[placement] === 1 ? 0 : 0.5;
  for (let value = 0; value < row.valueCount; value += 1) {
    const pair = value * columnCount + columnOf(row, placement, value);
    if (witness.pairs[pair] !== 1) novelty += 1;
  }
  return novelty;
}

function ask(settling: Settling, { rowIndex, wanted }: Question, allowance: number): Verdict {
  const { search } = settling;
  const { store, isExpired } = search;
  const row = at(store.network.rows, rowIndex);
  const passes = (placement: number) => standsSo(row, placement, wanted);
  if (!store.hasAlive(row, passes)) return 'settled';
  const moved = settling.solutions.find(rowIndex, wanted);
  if (moved !== undefined) {
    record(settling, moved);
    return 'settled';
  }
  search.allowance = allowance;
  const result = findSolution(search, rowIndex, passes);
  if (result.kind === 'stopped') return 'postponed';
  if (result.kind === 'found') {
    record(settling, result.placements);
    return 'settled';
  }
  const refutation: Refutation = { kind: 'refuted', propagators: store.listUsed() };
  store.noteRefuted(refutation.propagators);
  for (const placement of store.listAlive(row).filter(passes)) {
    store.exclude(row, placement);
  }
  if (store.aliveCountOf(row) === 0) return refutation;
  const outcome = propagate(store, isExpired);
  return outcome.kind === 'failed' ? outcome : 'settled';
}

/** Flags at value · columns + column: whether a living placement of the row has it so. */
function flagPairs({ search, columnCount }: Settling, row: NetworkRow): Uint8Array {
  const flags = new Uint8Array(row.valueCount * columnCount);
  for (const placement of search.store.listAlive(row)) {
    for (let value = 0; value < row.valueCount; value += 1) {
      flags[value * columnCount + columnOf(row, placement, value)] = 1;
    }
  }
  return flags;
}

/** Each listed only when it is its turn, by what is known then; what no living placement has is no question. */
function* pairQuestions(settling: Settling): Generator<Question> {
  const { search, witnesses, columnCount } = settling;
  for (const rowIndex of search.rows) {
    const row = at(search.store.network.rows, rowIndex);
    const { pairs } = at(witnesses, rowIndex);
    const living = flagPairs(settling, row);
    for (let pair = 0; pair < pairs.length; pair += 1) {
      if (pairs[pair] === 1 || living[pair] !== 1) continue;
      const wanted = Array<number | undefined>(Math.floor(pair / columnCount)).fill(undefined);
      wanted.push(pair % columnCount);
      yield { rowIndex, wanted };
    }
  }
}

function* placementQuestions({ search, witnesses }: Settling): Generator<Question> {
  for (const rowIndex of search.rows) {
    const row = at(search.store.network.rows, rowIndex);
    const { placements } = at(witnesses, rowIndex);
    if (search.store.aliveCountOf(row) > listedPlacements) continue;
    for (const placement of search.store.listAlive(row)) {
      if (placements[placement] === 1) continue;
      const first = placement * row.valueCount;
      const wanted = [...row.placements.columns.subarray(first, first + row.valueCount)];
      yield { rowIndex, wanted };
    }
  }
}

/** Asks all questions again with ever more steps until none is postponed. */
function askAll(settling: Settling, list: (settling: Settling) => Iterable<Question>): Verdict {
  for (const allowance of allowances) {
    let isPostponed = false;
    for (const question of list(settling)) {
      if (settling.search.isExpired()) return 'postponed';
      const verdict = ask(settling, question, allowance);
      if (verdict === 'postponed') isPostponed = true;
      else if (verdict !== 'settled') return verdict;
    }
    if (!isPostponed) return 'settled';
  }
  return 'postponed';
}

function settleComponent(settling: Settling): Verdict {
  const [anyRow = 0] = settling.search.rows;
  const first: Question = { rowIndex: anyRow, wanted: [] };
  const opening = ask(settling, first, at(allowances, 1));
  if (typeof opening !== 'string') return opening;
  const pairs = askAll(settling, pairQuestions);
  return pairs === 'settled' ? askAll(settling, placementQuestions) : pairs;
}

function buildWitness(row: NetworkRow, columnCount: number): Witness {
  const pairs = new Uint8Array(row.valueCount * columnCount);
  return { pairs, placements: new Uint8Array(row.placements.count) };
}

/**
 * Settles every component of a store at rest. The store then holds what was not
 * refuted; the witnesses (by network row) tell what is proved. Rows on their own
 * need no witness: nothing else depends on their choice.
 */
export function proveCandidates(
  store: DomainStore,
  isExpired: () => boolean,
): readonly Witness[] | Failure | Refutation {
  const { rows, columnCount } = store.network;
  const witnesses = rows.map((row) => buildWitness(row, columnCount));
  const weights = new Float64Array(rows.length);
  for (const component of findComponents(store)) {
    const [only, another] = component;
    if (only !== undefined && another === undefined) {
      const row = at(rows, only);
      for (const placement of store.listAlive(row))
        recordPlacement(row, at(witnesses, only), placement);
      continue;
    }
    const rate = (rowIndex: number, placement: number) =>
      rateNovelty(at(rows, rowIndex), at(witnesses, rowIndex), placement);
    const search: Search = { store, rows: component, weights, isExpired, rate, allowance: 0 };
    const solutions = new MovedSolutions(store, component);
    const verdict = settleComponent({ search, solutions, witnesses, columnCount });
    if (typeof verdict !== 'string') return verdict;
  }
  return witnesses;
}
