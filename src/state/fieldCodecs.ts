/**
 * How one field of the view is written into a link and read back.
 *
 * A codec writes zero or more texts (zero means the default) and reads them
 * again; what it cannot read it leaves out and says why. Lists repeat their
 * parameter, so that no separator can clash with a name.
 */
import { type Fen, toFen } from '../model/amount.ts';

export type LinkProblemReason =
  | 'unknownKey'
  | 'unknownValue'
  | 'malformed'
  | 'tooLong'
  | 'repeated'
  | 'otherVersion';

export interface BadValue {
  readonly value: string;
  readonly why: LinkProblemReason;
}

export interface Decoded<Value> {
  /** The default where nothing usable was given. */
  readonly value: Value;
  readonly bad: readonly BadValue[];
}

export interface FieldCodec<Value> {
  /** Name of the parameter in the link. */
  readonly name: string;
  /** `push` makes a change a new step of the browser's history, `replace` does not. */
  readonly history: 'push' | 'replace';
  readonly encode: (value: Value) => readonly string[];
  readonly decode: (texts: readonly string[]) => Decoded<Value>;
}

type Place = Pick<FieldCodec<unknown>, 'name' | 'history'>;
type OneReading<Value> = { readonly value: Value } | { readonly why: LinkProblemReason };

interface One<Value> extends Place {
  readonly fallback: Value;
  readonly write: (value: Value) => string | undefined;
  readonly read: (text: string) => OneReading<Value>;
}

/** Longest text a link may carry in one parameter. */
const longest = 200;

/** A field with one value; of repeated parameters the first counts. */
export function one<Value>({
  name,
  history,
  fallback,
  write,
  read,
}: One<Value>): FieldCodec<Value> {
  return {
    name,
    history,
    encode: (value) => {
      const text = write(value);
      return text === undefined ? [] : [text];
    },
    decode: ([first, ...others]) => {
      const bad: BadValue[] = others.map((value) => ({ value, why: 'repeated' }));
      if (first === undefined) return { value: fallback, bad };
      const reading = first.length > longest ? { why: 'tooLong' as const } : read(first);
      if ('value' in reading) return { value: reading.value, bad };
      return { value: fallback, bad: [{ value: first, why: reading.why }, ...bad] };
    },
  };
}

/** One of a closed list of words. */
export function choice<Word extends string>(
  place: Place,
  words: readonly Word[],
  fallback: Word,
): FieldCodec<Word> {
  return one({
    ...place,
    fallback,
    write: (value) => (value === fallback ? undefined : value),
    read: (text) => {
      const value = words.find((word) => word === text);
      return value === undefined ? { why: 'unknownValue' } : { value };
    },
  });
}

// Control characters never occur in a name or a key; bidirectional marks could disguise one.
const unprintable = /[\p{Cc}\u{202a}-\u{202e}\u{2066}-\u{2069}\u{fffd}]/u;

/** A key, an id or words, empty by default. */
export function words(place: Place): FieldCodec<string> {
  return one({
    ...place,
    fallback: '',
    write: (value) => (value === '' ? undefined : value),
    read: (text) => (unprintable.test(text) ? { why: 'malformed' } : { value: text }),
  });
}

/** Fen as an integer, without a bound by default. */
export function fenBound(place: Place): FieldCodec<Fen | undefined> {
  return one<Fen | undefined>({
    ...place,
    fallback: undefined,
    write: (value) => (value === undefined ? undefined : String(value)),
    read: (text) => {
      const value = Number(text);
      if (!/^-?\d{1,16}$/u.test(text) || !Number.isSafeInteger(value)) return { why: 'malformed' };
      return { value: toFen(value) };
    },
  });
}

/** A small whole number within bounds. */
export function whole(
  place: Place,
  { fallback, least, most }: { fallback: number; least: number; most: number },
): FieldCodec<number> {
  return one({
    ...place,
    fallback,
    write: (value) => (value === fallback ? undefined : String(value)),
    read: (text) => {
      if (!/^\d{1,3}$/u.test(text)) return { why: 'malformed' };
      const value = Number(text);
      return value < least || value > most ? { why: 'unknownValue' } : { value };
    },
  });
}

/** Longest list a link may carry. */
const mostTexts = 60;

/** A list of texts without repetitions, in the order given; empty by default. */
export function many<Word extends string>(
  place: Place,
  read: (text: string) => Word | undefined,
): FieldCodec<readonly Word[]> {
  return {
    ...place,
    encode: (value) => value,
    decode: (texts) => {
      const value: Word[] = [];
      const bad: BadValue[] = [];
      for (const text of texts) {
        const word = text.length > longest ? undefined : read(text);
        if (text.length > longest || value.length >= mostTexts) {
          bad.push({ value: text, why: 'tooLong' });
        } else if (word === undefined) bad.push({ value: text, why: 'unknownValue' });
        else if (value.includes(word)) bad.push({ value: text, why: 'repeated' });
        else value.push(word);
      }
      return { value, bad };
    },
  };
}

/** Any printable text that is not empty, for lists of codes or names. */
export function readCode(text: string): string | undefined {
  return text === '' || unprintable.test(text) ? undefined : text;
}
