// The tree itself: a treegrid with its levels to open, code and name in front, figures
// behind, and the (filtered) total as its last row.
import { useMemo } from 'react';
import type { BudgetNode } from '../../derive/budgetNode.ts';
import type { SortKey } from '../../derive/filterSpec.ts';
import { sortKeys } from '../../derive/filterSpec.ts';
import { useBudget } from '../../state/store.ts';
import { defaultView } from '../../state/view.ts';
import { useText } from '../../ui/language/useText.ts';
import { ExpandControl } from '../../ui/treeTable/ExpandControl.tsx';
import { TreeTable } from '../../ui/treeTable/TreeTable.tsx';
import type { SortBy } from '../../ui/treeTable/types.ts';
import { useColumns } from './columns.tsx';
import { ClassGloss } from '../shared/ClassGloss.tsx';
import styles from './Expenditure.module.css';
import { describeNode, nameNode, nameWhole, type NodeWords, useNodeWords } from './nodeWords.ts';
import { dimensionText } from './text.ts';
import { type Expansion, getNodeChildren, getNodeCode, getNodeKey } from './useExpansion.ts';
import type { TreeBase, TreeModel } from './useTreeModel.ts';

export interface TreeProps {
  readonly model: TreeModel;
  readonly expansion: Expansion;
  readonly highlightedKey: string | undefined;
  readonly onHighlight: (key: string | undefined) => void;
  readonly onSelect: (key: string) => void;
}

function listLevels({ tree }: TreeModel, { words }: NodeWords): readonly string[] {
  if (tree.dimension === 'functional') return [words.class, words.division, words.item];
  if (tree.dimension === 'economic') return [words.class, words.division];
  return [words.project, words.allocation];
}

function useSort() {
  const sort = useBudget(({ view }) => view.sort);
  const setView = useBudget((state) => state.setView);
  const shown: SortBy | undefined =
    sort.by === 'published' ? undefined : { column: sort.by, direction: sort.direction };
  const handleChange = (next: SortBy | undefined) => {
    const by: SortKey | undefined = sortKeys.find((key) => key === next?.column);
    if (next === undefined || by === undefined) setView({ sort: defaultView.sort });
    else setView({ sort: { by, direction: next.direction } });
  };
  return { sort: shown, onSortChange: handleChange };
}

interface NodeLabelProps {
  readonly node: BudgetNode;
  readonly name: string;
}

function NodeLabel({ node, name }: NodeLabelProps) {
  return (
    <>
      {node.code !== undefined && <span className={styles.code}>{node.code}</span>}
      {name}
      <ClassGloss code={node.code} />
    </>
  );
}

/** The total of the whole tree; its share says something only where lines were left out. */
function useFooter(model: TreeBase, columns: ReturnType<typeof useColumns>, use: NodeWords) {
  return useMemo(() => {
    const idle = model.filtered.isFiltered ? ['only'] : ['only', 'share'];
    const shown = columns.filter(({ id }) => !idle.includes(id));
    return {
      label: nameWhole(model.tree, use),
      cells: Object.fromEntries(shown.map(({ id, render }) => [id, render(model.root)])),
    };
  }, [model, columns, use]);
}

export function ExpenditureTree(props: TreeProps) {
  const { model, expansion, highlightedKey, onHighlight, onSelect } = props;
  const use = useNodeWords();
  const dimensions = useText(dimensionText);
  const { tree, root, current, base } = model;
  const columns = useColumns(base, use);
  const footer = useFooter(base, columns, use);
  const sorting = useSort();
  const shape = { nodes: root.children, getKey: getNodeKey, getChildren: getNodeChildren };
  const getLabel = useMemo(() => (node: BudgetNode) => nameNode(node, tree, use), [tree, use]);
  return (
    <div className={styles.tree}>
      <ExpandControl
        {...shape}
        levels={listLevels(model, use)}
        onExpandedChange={(_keys, level) => expansion.onLevelChange(level)}
      />
      <TreeTable
        {...shape}
        {...sorting}
        label={use.words.treeLabel(dimensions[tree.dimension])}
        labelHeader={tree.dimension === 'project' ? use.words.projectHeader : use.words.nameHeader}
        getLabel={getLabel}
        getCode={getNodeCode}
        renderLabel={(node) => <NodeLabel node={node} name={getLabel(node)} />}
        columns={columns}
        describeRow={(node) => describeNode(node, base, use)}
        expanded={expansion.expanded}
        onExpandedChange={expansion.onExpandedChange}
        selectedKey={current === root ? undefined : current.key}
        onSelect={onSelect}
        highlightedKey={highlightedKey}
        onHighlight={onHighlight}
        footer={footer}
        maxHeight={720}
      />
    </div>
  );
}
