/**
 * Where the money comes from and goes: sources → classes → basic / project.
 *
 * In: the income table (each class by source) and the expenditure tree. Out:
 * nodes and links in fen for a flow drawing. Rule: what flows into a class
 * flows out of it; where the split is not known, the amount goes through a
 * node of its own that says so. A flow cannot draw negative or unknown
 * amounts: they are left out and listed.
 */
import { addFen, type Fen, subtractFen, toFen, zeroFen } from '../model/amount.ts';
import type { Concept } from '../model/concept.ts';
import type { Disclosure } from '../model/disclosure.ts';
import type { BudgetNode } from './budgetNode.ts';
import { type Figure, getFacts } from './figure.ts';
import { buildFunctionalTree } from './functionalTree.ts';
import { buildIncomeMatrix, type IncomeMatrix } from './incomeMatrix.ts';

export interface FlowNode {
  /** `source:…`, `class:201`, `nature:basic`; `…:unknown` where a split is not known. */
  readonly key: string;
  readonly kind: 'source' | 'class' | 'nature';
  /** As printed; empty for basic, project and unknown. */
  readonly name: string;
  readonly concept?: Concept;
  readonly classCode?: string;
  readonly isUnknown?: true;
  readonly fen: Fen;
}

export interface FlowLink {
  readonly from: string;
  readonly to: string;
  /** Always positive. */
  readonly fen: Fen;
  readonly facts: readonly string[];
  /** False where the document does not tell how the amount splits. */
  readonly isSplitKnown: boolean;
}

export interface MoneyFlow {
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
  /** Facts of what a flow cannot draw: negative amounts and those that are not known. */
  readonly leftOut: readonly string[];
}

interface Part {
  readonly key: string;
  readonly figure: Figure;
}

/** Splits an amount over its known parts; what they leave goes to `unknown`, what is negative is left out. */
function split(amount: Fen, parts: readonly Part[], whole: Figure) {
  const known = parts.flatMap(({ key, figure }) =>
    figure.state === 'amount' && figure.fen > 0
      ? [{ key, fen: figure.fen, facts: getFacts(figure) }]
      : [],
  );
  const rest = subtractFen(amount, addFen(zeroFen, ...known.map(({ fen }) => fen)));
  if (rest === 0) return known.map((part) => ({ ...part, isSplitKnown: true }));
  // Parts that exceed their whole contradict it: then the whole alone is drawn.
  const kept = rest > 0 ? known : [];
  return [
    ...kept.map((part) => ({ ...part, isSplitKnown: true })),
    {
      key: 'unknown',
      fen: rest > 0 ? rest : amount,
      facts: getFacts(whole),
      isSplitKnown: false,
    },
  ];
}

function listSourceParts(matrix: IncomeMatrix | undefined, node: BudgetNode): readonly Part[] {
  const row = matrix?.rows.find(({ key, level }) => level === 1 && key === node.key);
  if (matrix === undefined || row === undefined) return [];
  return matrix.columns.flatMap((column, index) => {
    const figure = row.cells[index];
    return figure === undefined ? [] : [{ key: column.key, figure }];
  });
}

function linkClass(node: BudgetNode, fen: Fen, matrix: IncomeMatrix | undefined) {
  const key = `class:${node.key}`;
  const natures: readonly Part[] = [
    { key: 'basic', figure: node.basic },
    { key: 'project', figure: node.project },
  ];
  const sources = split(fen, listSourceParts(matrix, node), node.total);
  return [
    ...sources.map(({ key: source, ...rest }) => ({ from: `source:${source}`, to: key, ...rest })),
    ...split(fen, natures, node.total).map(({ key: nature, ...rest }) => ({
      from: key,
      to: `nature:${nature}`,
      ...rest,
    })),
  ];
}

function sumLinks(links: readonly FlowLink[], end: 'from' | 'to', key: string): Fen {
  return addFen(zeroFen, ...links.flatMap((link) => (link[end] === key ? [link.fen] : [])));
}

function listEnds(
  links: readonly FlowLink[],
  end: 'from' | 'to',
  kind: 'source' | 'nature',
): readonly FlowNode[] {
  const keys = new Set(links.map((link) => link[end]).filter((key) => key.startsWith(`${kind}:`)));
  return [...keys].map((key) => ({
    key,
    kind,
    name: '',
    fen: sumLinks(links, end, key),
    ...(key === `${kind}:unknown` ? { isUnknown: true as const } : {}),
  }));
}

/** The flow of all funds; undefined when no class of expenditure has an amount. */
export function buildMoneyFlow(disclosure: Disclosure): MoneyFlow | undefined {
  const tree = buildFunctionalTree(disclosure, 'all');
  if (tree.state !== 'tree') return undefined;
  const matrix = buildIncomeMatrix(disclosure);
  const links: FlowLink[] = [];
  const classes: FlowNode[] = [];
  const leftOut: string[] = [];
  for (const node of tree.root.children) {
    if (node.total.fen === 0) continue;
    if (node.total.fen === undefined || node.total.fen < 0) {
      leftOut.push(...getFacts(node.total));
      continue;
    }
    const { key, name, classCode } = node;
    classes.push({
      key: `class:${key}`,
      kind: 'class',
      name,
      classCode,
      fen: toFen(node.total.fen),
    });
    links.push(...linkClass(node, node.total.fen, matrix));
  }
  if (classes.length === 0) return undefined;
  const sources = listEnds(links, 'from', 'source').map((source) => {
    const column = matrix?.columns.find(({ key }) => `source:${key}` === source.key);
    if (column === undefined) return source;
    const { concept, label } = column;
    return { ...source, name: label, ...(concept === undefined ? {} : { concept }) };
  });
  const order = ['nature:basic', 'nature:project', 'nature:unknown'];
  const natures = listEnds(links, 'to', 'nature').toSorted(
    (left, right) => order.indexOf(left.key) - order.indexOf(right.key),
  );
  return { nodes: [...sources, ...classes, ...natures], links, leftOut };
}
