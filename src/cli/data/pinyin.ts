/**
 * How the names of a disclosure are read aloud, made when the data is made:
 * the dictionary of readings is too large for the page.
 *
 * In: a disclosure. Out: pinyin without tones and initials for every label
 * that can be searched; labels without Chinese characters have none.
 */
import { pinyin } from 'pinyin-pro';
import { listSearchLabels, type Pronunciations } from '../../derive/searchIndex.ts';
import type { Disclosure } from '../../model/disclosure.ts';

/** Syllables of the Chinese characters of a text, `ü` as `v`; polyphones by their word. */
function listSyllables(text: string): readonly string[] {
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed', v: true });
}

/** Readings by label, in the order of the search index. */
export function getPronunciations(disclosure: Disclosure): Pronunciations {
  return Object.fromEntries(
    listSearchLabels(disclosure).flatMap((label) => {
      const syllables = listSyllables(label);
      if (syllables.length === 0) return [];
      const initials = syllables.map((syllable) => syllable.slice(0, 1)).join('');
      return [[label, { pinyin: syllables.join(''), initials }] as const];
    }),
  );
}
