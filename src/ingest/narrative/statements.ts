/**
 * Stated figures: this year's amount, its share, the change and the reason.
 *
 * In: the paragraphs of one section. Out: drafts of statements in printed
 * order.
 * Rule: a clause that names something and gives a fact opens a statement;
 * nameless clauses (占 x%, 下降 z%, 主要原因是 …) add to the one that is open.
 * A statement of 未安排 carries a subject and no figure: it says "none", which
 * is no zero.
 * What the text cannot tell: what a share is a share of, beyond its section.
 */
import type { StatedChange } from '../../model/narrative.ts';
import type { FundScope } from '../../model/concept.ts';
import { type ClauseFacts, hasFacts, readClause } from './clauseFacts.ts';
import { type Clause, splitClauses } from './clauses.ts';
import type { Figure } from './figures.ts';
import { findLabel, type Range } from './label.ts';
import { findNone } from './none.ts';
import type { Paragraph } from './paragraph.ts';
import { findScope } from './subject.ts';

export interface StatementDraft {
  readonly paragraph: Paragraph;
  readonly label: string;
  readonly scope?: FundScope;
  readonly start: number;
  end: number;
  current?: ClauseFacts['current'];
  share?: ClauseFacts['share'];
  change?: StatedChange;
  reason?: Range;
  /** True when it says that there is nothing. */
  readonly isNone?: true;
}

/** A figure that stands in a statement and could not be used. */
export interface UnreadFigure {
  readonly paragraph: Paragraph;
  readonly figure: Figure;
}

interface State {
  readonly paragraph: Paragraph;
  readonly department: string;
  readonly drafts: StatementDraft[];
  readonly unread: UnreadFigure[];
  open: StatementDraft | undefined;
  /** A label that ended with a colon; its figures follow. */
  pending: Range | undefined;
  scope: FundScope | undefined;
  against: StatedChange['against'];
}

const purpose = /^(?:主要)?(?:是)?(?:用于|反映)|^主要包括/u;
const reasonInside = /主要原因(?:是由于|是因为|是|为|在于|系)?/u;
const reasonStart =
  /^(?:增减|变动|变化|增加|减少|增长|下降)?原因(?:是由于|是因为|是|为|在于|系)?|^主要(?:是由于|是因为|是|由于|因为|系)/u;
const introduction = /(?:其中|包括|如下|分别[是为]?)$/u;
const enumeration = /^(?:[二三四五六七八九]是|\(?[2-9]\)|[②-⑨])/u;

function isEnd(clause: Clause): boolean {
  return (
    clause.separator === 'stop' || clause.separator === 'semicolon' || clause.separator === 'end'
  );
}

/** Index of the last clause of a reason or purpose that starts in `clauses[from]`. */
function findLast(clauses: readonly Clause[], from: number, plain: string): number {
  for (let index = from; index < clauses.length; index++) {
    const clause = clauses[index];
    const next = clauses[index + 1];
    if (clause === undefined || next === undefined) return index;
    const words = plain.slice(next.start, next.end);
    if (isEnd(clause) && !enumeration.test(words)) return index;
    if (/^其中/u.test(words)) return index;
  }
  return clauses.length - 1;
}

function openDraft(state: State, label: Range, start: number): StatementDraft {
  const draft: StatementDraft = {
    paragraph: state.paragraph,
    label: state.paragraph.text.slice(label.start, label.end),
    ...(state.scope === undefined ? {} : { scope: state.scope }),
    start,
    end: label.end,
  };
  state.drafts.push(draft);
  state.open = draft;
  return draft;
}

function addChange(draft: StatementDraft, facts: ClauseFacts, state: State): void {
  if (facts.direction === undefined) return;
  const known = draft.change;
  const amount = known?.amount ?? facts.changeAmount;
  const percent = known?.percent ?? facts.changePercent;
  draft.change = {
    direction: known?.direction ?? facts.direction,
    ...(amount === undefined ? {} : { amount }),
    ...(percent === undefined ? {} : { percent }),
    against: known?.against ?? facts.against ?? state.against,
  };
}

function takeFacts(state: State, clause: Range): void {
  const { paragraph, department } = state;
  const facts = readClause(paragraph, clause);
  for (const figure of facts.unread) state.unread.push({ paragraph, figure });
  if (facts.against !== undefined) state.against = facts.against;
  if (!hasFacts(facts)) return;
  const own = findLabel(paragraph.plain, { start: clause.start, end: facts.labelEnd }, department);
  const label = own ?? state.pending;
  const start = own === undefined ? (state.pending?.start ?? clause.start) : clause.start;
  const draft = label === undefined ? state.open : openDraft(state, label, start);
  state.pending = undefined;
  if (draft === undefined) return;
  draft.end = clause.end;
  if (facts.current !== undefined) draft.current ??= facts.current;
  if (facts.share !== undefined) draft.share ??= facts.share;
  addChange(draft, facts, state);
}

function takeNone(state: State, clause: Clause): boolean {
  const labels = findNone(state.paragraph.plain, clause, state.department);
  for (const label of labels) {
    const { paragraph } = state;
    state.drafts.push({
      paragraph,
      label: paragraph.text.slice(label.start, label.end),
      start: clause.start,
      end: clause.end,
      isNone: true,
    });
    state.open = undefined;
  }
  return labels.length > 0;
}

/** A clause that ends with a colon and states nothing: a label, or words that introduce. */
function takeColon(state: State, clause: Clause): void {
  const words = state.paragraph.plain.slice(clause.start, clause.end);
  if (introduction.test(words)) {
    state.scope = findScope(words);
    return;
  }
  state.pending = findLabel(state.paragraph.plain, clause, state.department);
}

/** Handles `clauses[index]`; returns the index of the last clause it took. */
function takeClause(state: State, clauses: readonly Clause[], index: number): number {
  const clause = clauses[index];
  if (clause === undefined) return index;
  const { plain } = state.paragraph;
  const words = plain.slice(clause.start, clause.end);
  if (purpose.test(words)) return findLast(clauses, index, plain);
  const inside = reasonInside.exec(words);
  const marker = inside ?? (state.open?.change === undefined ? null : reasonStart.exec(words));
  if (marker !== null) {
    if (marker.index > 0)
      takeFacts(state, { start: clause.start, end: clause.start + marker.index });
    const last = findLast(clauses, index, plain);
    const end = clauses[last]?.end ?? clause.end;
    let start = clause.start + marker.index + marker[0].length;
    if (plain.charAt(start) === ':') start += 1;
    if (state.open !== undefined && end > start) {
      state.open.reason ??= { start, end };
      state.open.end = end;
    }
    return last;
  }
  if (takeNone(state, clause)) return index;
  if (clause.separator === 'colon' && !hasFacts(readClause(state.paragraph, clause))) {
    takeColon(state, clause);
  } else takeFacts(state, clause);
  if (clause.separator === 'stop') state.scope = undefined;
  return index;
}

export interface StatementReading {
  readonly drafts: readonly StatementDraft[];
  readonly unread: readonly UnreadFigure[];
}

/** Statements of one paragraph; `department` is what its labels leave out. */
export function readParagraph(paragraph: Paragraph, department: string): StatementReading {
  const state: State = {
    paragraph,
    department,
    drafts: [],
    unread: [],
    open: undefined,
    pending: undefined,
    scope: undefined,
    against: 'previousBudget',
  };
  const clauses = splitClauses(paragraph);
  for (let index = 0; index < clauses.length; index++) index = takeClause(state, clauses, index);
  return { drafts: state.drafts, unread: state.unread };
}
