/**
 * The view state as a link and back: `encodeView` and `decodeView`.
 *
 *   link       = "#/" view [ "?" parameter { "&" parameter } ]
 *   view       = one of the names in view.ts; none is "overview"
 *   parameter  = name "=" text, written as in a form (UTF-8, percent, "+")
 *   name       = the `name` of a codec below, or "v"
 *   v          = version of this grammar; absent means 1, the present one
 *
 * A field at its default is left out; a list repeats its parameter; amounts
 * are whole fen. What cannot be read is left at its default and reported, so
 * a hostile or stale link opens and says what it could not mean. The two
 * records have one codec per field: a forgotten field does not compile.
 */
import { type Filters, natures, type Sort, sortKeys } from '../derive/filterSpec.ts';
import { fundScopes } from '../model/concept.ts';
import {
  choice,
  type FieldCodec,
  fenBound,
  type LinkProblemReason,
  many,
  one,
  readCode,
  whole,
  words,
} from './fieldCodecs.ts';
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

/** Something in a link that was left aside. */
export interface LinkProblem {
  readonly key: string;
  readonly value: string;
  readonly why: LinkProblemReason;
}

export interface DecodedView {
  readonly view: View;
  readonly problems: readonly LinkProblem[];
}

const version = '1';

type Codecs<Fields> = { readonly [Key in keyof Fields]-?: FieldCodec<Fields[Key]> };
type PlainView = Omit<View, 'view' | 'filters'>;

const push = (name: string) => ({ name, history: 'push' as const });
const replace = (name: string) => ({ name, history: 'replace' as const });

const sortCodec = one<Sort>({
  ...replace('sort'),
  fallback: defaultView.sort,
  write: ({ by, direction }) =>
    by === defaultView.sort.by && direction === defaultView.sort.direction
      ? undefined
      : `${by}.${direction}`,
  read: (text) => {
    const [name, direction, ...rest] = text.split('.');
    const by = sortKeys.find((key) => key === name);
    if (by === undefined || rest.length > 0) return { why: 'unknownValue' };
    if (direction !== 'ascending' && direction !== 'descending') return { why: 'unknownValue' };
    return { value: { by, direction } };
  },
});

const plainCodecs: Codecs<PlainView> = {
  document: words(push('document')),
  against: words(push('against')),
  dimension: choice(push('dimension'), dimensions, defaultView.dimension),
  node: words(push('node')),
  level: whole(replace('level'), { fallback: defaultView.level, least: 1, most: 6 }),
  scope: choice(push('scope'), fundScopes, defaultView.scope),
  sort: sortCodec,
  unit: choice(replace('unit'), units, defaultView.unit),
  measure: choice(replace('measure'), measures, defaultView.measure),
  chart: choice(replace('chart'), charts, defaultView.chart),
  table: words(push('table')),
  fact: words(push('fact')),
  term: words(push('term')),
  outcomes: many(replace('outcome'), (text) => outcomes.find((word) => word === text)),
  language: choice(replace('language'), languages, defaultView.language),
  theme: choice(replace('theme'), themes, defaultView.theme),
};

const filterCodecs: Codecs<Filters> = {
  classes: many(replace('class'), readCode),
  nature: choice(replace('nature'), natures, defaultView.filters.nature),
  min: fenBound(replace('min')),
  max: fenBound(replace('max')),
  text: words(replace('text')),
};

const knownNames: ReadonlySet<string> = new Set([
  'v',
  ...[...Object.values(plainCodecs), ...Object.values(filterCodecs)].map(({ name }) => name),
]);

// TypeScript cannot follow one key through a record of codecs, so the pairing
// of field and codec is stated once here; the record types above guarantee it.
type AnyCodec = FieldCodec<unknown>;
const listCodecs = (codecs: object) => Object.entries(codecs) as [string, AnyCodec][];

function encodeFields(codecs: object, fields: object): readonly (readonly [string, string])[] {
  const values = fields as Readonly<Record<string, unknown>>;
  return listCodecs(codecs).flatMap(([key, codec]) =>
    codec.encode(values[key]).map((text) => [codec.name, text] as const),
  );
}

function decodeFields<Fields>(
  codecs: Codecs<Fields>,
  parameters: URLSearchParams,
  problems: LinkProblem[],
): Fields {
  const fields = listCodecs(codecs).map(([key, codec]) => {
    const { value, bad } = codec.decode(parameters.getAll(codec.name));
    problems.push(...bad.map((entry) => ({ key: codec.name, ...entry })));
    return [key, value] as const;
  });
  return Object.fromEntries(fields) as Fields;
}

/** The hash of a view, with `#`; the overview with all defaults is `#/overview`. */
export function encodeView(view: View): string {
  const { filters, view: name, ...plain } = view;
  const pairs = [...encodeFields(plainCodecs, plain), ...encodeFields(filterCodecs, filters)];
  const query = new URLSearchParams(pairs.map(([key, text]) => [key, text])).toString();
  return query === '' ? `#/${name}` : `#/${name}?${query}`;
}

/** Reads a hash, with or without `#`. Never throws; what is unusable is reported. */
export function decodeView(hash: string): DecodedView {
  const problems: LinkProblem[] = [];
  const [path = '', ...rest] = hash.replace(/^#?\/?/u, '').split('?');
  const parameters = new URLSearchParams(rest.join('?'));
  const view = viewNames.find((name) => name === path);
  if (view === undefined && path !== '') {
    problems.push({ key: 'view', value: path, why: 'unknownValue' });
  }
  const stated = parameters.get('v');
  if (stated !== null && stated !== version) {
    problems.push({ key: 'v', value: stated, why: 'otherVersion' });
  }
  for (const key of new Set(parameters.keys())) {
    if (!knownNames.has(key)) {
      problems.push({ key, value: parameters.get(key) ?? '', why: 'unknownKey' });
    }
  }
  const plain = decodeFields<PlainView>(plainCodecs, parameters, problems);
  const filters = decodeFields<Filters>(filterCodecs, parameters, problems);
  return { view: { ...plain, filters, view: view ?? defaultView.view }, problems };
}

/** True when going from one view to the other is a step that Back should undo. */
export function isNavigation(from: View, to: View): boolean {
  if (from.view !== to.view) return true;
  const before: Readonly<Record<string, unknown>> = { ...from };
  const after: Readonly<Record<string, unknown>> = { ...to };
  return listCodecs(plainCodecs).some(
    ([key, codec]) => codec.history === 'push' && before[key] !== after[key],
  );
}
