// Names and sentences about nodes of the tree: the root and the funds have no printed
// name, a row is told to a screen reader as one sentence, filters as short phrases.
import { useMemo } from 'react';
import type { BudgetNode, BudgetTree } from '../../derive/budgetNode.ts';
import type { Figure } from '../../derive/figure.ts';
import type { Filters } from '../../derive/filterSpec.ts';
import { getNodeNature } from '../../derive/treeShape.ts';
import { fundScopes } from '../../model/concept.ts';
import { formatAmountWithUnit } from '../../ui/format/amount.ts';
import { formatChange, formatShare } from '../../ui/format/share.ts';
import { findClassGloss } from '../../ui/glossary/classGloss.ts';
import { useText } from '../../ui/language/useText.ts';
import { type CurrentFormat, useFormat } from '../shared/useFormat.ts';
import {
  expenditureText,
  type ExpenditureWords,
  fundText,
  natureText,
  nodeNatureText,
  scopeTotalText,
} from './text.ts';
import { getShownFigure, type TreeBase, type TreeModel } from './useTreeModel.ts';

export interface NodeWords {
  readonly words: ExpenditureWords;
  readonly format: CurrentFormat;
  readonly funds: (typeof fundText)['zh'];
  readonly scopeTotals: (typeof scopeTotalText)['zh'];
  readonly natures: (typeof natureText)['zh'];
  readonly nodeNatures: (typeof nodeNatureText)['zh'];
}

export function useNodeWords(): NodeWords {
  const words = useText(expenditureText);
  const format = useFormat();
  const funds = useText(fundText);
  const scopeTotals = useText(scopeTotalText);
  const natures = useText(natureText);
  const nodeNatures = useText(nodeNatureText);
  return useMemo(
    () => ({ words, format, funds, scopeTotals, natures, nodeNatures }),
    [words, format, funds, scopeTotals, natures, nodeNatures],
  );
}

/** What the whole of a tree is called. */
export function nameWhole(tree: Pick<BudgetTree, 'dimension' | 'scope'>, use: NodeWords): string {
  if (tree.dimension === 'economic') return use.words.basicTotal;
  if (tree.dimension === 'project') return use.words.projectTotal;
  return use.scopeTotals[tree.scope];
}

export function nameNode(node: BudgetNode, tree: BudgetTree, use: NodeWords): string {
  if (node.level === 0) return nameWhole(tree, use);
  if (node.name !== '') return node.name;
  const fund = fundScopes.find((scope) => scope === node.key);
  return fund === undefined ? use.words.unnamed : use.funds[fund];
}

/** What a class is called in English, on an English page; its official name stays Chinese. */
export function findNodeGloss(
  { level, code }: Pick<BudgetNode, 'level' | 'code'>,
  { format }: NodeWords,
): string | undefined {
  return level === 1 && format.language === 'en' ? findClassGloss(code) : undefined;
}

/** `33.00 万元`, or the word for its absence; empty for a blank. */
export function describeFigure(figure: Figure, { words, format }: NodeWords): string {
  if (figure.state === 'amount') return formatAmountWithUnit(figure.fen, format);
  if (figure.state === 'undetermined' || figure.state === 'unreadable') return words.unknown;
  return figure.state === 'notPublished' ? words.notPublished : '';
}

/** `占商贸事务 100.0%`; empty where there is no positive whole. */
function describeShare(part: Figure, of: { whole: Figure; name: string }, use: NodeWords): string {
  const { whole, name } = of;
  if (part.state !== 'amount' || whole.state !== 'amount' || whole.fen <= 0) return '';
  return use.words.ofParent(name, formatShare(part.fen, whole.fen, use.format));
}

/** One sentence for a row: name, amount, share of the parent, nature, change on last year. */
export function describeNode(node: BudgetNode, model: TreeBase, use: NodeWords): string {
  const { words, format } = use;
  const parent = model.parents.get(node.key) ?? model.root;
  const isPart = node.part !== undefined || model.filters.nature !== 'all';
  const part = isPart ? describeFigure(getShownFigure(node, model.filters), use) : '';
  const nature = model.tree.dimension === 'functional' ? use.nodeNatures[getNodeNature(node)] : '';
  return [
    nameNode(node, model.tree, use),
    findNodeGloss(node, use) ?? '',
    describeFigure(node.total, use),
    part === '' ? '' : words.afterFilter(part),
    describeShare(
      node.total,
      { whole: parent.total, name: nameNode(parent, model.tree, use) },
      use,
    ),
    nature,
    node.change?.state === 'amount' ? words.changed(formatChange(node.change.fen, format)) : '',
  ]
    .filter((phrase) => phrase !== '')
    .join(words.comma);
}

/** One short phrase per active filter, for sentences and pictures. */
export function listFilterPhrases(
  filters: Filters,
  root: BudgetNode,
  use: NodeWords,
): readonly string[] {
  const { words, format, natures } = use;
  const names = filters.classes.map(
    (code) => root.children.find(({ classCode }) => classCode === code)?.name ?? code,
  );
  return [
    ...(names.length === 0 ? [] : [words.filterClass(names.join(words.list))]),
    ...(filters.nature === 'all' ? [] : [natures[filters.nature]]),
    ...(filters.min === undefined
      ? []
      : [words.filterMin(formatAmountWithUnit(filters.min, format))]),
    ...(filters.max === undefined
      ? []
      : [words.filterMax(formatAmountWithUnit(filters.max, format))]),
    ...(filters.text.trim() === '' ? [] : [words.filterText(filters.text.trim())]),
  ];
}

/** What a filtered total is a part of: the whole, or its basic or project expenditure. */
export function nameFilteredWhole({ tree, filters }: TreeModel, use: NodeWords): string {
  const whole = nameWhole(tree, use);
  if (filters.nature === 'all') return whole;
  return use.words.natureOf(whole, use.natures[filters.nature]);
}
