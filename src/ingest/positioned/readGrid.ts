/**
 * One grid → one table of the model.
 *
 * In: a positioned grid and what the document has said so far. Out: the table,
 * the department it names, issues, and what of it no fact came from.
 * Never fails: what is not understood is kept as words and said in `issues`.
 */
import type { UnitName } from '../../model/amount.ts';
import type { ClassificationList } from '../../model/classification.ts';
import type { ReadIssue } from '../../model/reading.ts';
import type { TextFact } from '../../model/source.ts';
import type { Panel, Table } from '../../model/table.ts';
import type { TableKind } from '../../model/tableKind.ts';
import type { Grid, GridCell } from '../grid/grid.ts';
import { findUnit } from '../grid/titles.ts';
import { toKey, toName } from '../lexicon/normalise.ts';
import { buildGridColumns } from './columns.ts';
import { type Fields, getFields, isFigure, listCovering } from './fields.ts';
import { countPreamble, findHeaderEnd } from './header.ts';
import { checkTable } from './issues.ts';
import { findTitleKind, settleKind } from './kind.ts';
import { findLabelUnit } from './labels.ts';
import { type HeaderRange, type Leaf, listLeaves } from './leaves.ts';
import { hasTwoSides, type LeafPanel, splitPanels } from './panels.ts';
import { buildPlainPanel } from './plainTable.ts';
import { namePurchases } from './roles.ts';
import { readRows } from './rows.ts';
import { readTitle, type TableTitle } from './title.ts';

export interface GridContext {
  readonly id: string;
  readonly classification: ClassificationList;
  readonly year: number | undefined;
  /** Unit of the table before, for one that prints none. */
  readonly unitBefore: UnitName | undefined;
  readonly isEntityName: (name: string) => boolean;
}

export interface GridReading {
  readonly table: Table;
  readonly title: TableTitle;
  readonly isUnitPrinted: boolean;
  readonly issues: readonly ReadIssue[];
  /** Cells that became a header, a key, a value or a note. */
  readonly used: ReadonlySet<GridCell>;
}

interface Layout {
  readonly fields: Fields;
  readonly header: HeaderRange;
  readonly leaves: readonly Leaf[];
  readonly title: TableTitle;
}

function layOut(grid: Grid): Layout {
  const fields = getFields(grid);
  const start = countPreamble(fields);
  const preamble = grid.rows.slice(0, start).flatMap((row) => row.flatMap(({ lines }) => lines));
  const end = findHeaderEnd(fields, start);
  const header = { start, labelEnd: start + end.labelRows, bodyStart: start + end.rows };
  return {
    fields,
    header,
    leaves: listLeaves(fields, header),
    title: readTitle([...grid.titleLines, ...preamble]),
  };
}

/** A sentence across the table is a note, not a row. */
function findNotes(fields: Fields, bodyStart: number): ReadonlyMap<number, GridCell> {
  const notes = new Map<number, GridCell>();
  for (let row = bodyStart; row < fields.height; row += 1) {
    const filled = listCovering(fields, row).filter(({ text }) => text.trim() !== '');
    const [only] = filled;
    if (filled.length !== 1 || only === undefined || isFigure(only.text)) continue;
    const isWide = only.columnSpan * 2 >= fields.width && fields.width > 2;
    const isSentence = /[。；]$|^(?:备注|注|说明)\s*\d*[:：]/u.test(only.text.trim());
    const saysNone = /(?:没有|无).{0,30}(?:预算|支出|收入|拨款|安排|数据)/u.test(only.text);
    if ((isWide && (isSentence || only.text.length > 30)) || (saysNone && only.text.length > 8)) {
      notes.set(row, only);
    }
  }
  return notes;
}

/** The unit most money columns print in their own header. */
function findHeaderUnit(leaves: readonly Leaf[]): UnitName | undefined {
  return leaves.flatMap((leaf) => findLabelUnit(leaf) ?? [])[0];
}

interface Unit {
  readonly unit: UnitName;
  readonly isPrinted: boolean;
}

function getUnit(grid: Grid, leaves: readonly Leaf[], before: UnitName | undefined): Unit {
  const lines = grid.titleLines.flatMap(({ text }) => findUnit(text) ?? []);
  const printed = grid.unit ?? lines[0] ?? findHeaderUnit(leaves);
  return { unit: printed ?? before ?? 'tenThousandYuan', isPrinted: printed !== undefined };
}

interface PanelsReading {
  readonly panels: readonly Panel[];
  readonly used: readonly GridCell[];
}

