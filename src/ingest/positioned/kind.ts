/**
 * The kind of a positioned table: its title says it, its columns and codes
 * confirm it.
 *
 * In: title, columns, rows. Out: the kind. A title that names a classification
 * by function over rows of economic classes (or the other way round), or lists
 * basic expenditure beside project expenditure, is another table than its
 * first words say. A table without a telling title may still be known by its
 * columns.
 */
import type { ClassificationSystem } from '../../model/classification.ts';
import { findClassificationSystem } from '../../model/classification.ts';
import type { Column, Panel } from '../../model/table.ts';
import type { TableKind } from '../../model/tableKind.ts';
import { toKey } from '../lexicon/normalise.ts';
import { getTableKind } from '../lexicon/tableTitles.ts';

function hasConcept(columns: readonly Column[], concept: Column['concept']): boolean {
  return columns.some((column) => column.concept === concept);
}

/** The classification most coded rows belong to. */
function findRowSystem(panels: readonly Panel[]): ClassificationSystem | undefined {
  const counts = new Map<ClassificationSystem, number>();
  for (const { code } of panels.flatMap(({ rows }) => rows)) {
    const system = code === undefined ? undefined : findClassificationSystem(code);
    if (system !== undefined) counts.set(system, (counts.get(system) ?? 0) + 1);
  }
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0];
}

const functionalKinds: readonly TableKind[] = [
  'generalPublic',
  'governmentFund',
  'stateCapital',
  'expenditure',
];

/** Kind by the columns alone, for tables whose title says nothing. */
function findKindByColumns(panels: readonly Panel[]): TableKind | undefined {
  const columns = panels.flatMap((panel) => panel.columns);
  const items = ['overseas', 'vehicles', 'hospitality'] as const;
  if (items.every((item) => hasConcept(columns, item))) return 'threePublic';
  const rows = panels.flatMap((panel) => panel.rows);
  if (items.every((item) => rows.some(({ concept }) => concept === item))) return 'threePublic';
  if (columns.some(({ label }) => /一级指标|三级指标|绩效指标/u.test(label))) return 'performance';
  return undefined;
}

/** Kind of the title, before rows are read. */
export function findTitleKind(title: string, labels: readonly string[]): TableKind {
  if (/目录/u.test(title) && !/采购/u.test(title)) return 'unrecognised';
  const kind = getTableKind(title);
  if (
    kind === 'unrecognised' &&
    labels.some((label) => /^(?:一级|三级)指标$/u.test(toKey(label)))
  ) {
    return 'performance';
  }
  return kind;
}

/** Basic expenditure by economic class, and nothing beside it. */
function settleBasic(panels: readonly Panel[]): TableKind {
  const columns = panels.flatMap((panel) => panel.columns);
  const isOther = findRowSystem(panels) === 'functional' || hasConcept(columns, 'project');
  return isOther ? 'unrecognised' : 'generalPublicBasic';
}

/** The kind that title and content agree on; `unrecognised` where they do not. */
export function settleKind(kind: TableKind, panels: readonly Panel[]): TableKind {
  if (kind === 'unrecognised') return findKindByColumns(panels) ?? kind;
  if (kind === 'generalPublicBasic') return settleBasic(panels);
  // Income, functions and economic classes of one fund, side by side.
  if ((kind === 'governmentFund' || kind === 'stateCapital') && panels.length > 1) return kind;
  const system = findRowSystem(panels);
  const isEconomic = system !== undefined && system !== 'functional';
  if (!functionalKinds.includes(kind) || !isEconomic) return kind;
  const columns = panels.flatMap((panel) => panel.columns);
  const isBasic = kind === 'generalPublic' && hasConcept(columns, 'personnel');
  return isBasic ? settleBasic(panels) : 'unrecognised';
}
