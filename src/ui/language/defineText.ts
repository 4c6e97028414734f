// The words of one component in both languages, checked at compile time: English
// has exactly the keys of Chinese, and a sentence with parameters takes the same ones.
// Comes in: two objects of strings and functions. Goes out: the pair, unchanged.

export type Language = 'zh' | 'en';

/** A word, or a sentence with parameters. */
export type TextValue = string | ((...args: never[]) => string);

type SameShape<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends (...args: infer Args) => string
    ? (...args: Args) => string
    : string;
};

export interface Text<Words> {
  readonly zh: SameShape<Words>;
  readonly en: SameShape<Words>;
}

export function defineText<Words extends Readonly<Record<string, TextValue>>>(text: {
  readonly zh: Words;
  readonly en: NoInfer<SameShape<Words>>;
}): Text<Words> {
  // Chinese literals widen to the shape both languages share.
  return text as unknown as Text<Words>;
}
