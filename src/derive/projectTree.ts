/**
 * The project tree: project expenditure → fund → project → stated allocation.
 *
 * In: the joined list of projects and the published totals of project
 * expenditure. Out: a tree whose figures are all project expenditure.
 * Allocations (“资金分配”) become children only where they add up to the
 * project's amount; otherwise they stay words.
 */
import type { FundScope } from '../model/concept.ts';
import type { Disclosure } from '../model/disclosure.ts';
import { getPartId } from '../model/narrative.ts';
import { type BudgetNode, rootKey, type TreeReading, type TreeSource } from './budgetNode.ts';
import { type Figure, getCellFigure, pickFigure, sumFigures } from './figure.ts';
import { findTotalColumn, findTotalRow, getTotalFigure, listPanels, listTables } from './locate.ts';
import { listProjects, type ProjectEntry } from './projects.ts';
import { noFigures } from './tableTree.ts';

type Place = Pick<BudgetNode, 'key' | 'name' | 'level' | 'classCode' | 'rows' | 'children'>;

function makeNode(place: Place, amount: Figure): BudgetNode {
  return { ...place, ...noFigures, total: amount, project: amount };
}

function buildAllocation(entry: ProjectEntry, level: number): readonly BudgetNode[] {
  const { project, amount } = entry;
  if (project === undefined || project.allocation.length < 2) return [];
  const nodes = project.allocation.map((part, index) => {
    const fact = getPartId(project, index);
    const figure: Figure = { state: 'amount', fen: part.amount.fen, fact };
    const key = `${entry.key}/${String(index + 1)}`;
    const { classCode } = entry;
    return makeNode(
      { key, name: part.label, level, classCode, rows: [fact], children: [] },
      figure,
    );
  });
  return sumFigures(nodes.map(({ total }) => total)).fen === amount.fen ? nodes : [];
}

function buildProject(entry: ProjectEntry, level: number): BudgetNode {
  const { key, name, classCode, rows } = entry;
  const children = buildAllocation(entry, level + 1);
  const node = makeNode({ key, name, level, classCode, rows, children }, entry.amount);
  return entry.code === undefined ? node : { ...node, code: entry.code };
}

/** Project expenditure of one scope as the tables print it. */
function getScopeTotal(disclosure: Disclosure, scope: FundScope): Figure {
  if (scope === 'all') return getTotalFigure(disclosure, 'expenditure', 'project');
  if (scope === 'generalPublic') {
    return pickFigure(
      getTotalFigure(disclosure, 'generalPublicProject', 'total'),
      getTotalFigure(disclosure, 'generalPublic', 'project'),
    );
  }
  if (scope === 'carryOver') {
    return sumFigures(
      listPanels(disclosure, 'carryOver', 'expenditure').flatMap(({ panel }) => {
        const row = findTotalRow(panel);
        const columns = panel.columns.flatMap(({ concept }, index) =>
          concept === 'project' ? [index] : [],
        );
        const total = findTotalColumn(panel);
        if (row === undefined) return [];
        const chosen = columns.length > 0 || total === undefined ? columns : [total];
        return chosen.map((column) => getCellFigure(row, column));
      }),
    );
  }
  if (scope === 'governmentFund' || scope === 'stateCapital') {
    return getTotalFigure(disclosure, scope, 'project');
  }
  return { state: 'notPublished' };
}

function withTotal(node: BudgetNode, published: Figure): BudgetNode {
  const computed = sumFigures(node.children.map(({ total }) => total));
  const isPublished = published.state !== 'notPublished';
  const total = isPublished ? published : computed;
  return { ...node, total, project: total, ...(isPublished ? {} : { isComputed: true as const }) };
}

function listSources(disclosure: Disclosure, scopes: readonly FundScope[]): readonly TreeSource[] {
  return scopes.flatMap((scope) => {
    const kinds = {
      generalPublic: 'generalPublicProject',
      governmentFund: 'governmentFund',
      stateCapital: 'stateCapital',
      carryOver: 'carryOver',
    } as const;
    if (!Object.hasOwn(kinds, scope)) return [];
    const tables = listTables(disclosure, kinds[scope as keyof typeof kinds]);
    return tables.map(({ id, kind }) => ({ table: id, kind }));
  });
}

/**
 * The project tree of a scope. For `all` the funds stand between the root and
 * the projects; with a single fund its projects stand below the root.
 */
export function buildProjectTree(disclosure: Disclosure, scope: FundScope): TreeReading {
  const dimension = 'project';
  const { entries } = listProjects(disclosure);
  const isAll = scope === 'all';
  const wanted = isAll ? entries : entries.filter((entry) => entry.scope === scope);
  const scopes = [...new Set(wanted.map((entry) => entry.scope))];
  if (wanted.length === 0) return { state: 'notPublished', dimension, scope };
  const root = { key: rootKey, name: '', level: 0, classCode: '', rows: [] };
  const buildFund = (fund: FundScope): BudgetNode => {
    const own = wanted.filter((entry) => entry.scope === fund);
    const children = own.map((entry) => buildProject(entry, isAll ? 2 : 1));
    const place = isAll ? { ...root, key: fund, level: 1, children } : { ...root, children };
    return withTotal(makeNode(place, sumFigures([])), getScopeTotal(disclosure, fund));
  };
  const sources = listSources(disclosure, scopes);
  if (!isAll) return { state: 'tree', dimension, scope, sources, root: buildFund(scope) };
  const children = scopes.map(buildFund);
  const total = getScopeTotal(disclosure, 'all');
  return {
    state: 'tree',
    dimension,
    scope,
    sources,
    root: withTotal(makeNode({ ...root, children }, sumFigures([])), total),
  };
}
