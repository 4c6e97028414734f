/**
 * Extracted text → a disclosure.
 *
 * In: the decoded text of one document. Out: facts, issues, what was left over
 * and the account; or a failure when there is nothing of a budget in it.
 * Tables come first: their totals and names help to read the words.
 */
import { fail, ok, type Result } from '../lib/result.ts';
import type { UnitName } from '../model/amount.ts';
import { type Disclosure, disclosureSchemaName } from '../model/disclosure.ts';
import type { Leftover, ReadFailure, Reading, ReadIssue } from '../model/reading.ts';
import type { TextFact } from '../model/source.ts';
import type { Table } from '../model/table.ts';
import type { ReadContext } from './context.ts';
import type { Line } from './line.ts';
import { type NarrativeReading, readNarrativeBlocks } from './narrative/blocks.ts';
import { placeTables } from './placement/placeTables.ts';
import { buildAccount } from './readAccount.ts';
import { emptyFile, endlessLine, notADisclosure, yearUnknown } from './readFailures.ts';
import { getSha256 } from './sha256.ts';
import { KnownNames } from './tables/names.ts';
import { readTable, type TableReading } from './tables/readTable.ts';
import { cutBlocks, type DocumentBlocks, type TableBlock } from './text/blocks.ts';
import { hasEndlessLine, splitLines, type TextPages } from './text/lines.ts';

export interface TextSource {
  readonly id: string;
  readonly fileName: string;
  /** Of the bytes the text was decoded from. */
  readonly sha256: string;
}

interface TablesReading {
  readonly tables: readonly Table[];
  readonly department: TextFact | undefined;
  readonly issues: readonly ReadIssue[];
  readonly leftover: readonly Leftover[];
}

const firstUnit: UnitName = 'tenThousandYuan';

function readTables(blocks: readonly TableBlock[], context: ReadContext): TablesReading {
  const { classification, now } = context;
  const names = new KnownNames(classification);
  const readings: TableReading[] = [];
  blocks.forEach((block, index) => {
    const unitBefore = readings.at(-1)?.table.unit ?? firstUnit;
    const id = `t${String(index + 1)}`;
    readings.push(readTable(block, { id, classification, names, unitBefore }));
  });
  const placing = placeTables(
    readings.map(({ table }) => table),
    now,
  );
  return {
    tables: placing.tables,
    department: readings.find(({ department }) => department !== undefined)?.department,
    issues: [...readings.flatMap(({ issues }) => issues), ...placing.issues],
    leftover: readings.flatMap(({ leftover }) => leftover),
  };
}

function listTableLines({ tables }: DocumentBlocks): readonly Line[] {
  return tables.flatMap(({ number, title, body }) => [
    ...(number === undefined ? [] : [number]),
    ...title,
    ...body,
  ]);
}

function listConsumed(
  blocks: DocumentBlocks,
  tables: TablesReading,
  narrative: NarrativeReading,
): readonly Line[] {
  const left = new Set(tables.leftover.map(({ source }) => source));
  return [
    ...blocks.headings,
    ...listTableLines(blocks).filter(({ source }) => !left.has(source)),
    ...narrative.consumed,
  ];
}

/** The year most titles agree on is the narrative's; else the first one printed, else the file name's. */
function findYear(
  blocks: DocumentBlocks,
  narrative: NarrativeReading,
  fileName: string,
): number | undefined {
  if (narrative.year !== undefined) return narrative.year;
  const printed = [...blocks.headings, ...blocks.tables.flatMap(({ title }) => title)];
  const texts = [...printed.map(({ text }) => text), fileName];
  const year = texts.flatMap((text) => /(?<!\d)(20\d{2})(?!\d)/u.exec(text)?.[1] ?? [])[0];
  return year === undefined ? undefined : Number(year);
}

interface Parts {
  readonly pages: TextPages;
  readonly source: TextSource;
  readonly tables: TablesReading;
  readonly narrative: NarrativeReading;
  readonly year: number;
}

function buildDisclosure({ pages, source, tables, narrative, year }: Parts): Disclosure {
  const nowhere: TextFact = { text: '', source: { source: source.id, page: 1 } };
  const department = narrative.department ?? tables.department ?? nowhere;
  const key = getSha256(new TextEncoder().encode(`${department.text}\n${source.sha256}`));
  const { profile, sections, statements, projects, performance, otherMatters, terms } = narrative;
  return {
    schema: disclosureSchemaName,
    id: `${String(year)}-${key.slice(0, 8)}`,
    department,
    year,
    ...(narrative.issuedOn === undefined ? {} : { issuedOn: narrative.issuedOn }),
    sources: [{ ...source, format: 'text', pages: pages.pages, lines: pages.lineCount }],
    profile,
    tables: tables.tables,
    sections,
    statements,
    projects,
    performance,
    otherMatters,
    terms,
  };
}

/**
 * Reads one document. Synchronous; throws only for our own bugs, such as a
 * line that neither became a fact nor was left over.
 */
export function readText(
  text: string,
  context: ReadContext,
  source: TextSource,
): Result<Reading, ReadFailure> {
  if (hasEndlessLine(text)) return fail(endlessLine);
  const pages = splitLines(text, source.id);
  if (pages.lines.length === 0) return fail(emptyFile);
  const blocks = cutBlocks(pages.lines);
  const tables = readTables(blocks.tables, context);
  const narrative = readNarrativeBlocks(blocks, tables.tables, context);
  if (tables.tables.length === 0 && narrative.statements.length === 0) return fail(notADisclosure);
  const year = findYear(blocks, narrative, context.fileName);
  if (year === undefined) return fail(yearUnknown);
  const leftover = [...tables.leftover, ...narrative.leftover];
  const consumed = listConsumed(blocks, tables, narrative);
  return ok({
    disclosure: buildDisclosure({ pages, source, tables, narrative, year }),
    issues: [...tables.issues, ...narrative.issues],
    leftover,
    account: buildAccount(pages.lines, consumed, leftover),
  });
}
