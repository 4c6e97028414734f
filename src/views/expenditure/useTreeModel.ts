// Everything the expenditure view shows, derived from the facts and the view state: the
// tree narrowed down and sorted, the node in view, and what shares rest on.
// Comes in: the tree of the dimension and scope. Goes out: one memoised model.
import { useMemo } from 'react';
import type { BudgetNode, BudgetTree } from '../../derive/budgetNode.ts';
import type { Figure } from '../../derive/figure.ts';
import { type FilteredTree, filterTree, getFilteredFigure } from '../../derive/filter.ts';
import type { Filters } from '../../derive/filterSpec.ts';
import { findHeadCount, type MeasureBase } from '../../derive/measure.ts';
import { sortTree } from '../../derive/sort.ts';
import { mapParents } from '../../derive/treeShape.ts';
import type { StaffingFact } from '../../model/narrative.ts';
import { useBudget } from '../../state/store.ts';
import { useDisclosure } from '../shared/useDisclosure.ts';

/** What does not change with the node in view, so that columns stay as they are. */
export interface TreeBase {
  readonly tree: BudgetTree;
  readonly filters: Filters;
  readonly filtered: FilteredTree;
  /** The sorted, filtered tree; the whole root where nothing is left. */
  readonly root: BudgetNode;
  /** In the whole tree: what is above a node, and how it is named, no filter changes. */
  readonly parents: ReadonlyMap<string, BudgetNode>;
  readonly heads: StaffingFact | undefined;
  /**
   * What shares and amounts per head of a node rest on, whichever column is shown: the same
   * object for a node every time, so that its figures need not be drawn again.
   */
  readonly getBase: (node: BudgetNode) => MeasureBase;
}

export interface TreeModel extends TreeBase {
  readonly base: TreeBase;
  /** From the root to the node in view, both included. */
  readonly path: readonly BudgetNode[];
  readonly current: BudgetNode;
  /** The node whose parts are drawn: the current one, or its parent when it has none. */
  readonly drawn: BudgetNode;
  /** Key of the link that is no node of this tree; empty when all is well. */
  readonly missing: string;
}

/** What is left of a node, in the figure that the filter is about. */
export function getShownFigure(node: BudgetNode, filters: Filters): Figure {
  return node.part ?? getFilteredFigure(node, filters);
}

function makeGetBase({ tree, parents, heads }: Pick<TreeBase, 'tree' | 'parents' | 'heads'>) {
  const { root } = tree;
  const known = new WeakMap<BudgetNode, MeasureBase>();
  return (node: BudgetNode): MeasureBase => {
    const base = known.get(node);
    if (base !== undefined) return base;
    const parent = parents.get(node.key) ?? root;
    const made = { parent: parent.total, total: root.total, heads: heads?.count };
    known.set(node, made);
    return made;
  };
}

interface Place {
  readonly path: readonly BudgetNode[];
  readonly missing: string;
}

/** Down the way that the whole tree knows; where a filter took a step out, the path ends. */
function findPlace(root: BudgetNode, parents: TreeBase['parents'], key: string): Place {
  const steps: string[] = [];
  for (let at = key; at !== '' && at !== root.key; at = parents.get(at)?.key ?? '') steps.push(at);
  const path = [root];
  for (const step of steps.toReversed()) {
    const next = path.at(-1)?.children.find((child) => child.key === step);
    if (next === undefined) break;
    path.push(next);
  }
  const isKnown = steps.length === 0 || parents.has(key);
  return { path, missing: isKnown ? '' : key };
}

export function useTreeModel(tree: BudgetTree): TreeModel {
  const disclosure = useDisclosure();
  const filters = useBudget(({ view }) => view.filters);
  const sort = useBudget(({ view }) => view.sort);
  const node = useBudget(({ view }) => view.node);
  const filtered = useMemo(() => filterTree(tree.root, filters), [tree, filters]);
  const root = useMemo(() => sortTree(filtered.root ?? tree.root, sort), [filtered, tree, sort]);
  const parents = useMemo(() => mapParents(tree.root), [tree]);
  const place = useMemo(() => findPlace(root, parents, node), [root, parents, node]);
  const heads = useMemo(() => findHeadCount(disclosure), [disclosure]);
  const getBase = useMemo(() => makeGetBase({ tree, parents, heads }), [tree, parents, heads]);
  const base = useMemo(
    () => ({ tree, filters, filtered, root, parents, heads, getBase }),
    [tree, filters, filtered, root, parents, heads, getBase],
  );
  return useMemo(() => {
    const current = place.path.at(-1) ?? base.root;
    const isLeaf = current.children.length === 0;
    const drawn = isLeaf ? (place.path.at(-2) ?? current) : current;
    return { ...base, base, ...place, current, drawn };
  }, [base, place]);
}
