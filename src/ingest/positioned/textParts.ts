/**
 * The words outside tables, sorted into cover, profile, narrative and terms.
 *
 * In: pages with their lines, and the lines that belong to tables. Out: the
 * blocks the narrative reader takes, and lines that are layout: the table of
 * contents, headings of parts.
 * Rule: 第…部分 headings and short lines that name a part announce it; what
 * stands before the first is the cover.
 */
import type { PositionedPage } from '../grid/grid.ts';
import { toKey } from '../lexicon/normalise.ts';
import type { Line } from '../line.ts';
import type { TextBlocks } from '../narrative/blocks.ts';

export interface TextParts {
  readonly blocks: TextBlocks;
  /** Headings of parts, read here. */
  readonly headings: readonly Line[];
  /** Lines of the table of contents. */
  readonly contents: readonly Line[];
}

type Part = 'cover' | 'profile' | 'narrative' | 'terms';

const partHeading = /^第\s*[一二三四五六七八九十\d]+\s*(?:部分|章|篇)/u;
const contentsTitle = /^目\s*录$/u;
const leader = /[.．·…]{3,}|\s\d{1,3}$|\d{1,3}$/u;
const sentence = /[。；;]/u;

function findPart(heading: string): Part {
  const key = toKey(heading);
  if (/名词|术语/u.test(key)) return 'terms';
  const isProfile =
    /概况|职责|职能|机构设置|基本情况|单位构成/u.test(key) &&
    !/预算|收支|资产/u.test(key.replace(/(?:部门|单位)预算单位/u, ''));
  return isProfile ? 'profile' : 'narrative';
}

/** A short line that names a part by itself, numbered or not. */
function findLonePart(text: string, part: Part): Part | undefined {
  const plain = text.replace(/^[一二三四五六七八九十]+、/u, '').trim();
  if (plain.length > 32 || /[。；;：:，,]/u.test(plain)) return undefined;
  if (/^(?:相关|专业|专用|主要)?(?:名词|术语)解释(?:及说明)?$/u.test(plain)) return 'terms';
  if (
    /(?:预算编制说明|预算情况说明|预算说明|其他相关情况说明|收支预算情况说明|预算安排情况说明)$/u.test(
      plain,
    )
  )
    return 'narrative';
  const opensProfile =
    /(?:主要职能|主要职责|机构设置|机构设置情况|部门概况|单位概况|部门职责|单位职责|基本概况)$/u.test(
      plain,
    );
  return opensProfile && part === 'cover'
    ? 'profile'
    : opensProfile && part === 'terms'
      ? 'profile'
      : undefined;
}

function isContentsLine(text: string): boolean {
  const plain = text.trim();
  if (sentence.test(plain) || plain.length > 80) return false;
  return leader.test(plain) || plain.length <= 45;
}

/** Lines from 目录 to where sentences begin. */
function findContents(pages: readonly PositionedPage[]): ReadonlySet<Line> {
  const contents = new Set<Line>();
  let isOpen = false;
  for (const { lines, grids } of pages.slice(0, 8)) {
    const title = lines.findIndex(({ text }) => contentsTitle.test(text.trim()));
    if (!isOpen && title < 0) continue;
    const own = isOpen ? lines : lines.slice(title);
    if (
      isOpen &&
      (grids.length > 0 || !own.every(({ text }) => isContentsLine(text)) || !looksLikeList(own))
    )
      break;
    isOpen = true;
    const stop = own.findIndex(({ text }) => !isContentsLine(text));
    for (const line of stop < 0 ? own : own.slice(0, stop)) contents.add(line);
    if (stop >= 0) break;
  }
  return contents;
}

function looksLikeList(lines: readonly Line[]): boolean {
  const marked = lines.filter(({ text }) =>
    /[.．·…]{3,}|\d$|^\s*(?:第.{1,3}部分|[（(]?[一二三四五六七八九十\d]+[)）、.．])/u.test(text),
  );
  return lines.length > 2 && marked.length * 3 >= lines.length * 2;
}

/** The part a heading announces; undefined for any other line. */
function findHeading(text: string, part: Part): Part | undefined {
  if (partHeading.test(text) && text.length <= 60 && !sentence.test(text)) return findPart(text);
  const lone = findLonePart(text, part);
  return lone === part ? undefined : lone;
}

/** Numbered words behind the cover are the text, however it is headed. */
function movePart(part: Part, text: string, page: number): Part {
  const isText = /^[一二三四五六七八九十]+、/u.test(text) || sentence.test(text);
  if (part === 'cover' && page > 1 && isText) {
    return findPart(text) === 'profile' ? 'profile' : 'narrative';
  }
  const opensNarrative = /^[一二三四五六七八九十]+、.*(?:收支|预算).*(?:说明|情况)$/u.test(text);
  return part === 'profile' && opensNarrative ? 'narrative' : part;
}

/** Every line outside tables lands in exactly one list. */
export function sortLines(
  pages: readonly PositionedPage[],
  ofTables: ReadonlySet<Line>,
): TextParts {
  const contents = findContents(pages);
  const lists: Record<Part, Line[]> = { cover: [], profile: [], narrative: [], terms: [] };
  const headings: Line[] = [];
  let part: Part = 'cover';
  for (const { page, lines, grids } of pages) {
    for (const line of lines.filter((each) => !ofTables.has(each) && !contents.has(each))) {
      const text = line.text.trim();
      const heading = findHeading(text, part);
      part = heading ?? movePart(part, text, page);
      (heading === undefined ? lists[part] : headings).push(line);
    }
    if (part === 'cover' && grids.length > 0) part = 'narrative';
  }
  return { blocks: { ...lists, performance: [] }, headings, contents: [...contents] };
}
