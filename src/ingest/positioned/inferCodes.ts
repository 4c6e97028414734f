/**
 * Codes of classes that are printed by name only.
 *
 * In: names in printed order with their indents. Out: a code per name, or
 * none. A name is looked up below the class and division it is printed under,
 * so that 行政运行 of two divisions stay two things; where several levels have
 * the name, the indent and the row before it decide.
 * What names cannot tell: a name the observed classification lacks.
 */
import type {
  ClassificationEntry,
  ClassificationList,
  ClassificationSystem,
} from '../../model/classification.ts';
import { stripNumbering, toKey } from '../lexicon/normalise.ts';

export interface NamedLine {
  readonly name: string;
  readonly indent: number;
}

type Index = ReadonlyMap<string, readonly string[]>;

const indexes = new WeakMap<readonly ClassificationEntry[], Index>();

function bare(key: string): string {
  return key.replace(/支出$/u, '');
}

/** Codes by parent and name: `20101:行政运行`; classes have no parent. */
function getIndex(entries: readonly ClassificationEntry[]): Index {
  const known = indexes.get(entries);
  if (known !== undefined) return known;
  const index = new Map<string, string[]>();
  for (const { code, name, otherNames } of entries) {
    const parent = code.length > 3 ? code.slice(0, -2) : '';
    for (const each of [name, ...(otherNames ?? [])]) {
      for (const key of new Set([toKey(each), bare(toKey(each))])) {
        const place = `${parent}:${key}`;
        index.set(place, [...(index.get(place) ?? []), code]);
      }
    }
  }
  indexes.set(entries, index);
  return index;
}

function find(index: Index, parent: string, name: string): string | undefined {
  const key = toKey(stripNumbering(name));
  const codes = index.get(`${parent}:${key}`) ?? index.get(`${parent}:${bare(key)}`);
  return codes?.[0];
}

interface Walk {
  path: string[];
  indents: number[];
}

function listCandidates(index: Index, name: string, { path }: Walk): readonly string[] {
  const found: string[] = [];
  for (let depth = Math.min(path.length, 2); depth >= 0; depth -= 1) {
    const code = find(index, depth === 0 ? '' : (path[depth - 1] ?? ''), name);
    if (code !== undefined) found.push(code);
  }
  return found;
}

function choose(candidates: readonly string[], indent: number, walk: Walk): string | undefined {
  if (candidates.length < 2) return candidates[0];
  const byIndent = candidates.find((code) => {
    const known = walk.indents[(code.length - 3) / 2];
    return known !== undefined && Math.abs(known - indent) < 3;
  });
  return byIndent ?? candidates[0];
}

function inferIn(
  lines: readonly NamedLine[],
  entries: readonly ClassificationEntry[],
): (string | undefined)[] {
  const index = getIndex(entries);
  const walk: Walk = { path: [], indents: [] };
  return lines.map(({ name, indent }) => {
    const code = choose(listCandidates(index, name, walk), indent, walk);
    if (code === undefined) return undefined;
    const depth = (code.length - 3) / 2;
    walk.path = [...walk.path.slice(0, depth), code];
    walk.indents[depth] = indent;
    return code;
  });
}

const systems: readonly ClassificationSystem[] = [
  'functional',
  'departmentEconomic',
  'governmentEconomic',
];

/** The classification most names belong to decides; at least half of them must. */
export function inferCodes(
  lines: readonly NamedLine[],
  classification: ClassificationList,
): readonly (string | undefined)[] {
  let best: (string | undefined)[] = lines.map(() => undefined);
  let most = 0;
  for (const system of systems) {
    const codes = inferIn(lines, classification[system]);
    const count = codes.filter((code) => code !== undefined).length;
    if (count > most) [best, most] = [codes, count];
  }
  return most * 2 >= lines.length ? best : lines.map(() => undefined);
}
