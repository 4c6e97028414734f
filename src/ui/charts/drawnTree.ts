// The part of a tree that areas can draw: positive values, down to a depth, small ones
// grouped per parent as "其他 n 项". Comes in: a tree of exact amounts. Goes out: the same
// tree, drawn. A parent larger than its children keeps its own size and shows a gap.
import type { Fen } from '../../model/amount.ts';
import { groupBelow, otherKey } from './grouping.ts';
import type { ChartMark } from './marks.ts';
import type { ChartNode } from './types.ts';
import { describeItem, describeValue, type ValueContext } from './values.ts';

export interface DrawnNode {
  readonly key: string;
  readonly label: string;
  readonly fen: Fen;
  readonly code: string | undefined;
  readonly spoken: string;
  readonly parentKey: string | undefined;
  readonly children: readonly DrawnNode[];
  /** Of a group: the nodes it stands for. */
  readonly hidden?: readonly ChartNode[];
}

export interface DrawnTreeOptions {
  readonly context: ValueContext;
  readonly depth: number;
  /** Least share of the root that is drawn on its own. */
  readonly leastShare: number;
}

/** Key of a group of small children; it ends with the key of its parent. */
export function getOtherKey(parent: string): string {
  return `${otherKey}/${parent}`;
}

/** The parent whose small children a key stands for; undefined for other keys. */
export function findOtherParent(key: string): string | undefined {
  return key.startsWith(`${otherKey}/`) ? key.slice(otherKey.length + 1) : undefined;
}

export function buildDrawnTree(root: ChartNode, options: DrawnTreeOptions): DrawnNode {
  const { context, leastShare } = options;
  const build = (node: ChartNode, parent: ChartNode | undefined, depth: number): DrawnNode => {
    const children = depth > 0 ? (node.children ?? []) : [];
    const whole = children.reduce((sum, child) => sum + Math.max(child.fen, 0), 0);
    const relative = whole > 0 ? leastShare * (root.fen / whole) : 0;
    const grouped = groupBelow(children, relative);
    const drawn = grouped.shown.map((child) => build(child, node, depth - 1));
    return {
      key: node.key,
      label: node.label,
      fen: node.fen,
      code: node.code,
      spoken: describeItem(context, node),
      parentKey: parent?.key,
      children: grouped.hidden.length === 0 ? drawn : [...drawn, buildOther(node, grouped)],
    };
  };
  const buildOther = (
    parent: ChartNode,
    grouped: { readonly hidden: readonly ChartNode[]; readonly hiddenSum: Fen },
  ): DrawnNode => {
    const label = context.words.other(grouped.hidden.length);
    const value = describeValue(context, grouped.hiddenSum);
    return {
      key: getOtherKey(parent.key),
      label,
      fen: grouped.hiddenSum,
      code: 'other',
      spoken: [label, value, context.words.opens].join(context.words.comma),
      parentKey: parent.key,
      children: [],
      hidden: grouped.hidden,
    };
  };
  return build(root, undefined, options.depth);
}

/** Every node that is drawn only as part of a group, parents before children. */
export function listGrouped(root: DrawnNode): readonly ChartNode[] {
  return [...(root.hidden ?? []), ...root.children.flatMap(listGrouped)];
}

/** All drawn nodes as focusable cells, parents before children; the root only if asked for. */
export function buildTreeMarks(root: DrawnNode, hasRoot: boolean): readonly ChartMark[] {
  const marks: ChartMark[] = [];
  const visit = (node: DrawnNode, isRoot: boolean) => {
    if (!isRoot || hasRoot) {
      const isTop = isRoot || (!hasRoot && node.parentKey === root.key);
      marks.push({
        key: node.key,
        label: node.spoken,
        ...(isTop ? {} : { parentKey: node.parentKey }),
      });
    }
    for (const child of node.children) visit(child, false);
  };
  visit(root, true);
  return marks;
}

/** Every node of the full tree with its depth, for the table behind the picture. */
export function flattenTree(root: ChartNode): readonly (ChartNode & { readonly depth: number })[] {
  const visit = (node: ChartNode, depth: number): (ChartNode & { depth: number })[] => [
    { ...node, depth },
    ...(node.children ?? []).flatMap((child) => visit(child, depth + 1)),
  ];
  return (root.children ?? []).flatMap((child) => visit(child, 0));
}
