/**
 * What a layout is: the printed labels of a table, as data.
 *
 * A layout is recognised by its labels alone. Extracted text scrambles the
 * order in which the pieces of a header come, but never which characters it
 * has: header and layout agree when they have the same characters equally
 * often, spaces and brackets aside.
 */
import type { ClassificationList } from '../../model/classification.ts';
import type { Column, Panel } from '../../model/table.ts';
import type { TableKind } from '../../model/tableKind.ts';
import { findColumnConcept, findEconomicClass, findGroupScope } from '../lexicon/columnLabels.ts';
import { toKey } from '../lexicon/normalise.ts';

export interface ColumnLayout {
  readonly label: string;
  /** Header groups above the label, outermost first. */
  readonly groups?: readonly string[];
}

export interface PanelLayout {
  readonly side: Panel['side'];
  /** Columns before the values: codes, name, project. */
  readonly keys: readonly string[];
  readonly hasCodes?: boolean;
  readonly hasProject?: boolean;
  readonly columns: readonly ColumnLayout[];
}

export interface TableLayout {
  readonly kinds: readonly TableKind[];
  /** Header words that stand above key columns or over the whole table. */
  readonly headings: readonly string[];
  readonly panels: readonly PanelLayout[];
}

/** Group labels as often as they are printed: once over neighbouring columns. */
function listGroups(columns: readonly ColumnLayout[]): readonly string[] {
  const printed: string[] = [];
  let previous: readonly string[] = [];
  for (const { groups = [] } of columns) {
    const shared = groups.findIndex((group, depth) => group !== previous[depth]);
    if (shared >= 0) printed.push(...groups.slice(shared));
    previous = groups;
  }
  return printed;
}

const charactersByLayout = new WeakMap<TableLayout, ReadonlyMap<string, number>>();

/** How often each character occurs in the header of a layout. */
export function getLayoutCharacters(layout: TableLayout): ReadonlyMap<string, number> {
  const known = charactersByLayout.get(layout);
  if (known !== undefined) return known;
  const labels = [
    ...layout.headings,
    ...layout.panels.flatMap(({ keys, columns }) => [
      ...keys,
      ...listGroups(columns),
      ...columns.map(({ label }) => label),
    ]),
  ];
  const counts = countCharacters(labels.join(''));
  charactersByLayout.set(layout, counts);
  return counts;
}

/** Characters of a text by key (normalise.ts), with their numbers. */
export function countCharacters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sign of toKey(text)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return counts;
}

/** Columns of a panel with concept, scope and economic class. */
export function buildColumns(
  panel: PanelLayout,
  classification: ClassificationList,
): readonly Column[] {
  const everyGroup = panel.columns[0]?.groups?.find((group) =>
    panel.columns.every(({ groups }) => groups?.includes(group) === true),
  );
  return panel.columns.map(({ label, groups = [] }): Column => {
    const concept = findColumnConcept(label, groups);
    const code = concept === undefined ? findEconomicClass(label, classification) : undefined;
    const scope = findGroupScope(groups.filter((group) => group !== everyGroup));
    return {
      label,
      groups,
      type: 'amount',
      ...(concept === undefined ? {} : { concept }),
      ...(code === undefined ? {} : { concept: 'economicClass', code }),
      ...(scope === undefined ? {} : { scope }),
    };
  });
}
