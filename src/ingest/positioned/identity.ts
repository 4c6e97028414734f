/**
 * Whose budget it is and for which year, before the tables are read.
 *
 * In: pages, the titles of their tables, the file name. Out: year, department
 * and the names of units. The cover and the titles count; the file name comes
 * last, because files are renamed and copied.
 */
import type { TextFact } from '../../model/source.ts';
import type { PositionedPage } from '../grid/grid.ts';
import { toName } from '../lexicon/normalise.ts';
import type { Line } from '../line.ts';
import type { TableTitle } from './title.ts';

export interface GridTitle {
  readonly page: number;
  readonly title: TableTitle;
  readonly lines: readonly Line[];
}

export interface PositionedIdentity {
  readonly year?: number;
  readonly department?: TextFact;
}

const numerals = '〇○Ｏ零一二三四五六七八九';

/** `二〇二六年` and `2026 年` as a year. */
function listYears(text: string): readonly number[] {
  const plain = text.normalize('NFKC').replaceAll(/\s/gu, '');
  const spelled = [
    ...plain.matchAll(/二[〇○O零0]([〇○O零一二三四五六七八九])([〇○O零一二三四五六七八九])年/gu),
  ];
  const getDigit = (sign: string): string => String(Math.max(0, numerals.indexOf(sign) - 3));
  return [
    ...[...plain.matchAll(/(?<!\d)(20[1-4]\d)(?=年|$|\D)/gu)].map((match) => Number(match[1])),
    ...spelled.map((match) => Number(`20${getDigit(match[1] ?? '')}${getDigit(match[2] ?? '')}`)),
  ];
}

function vote(counts: Map<number, number>, text: string, weight: number): void {
  for (const year of new Set(listYears(text))) counts.set(year, (counts.get(year) ?? 0) + weight);
}

function pick(counts: ReadonlyMap<number, number>): number | undefined {
  return [...counts].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0]?.[0];
}

/** Budget lines of the text, and headers such as 2026年预算数, count half. */
function listHalfVotes(pages: readonly PositionedPage[]): readonly string[] {
  return pages.flatMap(({ lines, grids }) => [
    ...lines
      .filter(
        ({ text }) => text.length < 60 && /20\d{2}\s*年(?:度)?(?:部门|单位)?.{0,8}预算/u.test(text),
      )
      .map(({ text }) => text),
    ...grids.flatMap(({ rows }) =>
      rows
        .slice(0, 2)
        .flatMap((row) =>
          row.filter(({ text }) => /20\d{2}年(?:年初)?预算/u.test(text)).map(({ text }) => text),
        ),
    ),
  ]);
}

function findYear(
  pages: readonly PositionedPage[],
  titles: readonly GridTitle[],
  fileName: string,
): number | undefined {
  const titled = new Map<number, number>();
  const cover = (pages[0]?.lines ?? []).filter(({ text }) => /预算|部门|年度/u.test(text));
  for (const { text } of cover) vote(titled, text, 3);
  for (const { text } of titles.flatMap(({ lines }) => lines)) vote(titled, text, 1);
  for (const text of listHalfVotes(pages)) vote(titled, text, 0.5);
  const named = new Map<number, number>();
  vote(named, fileName, 1);
  return pick(titled) ?? pick(named);
}

function mostFrequent(facts: readonly TextFact[]): TextFact | undefined {
  const counts = new Map<string, number>();
  for (const { text } of facts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const best = [...counts].sort((one, other) => other[1] - one[1])[0]?.[0];
  return facts.find(({ text }) => text === best);
}

const general = /^(?:本|我|市级|省级|区级|县级|年度)?(?:部门|单位|年)?$/u;

function cleanName(text: string): string | undefined {
  const name = text
    .replace(/^(?:关于|附件\d*[:：]?)/u, '')
    .replace(/(?:部门|单位|的)$/u, '')
    .trim();
  return name.length < 3 || name.length > 36 || general.test(name) ? undefined : name;
}

/** `预算单位：X`, `X2026年部门预算`, `2026年X部门预算` on the cover. */
function findOnCover(pages: readonly PositionedPage[]): TextFact | undefined {
  const lines = pages[0]?.lines ?? [];
  const [first] = lines;
  if (first === undefined) return undefined;
  for (const { text, source } of lines) {
    const labelled = /(?:预算)?(?:单位|部门)(?:名称)?\s*[:：]\s*(\S.*)$/u.exec(text)?.[1];
    const name = labelled === undefined ? undefined : cleanName(toName(labelled));
    if (name !== undefined) return { text: name, source };
  }
  const all = toName(
    lines
      .slice(0, 8)
      .map(({ text }) => text.trim())
      .join(''),
  );
  const patterns = [
    /^(.{3,36}?)(?:部门)?20\d{2}年(?:度)?/u,
    /^20\d{2}年(?:度)?(.{3,36}?)(?:部门|单位)(?:综合)?预算/u,
    /^20\d{2}年(?:度)?(.{3,36}?)预算/u,
  ];
  for (const pattern of patterns) {
    const name = cleanName(pattern.exec(all)?.[1] ?? '');
    if (name !== undefined) return { text: name, source: first.source };
  }
  return undefined;
}

const formLabels: readonly RegExp[] = [
  /^(?:预算|填报)?部门名称[:：]?$/u,
  /^(?:预算|填报)?单位名称[:：]?$/u,
  /^(?:项目)?主管(?:预算)?部门(?:及代码)?[:：]?$/u,
];

/** `部门名称 | X` in a form, such as a performance sheet; the most frequent name. */
function findInForms(pages: readonly PositionedPage[]): TextFact | undefined {
  const rows = pages.flatMap(({ grids }) => grids.flatMap((grid) => grid.rows));
  for (const label of formLabels) {
    const named = rows.flatMap((row) =>
      row.flatMap((cell, at): TextFact[] => {
        if (!label.test(cell.text.replaceAll(/\s/gu, ''))) return [];
        const next = row[at + 1];
        const text = toName(next?.text ?? '').replace(/^\[?\d*\]?[-—]?/u, '');
        const isName =
          /^[\u4e00-\u9fff（）()]{4,36}$/u.test(text) &&
          /[局委部院会办厅站处中心所校馆队署社厂团]/u.test(text);
        return isName && next !== undefined ? [{ text, source: next.source }] : [];
      }),
    );
    const best = mostFrequent(named);
    if (best !== undefined) return best;
  }
  return undefined;
}

/** Year and department as far as cover and titles tell. */
export function findPositionedIdentity(
  pages: readonly PositionedPage[],
  titles: readonly GridTitle[],
  fileName: string,
): PositionedIdentity {
  const year = findYear(pages, titles, fileName);
  const department =
    mostFrequent(titles.flatMap(({ title }) => title.department ?? [])) ??
    findOnCover(pages) ??
    findInForms(pages);
  return {
    ...(year === undefined ? {} : { year }),
    ...(department === undefined ? {} : { department }),
  };
}
