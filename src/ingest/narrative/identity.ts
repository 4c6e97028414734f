/**
 * Whose document it is, for which year, and the date printed at its end.
 *
 * In: titles of sections, the cover, the last lines. Out: department and year
 * as most titles print them, the date as ISO 8601.
 * What the text cannot tell: a department that no title names is taken from
 * the signature above the date.
 */
import type { TextFact } from '../../model/source.ts';
import { type Paragraph, quote } from './paragraph.ts';

export interface DocumentIdentity {
  readonly department?: TextFact;
  readonly year?: number;
}

interface Candidate {
  readonly department: TextFact;
  readonly year: number;
}

/** `关于 … 2025年 …预算…` names the department and the year. */
function findInTitle(title: Paragraph): Candidate | undefined {
  const about = title.plain.indexOf('关于');
  const year = /(20\d{2})年/u.exec(title.plain);
  if (about < 0 || year === null || year.index <= about + 2) return undefined;
  return { department: quote(title, about + 2, year.index), year: Number(year[1]) };
}

function mostFrequent<Item>(items: readonly Item[], key: (item: Item) => string): Item | undefined {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  let best: Item | undefined;
  let most = 0;
  for (const item of items) {
    const count = counts.get(key(item)) ?? 0;
    if (count > most) [best, most] = [item, count];
  }
  return best;
}

/** `2025年2月27日` alone in its paragraph, as ISO 8601. */
export function findDate(plain: string): string | undefined {
  const match = /^(20\d{2})年(\d{1,2})月(\d{1,2})日$/u.exec(plain);
  if (match === null) return undefined;
  const [, year = '', month = '', day = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}

/** Department and year by the majority of titles; years of part titles count when none names both. */
export function findIdentity(
  titles: readonly Paragraph[],
  others: readonly Paragraph[],
): DocumentIdentity {
  const best = mostFrequent(
    titles.flatMap((title) => findInTitle(title) ?? []),
    (candidate) => `${candidate.department.text}:${candidate.year}`,
  );
  if (best !== undefined) return best;
  const years = others.flatMap((paragraph) => {
    const year = /(20\d{2})年(?:度)?.{0,12}预算/u.exec(paragraph.plain)?.[1];
    return year === undefined ? [] : [Number(year)];
  });
  const year = mostFrequent(years, String);
  return year === undefined ? {} : { year };
}
