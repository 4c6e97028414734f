/**
 * Looking through a search index: names, codes, pinyin and initials.
 *
 * In: the entries and what was typed. Out: hits grouped by kind, best first.
 * Every word typed must be found somewhere in the entry. A whole match counts
 * before a beginning, a beginning before a place inside, the label before
 * its context. Plain substring search: fast enough at this size.
 */
import { type SearchEntry, type SearchKind, searchKinds } from './searchIndex.ts';

export type MatchedBy = 'label' | 'code' | 'pinyin' | 'initials' | 'context';

export interface SearchHit {
  readonly entry: SearchEntry;
  readonly by: MatchedBy;
  /** Part of the label that was typed, UTF-16 offsets; only for matches by label. */
  readonly range: readonly [number, number] | undefined;
  /** Lower is better. */
  readonly rank: number;
}

export interface SearchGroup {
  readonly kind: SearchKind;
  readonly hits: readonly SearchHit[];
  /** Hits there are, also those beyond the limit. */
  readonly count: number;
}

interface Match {
  readonly by: MatchedBy;
  readonly rank: number;
  readonly range: readonly [number, number] | undefined;
}

/** Lower case, full-width forms to ASCII, outer space removed. */
function normaliseQuery(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

function rankPlace(text: string, word: string, base: number): number | undefined {
  const at = text.indexOf(word);
  if (at < 0) return undefined;
  if (at > 0) return base + 2;
  return text.length === word.length ? base : base + 1;
}

function rankCode(code: string, word: string): number | undefined {
  return code.startsWith(word) ? rankPlace(code, word, 0) : undefined;
}

/** Inside pinyin only a beginning of a syllable could be meant; one letter alone says too little. */
function rankSound(text: string, word: string, base: number): number | undefined {
  if (word.length < 2 || !/^[a-z]+$/u.test(word)) return undefined;
  return rankPlace(text, word, base);
}

function matchWord(entry: SearchEntry, word: string): Match | undefined {
  const label = normaliseQuery(entry.label);
  const inLabel = rankPlace(label, word, 0);
  if (inLabel !== undefined) {
    const at = label.indexOf(word);
    const isAligned = label.length === entry.label.length;
    return { by: 'label', rank: inLabel, range: isAligned ? [at, at + word.length] : undefined };
  }
  const { code, pronunciation, context } = entry;
  const candidates: readonly (readonly [MatchedBy, number | undefined])[] = [
    ['code', code === undefined ? undefined : rankCode(code, word)],
    ['initials', pronunciation && rankSound(pronunciation.initials, word, 3)],
    ['pinyin', pronunciation && rankSound(pronunciation.pinyin, word, 3)],
    ['context', context.some((text) => normaliseQuery(text).includes(word)) ? 8 : undefined],
  ];
  for (const [by, rank] of candidates) {
    if (rank !== undefined) return { by, rank, range: undefined };
  }
  return undefined;
}

function matchEntry(entry: SearchEntry, words: readonly string[]): SearchHit | undefined {
  const matches = words.map((word) => matchWord(entry, word));
  const [first] = matches;
  if (first === undefined || matches.includes(undefined)) return undefined;
  const worst = Math.max(...matches.map((match) => match?.rank ?? 0));
  return { entry, by: first.by, range: first.range, rank: worst };
}

/**
 * Hits by kind, kinds with hits only, in the fixed order of `searchKinds`;
 * at most `limit` per kind. Nothing typed finds nothing.
 */
export function search(
  index: readonly SearchEntry[],
  query: string,
  limit = 8,
): readonly SearchGroup[] {
  const words = normaliseQuery(query)
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const hits = index.flatMap((entry) => matchEntry(entry, words) ?? []);
  return searchKinds.flatMap((kind) => {
    const own = hits
      .filter(({ entry }) => entry.kind === kind)
      .toSorted((left, right) => left.rank - right.rank);
    return own.length === 0 ? [] : [{ kind, hits: own.slice(0, limit), count: own.length }];
  });
}
