/**
 * The identities that hold inside one panel.
 *
 * In: a draft panel. Out: constraints for the resolver, each with the
 * `IdentityRef` that a person is shown: sums along a row (columnIdentity.ts),
 * parent = Σ children and total = Σ of the rows below it, and kind rules.
 * A parent with rows printed after 其中 need not be their sum, but where it is
 * blank they are. A sum says the same by itself unless a printed 0.00 or a
 * negative figure could hide in it.
 */
import { getClassCode } from '../../model/classification.ts';
import { getColumnSums } from '../../model/columnIdentity.ts';
import type { IdentityRef } from '../../model/table.ts';
import type { TableKind } from '../../model/tableKind.ts';
import { childrenCovered, childrenSum, forbidColumns, rowSum } from '../resolve/constraints.ts';
import type { Constraint } from '../resolve/placement.ts';
import type { DraftPanel, DraftRow } from '../tables/draft.ts';
import { kindRules } from './kindRules.ts';
import { getFen, isPlaceable } from './values.ts';

export interface NamedConstraint {
  readonly constraint: Constraint;
  readonly identity: IdentityRef;
}

function buildRowSums(panel: DraftPanel, rows: readonly DraftRow[]): readonly NamedConstraint[] {
  return getColumnSums(panel.columns).flatMap(({ whole, parts }, index) =>
    rows.filter(isPrinted).map((row) => ({
      constraint: {
        ...rowSum(row.id, whole, parts),
        id: `rowSum:${row.id}:${String(whole)}:${String(index)}`,
      },
      identity: { rule: 'rowSum', rows: [row.id], column: whole } as const,
    })),
  );
}

/** A row without figures is nothing in every sum and needs no term. */
function isPrinted({ values }: DraftRow): boolean {
  return values.length > 0;
}

interface Family {
  readonly parent: DraftRow;
  readonly children: readonly DraftRow[];
  readonly isExhaustive: boolean;
}

function listFamilies(rows: readonly DraftRow[]): readonly Family[] {
  const children = new Map<string, DraftRow[]>();
  for (const row of rows) {
    if (row.parent === undefined) continue;
    const siblings = children.get(row.parent);
    if (siblings === undefined) children.set(row.parent, [row]);
    else siblings.push(row);
  }
  const families = rows.flatMap((parent): Family[] => {
    const own = children.get(parent.id);
    if (own === undefined) return [];
    return [{ parent, children: own, isExhaustive: own.every((row) => row.isOfWhich !== true) }];
  });
  const top = findTopFamily(rows);
  return top === undefined ? families : [top, ...families];
}

/** The total and the rows right below it, unless subtotals stand between. */
function findTopFamily(rows: readonly DraftRow[]): Family | undefined {
  const [parent, another] = rows.filter(({ role }) => role === 'total');
  if (parent === undefined || another !== undefined) return undefined;
  if (rows.some(({ role }) => role === 'subtotal')) return undefined;
  const children = rows.filter((row) => row.parent === undefined && row !== parent);
  return children.length === 0 ? undefined : { parent, children, isExhaustive: true };
}

function needsCover({ children, isExhaustive }: Family): boolean {
  return !isExhaustive || children.some(({ values }) => values.some((value) => getFen(value) <= 0));
}

function buildFamilySums(panel: DraftPanel, rows: readonly DraftRow[]): readonly NamedConstraint[] {
  const columns = [...panel.columns.keys()];
  const usable = new Set(rows);
  return listFamilies(panel.rows)
    .filter((family) => [family.parent, ...family.children].every((row) => usable.has(row)))
    .flatMap(({ parent, children, isExhaustive }) => {
      const ids = children.filter(isPrinted).map(({ id }) => id);
      const sums = isExhaustive ? childrenSum(parent.id, ids, columns) : [];
      const covers = needsCover({ parent, children, isExhaustive })
        ? childrenCovered(parent.id, ids, columns)
        : [];
      const rowIds = [parent.id, ...ids];
      return [...sums, ...covers].map((constraint) => ({
        constraint,
        identity: {
          rule: 'childrenSum' as const,
          rows: rowIds,
          column:
            constraint.kind === 'cover' ? constraint.column : (constraint.terms[0]?.column ?? 0),
        },
      }));
    });
}

function buildKindRules(
  kind: TableKind,
  panel: DraftPanel,
  rows: readonly DraftRow[],
): readonly NamedConstraint[] {
  return kindRules
    .filter((rule) => rule.kind === kind)
    .flatMap(({ id, classes, excludes }) => {
      const columns = [...panel.columns.keys()].filter((index) => {
        const concept = panel.columns[index]?.concept;
        return concept !== undefined && excludes.includes(concept);
      });
      return rows
        .filter(({ code }) => code !== undefined && classes.includes(getClassCode(code)))
        .map((row) => ({
          constraint: forbidColumns(id, row.id, columns),
          identity: { rule: 'kindRule', rows: [row.id] } as const,
        }));
    });
}

/** Everything that the panel itself says about where its values stand. */
export function buildPanelConstraints(
  kind: TableKind,
  panel: DraftPanel,
): readonly NamedConstraint[] {
  const rows = panel.rows.filter((row) => isPlaceable(row, panel));
  return [
    ...buildRowSums(panel, rows),
    ...buildFamilySums(panel, rows),
    ...buildKindRules(kind, panel, rows),
  ];
}
