/**
 * All ways to set k values into n columns in order, shared by the rows of one shape.
 * In: how many values and columns there are, which columns are fixed, and what the
 * checks on the row do with each column. Out: the ways in lexicographic order, and
 * for each the step of a tree at which it ends. Columns that all checks treat alike
 * are one kind, a step of the tree sets the next value into a column of some kind,
 * so a handful of steps stands for hundreds of ways: what a check says of a step it
 * says of every way that ends there. Parents come before their steps.
 * A pattern depends on its shape alone, so the latest small ones are kept from table
 * to table and from document to document.
 */
import { type EndTally, tallyEnds } from './endTallies.ts';
import type { PlacementRow } from './placement.ts';

export interface PatternShape {
  readonly valueCount: number;
  readonly columnCount: number;
  readonly fixed: PlacementRow['fixed'];
  /** By check its weights by column. */
  readonly weights: readonly Int8Array[];
}

export class Pattern {
  /** Ways there are. */
  readonly count: number;
  /** `count` × k columns. */
  readonly columns: Uint8Array;
  /** By way, the step at which it ends. */
  readonly ends: Int32Array;
  /** By step; the first step sets nothing and has no parent. */
  readonly parents: readonly number[];
  /** By step, how many values are set then. */
  readonly depths: readonly number[];
  /** By step · checks + check. */
  readonly weights: readonly number[];
  private readonly columnCount: number;
  private known: readonly EndTally[] | undefined;

  constructor({ shape, columns, ends, parents, depths, weights }: Walk) {
    this.count = ends.length;
    this.columns = Uint8Array.from(columns);
    this.ends = Int32Array.from(ends);
    this.parents = parents;
    this.depths = depths;
    this.weights = weights;
    this.columnCount = shape.columnCount;
  }

  /** What the ways that end at each step hold; told on first use, because only a reason asks for it. */
  get tallies(): readonly EndTally[] {
    return (this.known ??= tallyEnds(this, this.columnCount));
  }
}

interface Walk {
  readonly shape: PatternShape;
  readonly kindOf: readonly number[];
  readonly placed: number[];
  readonly columns: number[];
  readonly ends: number[];
  readonly parents: number[];
  readonly depths: number[];
  readonly weights: number[];
  /** Steps by parent · columns + kind. */
  readonly steps: Map<number, number>;
}

/** Kinds by column: the first column that every check weighs the same. */
function sortKinds({ columnCount, weights }: PatternShape): readonly number[] {
  const kinds = new Map<string, number>();
  return Array.from({ length: columnCount }, (_, column) => {
    const key = weights.map((own) => own[column] ?? 0).join(' ');
    const kind = kinds.get(key) ?? column;
    kinds.set(key, kind);
    return kind;
  });
}

function addStep(walk: Walk, parent: number, column: number): number {
  const { shape, kindOf, steps, parents, depths, weights } = walk;
  const key = parent * shape.columnCount + (kindOf[column] ?? 0);
  const known = steps.get(key);
  if (known !== undefined) return known;
  const step = parents.length;
  steps.set(key, step);
  parents.push(parent);
  depths.push((depths[parent] ?? 0) + 1);
  for (const own of shape.weights) weights.push(own[column] ?? 0);
  return step;
}

/** Sets the values that come after a step, from a column on. */
function setRest(walk: Walk, step: number, from: number): void {
  const { valueCount, columnCount, fixed } = walk.shape;
  const value = walk.depths[step] ?? 0;
  if (value === valueCount) {
    for (const column of walk.placed) walk.columns.push(column);
    walk.ends.push(step);
    return;
  }
  const known = fixed?.[value];
  const last = Math.min(columnCount - (valueCount - value), known ?? columnCount);
  for (let column = Math.max(from, known ?? 0); column <= last; column += 1) {
    walk.placed[value] = column;
    setRest(walk, addStep(walk, step, column), column + 1);
  }
}

function buildPattern(shape: PatternShape): Pattern {
  const walk: Walk = {
    shape,
    kindOf: sortKinds(shape),
    placed: [],
    columns: [],
    ends: [],
    parents: [-1],
    depths: [0],
    weights: shape.weights.map(() => 0),
    steps: new Map(),
  };
  setRest(walk, 0, 0);
  return new Pattern(walk);
}

/** Patterns are kept while they are few and small: rarely more than a dozen are in use. */
const keptPatterns = 256;
const keptWays = 2_000;
const kept = new Map<string, Pattern>();

function keep(key: string, pattern: Pattern): void {
  const [oldest] = kept.keys();
  if (kept.size >= keptPatterns && oldest !== undefined) kept.delete(oldest);
  kept.set(key, pattern);
}

/** Gives out patterns, each built on first use. */
export class PatternMaker {
  /** Those too large to be kept for longer than one problem. */
  private readonly large = new Map<string, Pattern>();

  /** The pattern of a shape; the caller has made sure that the values fit the columns. */
  forShape(shape: PatternShape): Pattern {
    const { valueCount, columnCount, fixed = [], weights } = shape;
    const key = `${valueCount}/${columnCount}/${fixed.join()}/${weights.join('/')}`;
    const known = kept.get(key) ?? this.large.get(key);
    if (known !== undefined) return known;
    const pattern = buildPattern(shape);
    if (pattern.count > keptWays) this.large.set(key, pattern);
    else keep(key, pattern);
    return pattern;
  }
}
