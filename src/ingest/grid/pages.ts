/**
 * Raw pages → a positioned document: tables joined over pages, text lines in
 * reading order, page furniture set aside, every piece accounted for.
 */
import type { Leftover } from '../../model/reading.ts';
import type { SourceRef } from '../../model/source.ts';
import type { Line } from '../line.ts';
import { bottom } from './box.ts';
import { buildGrid, countGridPieces, type TablePart } from './buildGrid.ts';
import { compareTitles, countRepeatedRows, isContinuation, matchEdges } from './continuation.ts';
import type { Fragment } from './fragment.ts';
import { findFurniture } from './furniture.ts';
import type { Grid, LeftoverReason, PositionedDocument, PositionedPage } from './grid.ts';
import type { PrintedLine } from './joinText.ts';
import { draftPage, type PageDraft } from './pageDraft.ts';
import { withholdPersonal } from './personal.ts';
import type { RawPage } from './piece.ts';
import { findTitleLines } from './titles.ts';

interface Table {
  readonly parts: TablePart[];
  readonly titleLines: readonly PrintedLine[];
  readonly draft: PageDraft;
}

interface Assembly {
  readonly tables: Table[];
  readonly aside: Map<PrintedLine, LeftoverReason>;
}

function getLastBottom(draft: PageDraft): number {
  return Math.max(-Infinity, ...draft.fragments.map((fragment) => bottom(fragment.box)));
}

/** Text below the last table of a page, page furniture not counted. */
function hasTextBelow(draft: PageDraft, aside: Assembly['aside']): boolean {
  const below = getLastBottom(draft);
  return draft.lines.some((line) => !aside.has(line) && line.box.y > below - 1);
}

/** A part on the same page must follow at once, one on the next page may. */
function isInReach(last: Fragment, next: Fragment): boolean {
  if (next.page === last.page) return next.box.y - bottom(last.box) <= 8;
  return next.page === last.page + 1;
}

/** Adds the part to the table before it where it continues that. */
function tryContinue(assembly: Assembly, part: TablePart): boolean {
  const open = assembly.tables[assembly.tables.length - 1];
  const first = open?.parts[0]?.fragment;
  const last = open?.parts[open.parts.length - 1];
  if (open === undefined || first === undefined || last === undefined) return false;
  const { fragment, titleLines } = part;
  if (!isInReach(last.fragment, fragment)) return false;
  const isSamePage = fragment.page === last.fragment.page;
  const candidate = {
    first,
    next: fragment,
    titles: compareTitles(open.titleLines, titleLines),
    isInterrupted: !isSamePage && hasTextBelow(last.draft, assembly.aside),
  };
  if (!isContinuation(candidate, matchEdges(first.xs, fragment.xs))) return false;
  open.parts.push({ ...part, repeatedRows: countRepeatedRows(first, fragment) });
  for (const line of titleLines) assembly.aside.set(line, 'repeatedHeader');
  return true;
}

function assembleTables(drafts: readonly PageDraft[]): Assembly {
  const assembly: Assembly = { tables: [], aside: findFurniture(drafts) };
  for (const draft of drafts) {
    let above = -Infinity;
    for (const fragment of draft.fragments) {
      const lines = draft.lines.filter((line) => !assembly.aside.has(line));
      const titleLines = findTitleLines(fragment, lines, above);
      const part: TablePart = { fragment, draft, titleLines, repeatedRows: 0 };
      above = bottom(fragment.box);
      if (tryContinue(assembly, part)) continue;
      assembly.tables.push({ parts: [part], titleLines, draft });
    }
  }
  return assembly;
}

function getMargin(lines: readonly PrintedLine[]): number {
  return Math.min(Infinity, ...lines.map((line) => line.box.x));
}

/** Two spaces for every character a line is set in from the left margin. */
function indent(line: PrintedLine, margin: number): string {
  const size = line.pieces[0]?.fontSize ?? 12;
  const ems = Math.round((line.box.x - margin) / size);
  return '  '.repeat(Math.min(Math.max(ems, 0), 20));
}

interface Built {
  readonly page: PositionedPage;
  readonly leftover: readonly Leftover[];
}

function buildPage(draft: PageDraft, assembly: Assembly, source: string): Built {
  const { raw } = draft;
  const refer = (line: PrintedLine): SourceRef => ({ source, page: raw.page, box: line.box });
  const kept = draft.lines.filter((line) => !assembly.aside.has(line));
  const margin = getMargin(kept);
  const lines = new Map<PrintedLine, Line>(
    kept.map((line) => [line, { text: indent(line, margin) + line.text, source: refer(line) }]),
  );
  const grids = assembly.tables
    .filter((table) => table.draft === draft)
    .map((table): Grid => {
      const titleLines = table.titleLines.flatMap((line) => lines.get(line) ?? []);
      const top = table.parts[0]?.fragment.box.y ?? 0;
      const linesBefore = kept.filter((line) => line.box.y < top).length;
      return buildGrid({ parts: table.parts, titleLines, linesBefore, source });
    });
  const leftover = [
    ...draft.aside.map(({ line, reason }) => ({
      text: line.text,
      source: refer(line),
      reason,
    })),
    ...draft.lines.flatMap((line) => {
      const reason = assembly.aside.get(line);
      return reason === undefined ? [] : [{ text: line.text, source: refer(line), reason }];
    }),
  ];
  const page = {
    page: raw.page,
    size: raw.size,
    turn: raw.turn,
    lines: [...lines.values()],
    grids,
  };
  return { page, leftover };
}

function countPieces(lines: readonly PrintedLine[]): number {
  return lines.reduce((sum, line) => sum + line.pieces.length, 0);
}

function buildAccount(
  drafts: readonly PageDraft[],
  assembly: Assembly,
): PositionedDocument['account'] {
  let read = 0;
  let consumed = 0;
  let leftover = 0;
  for (const draft of drafts) {
    read += draft.pieceCount;
    const asideLines = draft.lines.filter((line) => assembly.aside.has(line));
    leftover += draft.aside.length + countPieces(asideLines);
    consumed += countPieces(draft.lines) - countPieces(asideLines);
  }
  for (const { parts } of assembly.tables) {
    for (const part of parts) {
      const counted = countGridPieces(part);
      consumed += counted.consumed;
      leftover += counted.repeated;
    }
  }
  return { read, consumed, leftover };
}

/** Repeated header rows of continued tables, cell by cell. */
function collectRepeated(assembly: Assembly, source: string): Leftover[] {
  return assembly.tables.flatMap(({ parts }) =>
    parts.flatMap((part) =>
      part.fragment.regions
        .filter((region) => region.row < part.repeatedRows && region.text !== '')
        .map((region) => ({
          text: region.text,
          source: { source, page: part.fragment.page, box: region.box },
          reason: 'repeatedHeader' as const,
        })),
    ),
  );
}

/**
 * Pages in order; `source` is the document's id. Throws when a piece of text
 * was lost on the way: that would be our own mistake.
 */
export function buildPositionedDocument(
  pages: readonly RawPage[],
  source: string,
): PositionedDocument {
  const drafts = pages.map(draftPage);
  const assembly = assembleTables(drafts);
  const built = drafts.map((draft) => buildPage(draft, assembly, source));
  const account = buildAccount(drafts, assembly);
  if (account.read !== account.consumed + account.leftover) {
    throw new Error(`Text lost: ${JSON.stringify(account)}`);
  }
  const leftover = [
    ...built.flatMap((each) => each.leftover),
    ...collectRepeated(assembly, source),
  ];
  return withholdPersonal({
    pages: built.map(({ page }) => page),
    leftover,
    issues: [],
    account,
  });
}
