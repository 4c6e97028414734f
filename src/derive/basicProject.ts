/**
 * Basic and project expenditure: by class, by economic class, by project.
 *
 * In: the expenditure tree, the economic tree and the joined projects. Out:
 * rows for stacked bars, the economic tree with personnel and operating
 * funds, and every project with its sheets.
 * The economic classes of projects stand in columns; where the text lost
 * them they stay undetermined.
 */
import type { Disclosure } from '../model/disclosure.ts';
import type { BudgetNode, TreeReading } from './budgetNode.ts';
import { buildEconomicTree } from './economicTree.ts';
import { type Figure, getCellFigure, subtractFigures } from './figure.ts';
import { buildFunctionalTree } from './functionalTree.ts';
import { findTotalRow, listPanels } from './locate.ts';
import { listProjects, type ProjectList } from './projects.ts';

export interface ClassSplit {
  readonly key: string;
  readonly code?: string;
  readonly name: string;
  readonly classCode: string;
  readonly total: Figure;
  readonly basic: Figure;
  readonly project: Figure;
  /** What neither part explains; undefined where that cannot be known. */
  readonly rest: Figure | undefined;
}

export interface ProjectClass {
  /** Code of the economic class; undefined where the header names none. */
  readonly code?: string;
  readonly label: string;
  readonly figure: Figure;
}

export interface BasicProject {
  /** The whole first (key `total`), then the classes in printed order. */
  readonly byClass: readonly ClassSplit[];
  readonly economic: TreeReading;
  readonly projects: ProjectList;
  /** Totals of the project table by economic class, blanks included. */
  readonly projectClasses: readonly ProjectClass[];
}

function splitNode(node: BudgetNode): ClassSplit {
  const { key, code, name, classCode, total, basic, project } = node;
  const fixed = (figure: Figure) =>
    figure.state === 'blank' || figure.state === 'dash' ? undefined : figure;
  const parts = [fixed(basic), fixed(project)].flatMap((figure) => figure ?? []);
  const rest = parts.reduce<Figure | undefined>(
    (left, part) => (left === undefined ? undefined : subtractFigures(left, part)),
    total,
  );
  return {
    key,
    ...(code === undefined ? {} : { code }),
    name,
    classCode,
    total,
    basic,
    project,
    rest,
  };
}

function listProjectClasses(disclosure: Disclosure): readonly ProjectClass[] {
  return listPanels(disclosure, 'generalPublicProject', 'expenditure').flatMap(({ panel }) => {
    const row = findTotalRow(panel);
    if (row === undefined) return [];
    return panel.columns.flatMap(({ concept, code, label }, index) =>
      concept === 'economicClass'
        ? [{ label, figure: getCellFigure(row, index), ...(code === undefined ? {} : { code }) }]
        : [],
    );
  });
}

/** Everything the view of basic and project expenditure shows. */
export function buildBasicProject(disclosure: Disclosure): BasicProject {
  const tree = buildFunctionalTree(disclosure, 'all');
  return {
    byClass: tree.state === 'tree' ? [tree.root, ...tree.root.children].map(splitNode) : [],
    economic: buildEconomicTree(disclosure, 'generalPublic'),
    projects: listProjects(disclosure),
    projectClasses: listProjectClasses(disclosure),
  };
}
