/**
 * One table block of extracted text → a draft table.
 *
 * In: title and body lines. Out: panels of rows with their values in printed
 * order, notes, what was left over, and issues. A table whose kind or layout
 * is unknown keeps its rows; its values have columns without meaning.
 */
import type { ClassificationList } from '../../model/classification.ts';
import type { UnitName } from '../../model/amount.ts';
import type { Leftover, ReadIssue } from '../../model/reading.ts';
import type { TextFact } from '../../model/source.ts';
import type { Column } from '../../model/table.ts';
import { toName } from '../lexicon/normalise.ts';
import { getTableKind } from '../lexicon/tableTitles.ts';
import { type Line, spanLines } from '../line.ts';
import type { TableBlock } from '../text/blocks.ts';
import { assembleRows } from './assemble.ts';
import { readBody, type TableBody } from './body.ts';
import type { DraftPanel, DraftTable } from './draft.ts';
import { buildColumns, type PanelLayout } from './layout.ts';
import { findClassByName, KnownNames } from './names.ts';
import { buildRows } from './rows.ts';
import { splitSides } from './sides.ts';
import { type Fragment, readFragment, tokenise } from './tokens.ts';
import { checkDraft, layoutUnknown } from './issues.ts';
import { findDepartment, findUnit } from './unitLine.ts';

export interface TableContext {
  readonly id: string;
  readonly classification: ClassificationList;
  readonly names: KnownNames;
  /** Unit of the table before, for one that prints none. */
  readonly unitBefore: UnitName;
}

export interface TableReading {
  readonly table: DraftTable;
  /** Who compiled the table, where its unit line says so. */
  readonly department?: TextFact;
  readonly leftover: readonly Leftover[];
  readonly issues: readonly ReadIssue[];
}

interface Placed {
  readonly fragment: Fragment;
  readonly gridRow: number;
}

const unknownPanel: PanelLayout = { side: 'whole', keys: [], hasCodes: true, columns: [] };

/** The pieces of each panel, line by line. */
function cutLines(
  lines: readonly Line[],
  panels: readonly PanelLayout[],
  { unit, classification }: { unit: UnitName; classification: ClassificationList },
): readonly (readonly Placed[])[] {
  const isRightName = (name: string) => findClassByName(name, classification) !== undefined;
  const pieces: Placed[][] = panels.map(() => []);
  lines.forEach((line, gridRow) => {
    const tokens = tokenise(line);
    const cut = panels.length === 2 ? splitSides(tokens, isRightName) : [tokens];
    cut.forEach((part, index) => {
      if (part.length === 0) return;
      const hasCodes = panels[index]?.hasCodes === true;
      pieces[index]?.push({ fragment: readFragment(part, line, { unit, hasCodes }), gridRow });
    });
  });
  return pieces;
}

function getUnknownColumns(pieces: readonly Placed[], numbered: number | undefined): Column[] {
  const widest = Math.max(0, ...pieces.map(({ fragment }) => fragment.values.length));
  return Array.from({ length: Math.max(widest, numbered ?? 0) }, (_, index) => ({
    label: String(index + 1),
    groups: [],
    type: 'amount' as const,
  }));
}

interface Setting extends TableContext {
  readonly kind: DraftTable['kind'];
  readonly unit: UnitName;
}

function buildPanels({ header, rows }: TableBody, setting: Setting): readonly DraftPanel[] {
  const { id, kind, classification, names } = setting;
  const panels = header.layout?.panels ?? [unknownPanel];
  const pieces = cutLines(rows, panels, setting);
  return panels.map((panel, index) => {
    const own = pieces[index] ?? [];
    const raw = assembleRows(own, {
      hasCodes: panel.hasCodes === true,
      isKnownName: (name) => names.isEntity(name),
    });
    const columns =
      panel === unknownPanel
        ? getUnknownColumns(own, header.numbered)
        : buildColumns(panel, classification);
    const context = { kind, panel, id: `${id}.${String(index)}`, names, classification };
    return { side: panel.side, columns, rows: buildRows(raw, context) };
  });
}

/** Reads one block; never fails, what is not understood is said in `issues`. */
export function readTable(block: TableBlock, context: TableContext): TableReading {
  const title = toName(block.title.map(({ text }) => text.trim()).join(''));
  const kind = getTableKind(title);
  const body = readBody(block, kind);
  const department = findDepartment(body.unitLine);
  if (department !== undefined) context.names.addEntity(department.text);
  const printedUnit = findUnit(body.unitLine);
  const unit = printedUnit ?? context.unitBefore;
  const lines = [
    ...(block.number === undefined ? [] : [block.number]),
    ...block.title,
    ...block.body,
  ];
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) throw new Error('A table block without lines');
  const table: DraftTable = {
    id: context.id,
    kind,
    ...(block.number === undefined ? {} : { number: toName(block.number.text) }),
    title,
    unit,
    ...(printedUnit === undefined ? { isUnitInferred: true } : {}),
    panels: buildPanels(body, { ...context, kind, unit }),
    notes: body.notes.map((note) => buildNote(note)),
    source: spanLines(first, last),
  };
  const unknown = body.header.layout === undefined ? [layoutUnknown(table)] : [];
  return {
    table,
    ...(department === undefined ? {} : { department }),
    leftover: body.leftover,
    issues: [...unknown, ...checkDraft(table)],
  };
}

function buildNote(lines: readonly Line[]): TextFact {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) throw new Error('A note without lines');
  return {
    text: toName(lines.map(({ text }) => text.trim()).join('')),
    source: spanLines(first, last),
  };
}
