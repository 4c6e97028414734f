/**
 * The functional tree (类/款/项) of a disclosure for one scope of funds.
 *
 * In: the tables that can hold the scope, best first. Out: the tree of the
 * first that has lines, and which table it was; or that the table is printed
 * empty; or that nothing of the kind is printed.
 * The income table tells what each fund pays by function, but not the split
 * into basic and project expenditure.
 */
import type { Concept, FundScope } from '../model/concept.ts';
import type { Disclosure } from '../model/disclosure.ts';
import type { Panel, Row, Table } from '../model/table.ts';
import type { TableKind } from '../model/tableKind.ts';
import type { BudgetNode, TreeReading } from './budgetNode.ts';
import { findColumn, findTotalColumn, listColumns, listPanels, listTables } from './locate.ts';
import { buildTableTree, type ColumnChoice, hasFigures } from './tableTree.ts';

/** Column concepts that hold the scope's total: the first alternative that is printed counts. */
type Alternatives = readonly (readonly Concept[])[];

interface Candidate {
  readonly kind: TableKind;
  readonly alternatives: Alternatives;
}

const own = (kind: TableKind): Candidate => ({ kind, alternatives: [['total']] });
const sharing = (...alternatives: Alternatives): readonly Candidate[] => [
  { kind: 'income', alternatives },
  { kind: 'appropriation', alternatives },
];

const candidates: Readonly<Record<FundScope, readonly Candidate[]>> = {
  all: [own('expenditure'), own('overview')],
  fiscal: [
    { kind: 'income', alternatives: [['fiscalAppropriation']] },
    { kind: 'appropriation', alternatives: [['total']] },
  ],
  nonFiscal: sharing(['nonFiscal'], ['specialAccount', 'ownFunds', 'nonFiscalCarryOver']),
  generalPublic: [own('generalPublic'), ...sharing(['generalPublic', 'generalPublicTransfer'])],
  governmentFund: [own('governmentFund'), ...sharing(['governmentFund', 'governmentFundTransfer'])],
  stateCapital: [own('stateCapital'), ...sharing(['stateCapital', 'stateCapitalTransfer'])],
  carryOver: sharing(['carryOver'], ['fiscalCarryOver', 'nonFiscalCarryOver']),
};

function chooseTotal(panel: Panel, alternatives: Alternatives): readonly number[] {
  for (const concepts of alternatives) {
    if (concepts[0] === 'total') {
      const total = findTotalColumn(panel);
      if (total !== undefined) return [total];
    }
    const columns = concepts.flatMap((concept) => listColumns(panel, concept).slice(0, 1));
    if (columns.length > 0) return columns;
  }
  return [];
}

/** The columns behind each figure; basic falls back on personnel + operating. */
export function chooseColumns(panel: Panel, total: readonly number[]): ColumnChoice {
  const find = (concept: Concept) => listColumns(panel, concept).slice(0, 1);
  const personnel = find('personnel');
  const operating = find('operating');
  const basic = findColumn(panel, 'basic');
  return {
    total,
    basic: basic === undefined ? [...personnel, ...operating] : [basic],
    project: find('project'),
    personnel,
    operating,
  };
}

function isFunctional(row: Row): boolean {
  if (row.code !== undefined) return row.code.startsWith('2');
  return row.concept === undefined || row.concept === 'functionalClass';
}

function prune(node: BudgetNode): BudgetNode {
  return { ...node, children: node.children.filter(hasFigures).map(prune) };
}

function readCandidate(disclosure: Disclosure, candidate: Candidate, scope: FundScope) {
  for (const { table, panel } of listPanels(disclosure, candidate.kind, 'expenditure')) {
    const total = chooseTotal(panel, candidate.alternatives);
    if (total.length === 0) continue;
    const root = buildTableTree(panel, chooseColumns(panel, total), isFunctional);
    // A table of one class per line prints all the classes there are; empty ones are no lines.
    if (root === undefined || !hasFigures(root)) continue;
    const sources = [{ table: table.id, kind: table.kind }];
    return { state: 'tree', dimension: 'functional', scope, sources, root: prune(root) } as const;
  }
  return undefined;
}

/** Tables that print a place for the scope, whether or not anything stands there. */
function listPrinted(disclosure: Disclosure, scope: FundScope): readonly Table[] {
  return candidates[scope].flatMap(({ kind, alternatives }) =>
    listTables(disclosure, kind).filter(
      ({ panels }) =>
        alternatives[0]?.[0] === 'total' ||
        panels.some((panel) => chooseTotal(panel, alternatives).length > 0),
    ),
  );
}

const known = new WeakMap<Disclosure, Map<FundScope, TreeReading>>();

/**
 * The functional tree of a scope, from the best table there is; lines without any figure
 * are left out. Built once for each disclosure, because nearly every view asks for it.
 */
export function buildFunctionalTree(disclosure: Disclosure, scope: FundScope): TreeReading {
  const trees = known.get(disclosure) ?? new Map<FundScope, TreeReading>();
  known.set(disclosure, trees);
  const tree = trees.get(scope) ?? readScope(disclosure, scope);
  trees.set(scope, tree);
  return tree;
}

function readScope(disclosure: Disclosure, scope: FundScope): TreeReading {
  const dimension = 'functional';
  for (const candidate of candidates[scope]) {
    const tree = readCandidate(disclosure, candidate, scope);
    if (tree !== undefined) return tree;
  }
  const [first] = listPrinted(disclosure, scope);
  if (first === undefined) return { state: 'notPublished', dimension, scope };
  return {
    state: 'empty',
    dimension,
    scope,
    sources: [{ table: first.id, kind: first.kind }],
    notes: first.notes,
  };
}