interface PanelSetting {
  readonly layout: Layout;
  readonly kind: TableKind;
  readonly unit: UnitName;
  readonly skip: ReadonlySet<number>;
  readonly context: GridContext;
}

function readPanel(panel: LeafPanel, index: number, setting: PanelSetting) {
  const { layout, kind, unit, skip, context } = setting;
  const { side } = panel;
  const leaves = kind === 'procurement' ? namePurchases(panel.leaves) : panel.leaves;
  const keys = ['code', 'name', 'project'];
  const entities = leaves.filter(({ role }) => role === 'entity' || role === 'entityCode');
  const values = leaves.filter((leaf) => !keys.includes(leaf.role) && !entities.includes(leaf));
  const kept = [...entities.filter((leaf) => leaf.body.length > 0), ...values];
  const columns = buildGridColumns(kept, {
    kind,
    unit,
    year: context.year,
    classification: context.classification,
  });
  const read = readRows({
    fields: layout.fields,
    leaves,
    valueLeaves: kept,
    columns,
    side,
    kind,
    unit,
    bodyStart: layout.header.bodyStart,
    skip,
    id: `${context.id}.${String(index)}`,
    year: context.year,
    classification: context.classification,
    isEntityName: context.isEntityName,
  });
  return { panel: { side, columns, rows: read.rows }, used: read.used };
}

function readPanels(setting: PanelSetting): PanelsReading {
  const { layout, kind } = setting;
  const isTwoSided =
    kind === 'overview' ||
    kind === 'appropriation' ||
    /收支/u.test(layout.title.title) ||
    hasTwoSides(layout.leaves);
  const panels = splitPanels(layout.leaves, isTwoSided && kind !== 'performance').map(
    (panel, index) => readPanel(panel, index, setting),
  );
  return { panels: panels.map(({ panel }) => panel), used: panels.flatMap(({ used }) => used) };
}

/** Without a money column there is nothing to read but words. */
function isForm(panels: readonly Panel[], kind: TableKind): boolean {
  return (
    kind === 'performance' ||
    !panels.some(({ columns }) => columns.some(({ type }) => type === 'amount'))
  );
}

function readForm({ fields, header, leaves }: Layout, id: string): PanelsReading {
  const panel = buildPlainPanel(fields, leaves, { id: `${id}.0`, bodyStart: header.bodyStart });
  const used: GridCell[] = [];
  for (let row = 0; row < fields.height; row += 1) used.push(...listCovering(fields, row));
  return { panels: [panel], used };
}

function buildNote(cell: GridCell): TextFact {
  return { text: toName(cell.text), source: cell.source };
}

/** Reads one grid; `id` of the context is the table's. */
export function readGrid(grid: Grid, context: GridContext): GridReading {
  const layout = layOut(grid);
  const { fields, header, leaves, title } = layout;
  const titleKind = findTitleKind(
    title.title,
    leaves.map(({ label }) => label),
  );
  const { unit, isPrinted } = getUnit(grid, leaves, context.unitBefore);
  const notes = findNotes(fields, header.bodyStart);
  const setting = { layout, kind: titleKind, unit, skip: new Set(notes.keys()), context };
  const read = readPanels(setting);
  const kind = settleKind(titleKind, read.panels);
  const { panels, used } = isForm(read.panels, kind) ? readForm(layout, context.id) : read;
  const isMoney = panels.some(({ columns }) => columns.some(({ type }) => type === 'amount'));
  const table: Table = {
    id: context.id,
    kind,
    ...(title.number === undefined ? {} : { number: title.number }),
    title: title.title,
    unit,
    ...(isPrinted || !isMoney ? {} : { isUnitInferred: true }),
    panels,
    notes: [...notes.values()].map(buildNote),
    source: { source: getSource(grid), page: grid.page, box: grid.box },
  };
  const head = grid.rows.slice(0, header.bodyStart).flat();
  return {
    table,
    title,
    isUnitPrinted: isPrinted,
    issues: checkTable(table),
    used: new Set([...used, ...head, ...notes.values()]),
  };
}

function getSource(grid: Grid): string {
  return grid.rows.flat()[0]?.source.source ?? grid.titleLines[0]?.source.source ?? '';
}

/** True for a name that a list of units holds, however spaced. */
export function makeEntityTest(names: readonly string[]): (name: string) => boolean {
  const keys = new Set(names.map(toKey));
  return (name) => keys.has(toKey(name));
}
