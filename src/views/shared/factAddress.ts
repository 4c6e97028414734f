// Which fact a figure opens in the figure panel. A published figure has its own; a
// computed one opens the facts it rests on, written one after the other.
// Comes in: a figure of derive. Goes out: the text that stands in `view.fact`.
import { type Figure, getFacts } from '../../derive/figure.ts';

const separator = ' ';

/** A link carries a limited number of characters; the first facts have to do. */
const longest = 180;

export function encodeFacts(facts: readonly string[]): string {
  let text = '';
  for (const fact of new Set(facts)) {
    const longer = text === '' ? fact : text + separator + fact;
    if (longer.length > longest) break;
    text = longer;
  }
  return text;
}

export function decodeFacts(text: string): readonly string[] {
  return text.split(separator).filter((fact) => fact !== '');
}

/** Undefined for a figure that rests on nothing published. */
export function findFactAddress(figure: Figure): string | undefined {
  const text = encodeFacts(getFacts(figure));
  return text === '' ? undefined : text;
}
