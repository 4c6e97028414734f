/**
 * Rows of one panel: identity, role, place in the hierarchy, cells.
 *
 * In: fields, the panel's leaves and columns. Out: rows of the model in
 * printed order, and the grid cells they were made from. Rows that print
 * nothing in this panel are left out; a sentence over the whole width is a
 * note.
 */
import type { UnitName } from '../../model/amount.ts';
import type { ClassificationList } from '../../model/classification.ts';
import type { Concept } from '../../model/concept.ts';
import type { SourceRef } from '../../model/source.ts';
import type { Column, Panel, Row, RowRole } from '../../model/table.ts';
import type { TableKind } from '../../model/tableKind.ts';
import type { GridCell } from '../grid/grid.ts';
import { findRowConcept, getLabelRole } from '../lexicon/rowLabels.ts';
import { toKey } from '../lexicon/normalise.ts';
import { buildCell } from './cells.ts';
import type { Fields } from './fields.ts';
import { inferCodes } from './inferCodes.ts';
import { readRowKey, type RowKey } from './keys.ts';
import { findLeafCell } from './leaves.ts';
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
  for (let row = input.bodyStart; row < fields.height; row += 1) {
    if (input.skip.has(row)) continue;
    const key = readRowKey(fields, leaves, row);
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

function findRole({ key }: Draft, input: RowsInput, isClassified: boolean): RowRole {
  if (key.code !== undefined) return 'line';
  if (key.name === '') return 'total';
  const role = getLabelRole(key.name);
  if (role !== 'line') return role;
  const isYear = /^20\d{2}年?(?:度|预算数?)?$/u.exec(key.name);
  if (isYear !== null) return Number.parseInt(key.name, 10) === input.year ? 'total' : 'line';
  if (key.isEntity || input.isEntityName(key.name)) return 'entity';
  const nameLeaf = input.leaves.find((leaf) => leaf.role === 'name');
  if (/(?:单位|部门)(?:名称)?$/u.test(toKey(nameLeaf?.label ?? ''))) return 'entity';
  return isClassified && !labelledKinds.includes(input.kind) ? 'entity' : 'line';
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
      role: findRole(draft, input, isClassified),
      ...(code === undefined ? {} : { code }),
    };
  });
  const mayInfer =
    !isClassified && input.side !== 'income' && !/^(?:threePublic|procurement)$/u.test(input.kind);
  if (!mayInfer) return first;
  const lines = first.filter(
    ({ role, key }) => role === 'line' && findRowConcept(key.name) === undefined,
  );
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

function getConcept({ key, role, code }: Identified): Concept | undefined {
  if (role === 'entity') return undefined;
  if (key.name === '') return 'total';
  return code === undefined ? findRowConcept(key.name) : undefined;
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

/** Rows in printed order; parents are earlier rows of the same panel. */
export function readRows(input: RowsInput): RowsReading {
  const rows = identify(listDrafts(input), input);
  const concepts = rows.map(getConcept);
  const places = placeGridRows(
    rows.map(({ key, role, code }, index) => ({
      role,
      label: key.name,
      indent: key.indent,
      concept: concepts[index],
      ...(code === undefined ? {} : { code }),
    })),
  );
  const getId = (index: number): string => `${input.id}.${String(index)}`;
  const built = rows.map(({ key, role, code, isCodeInferred, cells }, index): Row => {
    const place = places[index];
    const concept = concepts[index];
    return {
      id: getId(index),
      role,
      level: place?.level ?? 0,
      ...(place?.parent === undefined ? {} : { parent: getId(place.parent) }),
      ...(code === undefined ? {} : { code }),
      ...(isCodeInferred === undefined ? {} : { isCodeInferred }),
      ...(concept === undefined ? {} : { concept }),
      ...(place?.isOfWhich === undefined ? {} : { isOfWhich: place.isOfWhich }),
      name: key.name,
      ...(key.project === undefined ? {} : { project: key.project }),
      cells: input.columns.map((column, at) => {
        const leaf = input.valueLeaves[at];
        const cell = leaf === undefined ? undefined : findLeafCell(input.fields, leaf, key.row);
        const isKey = cell !== undefined && key.cells.includes(cell);
        return buildCell(isKey ? undefined : cell, column, { row: key.row, unit: input.unit });
      }),
      unplaced: [],
      gridRow: key.row - input.bodyStart,
      source: uniteSource(cells, key.row),
    };
  });
  return { rows: built, used: rows.flatMap(({ cells }) => cells) };
}
