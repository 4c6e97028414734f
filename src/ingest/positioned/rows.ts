/**
 * Rows of one panel: identity, role, place in the hierarchy, cells.
 *
 * In: fields, the panel's leaves and columns. Out: rows of the model in
 * printed order, and the grid cells they were made from. Rows that print
 * nothing in this panel are left out; a sentence over the whole width is a
 * note.
 */
import { getPrintedStep, type UnitName } from '../../model/amount.ts';
import type { ClassificationList } from '../../model/classification.ts';
import type { Concept } from '../../model/concept.ts';
import type { SourceRef } from '../../model/source.ts';
import type { Cell, Column, Panel, Row, RowRole } from '../../model/table.ts';
import type { TableKind } from '../../model/tableKind.ts';
import type { Place } from '../tables/levels.ts';
import type { GridCell } from '../grid/grid.ts';
import { findRowConcept, getLabelRole } from '../lexicon/rowLabels.ts';
import { toKey } from '../lexicon/normalise.ts';
import { narrowCarriedRows } from './carried.ts';
import { buildCell } from './cells.ts';
import type { Fields } from './fields.ts';
import { inferCodes } from './inferCodes.ts';
import { readRowKey, type RowKey } from './keys.ts';
import { findLeafCell } from './leaves.ts';
import { nestRows } from './nest.ts';
import { placeGridRows } from './outline.ts';
import type { RoledLeaf } from './roles.ts';

export interface RowsInput {
  readonly fields: Fields;
  readonly leaves: readonly RoledLeaf[];
  /** The leaves that hold values, in the order of `columns`. */
  readonly valueLeaves: readonly RoledLeaf[];
  readonly columns: readonly Column[];
  readonly side: Panel['side'];
  readonly kind: TableKind;
  readonly unit: UnitName;
  /** First row of the body, and rows that are notes. */
  readonly bodyStart: number;
  readonly skip: ReadonlySet<number>;
  /** Id of the panel: `t7.0`. */
  readonly id: string;
  readonly year: number | undefined;
  readonly classification: ClassificationList;
  readonly isEntityName: (name: string) => boolean;
}

export interface RowsReading {
  readonly rows: readonly Row[];
  readonly used: readonly GridCell[];
}

interface Draft {
  readonly key: RowKey;
  readonly cells: readonly GridCell[];
}

/** Kinds whose lines are concepts of the field, and not names of things. */
const labelledKinds: readonly TableKind[] = ['overview', 'appropriation', 'threePublic'];

function listDrafts(input: RowsInput): readonly Draft[] {
  const { fields, leaves, valueLeaves } = input;
  const drafts: Draft[] = [];
  let previous = '';
  for (let row = input.bodyStart; row < fields.height; row += 1) {
    if (input.skip.has(row)) continue;
    const key = readRowKey(fields, leaves, { row, previous });
    previous = key.code ?? previous;
    const own = valueLeaves.flatMap((leaf) => {
      const cell = findLeafCell(fields, leaf, row);
      return cell !== undefined && cell.text.trim() !== '' && cell.row === row ? [cell] : [];
    });
    const isNamed = key.cells.some((cell) => cell.row === row && cell.text.trim() !== '');
    if (own.length === 0 && !isNamed) continue;
    drafts.push({ key, cells: [...new Set([...key.cells, ...own])] });
  }
  return drafts;
}

function hasCode(drafts: readonly Draft[]): boolean {
  return drafts.some(({ key }) => key.code !== undefined);
}

function findRole(
  { key }: Draft,
  input: RowsInput,
  { isClassified, isLone }: { readonly isClassified: boolean; readonly isLone: boolean },
): RowRole {
  if (key.code !== undefined) return 'line';
  if (key.name === '') return isLone ? 'total' : 'line';
  const role = getLabelRole(key.name);
  if (role !== 'line') return role;
  if (/^20\d{2}年?(?:度|预算数?)?$/u.test(key.name)) {
    return Number.parseInt(key.name, 10) === input.year ? 'total' : 'line';
  }
  return isUnit(key, input, isClassified) ? 'entity' : 'line';
}

const unitLabel = /^(?:二级|预算|主管|编制|所属)?(?:预算)?(?:单位|部门)(?:名称)?$/u;

/** A department or unit as a row: by its column, its name, or as the one line without a code. */
function isUnit(key: RowKey, input: RowsInput, isClassified: boolean): boolean {
  if (key.isEntity || input.isEntityName(key.name)) return true;
  const nameLeaf = input.leaves.find((leaf) => leaf.role === 'name');
  if (unitLabel.test(toKey(nameLeaf?.label ?? ''))) return true;
  return isClassified && !labelledKinds.includes(input.kind);
}

interface Identified extends Draft {
  readonly role: RowRole;
  readonly code?: string;
  readonly isCodeInferred?: true;
}

function identify(drafts: readonly Draft[], input: RowsInput): readonly Identified[] {
  const isClassified = hasCode(drafts);
  const first = drafts.map((draft): Identified => {
    const { code } = draft.key;
    return {
      ...draft,
      role: findRole(draft, input, { isClassified, isLone: drafts.length === 1 }),
      ...(code === undefined ? {} : { code }),
    };
  });
  const mayInfer =
    !isClassified && input.side !== 'income' && !/^(?:threePublic|procurement)$/u.test(input.kind);
  if (!mayInfer) return first;
  const lines = first.filter(({ role }) => role === 'line');
  const codes = inferCodes(
    lines.map(({ key }) => key),
    input.classification,
  );
  const byDraft = new Map(lines.map((line, index) => [line.key, codes[index]]));
  return first.map((each) => {
    const code = byDraft.get(each.key);
    return code === undefined ? each : { ...each, code, isCodeInferred: true };
  });
}

