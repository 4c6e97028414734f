/**
 * The parts of the one plain sentence that opens the overview.
 *
 * Figures and keys only; the sentence is put together where it is shown, in
 * the language that is shown. A part that is not known is undefined and its
 * clause is left out.
 */
import type { Disclosure } from '../model/disclosure.ts';
import { type BudgetNode, listLeaves } from './budgetNode.ts';
import { type Figure, findRatio } from './figure.ts';
import { buildFunctionalTree } from './functionalTree.ts';
import { getKeyFigures } from './keyFigures.ts';
import { findLargestChanges, findLargestNodes } from './largest.ts';
import type { Change } from './statedChange.ts';
import { buildYearChanges, type YearChange } from './yearChanges.ts';

export interface SentencePart {
  readonly key: string;
  readonly name: string;
  readonly figure: Figure;
  /** Share of the total of all funds. */
  readonly share: number | undefined;
}

export interface OverviewSentence {
  readonly department: string;
  readonly year: number;
  readonly total: Figure;
  readonly basicShare: number | undefined;
  readonly projectShare: number | undefined;
  /** The class with the largest amount. */
  readonly mainClass: SentencePart | undefined;
  /** Its largest line, where it has more than one level. */
  readonly mainLine: SentencePart | undefined;
  /** What is compared: all funds where the document does, else the general public budget. */
  readonly change: Change | undefined;
  readonly changeScope: 'all' | 'generalPublic' | undefined;
  /** The item that changed most in the direction of the whole. */
  readonly mainChange: YearChange | undefined;
}

function makePart(node: BudgetNode | undefined, total: Figure): SentencePart | undefined {
  if (node === undefined) return undefined;
  return {
    key: node.key,
    name: node.name,
    figure: node.total,
    share: findRatio(node.total, total),
  };
}

function findMainChange(
  disclosure: Disclosure,
  change: Change | undefined,
): YearChange | undefined {
  if (change?.change.fen === undefined) return undefined;
  const sign = Math.sign(change.change.fen);
  return findLargestChanges(buildYearChanges(disclosure)).find(
    (item) => Math.sign(item.change.fen ?? 0) === sign,
  );
}

/** The parts of the sentence; never throws, whatever the document leaves out. */
export function buildOverviewSentence(disclosure: Disclosure): OverviewSentence {
  const figures = getKeyFigures(disclosure);
  const tree = buildFunctionalTree(disclosure, 'all');
  const classes = tree.state === 'tree' ? tree.root.children : [];
  const [mainClass] = findLargestNodes(classes, 1);
  const hasLines = mainClass !== undefined && mainClass.children.length > 0;
  const leaves = hasLines ? listLeaves(mainClass) : [];
  const [mainLine] = findLargestNodes(leaves, 1);
  const { changes } = figures;
  const change = changes.total ?? changes.generalPublic;
  const scope = changes.total === undefined ? 'generalPublic' : 'all';
  return {
    department: disclosure.department.text,
    year: disclosure.year,
    total: figures.total,
    basicShare: findRatio(figures.basic, figures.total),
    projectShare: findRatio(figures.project, figures.total),
    mainClass: makePart(mainClass, figures.total),
    mainLine: makePart(mainLine, figures.total),
    change,
    changeScope: change === undefined ? undefined : scope,
    mainChange: findMainChange(disclosure, change),
  };
}
