/**
 * Two files of one budget, narrative and tables, → one reading.
 *
 * In: two readings. Out: one disclosure with both sources, the ids of the
 * second shifted behind those of the first; or a failure that says why the
 * files do not belong together. The order changes ids only, never facts.
 * Rule: department and year must agree, as far as both files name one. A
 * table of a kind that both print is kept once, the fuller one. Sentences were
 * read without the other file's tables; names that these explain get their codes.
 */
import { fail, ok, type Result } from '../lib/result.ts';
import type { Disclosure } from '../model/disclosure.ts';
import type { ReadFailure, Reading, ReadIssue } from '../model/reading.ts';
import type { Table } from '../model/table.ts';
import { toKey } from './lexicon/normalise.ts';
import { createSubjectNamer } from './mergeSubjects.ts';
import { getSha256 } from './sha256.ts';

function refuse(code: string, message: string, detail: string): ReadFailure {
  return { code, message, detail, remedy: '请分别添加这两份文件。' };
}

function isSameName(one: string, other: string): boolean {
  return one === '' || other === '' || toKey(one) === toKey(other);
}

function findConflict({ disclosure: a }: Reading, { disclosure: b }: Reading) {
  const hashes = new Set(a.sources.map(({ sha256 }) => sha256));
  if (b.sources.some(({ sha256 }) => hashes.has(sha256))) {
    return refuse('mergeSameFile', '这是同一份文件，不需要合并。', 'equal SHA-256');
  }
  if (!isSameName(a.department.text, b.department.text)) {
    const message = `两份文件的部门不同：“${a.department.text}”和“${b.department.text}”，不能合为一份。`;
    return refuse('mergeOtherDepartment', message, 'departments differ');
  }
  if (a.year !== b.year) {
    const message = `两份文件的年度不同：${String(a.year)} 年和 ${String(b.year)} 年，不能合为一份。`;
    return refuse('mergeOtherYear', message, 'years differ');
  }
  return undefined;
}

function hasNarrative({ sections, statements }: Disclosure): boolean {
  return sections.length > 0 || statements.length > 0;
}

/** True for two halves: one has no tables or no narrative, and nothing speaks against it. */
export function canMerge(one: Reading, other: Reading): boolean {
  const halves = [one.disclosure, other.disclosure];
  const isHalf = halves.some((each) => each.tables.length === 0 || !hasNarrative(each));
  const isNamed = halves.every(({ department }) => department.text !== '');
  return isHalf && isNamed && findConflict(one, other) === undefined;
}

/** Words of the document: never ids, whatever they look like. */
const words = new Set(
  'text printed label name term definition number title target unit code fileName sha256 was reason message detail remedy'.split(
    ' ',
  ),
);
const idPattern = /^([a-z]+)(\d+)((?:\.\w+)*)$/u;

interface Shift {
  readonly offsets: ReadonlyMap<string, number>;
  readonly sources: ReadonlyMap<string, string>;
}

function shiftText(text: string, key: string, { offsets, sources }: Shift): string {
  if (words.has(key)) return text;
  const source = key === 'source' || key === 'id' ? sources.get(text) : undefined;
  if (source !== undefined) return source;
  const match = idPattern.exec(text);
  const offset = match === null ? undefined : offsets.get(match[1] ?? '');
  if (match === null || offset === undefined) return text;
  return `${match[1] ?? ''}${String(Number(match[2]) + offset)}${match[3] ?? ''}`;
}

/** The same facts under other ids; plain data in, plain data out. */
function shift<Value>(value: Value, by: Shift, key = ''): Value {
  if (typeof value === 'string') return shiftText(value, key, by) as Value;
  if (Array.isArray(value)) return value.map((each: unknown) => shift(each, by, key)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value as Readonly<Record<string, unknown>>).map(([name, each]) => [
    name,
    shift(each, by, name),
  ]);
  return Object.fromEntries(entries) as Value;
}

function listIds(disclosure: Disclosure): readonly string[] {
  const { tables, sections, statements, projects, performance } = disclosure;
  return [tables, sections, statements, projects, performance].flatMap((list) =>
    list.map(({ id }) => id),
  );
}

