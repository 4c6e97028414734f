/**
 * Two documents side by side: the parts of one node, and the three public
 * expenses, joined by key (code or name) and by concept.
 *
 * The other document's figures lose their addresses, which mean something else
 * in the document in view. A line that only one of them prints stays, with
 * `notPublished` on the other side; nothing is filled with zero.
 */
import type { Disclosure } from '../model/disclosure.ts';
import {
  type BudgetNode,
  type Dimension,
  listNodes,
  rootKey,
  type TreeReading,
} from './budgetNode.ts';
import { buildBudgetTree } from './budgetTree.ts';
import { type Figure, forgetFacts, notPublished } from './figure.ts';
import { buildThreePublic, type ThreePublicConcept } from './threePublic.ts';
import type { FundScope } from '../model/concept.ts';

export interface SideRow {
  /** Key of a node, or a concept; the whole comes first. */
  readonly key: string;
  readonly code?: string;
  readonly name: string;
  readonly own: Figure;
  readonly other: Figure;
}

export interface TreePlace {
  readonly dimension: Dimension;
  readonly scope: FundScope;
  /** Empty is the root. */
  readonly node: string;
}

function findNode(reading: TreeReading, key: string): BudgetNode | undefined {
  if (reading.state !== 'tree') return undefined;
  return listNodes(reading.root).find((node) => node.key === (key === '' ? rootKey : key));
}

function joinNodes(own: BudgetNode | undefined, other: BudgetNode | undefined): SideRow[] {
  const named = own ?? other;
  if (named === undefined) return [];
  const { key, code, name } = named;
  return [
    {
      key,
      ...(code === undefined ? {} : { code }),
      name,
      own: own?.total ?? notPublished,
      other: forgetFacts(other?.total ?? notPublished),
    },
  ];
}

/** The node and its children in both, in the order of the first, then what only the other has. */
export function compareNodes(
  own: Disclosure,
  other: Disclosure,
  { dimension, scope, node }: TreePlace,
): readonly SideRow[] {
  const left = findNode(buildBudgetTree(own, dimension, scope), node);
  const right = findNode(buildBudgetTree(other, dimension, scope), node);
  const ownParts = left?.children ?? [];
  const otherParts = right?.children ?? [];
  const rest = otherParts.filter(({ key }) => !ownParts.some((part) => part.key === key));
  return [
    ...joinNodes(left, right),
    ...ownParts.flatMap((part) =>
      joinNodes(
        part,
        otherParts.find(({ key }) => key === part.key),
      ),
    ),
    ...rest.flatMap((part) => joinNodes(undefined, part)),
  ];
}

export interface ConceptRow extends SideRow {
  readonly concept: ThreePublicConcept;
}

/** Total, overseas, vehicles, purchase, running, hospitality. */
export function compareThreePublic(own: Disclosure, other: Disclosure): readonly ConceptRow[] {
  const left = buildThreePublic(own);
  const right = buildThreePublic(other);
  const [overseas, ...others] = left.lines;
  const lines = [left.total, overseas, left.vehicles, ...others];
  const otherLines = [right.total, right.vehicles, ...right.lines];
  return lines.flatMap((line): ConceptRow[] => {
    if (line === undefined) return [];
    const { concept, label, current } = line;
    const same = otherLines.find((one) => one.concept === concept)?.current ?? notPublished;
    return [{ key: concept, concept, name: label, own: current, other: forgetFacts(same) }];
  });
}
