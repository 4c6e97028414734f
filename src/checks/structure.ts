/**
 * Which rows of a panel must add up to which.
 *
 * In: the rows in printed order with their parents and roles. Out: one group
 * per whole. A total stands above or below its parts; a subtotal such as
 * 本年收入合计 stands after the lines it sums up and takes their place in the
 * total; units named as rows sum up their own lines.
 * Parts printed after 其中 may leave something out, unless the vocabulary
 * knows that together they are the whole.
 */
import type { Concept } from '../model/concept.ts';
import type { Panel, Row } from '../model/table.ts';

export interface RowGroup {
  readonly whole: Row;
  readonly parts: readonly Row[];
  readonly kind: 'children' | 'subtotal' | 'total';
  /** The parts need not be everything. */
  readonly isOpen: boolean;
}

/** Panels never change, and three rules ask for the same groups. */
const known = new WeakMap<Panel, readonly RowGroup[]>();

/** Every group of a panel, wholes in printed order. */
export function listRowGroups(panel: Panel): readonly RowGroup[] {
  const groups = known.get(panel) ?? buildRowGroups(panel);
  known.set(panel, groups);
  return groups;
}

function buildRowGroups(panel: Panel): readonly RowGroup[] {
  const children = groupByParent(panel.rows);
  const rows = new Map(panel.rows.map((row) => [row.id, row]));
  const groups: RowGroup[] = [];
  for (const [id, parts] of children) {
    const whole = rows.get(id);
    if (whole === undefined || whole.role === 'total') continue;
    groups.push({ whole, parts, kind: 'children', isOpen: isOpenGroup(whole, parts) });
  }
  groups.push(...listTopGroups(panel, children));
  const order = new Map(panel.rows.map((row, index) => [row.id, index]));
  return groups.sort((a, b) => (order.get(a.whole.id) ?? 0) - (order.get(b.whole.id) ?? 0));
}

function groupByParent(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const children = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.parent === undefined) continue;
    const siblings = children.get(row.parent) ?? [];
    siblings.push(row);
    children.set(row.parent, siblings);
  }
  return children;
}

/** Subtotals and totals over the topmost rows. */
function listTopGroups(
  panel: Panel,
  children: ReadonlyMap<string, readonly Row[]>,
): readonly RowGroup[] {
  const totals = panel.rows.filter((row) => row.role === 'total');
  const totalIds = new Set(totals.map((row) => row.id));
  const groups: RowGroup[] = [];
  let open: Row[] = [];
  for (const row of panel.rows) {
    if (row.role === 'total' || (row.parent !== undefined && !totalIds.has(row.parent))) continue;
    if (row.role === 'subtotal' && !children.has(row.id)) {
      if (open.length > 0)
        groups.push({ whole: row, parts: open, kind: 'subtotal', isOpen: false });
      open = [row];
    } else {
      open.push(row);
    }
  }
  for (const whole of totals) {
    const parts = selectParts(whole, open, children);
    if (parts.length > 0) groups.push({ whole, parts, kind: 'total', isOpen: false });
  }
  return groups;
}

/** Units that hold lines, else the lines, else the units alone. */
function selectParts(
  whole: Row,
  open: readonly Row[],
  children: ReadonlyMap<string, readonly Row[]>,
): readonly Row[] {
  const entities = open.filter((row) => row.role === 'entity' && children.has(row.id));
  if (entities.length > 0) return entities;
  const lines = open.filter((row) => row.role !== 'entity');
  if (lines.length > 0) return lines;
  // A department that repeats the total stands above its units.
  const [head] = open;
  return head !== undefined && open.length > 1 && hasSameCells(whole, head) ? [head] : open;
}

function hasSameCells(a: Row, b: Row): boolean {
  const describe = (row: Row): string =>
    row.cells.map((cell) => (cell.state === 'amount' ? String(cell.fen) : cell.state)).join();
  return describe(a) === describe(b);
}

/** Parts that are the whole by definition, even when printed after 其中. */
const complete: Partial<Record<Concept, readonly (readonly Concept[])[]>> = {
  generalPublic: [['generalPublicOwn', 'generalPublicTransfer']],
  governmentFund: [['governmentFundOwn', 'governmentFundTransfer']],
  stateCapital: [['stateCapitalOwn', 'stateCapitalTransfer']],
  vehicles: [['vehiclePurchase', 'vehicleRunning']],
  fiscalCarryOver: [['generalPublic', 'governmentFund', 'stateCapital']],
  nonFiscalCarryOver: [['specialAccount', 'ownFunds']],
  ownFunds: [
    ['businessIncome', 'superiorSubsidy', 'subsidiaryRemittance', 'operatingIncome', 'otherIncome'],
  ],
};

function isOpenGroup(whole: Row, parts: readonly Row[]): boolean {
  if (!parts.some((part) => part.isOfWhich === true)) return false;
  const sets = whole.concept === undefined ? undefined : complete[whole.concept];
  const printed = new Set(parts.map((part) => part.concept));
  return !(sets ?? []).some((set) => set.every((concept) => printed.has(concept)));
}
