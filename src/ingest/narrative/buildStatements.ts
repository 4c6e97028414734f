/**
 * Drafts of statements → statements with subjects and numbers.
 *
 * In: sections and the names known from tables and classification. Out:
 * statements in printed order, and issues for figures that stayed unread.
 * Rule: where one sentence lists this year's figures and the next the changes
 * (“三公”), both make one statement per subject; each figure keeps its place.
 */
import type { NarrativeTopic, Statement, Subject } from '../../model/narrative.ts';
import type { ReadIssue } from '../../model/reading.ts';
import { keepDefined } from './defined.ts';
import type { CodeIndex } from './functionalPath.ts';
import { quote, referTo } from './paragraph.ts';
import type { ReadSection } from './sections.ts';
import { readParagraph, type StatementDraft, type UnreadFigure } from './statements.ts';
import { getSubject } from './subject.ts';

/** Sections whose figures are counts and values of their own kind. */
const withoutStatements: ReadonlySet<NarrativeTopic> = new Set(['assets', 'performance']);
/** A label this long that names nothing known is a sentence, not a subject. */
const longestUnknownLabel = 30;

export interface StatementSetting {
  readonly index: CodeIndex;
  readonly department: string;
  /** Sections that describe a project and are read as such. */
  readonly projectSections: ReadonlySet<string>;
}

export interface BuiltStatements {
  readonly statements: readonly Statement[];
  readonly issues: readonly ReadIssue[];
}

function isKnown(subject: Subject): boolean {
  return subject.concept !== undefined || subject.path !== undefined || subject.code !== undefined;
}

function isWanted(subject: Subject, topic: NarrativeTopic): boolean {
  return isKnown(subject) || (topic !== 'other' && subject.label.length <= longestUnknownLabel);
}

function toStatement(draft: StatementDraft, subject: Subject, section: ReadSection): Statement {
  const { paragraph, current, share, change } = draft;
  const reason = draft.reason && quote(paragraph, draft.reason.start, draft.reason.end);
  return {
    id: '',
    topic: section.topic,
    section: section.id,
    subject,
    ...keepDefined({ current, share, change, reason }),
    sentence: quote(paragraph, draft.start, draft.end),
  };
}

function isSameSubject(one: Subject, other: Subject): boolean {
  if (one.path !== undefined || other.path !== undefined) {
    return one.path?.join('/') === other.path?.join('/') && one.scope === other.scope;
  }
  return one.concept !== undefined && one.concept === other.concept && one.scope === other.scope;
}

/** Joins a statement that has only a change with the one that has only the figure. */
function mergeStatements(statements: readonly Statement[]): readonly Statement[] {
  const merged: Statement[] = [];
  for (const statement of statements) {
    const at = merged.findIndex(
      (earlier) =>
        statement.current === undefined &&
        statement.change !== undefined &&
        earlier.current !== undefined &&
        earlier.change === undefined &&
        earlier.section === statement.section &&
        isSameSubject(earlier.subject, statement.subject),
    );
    const earlier = merged[at];
    if (earlier === undefined) merged.push(statement);
    else {
      const { change, reason, sentence } = statement;
      merged[at] = {
        ...earlier,
        sentence,
        ...keepDefined({ change, reason }),
      };
    }
  }
  return merged;
}

function buildIssue({ paragraph, figure }: UnreadFigure): ReadIssue {
  const printed = paragraph.text.slice(figure.start, figure.end);
  const isMultiple = figure.kind === 'multiple';
  return {
    code: isMultiple ? 'multipleIgnored' : 'statementFigureUnreadable',
    severity: isMultiple ? 'notice' : 'warning',
    message: isMultiple
      ? `说明中以倍数或百分点表示的变化“${printed}”未换算，按原文显示。`
      : `说明中的数字“${printed}”无法准确读取。`,
    detail: `${figure.kind} "${printed}" in the narrative has no exact form`,
    remedy: '请对照原文核对该处数字。',
    source: referTo(paragraph, figure.start, figure.end),
  };
}

/** Statements of all sections, numbered `s1` onwards in printed order. */
export function buildStatements(
  sections: readonly ReadSection[],
  setting: StatementSetting,
): BuiltStatements {
  const statements: Statement[] = [];
  const issues: ReadIssue[] = [];
  for (const section of sections) {
    if (withoutStatements.has(section.topic) || setting.projectSections.has(section.id)) continue;
    const found: Statement[] = [];
    for (const paragraph of section.paragraphs) {
      const { drafts, unread } = readParagraph(paragraph, setting.department);
      issues.push(...unread.map(buildIssue));
      for (const draft of drafts) {
        const subject = getSubject(draft.label, {
          topic: section.topic,
          index: setting.index,
          ...keepDefined({ scope: draft.scope }),
        });
        if (isWanted(subject, section.topic)) found.push(toStatement(draft, subject, section));
      }
    }
    statements.push(...mergeStatements(found));
  }
  return {
    statements: statements.map((statement, index) => ({ ...statement, id: `s${index + 1}` })),
    issues,
  };
}
