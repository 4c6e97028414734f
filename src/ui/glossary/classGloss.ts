// The English gloss of a functional or economic class by its code of three digits.
import { economicClasses, functionalClasses } from './classes.ts';

const glosses: ReadonlyMap<string, string> = new Map(
  [...functionalClasses, ...economicClasses].map(({ code, english }) => [code, english]),
);

/** Undefined for divisions, items and codes that are no class. */
export function findClassGloss(code: string | undefined): string | undefined {
  return code === undefined ? undefined : glosses.get(code);
}
