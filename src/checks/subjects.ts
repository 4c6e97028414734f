/**
 * Finds the table cells that a statement of the narrative is about.
 *
 * In: a statement with its topic and subject. Out: the cells that must print
 * the same amount, or why there are none. Each topic speaks about certain
 * tables; within one of them, some concepts mean its grand total.
 * A subject that is neither a code nor a concept may still name a line.
 */
import type { Concept } from '../model/concept.ts';
import type { Disclosure } from '../model/disclosure.ts';
import type { NarrativeTopic, Statement, Subject } from '../model/narrative.ts';
import type { Table } from '../model/table.ts';
import { type TableKind, tableKindNames } from '../model/tableKind.ts';
import { findTerms } from './pick.ts';
import { findCodeTerms, findPanels, findTables, getTableLabel, type Side } from './places.ts';
import { getCellTerm, type Term } from './term.ts';

interface TopicTables {
  /** In the order of preference. */
  readonly tables: readonly TableKind[];
  /** Concepts that mean the grand total of those tables. */
  readonly wholes: readonly Concept[];
  readonly side?: Side;
}

const plain: readonly Concept[] = ['total', 'incomeTotal', 'expenditureTotal'];

const topics: Partial<Record<NarrativeTopic, TopicTables>> = {
  overall: { tables: ['overview'], wholes: plain },
  income: { tables: ['income', 'overview'], wholes: plain, side: 'income' },
  expenditure: { tables: ['expenditure', 'overview'], wholes: plain, side: 'expenditure' },
  appropriation: { tables: ['appropriation'], wholes: plain },
  generalPublicScale: { tables: ['generalPublic'], wholes: [...plain, 'generalPublic'] },
  generalPublicStructure: { tables: ['generalPublic'], wholes: [...plain, 'generalPublic'] },
  generalPublicItems: { tables: ['generalPublic'], wholes: [...plain, 'generalPublic'] },
  generalPublicBasic: {
    tables: ['generalPublicBasic'],
    wholes: [...plain, 'generalPublic', 'basic'],
  },
  generalPublicProject: {
    tables: ['generalPublicProject'],
    wholes: [...plain, 'generalPublic', 'project'],
  },
  governmentFund: { tables: ['governmentFund'], wholes: [...plain, 'governmentFund'] },
  stateCapital: { tables: ['stateCapital'], wholes: [...plain, 'stateCapital'] },
  threePublic: { tables: ['threePublic'], wholes: [...plain, 'threePublic'] },
  carryOver: { tables: ['carryOver'], wholes: [...plain, 'carryOver'] },
  agencyOperating: { tables: ['generalPublicBasic'], wholes: [] },
  procurement: { tables: ['procurement'], wholes: [...plain, 'procurement'] },
};

/** Other concepts that mean the same column inside one topic. */
const synonyms: Partial<Record<NarrativeTopic, Partial<Record<Concept, Concept>>>> = {
  carryOver: { fiscalCarryOver: 'fiscalAppropriation', nonFiscalCarryOver: 'nonFiscal' },
  agencyOperating: { agencyOperating: 'operating' },
};

export type FoundSubject =
  | { readonly ok: true; readonly terms: readonly Term[]; readonly label: string }
  | {
      readonly ok: false;
      readonly reason: 'noTableForTopic' | 'noSuchTable' | 'noSuchLine' | 'subjectUnknown';
      /** Official name of the table that is looked for; empty where there is none. */
      readonly table: string;
    };

function getWantedName({ tables }: TopicTables): string {
  const [kind] = tables;
  return kind === undefined ? '' : tableKindNames[kind];
}

/** True when the topic speaks about tables at all. */
export function hasTables(topic: NarrativeTopic): boolean {
  return topics[topic] !== undefined;
}

/** Cells of the first table that has the subject. */
export function findSubject(disclosure: Disclosure, statement: Statement): FoundSubject {
  const topic = topics[statement.topic];
  if (topic === undefined) return { ok: false, reason: 'noTableForTopic', table: '' };
  const wanted = getWantedName(topic);
  const tables = topic.tables.flatMap((kind) => findTables(disclosure, kind));
  if (tables.length === 0) return { ok: false, reason: 'noSuchTable', table: wanted };
  for (const table of tables) {
    const terms = findSubjectTerms(table, statement, topic);
    if (terms !== undefined && terms.length > 0) {
      return { ok: true, terms, label: getTableLabel(table) };
    }
  }
  const { code, concept } = statement.subject;
  const isKnown = code !== undefined || concept !== undefined;
  return { ok: false, reason: isKnown ? 'noSuchLine' : 'subjectUnknown', table: wanted };
}

function findSubjectTerms(
  table: Table,
  statement: Statement,
  topic: TopicTables,
): readonly Term[] | undefined {
  const { subject } = statement;
  const side = topic.side === undefined ? {} : { side: topic.side };
  if (subject.code !== undefined) return findCode(table, subject.code);
  const { concept } = subject;
  if (concept === undefined) return findNamedLine(table, subject);
  if (topic.wholes.includes(concept)) {
    const expenditure = concept === 'expenditureTotal' ? { side: 'expenditure' as const } : side;
    return findTerms(table, { table: table.kind, ...expenditure });
  }
  const own = synonyms[statement.topic]?.[concept] ?? concept;
  return (
    findTerms(table, { table: table.kind, ...side, line: own }) ??
    findTerms(table, { table: table.kind, ...side, column: own })
  );
}

function findCode(table: Table, code: string): readonly Term[] {
  const income = table.kind === 'overview' || table.kind === 'appropriation';
  return findCodeTerms(table, code, {
    column: 'total',
    ...(income ? { side: 'expenditure' as const } : {}),
  });
}

/** A line of the same name, for example a carried-over project. */
function findNamedLine(table: Table, subject: Subject): readonly Term[] | undefined {
  const name = fold(subject.label);
  for (const panel of findPanels(table)) {
    const row = panel.rows.find((candidate) => fold(candidate.project ?? candidate.name) === name);
    const column = panel.columns.findIndex((candidate) => candidate.concept === 'total');
    const first = column >= 0 ? column : panel.columns.findIndex(({ type }) => type === 'amount');
    if (row !== undefined && first >= 0) {
      return [getCellTerm({ table, panel, row, column: first })];
    }
  }
  return undefined;
}

/** Names compared without spaces, brackets' width and quotes. */
export function fold(name: string): string {
  return name.normalize('NFKC').replaceAll(/[\s“”"'《》]/gu, '');
}

/** The grand total that shares of a topic are shares of; none where no table has one. */
export function findTopicTotal(disclosure: Disclosure, topic: NarrativeTopic): readonly Term[] {
  const { tables = [], side } = topics[topic] ?? {};
  const own = tables.flatMap((kind) => findTables(disclosure, kind));
  for (const table of own) {
    const terms = findTerms(table, { table: table.kind, ...(side === undefined ? {} : { side }) });
    if (terms !== undefined) return terms;
  }
  return [];
}