/** `事业收入资金` is 事业收入: the last word only says that it is money. */
function findNamedConcept(name: string): Concept | undefined {
  return findRowConcept(name) ?? findRowConcept(name.replace(/(?:资金|预算|预算数|金额)$/u, ''));
}

function getConcept({ key, role, code }: Identified): Concept | undefined {
  if (role === 'entity') return undefined;
  if (key.name === '') return role === 'total' ? 'total' : undefined;
  return code === undefined ? findNamedConcept(key.name) : undefined;
}

function uniteSource(cells: readonly GridCell[], row: number): SourceRef {
  const own = cells.filter((cell) => cell.row === row);
  const first = own[0] ?? cells[0];
  if (first === undefined) throw new Error('A row without cells');
  const boxes = own.flatMap(({ source }) => source.box ?? []);
  if (boxes.length < 2) return first.source;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const end = Math.max(...boxes.map((box) => box.y + box.height));
  return { ...first.source, box: { x, y, width: right - x, height: end - y } };
}

function listCells(input: RowsInput, { key }: Identified): readonly Cell[] {
  return input.columns.map((column, at) => {
    const leaf = input.valueLeaves[at];
    const cell = leaf === undefined ? undefined : findLeafCell(input.fields, leaf, key.row);
    const isKey = cell !== undefined && key.cells.includes(cell);
    return buildCell(isKey ? undefined : cell, column, { row: key.row, unit: input.unit });
  });
}

/** Half of the last digit that the figures of the panel print, in fen. */
function getHalfStep(cells: readonly (readonly Cell[])[], unit: UnitName): number {
  let decimals = 0;
  for (const cell of cells.flat()) {
    if (cell.state !== 'amount') continue;
    decimals = Math.max(decimals, /[.．](\d+)/u.exec(cell.printed)?.[1]?.length ?? 0);
  }
  return getPrintedStep(unit, decimals) / 2;
}

interface Unplaced {
  readonly rows: readonly Identified[];
  readonly cells: readonly (readonly Cell[])[];
  readonly concepts: readonly (Concept | undefined)[];
}

function placeAll({ rows, cells, concepts }: Unplaced, input: RowsInput): readonly Place[] {
  const places = placeGridRows(
    rows.map(({ key, role, code }, index) => ({
      role,
      label: key.name,
      indent: key.indent,
      concept: concepts[index],
      ...(code === undefined || input.kind === 'procurement' ? {} : { code }),
    })),
  );
  const money = [...input.columns.keys()].filter((at) => input.columns[at]?.type === 'amount');
  return nestRows({
    places,
    half: getHalfStep(cells, input.unit),
    rows: rows.map(({ key, role, code }, index) => ({
      role,
      label: key.name,
      hasCode: code !== undefined && input.kind !== 'procurement',
      amounts: money.map((at) => {
        const cell = cells[index]?.[at];
        return cell?.state === 'amount' ? cell.fen : undefined;
      }),
    })),
  });
}

/** Rows in printed order; parents are earlier rows of the same panel. */
export function readRows(input: RowsInput): RowsReading {
  const rows = identify(listDrafts(input), input);
  const named = rows.map(getConcept);
  const cells = rows.map((row) => listCells(input, row));
  const places = placeAll({ rows, cells, concepts: named }, input);
  const concepts = narrowCarriedRows(named, places);
  const units = findUnits(rows, places);
  const built = rows.map(
    (row, index): Row => buildRow({ row, index, cells, concepts, places, units }, input),
  );
  return { rows: built, used: rows.flatMap((row) => row.cells) };
}

interface RowParts extends Omit<Unplaced, 'rows'> {
  readonly row: Identified;
  readonly index: number;
  readonly places: readonly Place[];
  readonly units: ReadonlySet<number>;
}

/** What holds lines without a code beside a unit that does is a unit, too. */
function findUnits(rows: readonly Identified[], places: readonly Place[]): ReadonlySet<number> {
  const holders = new Set(places.flatMap(({ parent }) => parent ?? []));
  const known = [...holders].filter((at) => rows[at]?.role === 'entity');
  const levels = new Set(known.map((at) => places[at]?.parent));
  const isBeside = (at: number): boolean =>
    known.length > 0 && rows[at]?.role === 'line' && levels.has(places[at]?.parent);
  return new Set([...holders].filter((at) => isBeside(at) && rows[at]?.code === undefined));
}

function getPlaceFields(
  place: Place | undefined,
  id: string,
): Pick<Row, 'level' | 'parent' | 'isOfWhich'> {
  return {
    level: place?.level ?? 0,
    ...(place?.parent === undefined ? {} : { parent: `${id}.${String(place.parent)}` }),
    ...(place?.isOfWhich === undefined ? {} : { isOfWhich: place.isOfWhich }),
  };
}

function buildRow({ row, index, cells, concepts, places, units }: RowParts, input: RowsInput): Row {
  const { key, code, isCodeInferred } = row;
  const concept = concepts[index];
  // A subtotal that stands above its parts is their heading.
  const isHeading = row.role === 'subtotal' && places.some(({ parent }) => parent === index);
  const isUnitRow = units.has(index);
  return {
    id: `${input.id}.${String(index)}`,
    role: isHeading ? 'line' : isUnitRow ? 'entity' : row.role,
    ...getPlaceFields(places[index], input.id),
    ...(code === undefined ? {} : { code }),
    ...(isCodeInferred === undefined ? {} : { isCodeInferred }),
    ...(concept === undefined ? {} : { concept }),
    name: key.name,
    ...(key.project === undefined ? {} : { project: key.project }),
    cells: cells[index] ?? [],
    unplaced: [],
    gridRow: key.row - input.bodyStart,
    source: uniteSource(row.cells, key.row),
  };
}
