/**
 * Leaves that hold values → columns of the model.
 *
 * In: the leaves of a panel with their roles, the unit of the table and the
 * budget year. Out: one column per value leaf: label, groups, type, concept,
 * scope, economic class, period, and its own unit where the header prints one.
 */
import type { UnitName } from '../../model/amount.ts';
import type { ClassificationList } from '../../model/classification.ts';
import type { Column } from '../../model/table.ts';
import type { TableKind } from '../../model/tableKind.ts';
import { narrowCarriedColumns } from './carried.ts';
import { findEconomicClass } from '../lexicon/columnLabels.ts';
import { cleanLabel, findLabelConcept, findLabelUnit, findPeriod, findScope } from './labels.ts';
import type { RoledLeaf } from './roles.ts';

export interface ColumnContext {
  readonly kind: TableKind;
  readonly unit: UnitName;
  readonly year: number | undefined;
  readonly classification: ClassificationList;
}

const itemKinds: readonly TableKind[] = ['threePublic'];

function findConcept(
  { label }: RoledLeaf,
  groups: readonly string[],
  kind: TableKind,
): Column['concept'] {
  const concept = findLabelConcept({ label, groups });
  if (
    concept === 'total' &&
    itemKinds.includes(kind) &&
    groups.some((group) => /三公/u.test(group))
  ) {
    return 'threePublic';
  }
  return concept;
}

/** Groups that stand over every value column say what the table is, not the column. */
function listOwnGroups(leaf: RoledLeaf, all: readonly RoledLeaf[]): readonly string[] {
  return leaf.groups.filter((group) => !all.every(({ groups }) => groups.includes(group)));
}

function buildColumn(leaf: RoledLeaf, all: readonly RoledLeaf[], context: ColumnContext): Column {
  const { label, groups } = leaf;
  if (leaf.role !== 'amount' && leaf.role !== 'percent') return { label, groups, type: 'text' };
  const period = findPeriod(leaf, context.year);
  const kept = period === undefined ? {} : { period };
  const own = listOwnGroups(leaf, all);
  const concept = findConcept(leaf, own, context.kind);
  if (leaf.role === 'percent') {
    return {
      label,
      groups,
      type: 'percent',
      ...(concept === undefined ? {} : { concept }),
      ...kept,
    };
  }
  const code =
    concept === undefined
      ? findEconomicClass(cleanLabel(label), context.classification)
      : undefined;
  const scope = findScope({ label, groups: own }, concept);
  const unit = findLabelUnit(leaf);
  return {
    label,
    groups,
    type: 'amount',
    ...(concept === undefined ? {} : { concept }),
    ...(code === undefined ? {} : { concept: 'economicClass', code }),
    ...(scope === undefined ? {} : { scope }),
    ...kept,
    ...(unit === undefined || unit === context.unit ? {} : { unit }),
  };
}

/** Columns in the order of the leaves given. */
export function buildGridColumns(
  leaves: readonly RoledLeaf[],
  context: ColumnContext,
): readonly Column[] {
  const money = leaves.filter(({ role }) => role === 'amount');
  const columns = narrowCarriedColumns(leaves.map((leaf) => buildColumn(leaf, money, context)));
  return context.kind === 'threePublic' ? narrowTotal(columns) : columns;
}

/**
 * Where meetings and training are counted in, 合计 is more than the three
 * public expenses: their own 小计 is the total of the table then.
 */
function narrowTotal(columns: readonly Column[]): readonly Column[] {
  const has = (concept: Column['concept']): boolean =>
    columns.some((column) => column.concept === concept);
  const isWider = has('total') && has('threePublic') && (has('meetings') || has('training'));
  if (!isWider) return columns;
  return columns.map((column): Column => {
    if (column.concept === 'threePublic') return { ...column, concept: 'total' };
    if (column.concept !== 'total') return column;
    return dropConcept(column);
  });
}

function dropConcept({ label, groups, type, scope, period, unit }: Column): Column {
  return {
    label,
    groups,
    type,
    ...(scope === undefined ? {} : { scope }),
    ...(period === undefined ? {} : { period }),
    ...(unit === undefined ? {} : { unit }),
  };
}
