/**
 * The budget as lines of two classifications, for a Fiscal Data Package.
 *
 * In: a disclosure. Out: expenditure by function (one line per finest item and
 * nature) and basic expenditure by economic class, each with its whole path;
 * and the two hierarchies of codes as they occur. Amounts that are not known
 * are no lines; the lines of a table add up to its total where all are known.
 */
import type { Fen } from '../../model/amount.ts';
import type { Disclosure } from '../../model/disclosure.ts';
import { type BudgetNode, rootKey } from '../budgetNode.ts';
import { buildBudgetTree } from '../budgetTree.ts';
import type { Figure } from '../figure.ts';

export interface FiscalLine {
  /** From class to the finest level; codes may be empty where none is printed. */
  readonly path: readonly { readonly code: string; readonly name: string }[];
  /** `basic`, `project`, `personnel`, `operating`; `total` where it is not split. */
  readonly nature: string;
  readonly fen: Fen;
}

export interface FiscalCode {
  readonly code: string;
  readonly name: string;
  readonly level: number;
  /** Code of the level above; empty for a class. */
  readonly parent: string;
}

export interface FiscalRows {
  readonly functional: readonly FiscalLine[];
  readonly economic: readonly FiscalLine[];
  readonly functionalCodes: readonly FiscalCode[];
  readonly economicCodes: readonly FiscalCode[];
}

type Nature = 'basic' | 'project' | 'personnel' | 'operating';

/** The parts of a figure when they are known and add up to it; else the figure alone. */
function splitFigure(
  node: BudgetNode,
  natures: readonly Nature[],
): readonly { readonly nature: string; readonly fen: Fen }[] {
  const { total } = node;
  if (total.state !== 'amount') return [];
  const isOpen = ({ state }: Figure) => state === 'undetermined' || state === 'unreadable';
  const parts = natures.flatMap((nature) => {
    const figure = node[nature];
    return figure.state === 'amount' && figure.fen !== 0 ? [{ nature, fen: figure.fen }] : [];
  });
  const sum = parts.reduce((known, { fen }) => known + fen, 0);
  const isSplit = parts.length > 0 && sum === total.fen;
  const hasOpen = natures.some((nature) => isOpen(node[nature]));
  return isSplit && !hasOpen ? parts : [{ nature: 'total', fen: total.fen }];
}

function listLines(root: BudgetNode, natures: readonly Nature[]): readonly FiscalLine[] {
  const lines: FiscalLine[] = [];
  const visit = (node: BudgetNode, above: FiscalLine['path']): void => {
    const { key, code = '', name, children, isOfWhich } = node;
    const path = key === rootKey ? above : [...above, { code, name }];
    for (const child of children) visit(child, path);
    if (children.length > 0 || key === rootKey || isOfWhich === true) return;
    lines.push(...splitFigure(node, natures).map((part) => ({ path, ...part })));
  };
  visit(root, []);
  return lines;
}

function listCodes(root: BudgetNode): readonly FiscalCode[] {
  const codes = new Map<string, FiscalCode>();
  const add = (node: BudgetNode, parent: string): void => {
    if (node.code !== undefined && !codes.has(node.code)) {
      codes.set(node.code, { code: node.code, name: node.name, level: node.level, parent });
    }
    for (const child of node.children) add(child, node.code ?? parent);
  };
  add(root, '');
  return [...codes.values()];
}

/** Lines and codes of both classifications; empty lists where nothing is published. */
export function buildFiscalRows(disclosure: Disclosure): FiscalRows {
  const functional = buildBudgetTree(disclosure, 'functional', 'all');
  const general = buildBudgetTree(disclosure, 'functional', 'generalPublic');
  const byFunction = functional.state === 'tree' ? functional : general;
  const all = buildBudgetTree(disclosure, 'economic', 'all');
  const byClass =
    all.state === 'tree' ? all : buildBudgetTree(disclosure, 'economic', 'generalPublic');
  const functionRoot = byFunction.state === 'tree' ? byFunction.root : undefined;
  const classRoot = byClass.state === 'tree' ? byClass.root : undefined;
  return {
    functional: functionRoot === undefined ? [] : listLines(functionRoot, ['basic', 'project']),
    economic: classRoot === undefined ? [] : listLines(classRoot, ['personnel', 'operating']),
    functionalCodes: functionRoot === undefined ? [] : listCodes(functionRoot),
    economicCodes: classRoot === undefined ? [] : listCodes(classRoot),
  };
}
