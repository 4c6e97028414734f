/**
 * The economic tree (类/款) of basic expenditure: what the money buys.
 *
 * In: the table of basic expenditure, or any table whose lines carry codes of
 * the system asked for. Out: a tree with personnel and operating funds; its
 * total is basic expenditure, so `basic` repeats it.
 * Most places print economic classes for the general public budget's basic
 * expenditure only; projects by economic class stand in project columns.
 */
import type { FundScope } from '../model/concept.ts';
import type { Disclosure } from '../model/disclosure.ts';
import type { Row } from '../model/table.ts';
import type { BudgetNode, BudgetTree, TreeReading } from './budgetNode.ts';
import { notPublished } from './figure.ts';
import { findTotalColumn, listTables } from './locate.ts';
import { chooseColumns } from './functionalTree.ts';
import { buildTableTree, hasFigures } from './tableTree.ts';

export type EconomicSystem = 'department' | 'government';

const firstDigits: Readonly<Record<EconomicSystem, string>> = { department: '3', government: '5' };

function buildFrom(
  disclosure: Disclosure,
  system: EconomicSystem,
  isNamesOnly: boolean,
): Pick<BudgetTree, 'sources' | 'root'> | undefined {
  const isWanted = (row: Row): boolean =>
    row.code === undefined ? isNamesOnly : row.code.startsWith(firstDigits[system]);
  const tables = isNamesOnly ? listTables(disclosure, 'generalPublicBasic') : disclosure.tables;
  for (const table of tables) {
    for (const panel of table.panels) {
      const total = findTotalColumn(panel);
      const isEconomic = panel.rows.some((row) => row.role === 'line' && isWanted(row));
      if (total === undefined || !isEconomic) continue;
      const root = buildTableTree(panel, chooseColumns(panel, [total]), isWanted);
      if (root === undefined || !hasFigures(root)) continue;
      return { sources: [{ table: table.id, kind: table.kind }], root };
    }
  }
  return undefined;
}

/** In a table of basic expenditure the total is basic; `basic` says so for every node. */
function markBasic(node: BudgetNode): BudgetNode {
  const isNamed = node.basic.state !== 'notPublished' && node.project.state !== 'notPublished';
  return {
    ...node,
    basic: isNamed ? node.basic : node.total,
    children: node.children.map(markBasic),
  };
}

/**
 * The economic tree. Only the scopes `all`, `fiscal` and `generalPublic` have
 * one: the table is about the general public budget.
 */
export function buildEconomicTree(
  disclosure: Disclosure,
  scope: FundScope,
  system: EconomicSystem = 'department',
): TreeReading {
  const dimension = 'economic';
  const isCovered = scope === 'all' || scope === 'fiscal' || scope === 'generalPublic';
  if (!isCovered) return { state: 'notPublished', dimension, scope };
  const found =
    buildFrom(disclosure, system, false) ??
    (system === 'department' ? buildFrom(disclosure, system, true) : undefined);
  if (found !== undefined) {
    const root = markBasic(found.root);
    return { state: 'tree', dimension, scope: 'generalPublic', sources: found.sources, root };
  }
  const [table] = system === 'department' ? listTables(disclosure, 'generalPublicBasic') : [];
  if (table === undefined) return { state: 'notPublished', dimension, scope };
  const sources = [{ table: table.id, kind: table.kind }];
  return { state: 'empty', dimension, scope, sources, notes: table.notes };
}

/** Personnel and operating funds of the general public budget, from the table's grand total. */
export function getBasicParts(disclosure: Disclosure): Pick<BudgetNode, 'personnel' | 'operating'> {
  const tree = buildEconomicTree(disclosure, 'generalPublic');
  if (tree.state !== 'tree') return { personnel: notPublished, operating: notPublished };
  return { personnel: tree.root.personnel, operating: tree.root.operating };
}
