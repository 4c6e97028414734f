/**
 * Every project of a disclosure, joined from where it is printed: rows of the
 * project table, rows of the carry-over table, the narrative's descriptions
 * and the performance sheets.
 *
 * Joined by name alone (spaces and quotation marks aside); a sheet whose name
 * fits no project is handed back as it is, never forced onto one.
 */
import { getClassCode } from '../model/classification.ts';
import type { FundScope } from '../model/concept.ts';
import type { Disclosure } from '../model/disclosure.ts';
import type { PerformanceSheet, Project } from '../model/narrative.ts';
import type { Row } from '../model/table.ts';
import { type Figure, getCellFigure, getStatedFigure, pickFigure, sumFigures } from './figure.ts';
import { findTotalColumn, listPanels, listStatements, normaliseName } from './locate.ts';

export interface ProjectEntry {
  /** Unique in the disclosure and stable in links: scope and normalised name. */
  readonly key: string;
  readonly name: string;
  readonly scope: FundScope;
  /** The amount of the table, or else of the narrative. */
  readonly amount: Figure;
  readonly inTable: Figure;
  readonly inNarrative: Figure;
  /** Functional item it belongs to, where the table says so. */
  readonly code?: string;
  readonly classCode: string;
  readonly rows: readonly string[];
  readonly project?: Project;
  readonly sheets: readonly PerformanceSheet[];
}

export interface ProjectList {
  readonly entries: readonly ProjectEntry[];
  /** Project sheets whose name is no project's. */
  readonly unmatchedSheets: readonly PerformanceSheet[];
}

interface Draft {
  readonly name: string;
  readonly scope: FundScope;
  readonly figures: readonly Figure[];
  readonly rows: readonly Row[];
}

function addDraft(drafts: Map<string, Draft>, key: string, draft: Draft): void {
  const known = drafts.get(key);
  drafts.set(key, {
    ...draft,
    figures: [...(known?.figures ?? []), ...draft.figures],
    rows: [...(known?.rows ?? []), ...draft.rows],
  });
}

function makeKey(scope: FundScope, name: string): string {
  return `${scope}/${normaliseName(name)}`;
}

/** Rows that are a project: those that name one, and of the carry-over table every line without a code. */
function collectRows(disclosure: Disclosure): Map<string, Draft> {
  const drafts = new Map<string, Draft>();
  for (const kind of [
    'generalPublicProject',
    'governmentFund',
    'stateCapital',
    'carryOver',
  ] as const) {
    const scope: FundScope = kind === 'generalPublicProject' ? 'generalPublic' : kind;
    for (const { panel } of listPanels(disclosure, kind, 'expenditure')) {
      const total = findTotalColumn(panel);
      for (const row of panel.rows) {
        const isCarried = kind === 'carryOver' && row.role === 'line' && row.code === undefined;
        const name = row.project ?? (isCarried ? row.name : undefined);
        if (name === undefined || name === '') continue;
        const figures = total === undefined ? [] : [getCellFigure(row, total)];
        addDraft(drafts, makeKey(scope, name), { name, scope, figures, rows: [row] });
      }
    }
  }
  return drafts;
}

/** What the narrative says it costs: its description, or the sentence on carry-over. */
function getNarrated(disclosure: Disclosure, name: string, project: Project | undefined): Figure {
  if (project?.amount !== undefined) {
    return { state: 'amount', fen: project.amount.fen, fact: project.id };
  }
  const carried = listStatements(disclosure, 'carryOver');
  return getStatedFigure(carried.find(({ subject }) => normaliseName(subject.label) === name));
}

function joinEntry(disclosure: Disclosure, key: string, draft: Draft): ProjectEntry {
  const name = normaliseName(draft.name);
  const isSame = (other: { readonly name: { readonly text: string } }): boolean =>
    normaliseName(other.name.text) === name;
  const project = disclosure.projects.find(isSame);
  const inTable = sumFigures(draft.figures);
  const inNarrative = getNarrated(disclosure, name, project);
  const code = draft.rows.find((row) => row.code !== undefined)?.code;
  return {
    key,
    name: draft.name,
    scope: draft.scope,
    amount: pickFigure(inTable, inNarrative),
    inTable,
    inNarrative,
    classCode: code === undefined ? '' : getClassCode(code),
    ...(code === undefined ? {} : { code }),
    rows: draft.rows.map(({ id }) => id),
    ...(project === undefined ? {} : { project }),
    sheets: disclosure.performance.filter((sheet) => sheet.scope !== 'department' && isSame(sheet)),
  };
}

/** Every project once, in the order tables, then narrative. */
export function listProjects(disclosure: Disclosure): ProjectList {
  const drafts = collectRows(disclosure);
  const printed = new Set([...drafts.values()].map(({ name }) => normaliseName(name)));
  for (const { name } of disclosure.projects) {
    if (printed.has(normaliseName(name.text))) continue;
    const scope = 'generalPublic';
    addDraft(drafts, makeKey(scope, name.text), { name: name.text, scope, figures: [], rows: [] });
  }
  const entries = [...drafts].map(([key, draft]) => joinEntry(disclosure, key, draft));
  const matched = new Set(entries.flatMap(({ sheets }) => sheets.map(({ id }) => id)));
  const unmatchedSheets = disclosure.performance.filter(
    (sheet) => sheet.scope !== 'department' && !matched.has(sheet.id),
  );
  return { entries, unmatchedSheets };
}
