/**
 * The largest lines and the largest changes, as ordered lists.
 *
 * Only amounts are ranked: what is undetermined or blank is no largest
 * anything. Equals keep their published order.
 */
import type { Disclosure } from '../model/disclosure.ts';
import { type BudgetNode, listLeaves, rootKey } from './budgetNode.ts';
import { buildBudgetTree } from './budgetTree.ts';
import { findRatio } from './figure.ts';
import type { YearChange } from './yearChanges.ts';

/** The `count` largest of the nodes by total, largest first; zeros are left out. */
export function findLargestNodes(
  nodes: readonly BudgetNode[],
  count: number,
): readonly BudgetNode[] {
  return nodes
    .filter(({ total }) => total.state === 'amount' && total.fen > 0)
    .toSorted((left, right) => (right.total.fen ?? 0) - (left.total.fen ?? 0))
    .slice(0, count);
}

/** Changes that moved anything, by size whatever the direction, largest first; all unless counted. */
export function findLargestChanges(
  changes: readonly YearChange[],
  count = changes.length,
): readonly YearChange[] {
  return changes
    .filter(({ change }) => change.state === 'amount' && change.fen !== 0)
    .toSorted((left, right) => Math.abs(right.change.fen ?? 0) - Math.abs(left.change.fen ?? 0))
    .slice(0, count);
}

export interface LargestLine {
  readonly node: BudgetNode;
  /** Share of the whole tree. */
  readonly share: number | undefined;
}

/** The largest lines (items, or the finest level printed) of all funds. */
export function findLargestLines(disclosure: Disclosure, count: number): readonly LargestLine[] {
  const tree = buildBudgetTree(disclosure, 'functional', 'all');
  if (tree.state !== 'tree') return [];
  const leaves = listLeaves(tree.root).filter(({ key }) => key !== rootKey);
  return findLargestNodes(leaves, count).map((node) => ({
    node,
    share: findRatio(node.total, tree.root.total),
  }));
}
