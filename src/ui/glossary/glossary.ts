// The shape of the glossary: an official Chinese name, an English gloss, and a short
// explanation of our own in both languages. The name itself is never translated away.
import type { Language } from '../language/defineText.ts';

export interface GlossaryEntry {
  /** Official name, in Chinese in both languages. */
  readonly term: string;
  readonly english: string;
  /** Functional or economic class, where it is one. */
  readonly code?: string;
  /** Other words that mean it, as documents print them. */
  readonly aliases?: readonly string[];
  readonly explanation: Readonly<Record<Language, string>>;
}

/** A class with its gloss; what it is for is said by name and gloss alone. */
export interface GlossedClass {
  readonly code: string;
  readonly term: string;
  readonly english: string;
}

const blank = /[\s“”"'‘’（）()]/gu;

/** Folds what does not matter when looking for a word. */
export function foldWords(text: string): string {
  return text.normalize('NFKC').replaceAll(blank, '').toLowerCase();
}

/** True when every word of the query occurs in one of the texts. */
export function matchesQuery(query: string, texts: readonly string[]): boolean {
  const folded = texts.map(foldWords).join('\n');
  return query
    .trim()
    .split(/\s+/u)
    .every((word) => folded.includes(foldWords(word)));
}
