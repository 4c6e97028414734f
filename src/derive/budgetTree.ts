/**
 * The tree in view: one of the three dimensions for a scope of funds, joined
 * with last year where the narrative gives it for the same money.
 */
import type { FundScope } from '../model/concept.ts';
import type { Disclosure } from '../model/disclosure.ts';
import type { BudgetNode, Dimension, TreeReading } from './budgetNode.ts';
import { buildEconomicTree } from './economicTree.ts';
import { type Figure, sumFigures } from './figure.ts';
import { buildFunctionalTree } from './functionalTree.ts';
import { buildProjectTree } from './projectTree.ts';
import { buildYearChanges, type YearChange } from './yearChanges.ts';

/** Builds the tree of a dimension and scope, without last year. */
function buildPlainTree(
  disclosure: Disclosure,
  dimension: Dimension,
  scope: FundScope,
): TreeReading {
  if (dimension === 'functional') return buildFunctionalTree(disclosure, scope);
  if (dimension === 'economic') return buildEconomicTree(disclosure, scope);
  return buildProjectTree(disclosure, scope);
}

/** Items below `code` that exist in the narrative only: they fell to nothing. */
function listDropped(code: string, changes: readonly YearChange[]): readonly YearChange[] {
  return changes.filter(
    (change) =>
      change.kind === 'dropped' && change.code !== undefined && change.code.startsWith(code),
  );
}

interface Joined {
  readonly node: BudgetNode;
  /** Codes of the changes that found a node here or below. */
  readonly found: ReadonlySet<string>;
}

function joinLeaf(node: BudgetNode, changes: readonly YearChange[]): Joined {
  const change = changes.find(({ code }) => code !== undefined && code === node.code);
  const isSameMoney = change !== undefined && change.current.fen === node.total.fen;
  if (change?.code === undefined || !isSameMoney || change.previous.state !== 'amount') {
    return { node, found: new Set() };
  }
  const { previous, statement } = change;
  return {
    node: { ...node, previous, change: change.change, statement },
    found: new Set([change.code]),
  };
}

/** A class has a last year where all its items have one; items dropped since are counted in. */
function joinNode(node: BudgetNode, changes: readonly YearChange[]): Joined {
  if (node.children.length === 0) return joinLeaf(node, changes);
  const joined = node.children.map((child) => joinNode(child, changes));
  const found = new Set(joined.flatMap((entry) => [...entry.found]));
  const children = joined.map((entry) => entry.node);
  const known = children.flatMap(({ previous }) => (previous === undefined ? [] : [previous]));
  if (known.length < children.length) return { node: { ...node, children }, found };
  const dropped = listDropped(node.code ?? '', changes).filter(({ key }) => !found.has(key));
  const previous = sumFigures([...known, ...dropped.map((entry) => entry.previous)]);
  const change = sumFigures([
    ...children.flatMap((child) => child.change ?? []),
    ...dropped.map((entry) => entry.change),
  ]);
  const all = new Set([...found, ...dropped.map(({ key }) => key)]);
  return closes(node.total, previous, change)
    ? { node: { ...node, children, previous, change }, found: all }
    : { node: { ...node, children }, found: all };
}

function closes(total: Figure, previous: Figure, change: Figure): boolean {
  if (total.state !== 'amount' || previous.state !== 'amount' || change.state !== 'amount') {
    return false;
  }
  return previous.fen + change.fen === total.fen;
}

/**
 * Adds last year's figure and the change to every node for which the
 * narrative explains exactly this money; other nodes stay without.
 */
function joinYearChanges(root: BudgetNode, changes: readonly YearChange[]): BudgetNode {
  return joinNode(root, changes).node;
}

/** The tree of a dimension and scope; the functional one with last year's figures. */
export function buildBudgetTree(
  disclosure: Disclosure,
  dimension: Dimension,
  scope: FundScope,
): TreeReading {
  const tree = buildPlainTree(disclosure, dimension, scope);
  if (tree.state !== 'tree' || dimension !== 'functional') return tree;
  return { ...tree, root: joinYearChanges(tree.root, buildYearChanges(disclosure)) };
}
