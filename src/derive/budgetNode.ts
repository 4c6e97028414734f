/**
 * The common shape of every tree that can be drilled: functional, economic
 * and project. Numbers and keys only.
 *
 * A tree says which tables it came from; a scope without a tree says whether
 * its table is printed empty or not printed at all.
 */
import type { FundScope } from '../model/concept.ts';
import type { TextFact } from '../model/source.ts';
import type { TableKind } from '../model/tableKind.ts';
import type { Figure } from './figure.ts';

export type Dimension = 'functional' | 'economic' | 'project';

export interface BudgetNode {
  /** Unique in its tree and stable in links: the code, or a path of names; the root is `total`. */
  readonly key: string;
  readonly code?: string;
  /** True when the code is not printed and was found by name. */
  readonly isCodeInferred?: true;
  /** As printed; empty for a root that no row prints. */
  readonly name: string;
  /** 0 is the root, 1 its children (class), 2 division, 3 item. */
  readonly level: number;
  /** Class the node belongs to, for its colour; empty for the root and where none is known. */
  readonly classCode: string;
  readonly total: Figure;
  readonly basic: Figure;
  readonly project: Figure;
  readonly personnel: Figure;
  readonly operating: Figure;
  /** Last year's figure and the change, where the narrative gives them for the same money. */
  readonly previous?: Figure;
  readonly change?: Figure;
  /** Statement with the published reason of the change. */
  readonly statement?: string;
  /** Set by a filter where something below was left out: what is left of the total. */
  readonly part?: Figure;
  /** True when the document prints no row for this node. */
  readonly isComputed?: true;
  /** Printed after 其中: siblings may leave something out. */
  readonly isOfWhich?: true;
  /** Ids of the rows, projects or parts the node was made of. */
  readonly rows: readonly string[];
  readonly children: readonly BudgetNode[];
}

export interface TreeSource {
  readonly table: string;
  readonly kind: TableKind;
}

export interface BudgetTree {
  readonly state: 'tree';
  readonly dimension: Dimension;
  readonly scope: FundScope;
  /** Tables the figures stand in, the main one first. */
  readonly sources: readonly TreeSource[];
  readonly root: BudgetNode;
}

/** The table is printed, empty, usually with a sentence that says why. */
export interface EmptyTree {
  readonly state: 'empty';
  readonly dimension: Dimension;
  readonly scope: FundScope;
  readonly sources: readonly TreeSource[];
  readonly notes: readonly TextFact[];
}

export interface MissingTree {
  readonly state: 'notPublished';
  readonly dimension: Dimension;
  readonly scope: FundScope;
}

export type TreeReading = BudgetTree | EmptyTree | MissingTree;

/** Key of every root. */
export const rootKey = 'total';

/** Every node, parents before children, in order. */
export function listNodes(root: BudgetNode): readonly BudgetNode[] {
  const nodes: BudgetNode[] = [];
  const visit = (node: BudgetNode): void => {
    nodes.push(node);
    node.children.forEach(visit);
  };
  visit(root);
  return nodes;
}

/** Nodes without children. */
export function listLeaves(root: BudgetNode): readonly BudgetNode[] {
  return listNodes(root).filter((node) => node.children.length === 0);
}

/** From the root to the node with `key`, both included; undefined when there is none. */
export function findPath(root: BudgetNode, key: string): readonly BudgetNode[] | undefined {
  if (root.key === key) return [root];
  for (const child of root.children) {
    const path = findPath(child, key);
    if (path !== undefined) return [root, ...path];
  }
  return undefined;
}

/** The node with `key`; undefined when there is none. */
export function findNode(root: BudgetNode, key: string): BudgetNode | undefined {
  return findPath(root, key)?.at(-1);
}
