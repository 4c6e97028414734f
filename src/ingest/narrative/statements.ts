/**
 * Stated figures: this year's amount, its share, the change and the reason.
 *
 * In: the paragraphs of one section. Out: drafts of statements in printed
 * order.
 * Rule: a clause that names something and gives a fact opens a statement;
 * nameless clauses (占 x%, 下降 z%, 主要原因是 …) add to the one that is open;
 * a change behind a list of parts is that of what the list divides.
 * A statement of 未安排 carries a subject and no figure: it says "none", which
 * is no zero.
 * What the text cannot tell: what a share is a share of, beyond its section.
 */
import type { StatedChange } from '../../model/narrative.ts';
import type { FundScope } from '../../model/concept.ts';
import { type ClauseFacts, hasFacts, readClause } from './clauseFacts.ts';
import { type Clause, splitClauses } from './clauses.ts';
import { keepDefined } from './defined.ts';
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
  current?: ClauseFacts['current'] | undefined;
  share?: ClauseFacts['share'] | undefined;
  change?: StatedChange | undefined;
  reason?: Range;
  /** True when it says that there is nothing. */
  readonly isNone?: true;
}

/** A figure that stands in a statement and could not be used. */
export interface UnreadFigure {
  readonly paragraph: Paragraph;
  readonly figure: Figure;
}

/** Parts joined by 、 and what they are parts of, where the same sentence names it. */
interface PartList {
  readonly total: StatementDraft | undefined;
  readonly parts: readonly StatementDraft[];
}

interface State {
  readonly paragraph: Paragraph;
  readonly department: string;
  readonly drafts: StatementDraft[];
  readonly unread: UnreadFigure[];
  open: StatementDraft | undefined;
  /** A label that ended with a colon; its figures follow. */
  pending: Range | undefined;
  list: PartList | undefined;
  /** Where the sentence starts. */
  sentence: number;
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
    ...keepDefined({ scope: state.scope }),
    start,
    end: label.end,
  };
  state.drafts.push(draft);
  state.open = draft;
  return draft;
}

/** A change may be told in two clauses: the amount first, then the rate. */
function joinChange(
  known: StatedChange | undefined,
  facts: ClauseFacts,
  against: StatedChange['against'],
): StatedChange | undefined {
  if (facts.direction === undefined) return known;
  const told = {
    direction: facts.direction,
    against: facts.against ?? against,
    ...keepDefined({ amount: facts.changeAmount, percent: facts.changePercent }),
  };
  return { ...told, ...known };
}

/** Opens the list with its first part; a statement of its own ends it. */
function followList(state: State, clause: Clause, before: StatementDraft | undefined): void {
  const { list, open } = state;
  const isNext = list?.parts.at(-1) === before && state.paragraph.plain[clause.start - 1] === '、';
  if (open === undefined || open === before) return;
  if (list !== undefined && isNext) state.list = { ...list, parts: [...list.parts, open] };
  else if (clause.separator !== 'list') state.list = undefined;
  else {
    const isSame = before !== undefined && before.start >= state.sentence;
    state.list = { total: isSame ? before : undefined, parts: [open] };
  }
}

/** A change without a name of its own, told after two parts or more: that of their total. */
function isBehindList({ list, open }: State, facts: ClauseFacts): boolean {
  const isChange = facts.direction !== undefined && facts.current === undefined;
  return isChange && list !== undefined && list.parts.length > 1 && list.parts.at(-1) === open;
}

/** The statement a clause speaks of: a new one when it names something. */
function findDraft(state: State, clause: Range, facts: ClauseFacts): StatementDraft | undefined {
  const { paragraph, department, pending } = state;
  state.pending = undefined;
  const words = { start: clause.start, end: facts.labelEnd };
  const own = findLabel(paragraph.plain, words, department);
  if (own !== undefined) return openDraft(state, own, clause.start);
  if (pending !== undefined) return openDraft(state, pending, pending.start);
  if (isBehindList(state, facts)) state.open = state.list?.total;
  return state.open;
}

function takeFacts(state: State, clause: Range, facts: ClauseFacts): void {
  for (const figure of facts.unread) state.unread.push({ paragraph: state.paragraph, figure });
  if (facts.against !== undefined) state.against = facts.against;
  if (!hasFacts(facts)) return;
  const draft = findDraft(state, clause, facts);
  if (draft === undefined) return;
  draft.end = clause.end;
  draft.current ??= facts.current;
  draft.share ??= facts.share;
  draft.change = joinChange(draft.change, facts, state.against);
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

/** 主要原因 anywhere in a clause; weaker words only at its start and after a change. */
function findReason(state: State, words: string): RegExpExecArray | null {
  const inside = reasonInside.exec(words);
  if (inside !== null || state.open?.change === undefined) return inside;
  return reasonStart.exec(words);
}

/** Gives the reason that starts behind `from` to the open statement; returns its last clause. */
function takeReason(
  state: State,
  clauses: readonly Clause[],
  { index, from }: { index: number; from: number },
): number {
  const { plain } = state.paragraph;
  const last = findLast(clauses, index, plain);
  const end = clauses[last]?.end ?? from;
  const start = plain.charAt(from) === ':' ? from + 1 : from;
  if (state.open !== undefined && end > start) {
    state.open.reason ??= { start, end };
    state.open.end = end;
  }
  return last;
}

/** Handles `clauses[index]`; returns the index of the last clause it took. */
function takeClause(state: State, clauses: readonly Clause[], index: number): number {
  const clause = clauses[index];
  if (clause === undefined) return index;
  const { plain } = state.paragraph;
  const words = plain.slice(clause.start, clause.end);
  if (purpose.test(words)) return findLast(clauses, index, plain);
  const marker = findReason(state, words);
  if (marker !== null) {
    const at = clause.start + marker.index;
    if (marker.index > 0) {
      const before = { start: clause.start, end: at };
      takeFacts(state, before, readClause(state.paragraph, before));
    }
    return takeReason(state, clauses, { index, from: at + marker[0].length });
  }
  if (takeNone(state, clause)) return index;
  const facts = readClause(state.paragraph, clause);
  const before = state.open;
  if (clause.separator === 'colon' && !hasFacts(facts)) takeColon(state, clause);
  else takeFacts(state, clause, facts);
  followList(state, clause, before);
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
    list: undefined,
    sentence: 0,
    scope: undefined,
    against: 'previousBudget',
  };
  const clauses = splitClauses(paragraph);
  for (let index = 0; index < clauses.length; index++) {
    index = takeClause(state, clauses, index);
    const clause = clauses[index];
    if (clause === undefined || !isEnd(clause)) continue;
    state.list = undefined;
    state.sentence = clause.end;
  }
  return { drafts: state.drafts, unread: state.unread };
}
