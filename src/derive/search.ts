/**
 * Looking through a search index: names, codes, pinyin and initials.
 *
 * In: the entries and what was typed. Out: hits grouped by kind, best first.
 * Every word typed must be found somewhere in the entry. A whole match counts
 * before a beginning, a beginning before a place inside, the label before
 * its context. Plain substring search in words normalised beforehand, and only
 * the best hits kept: a tree of 200,000 lines is looked through in a keystroke.
 */
import { normaliseWords, type SearchEntry, type SearchKind, searchKinds } from './searchIndex.ts';

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

function matchLabel({ label, searched }: SearchEntry, word: string): Match | undefined {
  const rank = rankPlace(searched.label, word, 0);
  if (rank === undefined) return undefined;
  const at = searched.label.indexOf(word);
  const isAligned = searched.label.length === label.length;
  return { by: 'label', rank, range: isAligned ? [at, at + word.length] : undefined };
}

function makeMatch(by: MatchedBy, rank: number | undefined): Match | undefined {
  return rank === undefined ? undefined : { by, rank, range: undefined };
}

/** The first place that fits, the better ones first. */
function matchWord(entry: SearchEntry, word: string): Match | undefined {
  const { code, pronunciation: sound, searched } = entry;
  return (
    matchLabel(entry, word) ??
    makeMatch('code', code === undefined ? undefined : rankCode(code, word)) ??
    makeMatch('initials', sound && rankSound(sound.initials, word, 3)) ??
    makeMatch('pinyin', sound && rankSound(sound.pinyin, word, 3)) ??
    makeMatch('context', searched.context.some((text) => text.includes(word)) ? 8 : undefined)
  );
}

function matchEntry(entry: SearchEntry, words: readonly string[]): SearchHit | undefined {
  let first: Match | undefined;
  let rank = 0;
  for (const word of words) {
    const match = matchWord(entry, word);
    if (match === undefined) return undefined;
    first ??= match;
    rank = Math.max(rank, match.rank);
  }
  return first === undefined ? undefined : { entry, by: first.by, range: first.range, rank };
}

/** The best hits of one kind: the first `limit` of every rank hold the first `limit` of all. */
class BestHits {
  count = 0;
  private readonly byRank: SearchHit[][] = [];

  add(hit: SearchHit, limit: number): void {
    this.count += 1;
    const equals = (this.byRank[hit.rank] ??= []);
    if (equals.length < limit) equals.push(hit);
  }

  list(limit: number): readonly SearchHit[] {
    return this.byRank.flat().slice(0, limit);
  }
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
  const words = normaliseWords(query)
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const groups = new Map(searchKinds.map((kind) => [kind, new BestHits()]));
  for (const entry of index) {
    const hit = matchEntry(entry, words);
    if (hit !== undefined) groups.get(entry.kind)?.add(hit, limit);
  }
  return [...groups].flatMap(([kind, hits]) =>
    hits.count === 0 ? [] : [{ kind, hits: hits.list(limit), count: hits.count }],
  );
}
