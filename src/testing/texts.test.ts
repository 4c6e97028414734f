// No string of the interface is left untranslated: every text module is walked, its two
// languages have the same keys, English holds no Chinese beyond official names, Chinese is
// Chinese, and no sentence prints a hole where a parameter should be.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { economicClasses, functionalClasses } from '../ui/glossary/classes.ts';
import { officialTerms } from '../ui/glossary/officialTerms.ts';

type Words = Readonly<Record<string, unknown>>;
interface Pair {
  readonly zh: Words;
  readonly en: Words;
}

// Only files that define text are loaded: the others bring half of the application along.
const loaders = import.meta.glob<Readonly<Record<string, unknown>>>('../{ui,views}/**/*.ts');
const definesText = (path: string): boolean =>
  readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8').includes('defineText({');
const modules = await Promise.all(
  Object.entries(loaders)
    .filter(([path]) => !path.endsWith('.test.ts') && definesText(path))
    .map(async ([path, load]) => [path, await load()] as const),
);

function isPair(value: unknown): value is Pair {
  return typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
}

const pairs = modules.flatMap(([path, exports]) =>
  Object.entries(exports).flatMap(([name, value]) =>
    isPair(value) ? [[`${path.replace('../', '')} ${name}`, value] as const] : [],
  ),
);

/** The product's own name, and official names, stay Chinese in both languages. */
const officialNames = [
  '预算透视',
  ...[...officialTerms, ...functionalClasses, ...economicClasses].map(({ term }) => term),
  ...officialTerms.flatMap(({ aliases = [] }) => aliases),
].toSorted((left, right) => right.length - left.length);

const han = /\p{Script=Han}+/u;

/** Without official names, and without a name that its gloss follows. */
function removeOfficialNames(text: string): string {
  if (/^“?\p{Script=Han}+”?\p{Script=Han}* · [a-z ]+$/u.test(text)) return '';
  return officialNames.reduce((rest, name) => rest.replaceAll(name, ''), text);
}

const hole = /undefined|null|NaN|\[object/u;

/** A word whose every further property is the word again, for sentences about a thing. */
function makeThing(word: string): unknown {
  return new Proxy(new String(word), {
    get: (target, key) => {
      const own: unknown = Reflect.get(target, key);
      if (typeof own === 'function') return own.bind(target) as unknown;
      return typeof key === 'symbol' ? own : (own ?? word);
    },
  });
}

/** A sentence said with one parameter in all its places: a number, a word, a thing, a list. */
function say(value: unknown, parameter: number): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'function') throw new Error('A text is neither words nor a sentence');
  const sentence = value as (...parameters: readonly unknown[]) => unknown;
  const word = String(parameter);
  const said = [parameter, word, makeThing(word), [parameter]].flatMap((one) => {
    try {
      return String(sentence(...Array.from({ length: 6 }, () => one)));
    } catch {
      return [];
    }
  });
  return said.find((text) => !hole.test(text)) ?? said[0] ?? 'undefined';
}

/** Both numbers of a sentence: one thing, and several. */
const parameters = [1, 7];

describe('the words of the interface', () => {
  it('are found', () => {
    expect(pairs.length).toBeGreaterThan(20);
  });

  describe.each(pairs)('%s', (_name, { zh, en }) => {
    it('has the same keys in both languages', () => {
      expect(Object.keys(en).toSorted()).toEqual(Object.keys(zh).toSorted());
    });

    it.each(parameters)('says everything in English (%d)', (parameter) => {
      for (const [key, value] of Object.entries(en)) {
        const text = say(value, parameter);
        expect(removeOfficialNames(text), `${key}: ${text}`).not.toMatch(han);
      }
    });

    it.each(parameters)('leaves no hole in a sentence (%d)', (parameter) => {
      for (const [key, value] of Object.entries({ ...zh, ...prefix(en) })) {
        expect(say(value, parameter), key).not.toMatch(hole);
      }
    });

    it('says in Chinese what English says in words', () => {
      for (const [key, value] of Object.entries(zh)) {
        const [chinese, english] = [say(value, 7), say(en[key], 7)];
        // Signs, file formats and the like are the same in every language.
        if (chinese === english) continue;
        const isSentence = /[a-z]{3,}.*\s[a-z]{2,}/iu.test(english.replaceAll('7', ''));
        if (isSentence) expect(chinese, key).toMatch(han);
      }
    });
  });
});

/** So that English and Chinese values of one key stand side by side. */
function prefix(words: Words): Words {
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [`en ${key}`, value]));
}
