/**
 * Cuts a document into its parts: cover, profile, tables, narrative,
 * performance sheets and terms.
 *
 * In: printed lines. Out: every line in exactly one block. Parts are announced
 * by `第…部分` headings; a table by `表 N` and a title, or by a title right
 * above its unit line; a performance sheet by its own title. Where no part is
 * announced at all, the narrative begins at the first numbered section.
 * What the text cannot tell: where a sheet ends, other than by the next
 * heading.
 */
import { toKey } from '../lexicon/normalise.ts';
import type { Line } from '../line.ts';
import type { TextBlocks } from '../narrative/blocks.ts';

export interface TableBlock {
  readonly number?: Line;
  readonly title: readonly Line[];
  /** Everything below the title: unit line, header, rows, sentences. */
  readonly body: readonly Line[];
}

export interface DocumentBlocks extends TextBlocks {
  /** `第…部分` headings, consumed here. */
  readonly headings: readonly Line[];
  readonly tables: readonly TableBlock[];
}

type Part = keyof TextBlocks | 'tables';

const partHeading = /^第\s*[一二三四五六七八九十]+\s*部分/u;
const tableNumber =
  /^(?:公开|预算|附)?表\s*(?:\d+|[一二三四五六七八九十]+)(?:\s*[-—]\s*\d+)?[:：]?$/u;
const tableTitle = /表(?:[（(][^）)]*[）)])?$/u;
const unitWords = /单位[:：]\s*(?:人民币)?\s*[（(]?(?:万|亿)?元/u;
const sectionHeading = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])\s*\S/u;
const performanceTitle = /绩效目标(?:申报|自评|填报)?表$/u;

/** True for the line that names a table's department or unit. */
export function isUnitLine(text: string): boolean {
  return unitWords.test(text) || /^\s*编制(?:部门|单位)[:：]/u.test(text);
}

function findPart(heading: string): Part | undefined {
  const key = toKey(heading);
  if (key.includes('名词解释')) return 'terms';
  if (key.includes('说明')) return 'narrative';
  if (key.endsWith('表') || key.includes('公开表') || key.includes('报表')) return 'tables';
  if (key.includes('概况')) return 'profile';
  return undefined;
}

function isPartHeading(text: string): boolean {
  return partHeading.test(text) && findPart(text) !== undefined;
}

interface TableStart {
  readonly number?: Line;
  readonly title: readonly Line[];
}

function isTitle(line: Line | undefined): boolean {
  return line !== undefined && tableTitle.test(line.text.trim()) && line.text.trim().length <= 50;
}

function findTableStart(lines: readonly Line[], at: number): TableStart | undefined {
  const line = lines[at];
  const next = lines[at + 1];
  if (line === undefined || next === undefined) return undefined;
  if (tableNumber.test(line.text.trim())) {
    const length = [1, 2].find((count) => isTitle(lines[at + count]));
    return length === undefined
      ? undefined
      : { number: line, title: lines.slice(at + 1, at + 1 + length) };
  }
  return isTitle(line) && isUnitLine(next.text) ? { title: [line] } : undefined;
}

function isPerformanceTitle(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text.trim() ?? '';
  return performanceTitle.test(text) && text.length <= 30 && !/[，。、；]/u.test(text);
}

/** Every line lands in one block; order is kept inside each. */
export function cutBlocks(lines: readonly Line[]): DocumentBlocks {
  const text = { cover: [], profile: [], narrative: [], performance: [], terms: [] } as Record<
    keyof TextBlocks,
    Line[]
  >;
  const headings: Line[] = [];
  const tables: (TableStart & { body: Line[] })[] = [];
  const hasParts = lines.some(({ text: words }) => isPartHeading(words.trim()));
  let part: Part = 'cover';
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const printed = line.text.trim();
    const named = partHeading.test(printed) ? findPart(printed) : undefined;
    if (named !== undefined) {
      part = named;
      headings.push(line);
      continue;
    }
    if (!hasParts && opensNarrative(part, printed)) part = 'narrative';
    part = moveBetweenSheets(part, lines, at);
    const start = part === 'performance' ? undefined : findTableStart(lines, at);
    if (start !== undefined) {
      part = 'tables';
      tables.push({ ...start, body: [] });
      at += start.title.length - (start.number === undefined ? 1 : 0);
      continue;
    }
    const table = tables.at(-1);
    if (part !== 'tables') text[part].push(line);
    else if (table !== undefined) table.body.push(line);
    else text.cover.push(line);
  }
  return { ...text, headings, tables };
}

/** Words of their own file, without a part: numbered sections are what they have. */
function opensNarrative(part: Part, printed: string): boolean {
  return part === 'cover' && sectionHeading.test(printed);
}

/** A sheet opens at its title and closes at the next numbered section. */
function moveBetweenSheets(part: Part, lines: readonly Line[], at: number): Part {
  if (part === 'narrative' && isPerformanceTitle(lines, at)) return 'performance';
  const isSection = sectionHeading.test(lines[at]?.text.trim() ?? '');
  return part === 'performance' && isSection ? 'narrative' : part;
}
