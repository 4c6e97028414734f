// The set of expanded keys that shows a tree down to one level.

export interface TreeShape<Node> {
  readonly nodes: readonly Node[];
  readonly getKey: (node: Node) => string;
  readonly getChildren: (node: Node) => readonly Node[] | undefined;
}

/** `level` 1 shows the top only, 2 its children, and so on. */
export function getKeysToLevel<Node>(tree: TreeShape<Node>, level: number): ReadonlySet<string> {
  const keys = new Set<string>();
  const visit = (nodes: readonly Node[], depth: number) => {
    if (depth >= level) return;
    for (const node of nodes) {
      const children = tree.getChildren(node);
      if (children === undefined || children.length === 0) continue;
      keys.add(tree.getKey(node));
      visit(children, depth + 1);
    }
  };
  visit(tree.nodes, 1);
  return keys;
}
