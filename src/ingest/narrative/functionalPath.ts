/**
 * Names of the functional classification → code.
 *
 * In: names from class to item, the tables already read, the observed
 * classification. Out: the code and where it comes from.
 * Rule: names repeat under different divisions (行政运行 stands under nearly
 * every one), so a name counts only below the code of the name before it.
 * More than one code left, or none: no code.
 */
import type { ClassificationEntry, ClassificationLevel } from '../../model/classification.ts';
import type { Table } from '../../model/table.ts';
import { foldText } from './paragraph.ts';

export interface PathStep {
  readonly name: string;
  readonly level: ClassificationLevel;
}

export interface FoundCode {
  readonly code: string;
  readonly from: 'table' | 'classification';
}

/** Codes by key: level and name. */
export interface CodeIndex {
  readonly table: ReadonlyMap<string, ReadonlySet<string>>;
  readonly classification: ReadonlyMap<string, ReadonlySet<string>>;
}

const lengths: Readonly<Record<ClassificationLevel, number>> = { class: 3, division: 5, item: 7 };
const functionalCode = /^2\d{2}(?:\d{2}){0,2}$/u;
const levelOfWord: Readonly<Record<string, ClassificationLevel>> = {
  类: 'class',
  款: 'division',
  项: 'item',
};

function keyOf(length: number, name: string): string {
  return `${length}:${foldText(name).replaceAll(/[\s“”"]/gu, '')}`;
}

function add(index: Map<string, Set<string>>, code: string, name: string): void {
  const key = keyOf(code.length, name);
  const codes = index.get(key) ?? new Set<string>();
  codes.add(code);
  index.set(key, codes);
}

/** The observed classification is the same list for every document. */
const indexed = new WeakMap<readonly ClassificationEntry[], CodeIndex['classification']>();

function indexClassification(
  functional: readonly ClassificationEntry[],
): CodeIndex['classification'] {
  const known = indexed.get(functional);
  if (known !== undefined) return known;
  const index = new Map<string, Set<string>>();
  for (const entry of functional) {
    for (const name of [entry.name, ...(entry.otherNames ?? [])]) add(index, entry.code, name);
  }
  indexed.set(functional, index);
  return index;
}

/** Index of all functional codes that tables and classification name. */
export function buildCodeIndex(
  tables: readonly Table[],
  functional: readonly ClassificationEntry[],
): CodeIndex {
  const table = new Map<string, Set<string>>();
  for (const { panels } of tables) {
    for (const row of panels.flatMap((panel) => panel.rows)) {
      if (row.code !== undefined && functionalCode.test(row.code)) add(table, row.code, row.name);
    }
  }
  return { table, classification: indexClassification(functional) };
}

/** `…（类）…（款）…（项）` as steps; empty when the label names no level. */
export function splitPath(label: string): readonly PathStep[] {
  const parts = foldText(label).split(/\((类|款|项)\)/u);
  const steps: PathStep[] = [];
  let offset = 0;
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const name = parts[index] ?? '';
    const level = levelOfWord[parts[index + 1] ?? ''];
    if (level !== undefined && name !== '') {
      steps.push({ name: label.slice(offset, offset + name.length), level });
    }
    offset += name.length + 3;
  }
  return steps;
}

/** The one code that the whole path leads to; undefined when none or several do. */
export function findCode(path: readonly PathStep[], index: CodeIndex): FoundCode | undefined {
  let above: readonly string[] | undefined;
  let found: FoundCode | undefined;
  for (const { name, level } of path) {
    const key = keyOf(lengths[level], name);
    const isBelow = (code: string): boolean =>
      above === undefined || above.some((parent) => code.startsWith(parent));
    const inTables = [...(index.table.get(key) ?? [])].filter(isBelow);
    const known = [...(index.classification.get(key) ?? [])].filter(isBelow);
    above = [...new Set([...inTables, ...known])];
    const codes = inTables.length > 0 ? inTables : known;
    const code = codes.length === 1 ? codes[0] : undefined;
    found =
      code === undefined
        ? undefined
        : { code, from: inTables.length > 0 ? 'table' : 'classification' };
  }
  return found;
}
