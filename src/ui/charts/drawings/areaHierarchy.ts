// A drawn tree as d3-hierarchy lays it out: areas are amounts, at every level. What a node
// has beyond its drawn children stays its own, as a gap.
import { type HierarchyNode, hierarchy } from 'd3-hierarchy';
import type { DrawnNode } from '../drawnTree.ts';

function getOwnPart(node: DrawnNode): number {
  const children = node.children.reduce((sum, child) => sum + child.fen, 0);
  return Math.max(0, node.fen - children);
}

export function buildAreaHierarchy(root: DrawnNode): HierarchyNode<DrawnNode> {
  return hierarchy(root, (node) => [...node.children]).sum(getOwnPart);
}
