/**
 * The narrative as running text with its stated figures marked.
 *
 * In: a disclosure. Out: sections with paragraphs cut into pieces; a piece
 * with a fact is a figure that can be opened. Joined, the pieces of a
 * paragraph are its text.
 * The text of a paragraph has lost its line breaks, so figures are found again
 * by their digits, in the order in which they stand in the source; one that is
 * not found stays plain text.
 */
import type { Disclosure } from '../model/disclosure.ts';
import { getPartId, type Section } from '../model/narrative.ts';
import type { SourceRef, TextFact } from '../model/source.ts';

export interface MarkedPiece {
  readonly text: string;
  /** Address of the stated figure the text is. */
  readonly fact?: string;
}

export interface MarkedParagraph {
  readonly source: SourceRef;
  readonly pieces: readonly MarkedPiece[];
}

export interface MarkedSection {
  readonly section: Section;
  readonly paragraphs: readonly MarkedParagraph[];
}

interface Stated {
  readonly fact: string;
  readonly printed: string;
  readonly source: SourceRef;
}

function listStated(disclosure: Disclosure): readonly Stated[] {
  const { agencyOperating, procurement } = disclosure.otherMatters;
  const statements = [...disclosure.statements, ...agencyOperating, ...procurement];
  const stated = [
    ...statements.flatMap(({ id, current, change, share }) => [
      { fact: id, amount: current },
      { fact: `${id}.share`, amount: share },
      { fact: `${id}.change`, amount: change?.amount },
      { fact: `${id}.change`, amount: change?.percent },
    ]),
    ...disclosure.projects.flatMap((project) => [
      { fact: project.id, amount: project.amount },
      ...project.allocation.map((part, index) => ({
        fact: getPartId(project, index),
        amount: part.amount,
      })),
    ]),
  ];
  const seen = new Set<string>();
  return stated
    .flatMap(({ fact, amount }) => (amount === undefined ? [] : [{ fact, ...amount }]))
    .filter(({ fact, printed, source }) => {
      const key = [fact, printed, ...getStart(source)].join(' ');
      return !seen.has(key) && seen.add(key);
    })
    .toSorted((left, right) => compareStarts(getStart(left.source), getStart(right.source)));
}

/** Page, height on the page, place in the line: by lines and characters, or by boxes. */
function getStart({ page, lines, chars, box }: SourceRef): readonly number[] {
  return [page, lines?.[0] ?? box?.y ?? 0, chars?.[0] ?? box?.x ?? 0];
}

function compareStarts(left: readonly number[], right: readonly number[]): number {
  const at = left.findIndex((value, index) => value !== right[index]);
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}

function isInside(inner: SourceRef, outer: SourceRef): boolean {
  if (inner.source !== outer.source) return false;
  if (inner.lines === undefined || outer.lines === undefined) return inner.page === outer.page;
  return inner.lines[0] >= outer.lines[0] && inner.lines[1] <= outer.lines[1];
}

const digit = /[\d.]/u;

/** Where the digits stand on their own, not as part of a longer number. */
function findDigits(text: string, printed: string, from: number): number {
  for (let at = text.indexOf(printed, from); at >= 0; at = text.indexOf(printed, at + 1)) {
    const before = text[at - 1] ?? '';
    const after = text[at + printed.length] ?? '';
    if (!digit.test(before) && !/\d/u.test(after)) return at;
  }
  return -1;
}

function markParagraph({ text, source }: TextFact, stated: readonly Stated[]): MarkedParagraph {
  const pieces: MarkedPiece[] = [];
  let done = 0;
  for (const { fact, printed } of stated.filter((one) => isInside(one.source, source))) {
    const at = printed === '' ? -1 : findDigits(text, printed, done);
    if (at < 0) continue;
    if (at > done) pieces.push({ text: text.slice(done, at) });
    pieces.push({ text: printed, fact });
    done = at + printed.length;
  }
  if (done < text.length) pieces.push({ text: text.slice(done) });
  return { source, pieces };
}

/** Sections in printed order; a section without paragraphs is a heading only. */
export function markNarrative(disclosure: Disclosure): readonly MarkedSection[] {
  const stated = listStated(disclosure);
  return disclosure.sections.map((section) => ({
    section,
    paragraphs: section.paragraphs.map((paragraph) => markParagraph(paragraph, stated)),
  }));
}
