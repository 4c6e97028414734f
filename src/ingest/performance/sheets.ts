/**
 * Performance sheets cut out of lines, and the parts that order did not leave:
 * title, name, funds, goal.
 *
 * In: the lines of the performance block. Out: one raw sheet per printed
 * title, each with its lines and the parts that could be read by rule.
 * Rule: a line that ends in 绩效目标表 starts a sheet. Names of people behind
 * 负责人 and 联系人 never become facts.
 */
import type { PerformanceSheet } from '../../model/narrative.ts';
import type { TextFact } from '../../model/source.ts';
import { spanLines, type Line } from '../line.ts';
import { foldText, joinLines, joinSpans, quote } from '../narrative/paragraph.ts';

export interface RawSheet {
  readonly title: Line;
  /** Lines below the title, blank ones left out. */
  readonly lines: readonly Line[];
}

/** Text of a line without any white space, folded. */
export function compact(line: Line): string {
  return foldText(line.text).replaceAll(/\s/gu, '');
}

const titleEnd = /绩效目标(?:申报|批复)?表$/u;

/** Sheets in printed order; lines before the first title are given back apart. */
export function cutSheets(lines: readonly Line[]): {
  readonly before: readonly Line[];
  readonly sheets: readonly RawSheet[];
} {
  const before: Line[] = [];
  const sheets: { title: Line; lines: Line[] }[] = [];
  for (const line of lines) {
    if (titleEnd.test(compact(line))) sheets.push({ title: line, lines: [] });
    else (sheets.at(-1)?.lines ?? before).push(line);
  }
  return { before, sheets };
}

/** Words that begin another cell of the same printed line. */
const nextLabel = /(?:项目)?负责人|(?:部门)?联系人|联系电话|主管部门|实施单位/u;
const nameLabel =
  /^\s*(?:项目名称|部门名称(?:[（(]盖章[）)])?|单位名称(?:[（(]盖章[）)])?)\s*[：:]?/u;
const person = /(?:负责人|联系人)/u;

/** The name of the project or department on a line that starts with its label. */
function findNameOn(line: Line): TextFact | undefined {
  const label = nameLabel.exec(line.text);
  if (label === null) return undefined;
  const start = label[0].length;
  const rest = nextLabel.exec(line.text.slice(start));
  const end = rest === null ? line.text.length : start + rest.index;
  const words = joinSpans([{ line, start, end }]);
  return words.text === '' ? undefined : quote(words);
}

export interface SheetHead {
  readonly scope: PerformanceSheet['scope'];
  readonly title: TextFact;
  readonly name?: TextFact;
  /** Lines that only the source view may show: names and telephone numbers. */
  readonly personal: readonly Line[];
}

/** Reads title, scope and name. */
export function readHead(sheet: RawSheet): SheetHead {
  const title = quote(joinLines([sheet.title]));
  const name = sheet.lines.flatMap((line) => findNameOn(line) ?? [])[0];
  const isTransfer =
    /转移支付/u.test(title.text + (name?.text ?? '')) ||
    sheet.lines.some((line) => /^(?:中央|上级)补助:/u.test(compact(line)));
  const isDepartment = /整体/u.test(title.text);
  return {
    scope: isDepartment ? 'department' : isTransfer ? 'transfer' : 'project',
    title,
    ...(name === undefined ? {} : { name }),
    personal: sheet.lines.filter((line) => person.test(line.text) && !nameLabel.test(line.text)),
  };
}

/** The place of the whole sheet. */
export function referToSheet(sheet: RawSheet): PerformanceSheet['source'] {
  return spanLines(sheet.title, sheet.lines.at(-1) ?? sheet.title);
}
