/**
 * A positioned document → a disclosure, whatever the format was.
 *
 * In: pages of lines and grids. Out: facts, issues, leftovers and the account;
 * or a failure when there is nothing of a budget in it. Tables come first:
 * their totals and names help to read the words.
 */
import { fail, ok, type Result } from '../../lib/result.ts';
import type { UnitName } from '../../model/amount.ts';
import { type Disclosure, disclosureSchemaName } from '../../model/disclosure.ts';
import type { ReadFailure, Reading, ReadIssue } from '../../model/reading.ts';
import type { SourceDocument, TextFact } from '../../model/source.ts';
import type { Table } from '../../model/table.ts';
import type { ReadContext } from '../context.ts';
import type { Grid, GridCell, PositionedDocument } from '../grid/grid.ts';
import type { Line } from '../line.ts';
import { type NarrativeReading, readNarrativeBlocks } from '../narrative/blocks.ts';
import { notADisclosure, yearUnknown } from '../readFailures.ts';
import { getSha256 } from '../sha256.ts';
import { settleAccount } from './account.ts';
import { findDrawings, isDrawing } from './drawings.ts';
import { type EmptyTable, findEmptyTables } from './emptyTables.ts';
import { findPositionedIdentity, type GridTitle, type PositionedIdentity } from './identity.ts';
import { nameColumns } from './nameColumns.ts';
import { findGridNotes } from './notes.ts';
import { makeEntityTest, readGrid } from './readGrid.ts';
import { sortLines, type TextParts } from './textParts.ts';
import { readTitle } from './title.ts';

export interface PositionedInput {
  readonly document: PositionedDocument;
  readonly source: SourceDocument;
  /** Found before, such as pages that could not be interpreted. */
  readonly issues?: readonly ReadIssue[];
}

interface TablesReading {
  readonly tables: readonly Table[];
  readonly issues: readonly ReadIssue[];
  readonly cells: ReadonlySet<GridCell>;
  readonly lines: ReadonlySet<Line>;
}

function listTables({ pages }: PositionedDocument): readonly Grid[] {
  return pages.flatMap(({ grids }) => grids.filter((grid) => !isDrawing(grid)));
}

function listTitles(document: PositionedDocument): readonly GridTitle[] {
  return listTables(document).map((grid) => ({
    page: grid.page,
    title: readTitle(grid.titleLines),
    lines: grid.titleLines,
  }));
}

/** The unit most tables print, for those that print none. */
function findCommonUnit(grids: readonly Grid[]): UnitName | undefined {
  const counts = new Map<UnitName, number>();
  for (const { unit } of grids)
    if (unit !== undefined) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0];
}

function readTables(
  document: PositionedDocument,
  identity: PositionedIdentity,
  context: ReadContext,
): TablesReading {
  const grids = listTables(document);
  const common = findCommonUnit(grids);
  const names = [identity.department, ...listTitles(document).map(({ title }) => title.department)];
  const isEntityName = makeEntityTest(names.flatMap((name) => name?.text ?? []));
  const lines = new Set(grids.flatMap(({ titleLines }) => titleLines));
  const cells = new Set<GridCell>();
  const issues: ReadIssue[] = [];
  let unitBefore: UnitName | undefined;
  const printed = grids.map((grid, index): Table => {
    const reading = readGrid(grid, {
      id: `t${String(index + 1)}`,
      classification: context.classification,
      year: identity.year,
      unitBefore: unitBefore ?? common,
      isEntityName,
    });
    if (reading.isUnitPrinted) unitBefore = reading.table.unit;
    const below = findGridNotes(grid, document.pages, lines);
    for (const line of below.lines) lines.add(line);
    for (const cell of reading.used) cells.add(cell);
    issues.push(...reading.issues);
    return { ...reading.table, notes: [...reading.table.notes, ...below.notes] };
  });
  const empty = findEmptyTables(document.pages, lines, printed);
  for (const line of empty.flatMap((each) => each.lines)) lines.add(line);
  const tables = [
    ...printed,
    ...empty.map((each, index) =>
      buildEmptyTable(each, `t${String(printed.length + index + 1)}`, common),
    ),
  ];
  const named = nameColumns(tables);
  return { tables: named.tables, issues: [...issues, ...named.issues], cells, lines };
}

/** Without panels; behind the others, so that the ids of grids stay those of their places. */
function buildEmptyTable(
  { kind, title, number, note, lines }: EmptyTable,
  id: string,
  unit: UnitName | undefined,
): Table {
  return {
    id,
    kind,
    ...(number === undefined ? {} : { number }),
    title,
    unit: unit ?? 'tenThousandYuan',
    panels: [],
    notes: [note],
    source: (lines[0] ?? note).source,
  };
}

interface Parts {
  readonly input: PositionedInput;
  readonly tables: readonly Table[];
  readonly narrative: NarrativeReading;
  readonly identity: PositionedIdentity;
  readonly year: number;
}

function buildDisclosure({ input, tables, narrative, identity, year }: Parts): Disclosure {
  const { source } = input;
  const nowhere: TextFact = { text: '', source: { source: source.id, page: 1 } };
  const department = identity.department ?? narrative.department ?? nowhere;
  const key = getSha256(new TextEncoder().encode(`${department.text}\n${source.sha256}`));
  const { profile, sections, statements, projects, performance, otherMatters, terms } = narrative;
  return {
    schema: disclosureSchemaName,
    id: `${String(year)}-${key.slice(0, 8)}`,
    department,
    year,
    ...(narrative.issuedOn === undefined ? {} : { issuedOn: narrative.issuedOn }),
    sources: [source],
    profile,
    tables,
    sections,
    statements,
    projects,
    performance,
    otherMatters,
    terms,
  };
}

function listConsumedLines(
  tables: TablesReading,
  parts: TextParts,
  narrative: NarrativeReading,
): ReadonlySet<Line> {
  return new Set([...tables.lines, ...parts.headings, ...narrative.consumed]);
}

/** Synchronous; throws only for our own bugs, such as text that was lost. */
export function readPositioned(
  input: PositionedInput,
  context: ReadContext,
): Result<Reading, ReadFailure> {
  const { document } = input;
  const identity = findPositionedIdentity(document.pages, listTitles(document), context.fileName);
  const tables = readTables(document, identity, context);
  const drawings = findDrawings(document);
  const parts = sortLines(document.pages, new Set([...tables.lines, ...drawings.lines]));
  const narrative = readNarrativeBlocks(parts.blocks, tables.tables, context);
  const isBudget =
    tables.tables.some(({ kind }) => kind !== 'unrecognised') || narrative.statements.length > 0;
  if (!isBudget) return fail(notADisclosure);
  const year = identity.year ?? narrative.year;
  if (year === undefined) return fail(yearUnknown);
  const settled = settleAccount(document, {
    lines: listConsumedLines(tables, parts, narrative),
    cells: tables.cells,
    leftover: narrative.leftover,
    contents: new Set(parts.contents),
    drawings,
  });
  return ok({
    disclosure: buildDisclosure({ input, tables: tables.tables, narrative, identity, year }),
    issues: [...(input.issues ?? []), ...document.issues, ...tables.issues, ...narrative.issues],
    leftover: settled.leftover,
    account: settled.account,
  });
}
