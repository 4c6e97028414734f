/**
 * Names that are known before a table is read: the classification by code and
 * by name, the department, and what tables above have printed.
 *
 * Used to cut "item project" lines in two and to find the code of a class that
 * is printed by name only.
 */
import type { ClassificationEntry, ClassificationList } from '../../model/classification.ts';
import { stripNumbering, toKey } from '../lexicon/normalise.ts';

interface ClassificationIndex {
  readonly byCode: ReadonlyMap<string, ClassificationEntry>;
  /** Functional classes by the key of their name, with and without 支出. */
  readonly classByName: ReadonlyMap<string, string>;
}

const indexes = new WeakMap<ClassificationList, ClassificationIndex>();

function getIndex(list: ClassificationList): ClassificationIndex {
  const known = indexes.get(list);
  if (known !== undefined) return known;
  const byCode = new Map<string, ClassificationEntry>();
  for (const entries of Object.values(list)) {
    for (const entry of entries) byCode.set(entry.code, entry);
  }
  const classByName = new Map<string, string>();
  for (const { code, name, otherNames } of list.functional) {
    if (code.length !== 3) continue;
    for (const each of [name, ...(otherNames ?? [])]) {
      classByName.set(toKey(each), code);
      classByName.set(toKey(each).replace(/支出$/u, ''), code);
    }
  }
  const index = { byCode, classByName };
  indexes.set(list, index);
  return index;
}

/** Code of a functional class printed by name only, numbering allowed. */
export function findClassByName(name: string, list: ClassificationList): string | undefined {
  return getIndex(list).classByName.get(toKey(stripNumbering(name)));
}

export class KnownNames {
  private readonly printed = new Map<string, Set<string>>();
  private readonly entities = new Set<string>();

  private readonly classification: ClassificationList;

  constructor(classification: ClassificationList) {
    this.classification = classification;
  }

  addEntity(name: string): void {
    this.entities.add(toKey(name));
  }

  isEntity(name: string): boolean {
    return this.entities.has(toKey(name));
  }

  add(code: string, name: string): void {
    const names = this.printed.get(code) ?? new Set<string>();
    this.printed.set(code, names.add(name));
  }

  /** Every known name of a code, longest first; what was printed counts as much. */
  listNames(code: string): readonly string[] {
    const entry = getIndex(this.classification).byCode.get(code);
    const observed = entry === undefined ? [] : [entry.name, ...(entry.otherNames ?? [])];
    return [...new Set([...(this.printed.get(code) ?? []), ...observed])].toSorted(
      (one, other) => other.length - one.length,
    );
  }
}
