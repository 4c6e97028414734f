/**
 * Everything a disclosure says in words, each text with an id and its place,
 * in printed order: sections, notes of tables, projects and their allocation.
 */
import type { Disclosure } from '../model/disclosure.ts';
import type { TextFact } from '../model/source.ts';

export interface NamedText extends TextFact {
  /** `c3` title of a section, `c3.p0` its first paragraph, `t8.n0` a note. */
  readonly fact: string;
  readonly isTitle: boolean;
  /** Duties and terms, where words mean the general case. */
  readonly isDefinition: boolean;
}

/** A disclosure never changes, and many rules read all of it. */
const known = new WeakMap<Disclosure, readonly NamedText[]>();

/** All texts; duties and terms are marked as definitions. */
export function listTexts(disclosure: Disclosure): readonly NamedText[] {
  const texts = known.get(disclosure) ?? collectTexts(disclosure);
  known.set(disclosure, texts);
  return texts;
}

function collectTexts(disclosure: Disclosure): readonly NamedText[] {
  return [
    ...disclosure.profile.duties.map((text, n) => name(text, `duty${n}`, { isDefinition: true })),
    ...disclosure.tables.flatMap((table) => [
      name({ text: table.title, source: table.source }, `${table.id}.title`, { isTitle: true }),
      ...table.notes.map((note, n) => name(note, `${table.id}.n${n}`)),
    ]),
    ...disclosure.sections.flatMap((section) => [
      name(section.title, section.id, { isTitle: true }),
      ...section.paragraphs.map((text, n) => name(text, `${section.id}.p${n}`)),
    ]),
    ...disclosure.projects.flatMap((project) => [
      ...optional(project.basis, `${project.id}.basis`),
      ...optional(project.allocationText, `${project.id}.allocation`),
    ]),
    ...disclosure.otherMatters.notes.map((text, n) => name(text, `note${n}`)),
    ...disclosure.terms.map((term, n) =>
      name({ text: term.definition, source: term.source }, `term${n}`, { isDefinition: true }),
    ),
  ];
}

function name(
  text: TextFact,
  fact: string,
  marks: { readonly isTitle?: boolean; readonly isDefinition?: boolean } = {},
): NamedText {
  const { isTitle = false, isDefinition = false } = marks;
  return { text: text.text, source: text.source, fact, isTitle, isDefinition };
}

function optional(text: TextFact | undefined, fact: string): readonly NamedText[] {
  return text === undefined ? [] : [name(text, fact)];
}
