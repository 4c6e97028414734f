// Which rows of the tree are open: those down to the level of the view, those on the way
// to the node in view, and whatever the reader opened or closed since.
// Nothing is copied from state to state: a change by hand is kept together with what it
// was made for, and stands until level, dimension or scope change.
import { useMemo, useState } from 'react';
import type { BudgetNode, BudgetTree } from '../../derive/budgetNode.ts';
import { useBudget } from '../../state/store.ts';
import { getKeysToLevel } from '../../ui/treeTable/expandToLevel.ts';
import type { TreeModel } from './useTreeModel.ts';

export interface Expansion {
  readonly expanded: ReadonlySet<string>;
  readonly onExpandedChange: (expanded: ReadonlySet<string>) => void;
  readonly onLevelChange: (level: number) => void;
}

interface Kept {
  readonly for: string;
  readonly node: string;
  readonly keys: ReadonlySet<string>;
}

export const getNodeCode = (node: BudgetNode): string | undefined => node.code;
export const getNodeKey = (node: BudgetNode): string => node.key;
export const getNodeChildren = (node: BudgetNode): readonly BudgetNode[] => node.children;

/** Funds stand above the projects of all funds, and are opened with the first level. */
function countAbove({ dimension, scope }: BudgetTree): number {
  return dimension === 'project' && scope === 'all' ? 1 : 0;
}

/** A search that leaves so few lines shows all of them. */
const fewLines = 60;

/** Words that every line answers to, such as the first digit of all codes, find nothing yet. */
function isFound({ filters, filtered }: TreeModel): boolean {
  const { part, whole } = filtered.leaves;
  return filters.text.trim() !== '' && part < whole && part <= fewLines;
}

function openTo({ root, tree }: TreeModel, level: number): ReadonlySet<string> {
  const shape = { nodes: root.children, getKey: getNodeKey, getChildren: getNodeChildren };
  return getKeysToLevel(shape, level + countAbove(tree));
}

export function useExpansion(model: TreeModel): Expansion {
  const { path, current, tree } = model;
  const level = useBudget(({ view }) => view.level);
  const setView = useBudget((state) => state.setView);
  const [kept, setKept] = useState<Kept>();
  const isSearch = isFound(model);
  const describe = (depth: number) =>
    [tree.dimension, tree.scope, depth, isSearch ? model.filters.text : ''].join(' ');
  const name = describe(level);
  const start = useMemo(
    () => openTo(model, isSearch ? Number.POSITIVE_INFINITY : level),
    [model, level, isSearch],
  );
  const expanded = useMemo(() => {
    const isKept = kept?.for === name;
    if (isKept && kept.node === current.key) return kept.keys;
    return new Set([...(isKept ? kept.keys : start), ...path.map(getNodeKey)]);
  }, [kept, name, start, path, current]);
  return {
    expanded,
    onExpandedChange: (keys) => setKept({ for: name, node: current.key, keys }),
    onLevelChange: (chosen) => {
      setKept({ for: describe(chosen), node: current.key, keys: openTo(model, chosen) });
      setView({ level: chosen });
    },
  };
}
