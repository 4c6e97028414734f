import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { natures, sortKeys } from '../derive/filterSpec.ts';
import { toFen } from '../model/amount.ts';
import { fundScopes } from '../model/concept.ts';
import { decodeView, encodeView, isNavigation } from './urlCodec.ts';
import {
  charts,
  defaultView,
  dimensions,
  languages,
  measures,
  outcomes,
  themes,
  units,
  type View,
  viewNames,
} from './view.ts';

describe('encodeView', () => {
  it('leaves defaults out', () => {
    expect(encodeView(defaultView)).toBe('#/overview');
  });

  it('writes what differs, lists by repetition', () => {
    const view: View = {
      ...defaultView,
      view: 'expenditure',
      node: '20113',
      sort: { by: 'change', direction: 'descending' },
      filters: {
        ...defaultView.filters,
        classes: ['201', '206'],
        min: toFen(0),
        text: '招商 引资',
      },
    };
    expect(encodeView(view)).toBe(
      '#/expenditure?node=20113&sort=change.descending&class=201&class=206&min=0&text=%E6%8B%9B%E5%95%86+%E5%BC%95%E8%B5%84',
    );
  });
});

describe('decodeView', () => {
  it.each(['', '#', '#/', '#/overview', 'overview'])('reads %j as the overview', (hash) => {
    expect(decodeView(hash)).toEqual({ view: defaultView, problems: [] });
  });

  it('ignores what it does not know and says so', () => {
    const { view, problems } = decodeView(
      '#/nowhere?unit=dollar&scope=generalPublic&scope=all&min=1e9&level=9&sort=total&colour=red&v=7&node=%00',
    );
    expect(view).toEqual({ ...defaultView, scope: 'generalPublic' });
    expect(problems).toEqual(
      expect.arrayContaining([
        { key: 'view', value: 'nowhere', why: 'unknownValue' },
        { key: 'unit', value: 'dollar', why: 'unknownValue' },
        { key: 'scope', value: 'all', why: 'repeated' },
        { key: 'min', value: '1e9', why: 'malformed' },
        { key: 'level', value: '9', why: 'unknownValue' },
        { key: 'sort', value: 'total', why: 'unknownValue' },
        { key: 'colour', value: 'red', why: 'unknownKey' },
        { key: 'v', value: '7', why: 'otherVersion' },
        { key: 'node', value: '\u0000', why: 'malformed' },
      ]),
    );
    expect(problems).toHaveLength(9);
  });

  it('refuses texts and lists that no link of ours carries', () => {
    const long = 'x'.repeat(201);
    expect(decodeView(`#/terms?term=${long}`)).toEqual({
      view: { ...defaultView, view: 'terms' },
      problems: [{ key: 'term', value: long, why: 'tooLong' }],
    });
    const many = Array.from({ length: 61 }, (_, at) => `class=${String(at)}`).join('&');
    const { view, problems } = decodeView(`#/expenditure?${many}`);
    expect(view.filters.classes).toHaveLength(60);
    expect(problems).toHaveLength(1);
  });

  it('keeps the good part of a list', () => {
    const { view, problems } = decodeView('#/checks?outcome=differs&outcome=maybe&outcome=differs');
    expect(view.outcomes).toEqual(['differs']);
    expect(problems.map(({ why }) => why).toSorted()).toEqual(['repeated', 'unknownValue']);
  });
});

const words = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .filter((text) => !/[\p{Cc}\u{202a}-\u{202e}\u{2066}-\u{2069}\u{fffd}]/u.test(text))
  .filter((text) => text.length <= 200);
const bound = fc.option(
  fc
    .integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER })
    .map((value) => toFen(value)),
  { nil: undefined },
);

const views: fc.Arbitrary<View> = fc.record({
  view: fc.constantFrom(...viewNames),
  document: words,
  against: words,
  dimension: fc.constantFrom(...dimensions),
  node: words,
  level: fc.integer({ min: 1, max: 6 }),
  filters: fc.record({
    classes: fc.uniqueArray(
      words.filter((text) => text !== ''),
      { maxLength: 5 },
    ),
    nature: fc.constantFrom(...natures),
    min: bound,
    max: bound,
    text: words,
  }),
  scope: fc.constantFrom(...fundScopes),
  sort: fc.record({
    by: fc.constantFrom(...sortKeys),
    direction: fc.constantFrom('ascending', 'descending'),
  }),
  unit: fc.constantFrom(...units),
  measure: fc.constantFrom(...measures),
  chart: fc.constantFrom(...charts),
  table: words,
  fact: words,
  term: words,
  outcomes: fc.subarray([...outcomes]),
  language: fc.constantFrom(...languages),
  theme: fc.constantFrom(...themes),
});

describe('properties', () => {
  it('reads back every view it writes', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(decodeView(encodeView(view))).toEqual({ view, problems: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('never throws on 10,000 hostile hashes, and answers with a view it can write', () => {
    const parameter = fc.tuple(
      fc.oneof(
        fc.constantFrom('class', 'min', 'max', 'node', 'sort', 'level', 'v', '__proto__', 'unit'),
        fc.string(),
      ),
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.constantFrom('%', '%E0%A4%A', '__proto__', 'NaN', '-0', '1e400', '\ud800', '../../'),
      ),
    );
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .tuple(fc.constantFrom('#/expenditure', '#/', '#', '#//x', '?'), fc.array(parameter))
        .map(([path, pairs]) => `${path}?${pairs.map((pair) => pair.join('=')).join('&')}`),
    );
    fc.assert(
      fc.property(hostile, (hash) => {
        const { view } = decodeView(hash);
        const link = encodeView(view);
        const again = decodeView(link);
        return encodeView(again.view) === link && again.problems.length === 0;
      }),
      { numRuns: 10_000, seed: 20_250_227 },
    );
  }, 30_000);
});

describe('isNavigation', () => {
  it('is another place, not another look at it', () => {
    expect(isNavigation(defaultView, { ...defaultView, view: 'income' })).toBe(true);
    expect(isNavigation(defaultView, { ...defaultView, node: '201' })).toBe(true);
    expect(isNavigation(defaultView, { ...defaultView, fact: 't1.0.0.c0' })).toBe(true);
    expect(isNavigation(defaultView, { ...defaultView, unit: 'yuan' })).toBe(false);
    const filters = { ...defaultView.filters, text: '招商' };
    expect(isNavigation(defaultView, { ...defaultView, filters })).toBe(false);
  });
});