/** The highest number of every prefix the first reading uses. */
function getShift({ disclosure: first }: Reading, { disclosure: second }: Reading): Shift {
  const offsets = new Map<string, number>();
  for (const id of listIds(first)) {
    const match = idPattern.exec(id);
    if (match === null) continue;
    const prefix = match[1] ?? '';
    offsets.set(prefix, Math.max(offsets.get(prefix) ?? 0, Number(match[2])));
  }
  const taken = first.sources.length;
  const sources = new Map(
    second.sources.map(({ id }, at) => [id, `source${String(taken + at + 1)}`]),
  );
  return { offsets, sources };
}

function countFigures({ panels }: Table): number {
  const cells = panels.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return cells.filter(({ state }) => state === 'amount').length;
}

/** Kinds that a budget prints once; performance sheets and unknown grids come in any number. */
function isSingle({ kind }: Table): boolean {
  return kind !== 'performance' && kind !== 'unrecognised' && kind !== 'procurement';
}

function tellTwice(kept: Table, dropped: Table): ReadIssue {
  return {
    code: 'tableInBothFiles',
    severity: 'notice',
    message: `两份文件都有《${kept.title}》，只保留较完整的一张。`,
    detail: `${kept.id} kept, ${dropped.id} dropped`,
    remedy: '请对照两份原文件，确认两张表一致。',
    source: dropped.source,
  };
}

interface Joined {
  readonly tables: readonly Table[];
  readonly issues: readonly ReadIssue[];
}

function joinTables(first: readonly Table[], second: readonly Table[]): Joined {
  const dropped = new Set<Table>();
  const issues: ReadIssue[] = [];
  for (const other of second.filter(isSingle)) {
    const one = first.find(({ kind }) => kind === other.kind);
    if (one === undefined || dropped.has(one)) continue;
    const isFuller = countFigures(other) > countFigures(one);
    const [kept, less] = isFuller ? [other, one] : [one, other];
    dropped.add(less);
    issues.push(tellTwice(kept, less));
  }
  return { tables: [...first, ...second].filter((table) => !dropped.has(table)), issues };
}

function joinDisclosures(a: Disclosure, b: Disclosure, tables: readonly Table[]): Disclosure {
  const department = a.department.text === '' ? b.department : a.department;
  const issuedOn = a.issuedOn ?? b.issuedOn;
  const hashes = [...a.sources, ...b.sources].map(({ sha256 }) => sha256).sort();
  const name = createSubjectNamer(tables);
  const key = getSha256(new TextEncoder().encode([department.text, ...hashes].join('\n')));
  return {
    schema: a.schema,
    id: `${String(a.year)}-${key.slice(0, 8)}`,
    department,
    year: a.year,
    ...(issuedOn === undefined ? {} : { issuedOn }),
    sources: [...a.sources, ...b.sources],
    profile: {
      duties: [...a.profile.duties, ...b.profile.duties],
      offices: [...a.profile.offices, ...b.profile.offices],
      subordinates: [...a.profile.subordinates, ...b.profile.subordinates],
      staffing: [...a.profile.staffing, ...b.profile.staffing],
    },
    tables,
    sections: [...a.sections, ...b.sections],
    statements: [...a.statements, ...b.statements].map(name),
    projects: [...a.projects, ...b.projects],
    performance: [...a.performance, ...b.performance],
    otherMatters: {
      agencyOperating: [...a.otherMatters.agencyOperating, ...b.otherMatters.agencyOperating].map(
        name,
      ),
      procurement: [...a.otherMatters.procurement, ...b.otherMatters.procurement].map(name),
      assets: [...a.otherMatters.assets, ...b.otherMatters.assets],
      performance: [...a.otherMatters.performance, ...b.otherMatters.performance],
      notes: [...a.otherMatters.notes, ...b.otherMatters.notes],
    },
    terms: [...a.terms, ...b.terms],
  };
}

/** Sources in the order of the arguments; what was dropped is told in `issues`. */
export function mergeReadings(first: Reading, second: Reading): Result<Reading, ReadFailure> {
  const conflict = findConflict(first, second);
  if (conflict !== undefined) return fail(conflict);
  const moved = shift(second, getShift(first, second));
  const { tables, issues } = joinTables(first.disclosure.tables, moved.disclosure.tables);
  return ok({
    disclosure: joinDisclosures(first.disclosure, moved.disclosure, tables),
    issues: [...first.issues, ...moved.issues, ...issues],
    leftover: [...first.leftover, ...moved.leftover],
    account: {
      read: first.account.read + second.account.read,
      consumed: first.account.consumed + second.account.consumed,
      leftover: first.account.leftover + second.account.leftover,
    },
  });
}
