/**
 * Tables that are only printed as a title and a sentence that says why there
 * is nothing to print.
 *
 * In: pages, and the lines that belong to grids. Out: title, sentence and
 * kind of each, in printed order. A budget must print an empty table with a
 * word about it; many places leave the frame away.
 * Rule: the title must name a known kind; where a grid of that kind stands in
 * the document, the line is a heading that speaks about it, and no table.
 */
import type { TextFact } from '../../model/source.ts';
import type { Table } from '../../model/table.ts';
import type { TableKind } from '../../model/tableKind.ts';
import { findUnit } from '../grid/titles.ts';
import type { PositionedPage } from '../grid/grid.ts';
import { toKey, toName } from '../lexicon/normalise.ts';
import { getTableKind } from '../lexicon/tableTitles.ts';
import type { Line } from '../line.ts';
import { readTitle } from './title.ts';

export interface EmptyTable {
  readonly kind: TableKind;
  readonly title: string;
  readonly number?: string;
  readonly note: TextFact;
  /** The line of the title, then those of the sentence. */
  readonly lines: readonly Line[];
}

const numbering = /^(?:[（(][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十\d]+[、.．])\s*/u;
const titleEnd = /表(?:\s*[（(][^（()）]*[)）])?$/u;
const saysNone = /没有|未(?:安排|使用|发生|涉及|编制)|(?:^|[^\d])无|不涉及|不存在|空表/u;
const sentenceEnd = /[。；！]$/u;
const longestSentence = 160;
const mostLines = 4;

function isTitle(text: string): boolean {
  const plain = toName(text).replace(numbering, '');
  return (
    titleEnd.test(plain) && plain.length >= 4 && plain.length <= 45 && !/[。；;，：:]/u.test(plain)
  );
}

/** `部门：…` and `单位：万元` stand between title and sentence. */
function isCaption(text: string): boolean {
  const plain = toName(text);
  return findUnit(plain) !== undefined || /^(?:编制|填报)?(?:部门|单位)(?:名称)?[:：]/u.test(plain);
}

/** The sentence right below a title; undefined where something else follows. */
function findSentence(lines: readonly Line[]): readonly Line[] | undefined {
  const start = lines.findIndex(({ text }) => !isCaption(text));
  if (start < 0 || start > 2) return undefined;
  const own: Line[] = [];
  for (const line of lines.slice(start, start + mostLines)) {
    if (isTitle(line.text)) break;
    own.push(line);
    if (sentenceEnd.test(line.text.trim())) break;
  }
  const text = joinLines(own);
  const isWhole = sentenceEnd.test(text) || own.length === 1;
  const isNone = isWhole && text.length <= longestSentence && saysNone.test(text);
  return isNone ? [...lines.slice(0, start), ...own] : undefined;
}

function joinLines(lines: readonly Line[]): string {
  return toName(lines.map(({ text }) => text.trim()).join(''));
}

function build(title: Line, below: readonly Line[]): EmptyTable | undefined {
  const plain = { ...title, text: title.text.replace(/^\s+/u, '').replace(numbering, '') };
  const read = readTitle([plain]);
  const kind = getTableKind(read.title);
  const sentence = below.filter(({ text }) => !isCaption(text));
  const [first] = sentence;
  if (kind === 'unrecognised' || first === undefined) return undefined;
  return {
    kind,
    title: read.title,
    ...(read.number === undefined ? {} : { number: read.number }),
    note: { text: joinLines(sentence), source: first.source },
    lines: [title, ...below],
  };
}

/** Nothing below it on its page but lines: a grid would be the table itself. */
function hasGridBelow(page: PositionedPage, line: Line, last: Line): boolean {
  const [from, to] = [line.source.box?.y ?? 0, last.source.box?.y ?? 0];
  return page.grids.some(({ box }) => box.y >= from && box.y <= to + 60);
}

/** In printed order; `taken` are the lines that are titles of grids. */
export function findEmptyTables(
  pages: readonly PositionedPage[],
  taken: ReadonlySet<Line>,
  tables: readonly Pick<Table, 'kind' | 'title'>[],
): readonly (EmptyTable & { readonly page: number })[] {
  const titles = new Set(tables.map(({ title }) => toKey(title)));
  const kinds = new Set(tables.map(({ kind }) => kind));
  return pages.flatMap((page) =>
    page.lines.flatMap((line, at) => {
      if (taken.has(line) || !isTitle(line.text)) return [];
      const next = page.lines.slice(at + 1, at + 7);
      const below = findSentence(next.filter((each) => !taken.has(each)));
      const found = below === undefined ? undefined : build(line, below);
      if (found === undefined || titles.has(toKey(found.title))) return [];
      const isKnown = found.kind !== 'performance' && kinds.has(found.kind);
      if (isKnown || hasGridBelow(page, line, found.lines.at(-1) ?? line)) return [];
      return [{ ...found, page: page.page }];
    }),
  );
}
