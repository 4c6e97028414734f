// The sentence on top: the whole of the tree, into how many parts it falls, and the
// largest of them.
import { useMemo } from 'react';
import { listNodes, type BudgetTree } from '../../derive/budgetNode.ts';
import { findLargestNodes } from '../../derive/largest.ts';
import { getTreeShape } from '../../derive/treeShape.ts';
import { formatShare } from '../../ui/format/share.ts';
import { FigureAmount } from '../shared/FigureAmount.tsx';
import { nameNode, nameWhole, type NodeWords, useNodeWords } from './nodeWords.ts';

function countParts(counts: readonly number[], { words }: NodeWords): string {
  const levels = [words.class, words.division, words.item];
  return counts
    .slice(0, levels.length)
    .map((count, index) => words.count(count, levels[index] ?? ''))
    .join(words.list);
}

export function Lead({ tree }: { readonly tree: BudgetTree }) {
  const use = useNodeWords();
  const { words, format } = use;
  const { root, dimension, scope } = tree;
  const shape = useMemo(() => getTreeShape(root), [root]);
  const projectLevel = scope === 'all' ? 2 : 1;
  const projects = useMemo(
    () => listNodes(root).filter(({ level }) => level === projectLevel),
    [root, projectLevel],
  );
  const isProject = dimension === 'project';
  const largest = isProject ? findLargestNodes(projects, 1)[0] : shape.largest;
  const share =
    largest?.total.state === 'amount' && root.total.state === 'amount' && root.total.fen > 0
      ? formatShare(largest.total.fen, root.total.fen, format)
      : undefined;
  const sayLargest = isProject ? words.leadLargestProject : words.leadLargest;
  const start = dimension === 'functional' ? words.leadFunctional : words.leadEconomic;
  return (
    <>
      {nameWhole(tree, use)} <FigureAmount figure={root.total} withUnit />
      {isProject ? words.leadProjects(projects.length) : start + countParts(shape.counts, use)}
      {largest !== undefined &&
        share !== undefined &&
        sayLargest(nameNode(largest, tree, use), share)}
      {words.stop}
    </>
  );
}
