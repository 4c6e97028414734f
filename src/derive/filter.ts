/**
 * Narrowing a tree down and saying what the rest is a part of.
 *
 * A leaf stays when it fits every filter; ancestors of what stays are kept
 * with their published figures, and carry `part`, what is left of them, where
 * anything below was left out. A node of which all is left is the very same
 * object. A name or code that fits keeps everything below it.
 * Rule: published figures are never changed by a filter.
 */
import type { BudgetNode } from './budgetNode.ts';
import { type Figure, findRatio, sumFigures } from './figure.ts';
import { type Filters, isUnfiltered } from './filterSpec.ts';

export interface FilteredTree {
  /** Undefined when nothing is left. */
  readonly root: BudgetNode | undefined;
  readonly isFiltered: boolean;
  /** What is left, in the figure the filter is about (total, basic or project). */
  readonly part: Figure;
  /** The same figure of the whole tree. */
  readonly whole: Figure;
  /** `part / whole`, 0 to 1 as a rule; undefined when either is unknown. */
  readonly share: number | undefined;
  /** Leaves left and leaves there are. */
  readonly leaves: { readonly part: number; readonly whole: number };
}

/** The figure of a node that a filter by nature is about. */
export function getFilteredFigure(node: BudgetNode, filters: Filters): Figure {
  return filters.nature === 'all' ? node.total : node[filters.nature];
}

interface Query {
  readonly filters: Filters;
  readonly text: string;
  /** The beginning of a code, where digits alone were typed. */
  readonly code: string | undefined;
}

function readQuery(filters: Filters): Query {
  const text = filters.text.trim().toLowerCase();
  return { filters, text, code: /^\d+$/u.test(text) ? text : undefined };
}

function isTextMatch({ name, code = '' }: BudgetNode, query: Query): boolean {
  if (query.code !== undefined && code.startsWith(query.code)) return true;
  return name.toLowerCase().includes(query.text);
}

interface Outcome {
  readonly kept: BudgetNode | undefined;
  /** True when nothing was left out but figures that are nothing. */
  readonly isComplete: boolean;
}

/** Blank, dash, 0.00 and not printed add nothing to a sum of this nature. */
function isNothing(figure: Figure): boolean {
  if (figure.state === 'amount') return figure.fen === 0;
  return figure.state !== 'undetermined' && figure.state !== 'unreadable';
}

function isInRange(figure: Figure, { min, max }: Filters): boolean {
  if (min === undefined && max === undefined) return true;
  if (figure.state !== 'amount') return false;
  return figure.fen >= (min ?? -Infinity) && figure.fen <= (max ?? Infinity);
}

/** A node above the classes (the root, a fund) stays when one of its classes does. */
function isClassKept(node: BudgetNode, { classes }: Filters): boolean {
  const isAbove = node.classCode === '' && node.children.length > 0;
  return classes.length === 0 || isAbove || classes.includes(node.classCode);
}

function filterLeaf(node: BudgetNode, filters: Filters): Outcome {
  const figure = getFilteredFigure(node, filters);
  if (filters.nature !== 'all' && isNothing(figure)) return { kept: undefined, isComplete: true };
  const isKept = isInRange(figure, filters);
  return { kept: isKept ? node : undefined, isComplete: isKept };
}

function filterParent(node: BudgetNode, query: Query, isFound: boolean): Outcome {
  const { filters } = query;
  const children: BudgetNode[] = [];
  let isComplete = true;
  let isWhole = true;
  for (const child of node.children) {
    const outcome = filterNode(child, query, isFound);
    if (outcome.kept !== undefined) children.push(outcome.kept);
    isComplete &&= outcome.isComplete;
    isWhole &&= outcome.kept === child;
  }
  if (children.length === 0) return { kept: undefined, isComplete };
  if (isWhole) return { kept: node, isComplete };
  const part = isComplete ? getFilteredFigure(node, filters) : sumParts(children, filters);
  return { kept: { ...node, children, part }, isComplete };
}

function filterNode(node: BudgetNode, query: Query, isNamed: boolean): Outcome {
  if (!isClassKept(node, query.filters)) return { kept: undefined, isComplete: false };
  const isFound = isNamed || (node.level > 0 && isTextMatch(node, query));
  if (node.children.length > 0) return filterParent(node, query, isFound);
  return isFound ? filterLeaf(node, query.filters) : { kept: undefined, isComplete: false };
}

function sumParts(children: readonly BudgetNode[], filters: Filters): Figure {
  const summed = children.filter((child) => child.isOfWhich !== true);
  return sumFigures(summed.map((child) => child.part ?? getFilteredFigure(child, filters)));
}

/** Trees never change: what was counted once stands, however often the filters do. */
const counted = new WeakMap<BudgetNode, number>();

function countLeaves(node: BudgetNode | undefined): number {
  if (node === undefined) return 0;
  if (node.children.length === 0) return 1;
  const known = counted.get(node);
  if (known !== undefined) return known;
  let count = 0;
  for (const child of node.children) count += countLeaves(child);
  counted.set(node, count);
  return count;
}

/** Applies the filters; with none the tree comes back as it is, the very same object. */
export function filterTree(root: BudgetNode, filters: Filters): FilteredTree {
  const whole = getFilteredFigure(root, filters);
  const leaves = countLeaves(root);
  if (isUnfiltered(filters)) {
    return {
      root,
      isFiltered: false,
      part: whole,
      whole,
      share: findRatio(whole, whole),
      leaves: { part: leaves, whole: leaves },
    };
  }
  const query = readQuery(filters);
  const { kept } = filterNode(root, query, query.text === '');
  const part =
    kept === undefined ? sumFigures([]) : (kept.part ?? getFilteredFigure(kept, filters));
  return {
    root: kept,
    isFiltered: true,
    part,
    whole,
    share: findRatio(part, whole),
    leaves: { part: countLeaves(kept), whole: leaves },
  };
}
