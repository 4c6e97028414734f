/**
 * Remembers what exact reasoning found: the same identity meets the same open
 * classes again and again while solutions are searched.
 * In: a propagator and the classes its members still have. Out: the classes that
 * nothing completes, if it was asked before. The open classes, one bit each, are
 * the key: a number while they fit one, else a text of several.
 */
import { at } from './at.ts';
import type { LinearPropagator } from './network.ts';

/** A class of an entry, both by number. */
export interface Unsupported {
  readonly position: number;
  readonly index: number;
}

/** Nothing meets the sum; there are too many partial sums to tell; or these classes cannot take part. */
export type Supported = 'none' | 'unknown' | readonly Unsupported[];

type Key = number | string;

const bitsOfNumber = 50;

/** The open classes of a propagator as a key; of the store, how much each class still has. */
export function buildKey(
  { classCounts }: { readonly classCounts: Int32Array },
  { entries }: LinearPropagator,
): Key {
  let text = '';
  let bits = 0;
  let key = 0;
  for (let position = 0; position < entries.length; position += 1) {
    const { first, classCount } = at(entries, position).group;
    for (let place = first; place < first + classCount; place += 1) {
      key = key * 2 + (classCounts[place] === 0 ? 0 : 1);
      bits += 1;
      if (bits < bitsOfNumber) continue;
      text += `${key.toString(36)} `;
      key = 0;
      bits = 0;
    }
  }
  return text === '' ? key : text + key.toString(36);
}

export class SupportMemory {
  private readonly known: (Map<Key, Supported> | undefined)[];

  constructor(propagatorCount: number) {
    this.known = Array<undefined>(propagatorCount).fill(undefined);
  }

  find(propagator: number, key: Key): Supported | undefined {
    return this.known[propagator]?.get(key);
  }

  add(propagator: number, key: Key, found: Supported): void {
    (this.known[propagator] ??= new Map()).set(key, found);
  }
}
