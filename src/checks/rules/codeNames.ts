/**
 * Codes against their names, for the year of the document.
 *
 * The observed classification is partial: an unknown code cannot be checked.
 * Names seen elsewhere under the same code are accepted; a name that differs
 * in a few characters is a notice, another name is a likely fault, since
 * names change between years.
 */
import {
  type ClassificationEntry,
  type ClassificationList,
  findClassificationSystem,
} from '../../model/classification.ts';
import type { Disclosure } from '../../model/disclosure.ts';
import type { Evidence, Finding } from '../../model/finding.ts';
import type { Row } from '../../model/table.ts';
import { makeNote, quote } from '../note.ts';
import { getTableLabel } from '../places.ts';
import { bases, type CheckTools, type Rule } from '../rule.ts';
import { fold } from '../subjects.ts';

export const codeNames: Rule = {
  id: 'codeNames',
  statement: {
    zh: '科目编码与科目名称相符',
    en: 'Code and name of a classification line belong together',
  },
  basis: bases.classification,
  needs: [],
  check: (disclosure, { classification }) =>
    classification === undefined ? [] : checkCodes(disclosure, classification),
};

interface CodedRow {
  readonly row: Row;
  readonly code: string;
  readonly table: string;
}

/** Each printed pair of code and name once, at its first place. */
function listPairs(disclosure: Disclosure): readonly CodedRow[] {
  const pairs = new Map<string, CodedRow>();
  for (const table of disclosure.tables) {
    for (const row of table.panels.flatMap((panel) => panel.rows)) {
      if (row.code === undefined || row.isCodeInferred === true) continue;
      const key = `${row.code} ${row.name}`;
      if (!pairs.has(key)) pairs.set(key, { row, code: row.code, table: getTableLabel(table) });
    }
  }
  return [...pairs.values()];
}

/** The list is the same for every document of a session. */
const known = new WeakMap<ClassificationList, ReadonlyMap<string, ClassificationEntry>>();

function indexEntries(list: ClassificationList): ReadonlyMap<string, ClassificationEntry> {
  const kept = known.get(list);
  if (kept !== undefined) return kept;
  const systems = [list.functional, list.departmentEconomic, list.governmentEconomic];
  const entries = new Map(systems.flat().map((entry) => [entry.code, entry]));
  known.set(list, entries);
  return entries;
}

function checkCodes(disclosure: Disclosure, list: ClassificationList): readonly Finding[] {
  const entries = indexEntries(list);
  return listPairs(disclosure).map((pair) => checkPair(pair, entries.get(pair.code)));
}

function checkPair(
  { row, code, table }: CodedRow,
  entry: ClassificationEntry | undefined,
): Finding {
  const evidence = [quote(row.id, { printed: `${code} ${row.name}`, source: row.source })];
  const details = { table, row: row.name, code, known: entry?.name ?? '' };
  const base = { rule: codeNames.id, place: row.id, evidence, details };
  if (entry === undefined || findClassificationSystem(code) === undefined) {
    return makeNote({ ...base, outcome: 'cannotBeChecked', reason: 'unknownCode' });
  }
  const names = [entry.name, ...(entry.otherNames ?? [])].map(fold);
  const printed = fold(row.name);
  if (names.includes(printed)) return makeNote({ ...base, outcome: 'equal' });
  const isClose = names.some((name) => isVariant(name, printed));
  return makeNote({
    ...base,
    outcome: 'differs',
    severity: isClose ? 'notice' : 'likelyFault',
    reason: isClose ? 'nameVariant' : 'otherName',
  });
}

/** Same but for 支出, punctuation or a fifth of the characters. */
function isVariant(name: string, printed: string): boolean {
  const bare = (text: string): string =>
    text.replaceAll(/[（）()、，,·.]/gu, '').replace(/(?:支出|事务|经费)$/u, '');
  const [a, b] = [bare(name), bare(printed)];
  return a === b || measureDistance(a, b) * 5 <= Math.max(a.length, b.length);
}

/** Edit distance in characters. */
function measureDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replace = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replace, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

export const narrativeNames: Rule = {
  id: 'narrativeNames',
  statement: {
    zh: '文字说明的科目名称与表格一致',
    en: 'Names of lines in the narrative are those of the tables',
  },
  basis: bases.classification,
  needs: [],
  check: (disclosure, tools) => checkNarrativeNames(disclosure, tools),
};

/** A printed code, or a path, against the names that the tables print. */
function checkNarrativeNames(disclosure: Disclosure, _tools: CheckTools): readonly Finding[] {
  const rows = new Map<string, Row>();
  for (const { row, code } of listPairs(disclosure)) {
    if (!rows.has(code)) rows.set(code, row);
  }
  const seen = new Set<string>();
  return disclosure.statements.flatMap(({ id, subject, sentence }) => {
    const { code, path } = subject;
    if (code === undefined || path === undefined) return [];
    // A path that leaves the class out ends at the level of its code all the same.
    const missing = (code.length - 1) / 2 - path.length;
    return path.flatMap((printed, index) => {
      const level = index + Math.max(0, missing);
      const own = code.slice(0, 3 + 2 * level);
      const row = rows.get(own);
      const key = `${own} ${printed}`;
      if (row === undefined || seen.has(key) || own.length !== 3 + 2 * level) return [];
      seen.add(key);
      const evidence: readonly Evidence[] = [
        quote(id, { printed, source: sentence.source }),
        quote(row.id, { printed: row.name, source: row.source }, 'right'),
      ];
      const isEqual = fold(row.name) === fold(printed);
      return [
        makeNote({
          rule: narrativeNames.id,
          place: `${id}.${own}`,
          outcome: isEqual ? 'equal' : 'differs',
          ...(isEqual ? {} : { severity: 'likelyFault' as const, reason: 'otherName' }),
          evidence,
          details: { code: own, row: printed, known: row.name },
        }),
      ];
    });
  });
}
