/**
 * The shape of a tree beside its figures: parents, counts, the nature of a
 * node, and the part that a picture of one node needs.
 *
 * In: a tree, filtered or not. Out: lookups and small copies; nothing here
 * changes a figure.
 */
import { type BudgetNode, listNodes } from './budgetNode.ts';
import type { Figure } from './figure.ts';
import { findLargestNodes } from './largest.ts';

/** The parent of every node but the root, by key. */
export function mapParents(root: BudgetNode): ReadonlyMap<string, BudgetNode> {
  const parents = new Map<string, BudgetNode>();
  for (const node of listNodes(root)) {
    for (const child of node.children) parents.set(child.key, node);
  }
  return parents;
}

/** The node or its nearest ancestor that `isWanted`, itself first; undefined when none is. */
export function findNearest(
  key: string,
  parents: ReadonlyMap<string, BudgetNode>,
  isWanted: (key: string) => boolean,
): string | undefined {
  for (let at: string | undefined = key; at !== undefined; at = parents.get(at)?.key) {
    if (isWanted(at)) return at;
  }
  return undefined;
}

export interface TreeShape {
  /** Number of nodes at level 1, 2, 3 …, first to last. */
  readonly counts: readonly number[];
  /** The largest node of level 1; undefined where none has an amount above zero. */
  readonly largest: BudgetNode | undefined;
}

/** How many nodes stand at each level, and which is the largest of the first. */
export function getTreeShape(root: BudgetNode): TreeShape {
  const counts: number[] = [];
  for (const { level } of listNodes(root)) {
    const index = level - root.level - 1;
    if (index >= 0) counts[index] = (counts[index] ?? 0) + 1;
  }
  return { counts, largest: findLargestNodes(root.children, 1)[0] };
}

export type NodeNature = 'basic' | 'project' | 'both' | 'unknown';

function hasAmount(figure: Figure): boolean {
  return figure.state === 'amount' && figure.fen !== 0;
}

function isOpen(figure: Figure): boolean {
  return figure.state === 'undetermined' || figure.state === 'unreadable';
}

/** Whether a node is basic or project expenditure; unknown where the document does not split it. */
export function getNodeNature({ basic, project }: BudgetNode): NodeNature {
  if (isOpen(basic) || isOpen(project)) return 'unknown';
  if (hasAmount(basic)) return hasAmount(project) ? 'both' : 'basic';
  return hasAmount(project) ? 'project' : 'unknown';
}

/**
 * The levels below `root` that a picture can hold: at most `depth`, and only
 * as deep as `most` nodes allow; the first level is always in.
 */
export function getPictureDepth(root: BudgetNode, depth: number, most: number): number {
  let level: readonly BudgetNode[] = root.children;
  let count = level.length;
  for (let reached = 1; reached < depth; reached += 1) {
    level = level.flatMap(({ children }) => children);
    count += level.length;
    if (level.length === 0 || count > most) return reached;
  }
  return depth;
}
