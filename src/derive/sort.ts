/**
 * Sorting the children of every node; the tree itself and its figures stay.
 *
 * Figures that are no amounts come last in both directions, in published
 * order; equals keep their published order.
 */
import { compareText } from '../model/textOrder.ts';
import type { BudgetNode } from './budgetNode.ts';
import type { Sort, SortKey } from './filterSpec.ts';

type FigureKey = Exclude<SortKey, 'published' | 'code' | 'name'>;

function getFen(node: BudgetNode, key: FigureKey): number | undefined {
  return node[key]?.fen;
}

function compareFen(left: number | undefined, right: number | undefined, sign: number): number {
  if (left === undefined || right === undefined) {
    return Number(left === undefined) - Number(right === undefined);
  }
  return sign * (left - right);
}

function compareWords(left: string | undefined, right: string | undefined, sign: number): number {
  if (left === undefined || right === undefined) {
    return Number(left === undefined) - Number(right === undefined);
  }
  return sign * compareText(left, right);
}

function getComparison({ by, direction }: Sort): (left: BudgetNode, right: BudgetNode) => number {
  const sign = direction === 'ascending' ? 1 : -1;
  switch (by) {
    case 'published':
      return () => 0;
    case 'code':
      return (left, right) => compareWords(left.code, right.code, sign);
    case 'name':
      return (left, right) => compareWords(left.name, right.name, sign);
    case 'total':
    case 'basic':
    case 'project':
    case 'previous':
    case 'change':
      return (left, right) => compareFen(getFen(left, by), getFen(right, by), sign);
  }
}

/** The same tree with every node's children in the order asked for; `published` descending turns it round. */
export function sortTree(root: BudgetNode, sort: Sort): BudgetNode {
  if (sort.by === 'published') {
    return sort.direction === 'ascending' ? root : sortNode(root, (list) => list.toReversed());
  }
  const compare = getComparison(sort);
  return sortNode(root, (list) => list.toSorted(compare));
}

function sortNode(
  node: BudgetNode,
  order: (list: readonly BudgetNode[]) => readonly BudgetNode[],
): BudgetNode {
  if (node.children.length === 0) return node;
  return { ...node, children: order(node.children).map((child) => sortNode(child, order)) };
}
