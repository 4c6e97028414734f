/**
 * The words of a disclosure, read block by block.
 *
 * In: the lines of the cover, the profile, the narrative, the performance
 * sheets and the glossary, each in printed order; the tables already read; the
 * reading context. Out: every fact that the words hold, issues, and the
 * account: which lines facts came from and what was left over, with a reason.
 * Rule: a line is consumed or left over, never neither; a page number inside a
 * line is a piece of its own in the account.
 */
import type {
  OtherMatters,
  PerformanceSheet,
  Profile,
  Project,
  Section,
  Statement,
  StatedQuantity,
  Term,
} from '../../model/narrative.ts';
import type { Leftover, ReadAccount, ReadIssue } from '../../model/reading.ts';
import type { SourceRef, TextFact } from '../../model/source.ts';
import type { Table } from '../../model/table.ts';
import type { ReadContext } from '../context.ts';
import type { Line } from '../line.ts';
import { readPerformance } from '../performance/readPerformance.ts';
import { readProfile } from '../profile/readProfile.ts';
import { readTerms } from '../terms/readTerms.ts';
import { buildStatements } from './buildStatements.ts';
import { keepDefined } from './defined.ts';
import { type CleanLines, cleanLines } from './footer.ts';
import { buildCodeIndex } from './functionalPath.ts';
import { findDate, findIdentity } from './identity.ts';
import { type Paragraph, quote } from './paragraph.ts';
import { readProjects } from './projects.ts';
import { readQuantities } from './quantities.ts';
import { type ReadSection, readSections, toSection } from './sections.ts';
import { splitParagraphs } from './split.ts';

/** Lines of each part of the document, blank ones included or not. */
export interface TextBlocks {
  readonly cover: readonly Line[];
  readonly profile: readonly Line[];
  readonly narrative: readonly Line[];
  readonly performance: readonly Line[];
  readonly terms: readonly Line[];
}

export interface NarrativeReading {
  readonly profile: Profile;
  readonly sections: readonly Section[];
  /** All statements in printed order; `otherMatters` repeats some of them. */
  readonly statements: readonly Statement[];
  readonly projects: readonly Project[];
  readonly performance: readonly PerformanceSheet[];
  readonly otherMatters: OtherMatters;
  readonly terms: readonly Term[];
  readonly department?: TextFact;
  readonly year?: number;
  /** ISO 8601. */
  readonly issuedOn?: string;
  readonly issues: readonly ReadIssue[];
  /** Lines that facts or recognised titles came from, in the order of the blocks. */
  readonly consumed: readonly Line[];
  readonly leftover: readonly Leftover[];
  readonly account: ReadAccount;
}

interface Block extends CleanLines {
  readonly paragraphs: readonly Paragraph[];
}

function prepare(lines: readonly Line[]): Block {
  const clean = cleanLines(lines);
  return { ...clean, paragraphs: splitParagraphs(clean.lines) };
}

function readOtherMatters(
  sections: readonly ReadSection[],
  statements: readonly Statement[],
): OtherMatters {
  const ofTopic = (topic: string): readonly Paragraph[] =>
    sections.filter((section) => section.topic === topic).flatMap(({ paragraphs }) => paragraphs);
  const quantities = (topic: string): readonly StatedQuantity[] =>
    ofTopic(topic).flatMap(readQuantities);
  return {
    agencyOperating: statements.filter(({ topic }) => topic === 'agencyOperating'),
    procurement: statements.filter(
      ({ topic, subject }) =>
        topic === 'procurement' || (topic === 'other' && isProcurement(subject.concept)),
    ),
    assets: quantities('assets'),
    performance: quantities('performance'),
    notes: ofTopic('other').map((paragraph) => quote(paragraph)),
  };
}

function isProcurement(concept: string | undefined): boolean {
  return concept?.startsWith('procurement') === true;
}

/** Paragraphs of the cover that say nothing a fact is made of. */
function findIdle(cover: readonly Paragraph[], department: string): readonly Paragraph[] {
  return cover.filter(({ plain }) => {
    const namesYear = /20\d{2}年/u.test(plain) && plain.length <= 60;
    return !namesYear && !(department !== '' && plain.includes(department));
  });
}

function leave(paragraphs: readonly Paragraph[], reason: Leftover['reason']): Leftover[] {
  return paragraphs.flatMap((paragraph) =>
    paragraph.lines.map((line) => ({ text: line.text.trim(), source: line.source, reason })),
  );
}

interface Counted {
  readonly consumed: readonly Line[];
  readonly account: ReadAccount;
}

function countLines(blocks: TextBlocks, leftover: readonly Leftover[]): Counted {
  const printed = [
    ...blocks.cover,
    ...blocks.profile,
    ...blocks.narrative,
    ...blocks.performance,
    ...blocks.terms,
  ].filter((line) => line.text.trim() !== '');
  const left = new Set(leftover.filter(({ text }) => text !== '').map(keyOfLeftover));
  const consumed = printed.filter(({ source }) => !left.has(keyOfPlace(source)));
  const account = {
    read: consumed.length + leftover.length,
    consumed: consumed.length,
    leftover: leftover.length,
  };
  return { consumed, account };
}

function keyOfPlace({ page, lines, box }: SourceRef): string {
  const boxed = box === undefined ? '' : JSON.stringify(box);
  return lines === undefined
    ? `${String(page)} ${boxed}`
    : `${String(page)}:${String(lines[0])}-${String(lines[1])} ${boxed}`;
}

/** A piece cut out of a line carries its characters and does not take the line with it. */
function keyOfLeftover({ source, reason }: Leftover): string {
  const isPiece = reason === 'pageNumber' && (source.chars?.[0] ?? 0) > 0;
  return isPiece ? '' : keyOfPlace(source);
}

/** Reads all words; the tables give codes to the names that the narrative prints alone. */
export function readNarrativeBlocks(
  blocks: TextBlocks,
  tables: readonly Table[],
  context: ReadContext,
): NarrativeReading {
  const cover = prepare(blocks.cover);
  const about = prepare(blocks.profile);
  const narrative = prepare(blocks.narrative);
  const glossary = prepare(blocks.terms);
  const sections = readSections(narrative.paragraphs);
  const titles = sections.flatMap(({ heading }) => heading ?? []);
  const terms = readTerms(glossary.paragraphs);
  const identity = findIdentity(titles, [...cover.paragraphs, ...narrative.paragraphs]);
  const department = identity.department ?? terms.signature;
  const profile = readProfile(about.paragraphs);
  const { projects, sections: projectSections } = readProjects(sections);
  const { statements, issues } = buildStatements(sections, {
    index: buildCodeIndex(tables, context.classification.functional),
    department: department?.text ?? '',
    projectSections,
  });
  const sheets = readPerformance(blocks.performance, context.transcription);
  const issuedOn =
    terms.issuedOn ?? cover.paragraphs.flatMap(({ plain }) => findDate(plain) ?? [])[0];
  const leftover = [
    ...[cover, about, narrative, glossary].flatMap((block) => block.leftover),
    ...sheets.leftover,
    ...leave(findIdle(cover.paragraphs, department?.text ?? ''), 'layout'),
    ...leave(terms.unread, 'notUnderstood'),
  ];
  return {
    profile: profile.profile,
    sections: sections.map(toSection),
    statements,
    projects,
    performance: sheets.sheets,
    otherMatters: readOtherMatters(sections, statements),
    terms: terms.terms,
    ...keepDefined({ department, year: identity.year, issuedOn }),
    issues: [...profile.issues, ...issues, ...sheets.issues],
    leftover,
    ...countLines(blocks, leftover),
  };
}
