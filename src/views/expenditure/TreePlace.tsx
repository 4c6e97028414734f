// The tree and its picture side by side, linked both ways: what is pointed at in one is
// marked in the other, what is chosen in either becomes the node of the view.
import { useMemo, useState } from 'react';
import type { BudgetNode } from '../../derive/budgetNode.ts';
import { findNearest } from '../../derive/treeShape.ts';
import { useBudget } from '../../state/store.ts';
import { findMark, getPictureLevels } from './chartNodes.ts';
import styles from './Expenditure.module.css';
import { ExpenditureTree } from './ExpenditureTree.tsx';
import { NodeChart } from './NodeChart.tsx';
import { useExpansion } from './useExpansion.ts';
import type { TreeModel } from './useTreeModel.ts';

/** The marked row: the node itself, or its nearest ancestor whose row is in sight. */
function findRow(key: string, model: TreeModel, expanded: ReadonlySet<string>) {
  const { parents, root } = model;
  const isInSight = (at: string): boolean => {
    const parent: BudgetNode | undefined = parents.get(at);
    if (parent === undefined) return false;
    return parent.key === root.key || (expanded.has(parent.key) && isInSight(parent.key));
  };
  return findNearest(key, parents, isInSight);
}

export function TreePlace({ model }: { readonly model: TreeModel }) {
  const setView = useBudget((state) => state.setView);
  const kind = useBudget(({ view }) => view.chart);
  const [highlighted, setHighlighted] = useState<string>();
  const expansion = useExpansion(model);
  const { expanded } = expansion;
  const { root } = model;
  const rowKey = useMemo(
    () => (highlighted === undefined ? undefined : findRow(highlighted, model, expanded)),
    [highlighted, model, expanded],
  );
  const markKey = useMemo(
    () =>
      highlighted === undefined
        ? undefined
        : findMark(highlighted, model, getPictureLevels(model, kind)),
    [highlighted, model, kind],
  );
  const handleSelect = (key: string) => setView({ node: key === root.key ? '' : key });
  return (
    <div className={styles.columns}>
      <ExpenditureTree
        model={model}
        expansion={expansion}
        highlightedKey={rowKey}
        onHighlight={setHighlighted}
        onSelect={handleSelect}
      />
      <NodeChart
        model={model}
        highlightedKey={markKey ?? highlighted}
        onHighlight={setHighlighted}
        onSelect={handleSelect}
      />
    </div>
  );
}
